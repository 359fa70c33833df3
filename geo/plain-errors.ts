/** What the system says when a file cannot be read or written, in plain words with the mend. */
const PLAIN: Readonly<Record<string, string>> = {
  EACCES:
    'may not be read or written by you. Change its permissions, or run the command as its owner',
  EPERM: 'may not be changed by you. Change its permissions, or run the command as its owner',
  EROFS: 'lies on a disk that cannot be written to. Copy the project to one that can',
  ENOSPC: 'could not be written: the disk is full. Make room and run the command again',
  EDQUOT: 'could not be written: your share of the disk is used up. Make room and try again',
  ENOENT: 'is not there. Correct the path',
  EISDIR: 'is a folder, not a file. Name a file',
  EEXIST: 'is a file, where a folder is needed. Name another folder',
  ENOTDIR: 'is a file, not a folder. Name a folder'
}

/** An error as one sentence, never with a stack trace; `usage` follows a wrong option. Files are written beside, as `.new`. */
export function inPlainWords(error: unknown, usage = ''): string {
  const { code = '', path, message } = error as { code?: string; path?: string; message?: string }
  if (code.startsWith('ERR_PARSE_ARGS')) return [message, usage].filter(Boolean).join('\n')
  const plain = PLAIN[code]
  if (plain !== undefined) return `${path?.replace(/\.new$/, '') ?? 'A file'} ${plain}.`
  const said = String(message ?? error).split('\n')[0]
  return `The program itself failed, not your data (${said}). Please report this line with what you typed.`
}
