import { execFileSync } from 'node:child_process'

/** A file as it was last committed; undefined where it was not, or where there is no git. */
export function committedText(file: string): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:./${file}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch {
    return undefined
  }
}
