import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (file: string): string => readFileSync(file, 'utf8')

describe('the Dockerfile', () => {
  const lines = read('deploy/Dockerfile').replaceAll('\\\n', ' ').split('\n')
  const commands = lines.filter((line) => /^[A-Z]+ /.test(line))
  const all = (name: string): string[] =>
    commands
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1))
  const last = commands.slice(commands.findLastIndex((line) => line.startsWith('FROM ')))

  test('builds in one stage and serves from another, each of a named version', () => {
    const images = all('FROM')
    expect(images).toHaveLength(2)
    for (const image of images) expect(image).toMatch(/^[\w/-]+:\d[\w.-]*(?: AS \w+)?$/)
    expect(last.filter((line) => line.startsWith('COPY '))).not.toEqual([])
    for (const line of last.filter((each) => each.startsWith('COPY '))) {
      expect(line).toMatch(/^COPY --from=build \//)
    }
    expect(last.filter((line) => line.startsWith('RUN '))).toEqual([])
  })

  test('runs as a user without rights, on a port that needs none', () => {
    expect(last.findLast((line) => line.startsWith('USER '))).toMatch(/^USER [1-9]\d*:[1-9]\d*$/)
    expect(Number(all('EXPOSE')[0])).toBeGreaterThan(1024)
    expect(read('deploy/nginx/nginx.conf')).toContain(`listen ${all('EXPOSE')[0]};`)
    expect(read('deploy/nginx/nginx.conf')).not.toMatch(/^\s*user /m)
  })

  test('installs what is locked and runs no script of a package', () => {
    expect(all('RUN').join('\n')).toContain('npm ci --ignore-scripts')
    expect(all('ADD')).toEqual([])
  })

  test('serves by the configuration that is tested, from where that looks', () => {
    expect(last).toContain('COPY --from=build /atlas/deploy/nginx/nginx.conf /etc/nginx/nginx.conf')
    expect(last).toContain('COPY --from=build /atlas/deploy/nginx /etc/nginx/atlas')
    expect(last).toContain('COPY --from=build /site /srv/atlas')
    expect(read('deploy/nginx/nginx.conf')).toContain('root /srv/atlas;')
  })

  test('copies only what is there, and nothing that is installed or built', () => {
    for (const path of ['package.json', 'package-lock.json']) expect(existsSync(path)).toBe(true)
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['**/node_modules', '.git', 'dist'])
    )
  })
})

describe.each(readdirSync('.github/workflows'))('the workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`)

  test('runs only scripts that there are, after an install that runs none', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const runs = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!)
    expect(runs.filter((run) => !(run in scripts))).toEqual([])
    expect(text).toContain('npm ci --ignore-scripts\n')
  })

  test('may do no more than it says, and takes actions of a named version', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
    const used = [...text.matchAll(/uses: (\S+)/g)].map((match) => match[1]!)
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/)
    // What others wrote, such as a branch's name, is never pasted into a command.
    expect(text).not.toMatch(/run:.*\$\{\{/)
  })
})

test('no configuration names a file beside it that is not there', () => {
  for (const name of ['nginx.conf', 'tls.conf']) {
    const included = [...read(`deploy/nginx/${name}`).matchAll(/include atlas\/(\S+);/g)]
    expect(included).toHaveLength(4)
    for (const [, file] of included) expect(existsSync(`deploy/nginx/${file}`)).toBe(true)
  }
})
