import { expect, test } from 'vitest'
import { smallProject } from '../../test/support/small-atlas'
import type { Project } from '../read'
import { staticMaps } from './static-map'

const OLD_FORT = smallProject.places.value.find(({ id }) => id === 'old-fort')!

/** The small atlas with as many points more in its first view. */
function withPoints(count: number): Project {
  const points = Array.from({ length: count }, (_, at) => ({
    ...OLD_FORT,
    id: `point-${at}`,
    point: { lng: 170 + (at % 40) / 10, lat: 44 + Math.floor(at / 40) / 10, source: 'Made up' }
  }))
  return {
    ...smallProject,
    places: { ...smallProject.places, value: [...smallProject.places.value, ...points] }
  }
}

const pointsOn = (project: Project): (string | undefined)[] =>
  staticMaps(project).near.shapes.flatMap(({ point, placeId }) =>
    point && placeId?.startsWith('point-') ? [placeId] : []
  )

test('the first picture shows every point of few', () => {
  expect(pointsOn(withPoints(20))).toHaveLength(20)
})

test('of many points it shows those of the places that most excerpts mention', () => {
  const project = withPoints(300)
  const [article] = project.articles
  const named = 'point-299'
  const excerpts = article!.article.value.excerpts.map((excerpt) => ({
    ...excerpt,
    mentions: [{ ...excerpt.mentions[0]!, place: named }]
  }))
  const value = { ...article!.article.value, excerpts }
  const articles = [{ ...article!, article: { ...article!.article, value } }]
  const shown = pointsOn({ ...project, articles })
  expect(shown).toContain(named)
  expect(shown.length).toBeGreaterThan(50)
  expect(shown.length).toBeLessThanOrEqual(60)
})
