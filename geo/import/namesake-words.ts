/** Words beside a name or an adjective of a state that say what else it may be. English. */

const word = (words: string, before = '', flags = 'u'): RegExp =>
  new RegExp(`^${before}\\s(?:${words})(?![\\p{L}\\p{N}])`, flags)

/** Games, dishes and beasts: "Russian roulette", "Armenian string cheese", "Moscow mule". */
export const THING_AFTER = word(
  'roulette|delight|dressing|dolls?|baths?|bazaars?|mules?|wolfhounds?|cucumbers?|borscht|pilaf|plov|cakes?|pancakes?|salads?|cheese|slippers|toffee|hamsters?|horses?|sandwich(?:es)?|trots?',
  '(?:\\s\\p{Ll}+)?',
  'iu'
)
export const DISH_BEFORE = /\b(?:chicken|roast|smoked|stuffed)\s+$/i

export const CLUB_AFTER = word('FK|FC|CF|SK|SC|BC|BK|VC|HC|United|Rovers|Wanderers')
/** Clubs, houses, airlines, people, and parts that are not the whole. */
export const OTHER_BEFORE =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lady|Lord|FC|FK|AC|BC|HC|Dynamo|Dinamo|Spartak|Lokomotiv|Torpedo|CSKA|Neftchi|Neftçi|Hotel|Motel|Caf[eé]|Restaurant|Little|Air|Radio|Lower)\.?\s+$/u

/** Goods of a country and parts of a region, which may speak of the place or not. */
export const GOODS_AFTER = word(
  'coffee|tea|wines?|brand(?:y|ies)|cognac|bread|cuisine|food|dish(?:es)?|kebabs?|soup|carpets?|rugs?|tractors?|restaurants?|caf[eé]s?|dumplings|pizza|plains?|lowlands?|highlands?|uplands?|steppes?|foothills|movement|khanate|quarter',
  '',
  'iu'
)

/** States of the U.S. and provinces of Canada; not Washington and New York, which stand in lists beside capitals. */
export const OVERSEAS_AFTER = new RegExp(
  '^, (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia)(?![\\p{L}\\p{N}])',
  'u'
)

/** After these an adjective alone is a language: "a translation from Armenian". */
export const TONGUE_BEFORE =
  /\b(?:translat\p{L}+ (?:from|into)|speaks?|spoke|speaking|spoken|learn\p{L}*|teach\p{L}*|taught|keep|in|from|into|fluent|native|broken)\s+$/iu

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December'
/** Capitalised words beside a name that make no longer name of it. */
export const STANDS_ALONE = new RegExp(
  `^(?:${DAY}|${MONTH}|President|Minister|Northern|Southern|Central|Neighbou?ring|Soviet)$`,
  'u'
)

/** Offices and bodies of a state, which speak of the state by its name or adjective. */
export const OFFICE_AFTER =
  /^\s(?:President|Prime|Premier|FM|MPs?|Foreign|Interior|Deputy|Vice|Minist(?:er|ry|ries)|Parliament|Army|Armed|Navy|Government|Embassy|Consulate|Ambassador|Republic(?! of)|Federation|Federal|Supreme|Constitutional|Central|General|Chancellor|King|Speaker|Secretary|Emergency|Investigative|Border|Police|Human|Economy|Finance|Health|Education|Justice|Energy|Gen|Col|Maj|Lt|Security|Ombudsman|National|Opposition|Chief|Head|Soviet|Civil|Peacekeep\p{L}*|Duma|Senate|Cabinet|Air Force|Defen[cs]e (?:Minist|Secret|Chief|Council|Staff|Forces|Department)|State (?:Duma|Commission|Revenue|Security|Department))/u

/** Words that open a sentence and so have a capital. */
export const OPENING =
  /^(?:A|An|The|This|That|These|Those|Some|All|Most|Many|Several|Few|Both|Two|Three|Four|Five|Six|Ten|Each|Every|No|Not|Only|Even|Also|And|But|Or|So|Yet|Nor|Then|Now|Here|There|What|Which|Who|Why|When|While|Where|Whether|How|If|Although|Though|Because|Since|Until|Unless|As|At|By|For|From|In|Into|Of|Off|On|Onto|Out|Over|Under|To|Up|Upon|With|Within|Without|About|Above|Across|After|Against|Along|Among|Around|Before|Behind|Below|Beside|Besides|Between|Beyond|Despite|During|Except|Like|Near|Past|Through|Throughout|Toward|Towards|Unlike|Via|Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|Should|May|Might|Must|Do|Does|Did|Its|His|Her|Their|Our|My|Your|Once|Ethnic|Say|Says|Ask|Let|Meanwhile|However|Perhaps|Still|Again|Instead|Today|Yesterday|Later|Earlier|Another|Other|Senior|Top|Local|Former|Modern|Young|Old|Early|Late|More|Less|Next|Last|First|Second|Third|Thousands|Hundreds|\p{L}+(?:ing|ed|ly))$/u
