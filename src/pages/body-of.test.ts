import { expect, test } from 'vitest'
import { bodyOf } from './body-of'
import Pager from './Pager.svelte'

const addressOf = (page: number): string => `/<!--[0-->${page}/`
const html = bodyOf(Pager, { page: 1, pages: 2, addressOf })

test('documents hold no mark of the script that they do without', () => {
  expect(html).toContain('<strong aria-current="page"')
  expect(html.replace(/href="[^"]*"/g, '')).not.toContain('<!--')
})

test('text that looks like such a mark stays', () => {
  expect(html).toMatch(/href="\/&lt;!--\[0--(?:&gt;|>)2\/"/)
})
