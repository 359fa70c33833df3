import { ask } from './ask'
import { observatory } from './observatory'

/** npm run observatory -- https://atlas.example.org/ [http://atlas.example.org/] */
const [https, http] = process.argv.slice(2)
if (https === undefined) throw new Error('Say which address: npm run observatory -- https://…/')
const { score, findings } = observatory({
  https: await ask(https),
  ...(http === undefined ? {} : { http: await ask(http) })
})
for (const { result, modifier } of findings) {
  console.log(`${String(modifier).padStart(4)}  ${result}`)
}
console.log(`${String(score).padStart(4)}  in all`)
