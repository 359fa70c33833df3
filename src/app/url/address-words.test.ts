import { describe, expect, test } from 'vitest'
import { addressWords } from './address-words'

describe('the words of an address that leads nowhere', () => {
  test.each([
    ['/place/kheyrimly/', '/', 'kheyrimly'],
    ['/atlas/place/nagorno-karabakh/', '/atlas/', 'nagorno karabakh'],
    ['/place/Xeyriml%C4%B1', '/', 'Xeyrimlı'],
    ['/article/csto%20summit/index.html', '/', 'csto summit'],
    ['/yerevan.html', '/', 'yerevan'],
    ['/places/yerevan/', '/', 'places yerevan'],
    ['/place/%D4%B5%D6%80%D6%87%D5%A1%D5%B6/', '/', 'Երևան'],
    ['/place/a%E0%A4%A-b/', '/', 'a A b'],
    ['/place/%3Cimg%20src%3Dx%3E/', '/', 'img src x'],
    ['/place/', '/', ''],
    ['/place', '/', ''],
    ['/---/', '/', '']
  ])('%s below %s are %j', (path, base, words) => {
    expect(addressWords(path, base)).toBe(words)
  })

  test('are no longer than a search takes', () => {
    expect(addressWords(`/place/${'ab-'.repeat(1000)}`, '/').length).toBeLessThanOrEqual(100)
  })
})
