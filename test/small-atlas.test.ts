import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkProject } from '../geo/validate/check'
import { formatArticle } from '../geo/validate/article-text'
import { checkLayer } from '../geo/validate/drawn-file'
import {
  smallAtlas,
  smallFaults,
  smallProject,
  SMALL_ROOT,
  SMALL_TODAY
} from './support/small-atlas'

describe('the small atlas of the tests', () => {
  test('passes the check that the real one must pass', () => {
    expect([...smallFaults, ...checkProject(smallProject, SMALL_TODAY)]).toEqual([])
  })

  test('has its articles and its geometry written as the tools write them', () => {
    for (const { file } of smallProject.articles) {
      const text = readFileSync(join(SMALL_ROOT, file), 'utf8')
      expect(formatArticle(JSON.parse(text) as Parameters<typeof formatArticle>[0])).toBe(text)
    }
    const ids = new Set(smallAtlas.placeById.keys())
    expect(smallProject.out.flatMap(({ file, text }) => checkLayer(file, text, ids))).toEqual([])
  })

  test('has one of every relation that passages and lists depend on', () => {
    const place = (id: string) => smallAtlas.placeById.get(id)
    expect(place('upland')).toMatchObject({
      memberOf: ['harbour-league'],
      participation: 'frozen'
    })
    expect(place('assembly-house')?.within).toBe('upton')
    expect(place('ridge-line-south')).toMatchObject({ memberOf: ['ridge-line'], order: 2 })
    expect(place('mill-end')?.point?.accuracyMetres).toBe(600)
    expect(place('lowland')?.memberOf).toEqual([])
    expect(smallAtlas.geometry['harbour-league']?.inMembers).toBe(true)
    expect(smallAtlas.geometry['old-fort']?.further).toBe(true)
    expect(smallAtlas.excerptById.get('bulletin-2031-05-04-4')?.excerpt.editorNote).toBeDefined()
    const twice = smallAtlas.excerptById.get('bulletin-2031-05-04-2')!.excerpt.mentions
    expect(twice.filter((each) => each.place === 'upland')).toHaveLength(2)
  })
})
