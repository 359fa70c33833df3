import type { Plugin } from 'vite'
import { POLICY } from './security-policy'

/** Puts the policy first into the head of what is built; the dev server injects inline styles. */
export const securityPlugin = (): Plugin => ({
  name: 'security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend'
    }
  ]
})
