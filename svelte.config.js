import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // By name and content, not by where the project lies: a build gives the same bytes in any folder.
    cssHash: ({ hash, name, css }) => `svelte-${hash(name + css)}`
  }
}
