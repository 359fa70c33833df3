import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressFolder } from '../compress'
import { LICENCES, SBOM } from '../shipped/shipped-plugin'
import { dataVersion } from '../../geo/compile/data-version'
import { isRecorded } from '../../geo/compile/versions'
import { readProject } from '../../geo/read'
import { releaseNotes } from './notes'

/**
 * npm run release -- v1.2.0: builds, and writes into release/ an archive of the site with what serves
 * it, its hash, and the notes. Two runs of one commit give the same bytes.
 */
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string
  version: string
}
const [tag = `v${version}`] = process.argv.slice(2)
const notes = notesOrRefusal()

// Links of this release may carry its data's version; a later one then tells what has changed since.
const { project } = readProject('.')
if (!isRecorded(project.versions.value, dataVersion(project))) {
  refuse('geo/versions.json lacks this data. Run "npm run record" and commit the file.')
}

const committed = execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim()
const epoch = process.env['SOURCE_DATE_EPOCH'] ?? committed
execFileSync('npm', ['run', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, SOURCE_DATE_EPOCH: epoch }
})

const folder = `${name}-${version}`
rmSync('release', { recursive: true, force: true })
mkdirSync(join('release', folder), { recursive: true })
cpSync('dist', join('release', folder, 'site'), { recursive: true })
console.log(await compressFolder(join('release', folder, 'site')))
for (const path of ['deploy', 'LICENSE', 'CHANGELOG.md', 'docs/deploy.md']) {
  cpSync(path, join('release', folder, path), { recursive: true })
}
for (const path of [LICENCES, SBOM]) cpSync(join('dist', path), join('release', folder, path))

const archive = `${folder}.tar.gz`
const same = ['--sort=name', `--mtime=@${epoch}`, '--owner=0', '--group=0', '--numeric-owner']
execFileSync('tar', [...same, '--mode=go=rX,u+rw', '-cf', 'archive.tar', folder], {
  cwd: 'release'
})
execFileSync('gzip', ['-9', '--no-name', 'archive.tar'], { cwd: 'release' })
cpSync('release/archive.tar.gz', join('release', archive))
for (const path of ['archive.tar.gz', folder]) rmSync(join('release', path), { recursive: true })
const hash = createHash('sha256').update(readFileSync(join('release', archive)))
writeFileSync('release/SHA256SUMS', `${hash.digest('hex')}  ${archive}\n`)
writeFileSync('release/notes.md', notes)
console.log(join('release', archive))

function notesOrRefusal(): string {
  try {
    return releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), tag, version)
  } catch (error) {
    return refuse((error as Error).message)
  }
}

/** Says what is to be mended before there can be a release, without a stack trace. */
function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
