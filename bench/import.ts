import { readSource } from '../geo/import/source-file'
import { importArticle } from '../geo/import/import-article'
import { buildLexicon } from '../geo/import/lexicon'
import { formatArticle } from '../geo/validate/article-text'
import { geoNamesAtHand, noGeoNames } from '../geo/place/geonames-at-hand'
import { missingFrom } from '../geo/place/look-up'
import { readProject } from '../geo/read'
import { longText } from '../test/support/long-text'

/** `npm run bench:import`: how long 20,000 words take from the file's bytes to the text that is written. */
const ROUNDS = 3
const WORDS = 20_000

const bytes = Buffer.from(longText(WORDS))
const walls: number[] = []
const cpus: number[] = []
let questions = 0
for (let round = 0; round < ROUNDS; round += 1) {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const { project } = readProject('.')
  const lexicon = buildLexicon(project.places.value, project.placeWords.value)
  const { source } = readSource('long.txt', bytes, false)
  if (!source) throw new Error('The long text was refused.')
  const options = { date: '2024-01-01' }
  const site = project.site.value
  const done = importArticle('long.txt', source, 'long', options, undefined, lexicon, site)
  missingFrom(done.sentences, done.lang, project, geoNamesAtHand() ?? noGeoNames)
  if (!done.merged) throw new Error('The long text was not imported.')
  formatArticle(done.merged.file)
  questions = done.merged.file.review?.questions.length ?? 0
  const used = process.cpuUsage(cpu)
  walls.push(performance.now() - start)
  cpus.push((used.user + used.system) / 1000)
}

const seconds = (times: readonly number[]): string =>
  [...times]
    .sort((a, b) => a - b)
    .map((time) => (time / 1000).toFixed(1))
    .join(', ')
console.log(`| ${WORDS} words, ${questions} questions before “all alike” | ${ROUNDS} rounds, s |
|---|---|
| by the clock | ${seconds(walls)} |
| of the processor | ${seconds(cpus)} |`)
