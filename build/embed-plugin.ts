import type { Plugin } from 'vite'

/**
 * Lets a page that is sandboxed away from its own origin have its stylesheets, which Vite marks as
 * fetched with CORS: so the picture without a script is drawn as it should be.
 */
export const embedPlugin = (): Plugin => ({
  name: 'embed-stylesheets',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) =>
      path === '/embed/index.html'
        ? html.replaceAll(/(<link rel="stylesheet") crossorigin/g, '$1')
        : html
  }
})
