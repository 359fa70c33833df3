import { expect, test } from 'vitest'
import { documentMaps } from '../../geo/compile/document-maps'
import { staticMaps } from '../../geo/compile/static-map'
import { readProject } from '../../geo/read'
import { LIGHT } from '../styles/palette'
import { mapSvg, paintOf } from './map-svg'

const { project } = readProject('.')
const maps = [
  staticMaps(project).near,
  ...project.places.value.flatMap((place) => documentMaps(project).place(place) ?? [])
]

test('every kind of shape on every map has its paint', () => {
  const shapes = maps.flatMap((map) => map.shapes)
  expect(shapes.length).toBeGreaterThan(300)
  const unknown = shapes.filter((shape) => paintOf(shape, LIGHT) === undefined)
  expect([...new Set(unknown.map(({ layer, role }) => `${layer} ${role}`))]).toEqual([])
})

test('each shape and each name is drawn once, and nothing needs a stylesheet', () => {
  const map = maps[1]!
  const svg = mapSvg(map, LIGHT, 'Some Sans')
  const drawn = svg.match(/<path d="[^"]+" fill|<circle cx="[^"]+" cy="[^"]+" r="(?!4")/g) ?? []
  // The scale bar's path too.
  expect(drawn.length).toBe(map.shapes.length + 1)
  for (const { lines } of map.labels ?? []) expect(svg).toContain(`>${lines[0]!}</tspan>`)
  expect(svg).not.toMatch(/class=|style=|var\(/)
})
