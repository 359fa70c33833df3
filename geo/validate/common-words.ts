/**
 * Words that stand in most articles and name no place by themselves: as a place's name, each would tie
 * every sentence that holds it to that place. Where such a word means a place in some articles, it
 * belongs under "inContext" of geo/content/place-words.json, where it is asked about.
 */
const COMMON: Readonly<Record<string, string>> = {
  en: `a an the and or of in on at to by for from with it its he she they we us you i his her their our
    this that these those which who what all both one two three four
    alliance area army bloc border borders building capital city coast corridor country district
    east enclave exclave frontier government hill house kingdom lake land line members mountain
    nation north organisation organization parliament people place port province region republic
    river road sea side sides south state states street territory town union valley village
    villages war west world`,
  ru: `и в во на с со к ко о об от до за из у не он она они мы вы это все оба армия блок восток город
    государство граница деревня дом дорога запад земля край море народ область озеро парламент
    правительство район регион река республика север село союз сторона страна страны столица
    территория улица юг`,
  hy: `և եւ է են ու այս այդ որ մի երկու բոլոր բանակ գետ գյուղ գյուղեր երկիր երկրներ իշխանություն
    խորհրդարան կառավարություն կողմ հանրապետություն հյուսիս հարավ արևելք արևմուտք ճանապարհ մարզ
    մայրաքաղաք պետություն սահման շրջան տարածք տուն քաղաք`,
  az: `və bu o bir iki bütün çay cənub dağ dəniz dövlət ev hökumət kənd kəndlər ölkə ölkələr parlament
    paytaxt qərb rayon region respublika sərhəd şərq şəhər şimal tərəf yol ərazi`
}
const WORDS = new Map(
  Object.entries(COMMON).map(([lang, words]) => [lang, new Set(words.trim().split(/\s+/))])
)

/** What is wrong with words as a name that is taken as it stands; undefined if nothing. */
export function nameSlip(name: string, lang: string): string | undefined {
  const letters = name.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return 'has no letter. Write a name'
  if (letters.length === 1) {
    return 'is a single letter, which stands everywhere. Write the name in full'
  }
  const language = lang.split('-')[0]!
  if (!WORDS.get(language)?.has(name.toLocaleLowerCase(language))) return undefined
  return 'is a common word, which would tie every sentence that holds it to the place. Write the full name, or list it under "inContext" in geo/content/place-words.json'
}
