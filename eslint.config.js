import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Folders of the project that a file may not import from: the table in docs/architecture.md. */
const closed = (folders, why) => ({
  patterns: folders.map((folder) => ({
    group: [`**/${folder}`, `**/${folder}/**`],
    message: why,
    allowTypeImports: false
  }))
})
const noMapLibre = {
  patterns: [
    {
      group: ['maplibre-gl', 'maplibre-gl/**'],
      message: 'Only src/map knows MapLibre; ask its door.',
      allowTypeImports: false
    }
  ]
}
const rule = (...options) => ['error', { patterns: options.flatMap((option) => option.patterns) }]
const noLocation = [
  'error',
  ...['location', 'history'].map((name) => ({
    name,
    message: 'Only src/url reads or writes the address.'
  }))
]
const everySource = '**/*.{ts,svelte}'

export default ts.config(
  {
    ignores: [
      'dist/',
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
      '@typescript-eslint/no-restricted-imports': rule(noMapLibre)
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    }
  },
  { files: [`src/${everySource}`], rules: { 'no-restricted-globals': noLocation } },
  { files: [`src/url/${everySource}`], rules: { 'no-restricted-globals': 'off' } },
  {
    files: [`src/domain/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['data', 'url', 'state', 'map', 'panels', 'pages', 'geo', 'palette', 'words'],
          'src/domain imports only itself.'
        )
      )
    }
  },
  {
    files: [`src/data/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(['url', 'state', 'map', 'panels', 'pages'], 'src/data imports src/domain alone.')
      )
    }
  },
  {
    files: [`src/url/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['data', 'map', 'panels', 'pages', 'geo'],
          'src/url imports src/domain and src/state alone.'
        )
      )
    }
  },
  {
    files: [`src/state/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['data', 'url', 'map', 'panels', 'pages', 'geo'],
          'src/state imports src/domain alone.'
        )
      )
    }
  },
  {
    files: [`src/map/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        closed(
          ['data', 'url', 'panels', 'pages', 'geo'],
          'src/map imports src/domain and src/state alone; what it draws is handed to it.'
        )
      )
    }
  },
  {
    files: [`src/panels/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['state', 'map', 'url', 'pages', 'geo'],
          'A panel gets props and gives callbacks: src/domain and src/data alone.'
        )
      )
    }
  },
  {
    files: [`src/pages/${everySource}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['state', 'map', 'url', 'geo'],
          'A document needs no map: src/panels, src/domain and src/data alone.'
        )
      )
    }
  },
  {
    files: ['geo/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': rule(
        noMapLibre,
        closed(
          ['src/data', 'src/url', 'src/state', 'src/map', 'src/panels', 'src/pages'],
          'geo imports src/domain and libraries alone.'
        )
      )
    }
  },
  {
    files: ['bench/**', 'test/**', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' }
  }
)
