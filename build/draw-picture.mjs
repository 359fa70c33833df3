// A thread of its own that draws pictures: its memory is small, so all that is used up can be freed often.
import { setImmediate as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

/** Drawn until the pixels of those that are told are freed: 3 MB each, which Node does not count as its own. */
const FREE_AFTER = 10

setFlagsFromString('--expose-gc')
const free = runInNewContext('gc')
const asked = []
let drawn = 0

parentPort?.on('message', (picture) => {
  asked.push(picture)
  if (asked.length === 1) void drawAll()
})

async function drawAll() {
  while (asked.length > 0) {
    parentPort?.postMessage(draw(asked[0]))
    drawn += 1
    if (drawn % FREE_AFTER === 0) free()
    // What is freed is given back in a turn of its own, which messages alone do not leave.
    await pause()
    asked.shift()
  }
}

function draw({ svg, options }) {
  try {
    return { png: new Resvg(svg, options).render().asPng() }
  } catch (error) {
    return { fault: String(error) }
  }
}
