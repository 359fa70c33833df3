import js from '@eslint/js'
import compat from 'eslint-plugin-compat'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const noMapLibre = {
  group: ['maplibre-gl', 'maplibre-gl/**'],
  message: 'Only src/map and src/layers know MapLibre; ask the map controller.',
  allowTypeImports: false
}

/** Which rooms each room of src may import from: the table in docs/architecture.md. */
const MAY_IMPORT = {
  domain: [],
  styles: [],
  words: ['domain'],
  net: ['domain'],
  offline: [],
  data: ['domain', 'net', 'geo'],
  layers: ['domain', 'styles'],
  map: ['domain', 'net', 'styles', 'words', 'layers'],
  panels: ['domain', 'styles', 'words', 'data'],
  pages: ['domain', 'styles', 'words', 'data', 'panels'],
  app: ['domain', 'styles', 'words', 'data', 'layers', 'map', 'offline', 'panels', 'state', 'url'],
  'app/state': ['domain', 'styles'],
  'app/url': ['domain', 'state']
}
const ROOMS = Object.keys(MAY_IMPORT).map((room) => room.split('/').at(-1))
const KNOW_MAPLIBRE = ['layers', 'map']

/** Of src, what builds the data and the pages may import these alone. */
const GEO_MAY_IMPORT = ['domain', 'pages']
const BUILD_MAY_IMPORT = [...GEO_MAY_IMPORT, 'offline', 'styles', 'words']

const closed = (folders, may) => [
  {
    group: folders.flatMap((folder) => [`**/${folder}`, `**/${folder}/**`]),
    message:
      may.length > 0 ? `This room imports ${may.join(', ')} alone.` : 'It imports only itself.',
    allowTypeImports: false
  }
]
const imports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }]
})
const everySource = '**/*.{ts,svelte}'
const roomRules = Object.entries(MAY_IMPORT).map(([room, may]) => {
  const others = [...ROOMS, 'geo', 'build'].filter(
    (each) => each !== room.split('/').at(-1) && !may.includes(each)
  )
  return {
    files: [`src/${room}/${everySource}`],
    rules: imports([...closed(others, may), ...(KNOW_MAPLIBRE.includes(room) ? [] : [noMapLibre])])
  }
})
const outside = (files, may) => ({
  files,
  rules: imports([
    noMapLibre,
    ...closed(
      Object.keys(MAY_IMPORT)
        .filter((room) => !may.includes(room))
        .map((room) => `src/${room}`),
      may
    )
  ])
})

const noLocation = [
  'error',
  ...['location', 'history'].map((name) => ({
    name,
    message: 'Only src/app/url reads or writes the address.'
  }))
]

const noMocks = {
  object: 'vi',
  property: 'mock',
  message: 'Other tests share the module: call the file *.isolated.test.ts.'
}

export default ts.config(
  {
    ignores: [
      'dist/',
      'release/',
      'node_modules/',
      'geo/node_modules/',
      'geo/out/',
      'test-results/',
      'playwright-report/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      // Indices that the loop itself keeps in range; a guard there would be a branch that nothing can test.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // Collections here are values that are replaced, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // The page's own links carry hashes; there is no router whose base they could miss.
      'svelte/no-navigation-without-resolve': 'off',
      ...imports([noMapLibre])
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    }
  },
  { files: [`src/${everySource}`], rules: { 'no-restricted-globals': noLocation } },
  {
    // What readers' browsers run: those of package.json's "browserslist".
    files: [`src/${everySource}`],
    ignores: ['**/*.test.ts'],
    plugins: { compat },
    settings: { lintAllEsApis: true },
    rules: { 'compat/compat': 'error' }
  },
  { files: [`src/app/url/${everySource}`], rules: { 'no-restricted-globals': 'off' } },
  ...roomRules,
  outside(['geo/**/*.ts'], GEO_MAY_IMPORT),
  outside(['build/**/*.ts'], BUILD_MAY_IMPORT),
  {
    files: ['bench/**', 'test/**', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' }
  },
  {
    files: ['**/*.test.ts'],
    ignores: ['**/*.isolated.test.ts'],
    rules: { 'no-restricted-properties': ['error', noMocks] }
  }
)
