import type { TextRange } from '../../src/domain/anchor'
import { isTitle } from './title-case'

/**
 * What a capital's name means here: the city, where something happens in it or someone travels;
 * the state, where it acts; one cannot tell; where people are who may speak for the state ("officials in
 * Moscow"); or it is part of a longer name ("Minsk Group").
 */
export type CityOrState = 'city' | 'state' | 'either' | 'likelyCity' | 'neither'

export function cityOrState(text: string, range: TextRange, lang: string): CityOrState {
  const before = text.slice(0, range.start)
  const after = text.slice(range.end)
  const words = text.slice(range.start, range.end)
  switch (lang.slice(0, 2)) {
    case 'ru':
      return inRussian(before, after, words)
    case 'hy':
      return inArmenian(before, after, words)
    case 'az':
    case 'tr':
      return inAzerbaijani(after, words)
    default:
      return inEnglish(before, after, words)
  }
}

const IN =
  /\b(?:in|inside|near|outside|around|at|central|downtown|through|via|across|throughout)\s+$/i
const TRAVEL =
  /\b(?:travel\w*|fly|flies|flew|flown|flying|flight|arriv\w+|visit\w*|trip|journey\w*|return\w*|drove|moved|headed|departed|landed|train|bus|born)\b(?:\s+[\p{L}'’-]+){0,4}\s+$/iu
const STREETS =
  /^(?:['’]s)?\s+(?:airport|streets?|suburbs?|hotels?|mayor|square|metro|hospitals?|residents|university|trains?|bus(?:es)?|flights?|subway|bureau)\b/
/** Who is in a capital to speak or act: for the state, or just there. */
const PEOPLE_IN =
  /(?:\b(?:officials?|authorities|leaders?|leadership|diplomats?|lawmakers?|deputies|politicians?|policymakers?|spokes\p{L}+|analysts?|commentators?|critics|sources?|people|those|voices|circles|elites?|establishment|anyone|nobody|no one|everyone|many|some|few)\s+(?:\p{L}+\s+)?|(?:^|[:.?!]\s)["“‘]?(?:And|But|Or|So|What about)\s+)(?:here\s+)?in\s+$/iu
/** The last words of a sentence, after a verb: what is named, not who acts. */
const AT_THE_END = /^(?:['’]s)?[.!?]["”’)]*$/
const ACTS_WITH =
  /\b(?:with|against|by|between|and|or|of|on|than|over|for|under|about|via)\s+(?:both\s+)?$/i
const ROADS =
  /\b(?:links|linking|links up|road to|road from|highway to|streets of|outskirts of|suburbs? of|north of|south of|east of|west of|kilomet\w+ from|miles from)\s+$/i
const TO_OR_FROM = /\b(?:to|from|for|towards?|into)\s+$/i
const NAMESAKE = /^, \p{Lu}\p{Ll}+(?:[,.;]|$)/u

function inEnglish(before: string, after: string, words: string): CityOrState {
  if (/^\s\p{Lu}\p{Ll}/u.test(after) && !isTitle(before + words + after)) return 'neither'
  if (PEOPLE_IN.test(before)) return 'likelyCity'
  const cues = [IN.test(before), TRAVEL.test(before), ROADS.test(before), STREETS.test(after)]
  if (cues.includes(true)) return 'city'
  const opensReport = before === '' && words === words.toUpperCase()
  if (opensReport && /^(?:,| \(| [–—-])/.test(after)) return 'city'
  if (/\b(?:from|of)\s+$/i.test(before) && NAMESAKE.test(after)) return 'city'
  if (TO_OR_FROM.test(before)) return 'either'
  const isObject = AT_THE_END.test(after) && /\p{Ll}\s+$/u.test(before) && !ACTS_WITH.test(before)
  return isObject ? 'either' : 'state'
}

const SAYS =
  /^\s+(?:\p{L}+\s+)?(?:заяви|сообщи|отмети|назва|счита|вырази|подчеркн|призва|обвини|отверг|пообеща|ответи|поясни)/u

/** "В Москве заявили" is the state speaking, "в Москве прошёл" the city. */
function inRussian(before: string, after: string, words: string): CityOrState {
  const inside = /(?:^|\s)(?:во?|под|около|близ|возле|над|через|из)\s+$/i.test(before)
  if (inside) return /[еу]$/.test(words) && SAYS.test(after) ? 'either' : 'city'
  return /(?:^|\s)(?:на|к|от|до|для)\s+$/i.test(before) ? 'either' : 'state'
}

const ARMENIAN_TRAVEL = /(?<!\p{L})(?:մեկն|ժաման|այցել|վերադար|թռ|գն)\p{L}*/u

function inArmenian(before: string, after: string, words: string): CityOrState {
  if (/ում$/.test(words)) return 'city'
  const near = `${before.split(/\s+/).slice(-4).join(' ')} ${after.split(/\s+/).slice(0, 3).join(' ')}`
  if (ARMENIAN_TRAVEL.test(near)) return 'city'
  return /[նը]$/.test(words) ? 'state' : 'either'
}

function inAzerbaijani(after: string, words: string): CityOrState {
  if (/[dt][aə](?:n|k[ıi]\p{L}*)?$/u.test(words)) return 'city'
  return /^\s(?:şəhər|küçə|aeroport|hava liman)/u.test(after) ? 'city' : 'either'
}
