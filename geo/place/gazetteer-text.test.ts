import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../src/domain/place'
import { SMALL_ROOT, smallProject } from '../../test/support/small-atlas'
import { GAZETTEER } from '../read'
import { idOf, withPlace } from './gazetteer-text'

const text = readFileSync(join(SMALL_ROOT, GAZETTEER), 'utf8')
const { value: places } = smallProject.places
const placeCalled = (id: string): Place => ({ ...places[0]!, id })

test.each(['aaa', 'middle', 'zzz'])('“%s” goes where its id belongs', (id) => {
  const after = withPlace(text, placeCalled(id))
  const ids = (JSON.parse(after) as Place[]).map((place) => place.id)
  expect(ids).toEqual([...places.map((place) => place.id), id].sort())
})

test('no line of another place changes but for the comma that a last one needs', () => {
  const bare = (each: string): string[] => each.split('\n').map((line) => line.replace(/,$/, ''))
  const before = new Set(bare(text))
  for (const id of ['aaa', 'middle', 'zzz']) {
    const more = bare(withPlace(text, placeCalled(id))).filter((line) => !before.has(line))
    expect(more).toEqual([JSON.stringify(placeCalled(id))])
  }
})

test('each place taken out and put back gives the same text, to the byte', () => {
  for (const place of places) {
    const rest = places.filter((other) => other !== place)
    const without = `[\n${rest.map((other) => JSON.stringify(other)).join(',\n')}\n]\n`
    const whole = `[\n${places.map((other) => JSON.stringify(other)).join(',\n')}\n]\n`
    expect(withPlace(without, place)).toBe(whole)
  }
  expect(withPlace('[\n]\n', placeCalled('one'))).toBe(
    `[\n${JSON.stringify(placeCalled('one'))}\n]\n`
  )
})

test.each([
  ['Baghanis Ayrum', 'baghanis-ayrum'],
  ['Stepanakert / Khankendi', 'stepanakert'],
  ['Qızılhacılı', 'qizilhacili'],
  ['Lachin (Berdzor)', 'lachin-berdzor']
])('an id of “%s” is %s', (name, id) => {
  expect(idOf(name)).toBe(id)
})
