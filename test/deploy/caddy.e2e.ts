import { test } from '@playwright/test'
import { startCaddy } from './support/caddy'
import { isInstalled } from './support/server'
import { serving, testWhatIsServed } from './support/what-is-served'

test.describe('Caddy', () => {
  testWhatIsServed(serving('caddy', isInstalled('caddy', 'version'), startCaddy))
})
