/** The path that a terminal writes when a file is dragged into it: in quotes, or with its spaces marked. */
export function droppedPath(typed: string): string {
  const path = typed.trim()
  const quoted = /^'(.*)'$|^"(.*)"$/.exec(path)
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : path.replace(/\\(?=[ '"()&[\]])/g, '')
}
