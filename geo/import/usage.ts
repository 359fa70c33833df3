const IMPORT_USAGE = `npm run article -- import FILE --publisher NAME --date 2024-06-13

Reads the article in FILE (.txt, .md or .html) and writes geo/content/articles/<id>.json: every
sentence that names a place, and as questions what only a person can tell. The same command with the
same id brings an updated text in; nothing that was decided is undone.

  --publisher NAME     who published it; left out, the atlas says that none is named
  --date 2024-06-13    the day of publication; needed for a new article
  --date-is-right      though the text states another day; else that is asked
  --url ADDRESS        where readers find it
  --id ID              the article's id, for ever; else made of the file's name
  --lang CODE          its language, where it is not recognised: en, ru, hy, az
  --drop-invisible     leave out characters that nobody sees
  --save-text FOLDER   write the words of a page to FOLDER/<id>.txt, outside the project`

const REVIEW_USAGE = `npm run article -- review ID

Asks one by one what the import of the article ID left open. Each answer is saved at once; stop at any
moment and go on with the same command.

  --all                ask too about the mentions that were accepted without asking

Answers:
  Enter                what is proposed
  1, 2 …               the answer of that number
  n                    no place on this map
  yerevan, armenia     places by their ids
  t                    take the sentence out for good
  k                    keep the excerpt as it is, where one may go
  a                    Enter, for all questions alike: the same words with the same proposal
  1*, n*, t*           any answer, for all alike
  s                    later
  u                    take the last answer back, with all that it answered
  q                    stop`

const OUT_USAGE = `npm run article -- out EXCERPT

Takes the excerpt (corridor-talks-5, for example) out of its article for good. No later import brings its
sentence back; its number is given to nothing else.`

export const USAGE_OF: Readonly<Record<string, string>> = {
  import: IMPORT_USAGE,
  review: REVIEW_USAGE,
  out: OUT_USAGE
}

export const ARTICLE_USAGE = `npm run article -- import FILE --publisher NAME --date 2024-06-13
npm run article -- review ID
npm run article -- out EXCERPT

More on each: npm run article -- import --help, and so on.`
