import { compressFolder } from './compress'

const [folder = 'dist'] = process.argv.slice(2)
const { files, plain, brotli, gzip } = await compressFolder(folder)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
console.log(
  `${folder}: ${files} files of ${kilobytes(plain)}, with brotli ${kilobytes(brotli)}, with gzip ${kilobytes(gzip)}`
)
