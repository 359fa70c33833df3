import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overTls } from 'node:https'
import type { Answer } from './observatory'

/** An answer with its body as it travelled. */
export interface RawAnswer extends Answer {
  readonly bytes: Buffer
}

/**
 * What a server answers, with nothing followed and nothing unpacked. Takes any certificate: this
 * reads headers, and trusts nothing.
 */
export function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET'
): Promise<RawAnswer> {
  const request = url.startsWith('https:') ? overTls : overHttp
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { headers, method, rejectUnauthorized: false, agent: false },
      (answer) => void received(url, answer).then(resolve, reject)
    )
    asked.once('error', reject)
    asked.end()
  })
}

async function received(url: string, answer: IncomingMessage): Promise<RawAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const headers = Object.entries(answer.headersDistinct).map(
    ([name, values = []]) => [name, values] as const
  )
  return {
    url,
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: bytes.toString('utf8'),
    bytes
  }
}
