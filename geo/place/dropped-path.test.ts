import { expect, test } from 'vitest'
import { droppedPath } from './dropped-path'

test.each([
  ['/home/me/a.html', '/home/me/a.html'],
  [' /home/me/a.html ', '/home/me/a.html'],
  ["'/home/me/my page.html'", '/home/me/my page.html'],
  ['"C:\\Users\\me\\my page.html"', 'C:\\Users\\me\\my page.html'],
  ['/Users/me/my\\ page\\ \\(1\\).html', '/Users/me/my page (1).html'],
  ['C:\\Users\\me\\page.html', 'C:\\Users\\me\\page.html'],
  ['', '']
])('%s is %s', (typed, path) => expect(droppedPath(typed)).toBe(path))
