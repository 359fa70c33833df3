import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask } from '../../build/hosts/ask'
import { observatory } from '../../build/hosts/observatory'
import { startNginx, startNginxTls } from './support/nginx'
import { isInstalled } from './support/server'
import { serving, testWhatIsServed } from './support/what-is-served'

test.describe('nginx', () => {
  const here = serving('nginx', isInstalled('nginx', '-v'), startNginx)

  testWhatIsServed(here)

  test('a browser draws the map under the headers, and objects to none', async ({ page }) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/GPU stall/.test(message.text())) {
        wrong.push(message.text())
      }
    })
    await page.goto(`${here.served.origin}/`)
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })
    expect(wrong).toEqual([])
  })

  test('over TLS the same site has at least 100 points of Mozilla’s HTTP Observatory', async () => {
    test.skip(!isInstalled('openssl', 'version'), 'openssl is not installed')
    const tls = await startNginxTls(here.home, here.root, certificateIn(here.home))
    try {
      const https = await ask(`${tls.origin}/`)
      expect(https.body).toBe(readFileSync(join(here.root, 'index.html'), 'utf8'))
      const { score, findings } = observatory({ https, http: await ask(`${tls.plain}/`) })
      console.log(findings.map(({ result, modifier }) => `  ${modifier} ${result}`).join('\n'))
      console.log(`  ${score} in all`)
      expect(findings.filter(({ modifier }) => modifier < 0)).toEqual([])
      expect(score).toBeGreaterThanOrEqual(100)
    } finally {
      await tls.stop()
    }
  })

  test('without TLS nothing is said of it, but by a proxy that has it', async () => {
    const header = 'strict-transport-security'
    expect((await ask(`${here.served.origin}/`)).headers[header]).toBeUndefined()
    const proxied = await ask(`${here.served.origin}/`, { 'X-Forwarded-Proto': 'https' })
    expect(proxied.headers[header]).toEqual(['max-age=31536000'])
  })
})

/** A certificate that the host signs itself. */
function certificateIn(home: string): { key: string; certificate: string } {
  const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')]
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  execFileSync('openssl', [...made, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore'
  })
  chmodSync(key, 0o644)
  return { key, certificate }
}
