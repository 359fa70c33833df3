import type { Page } from '@playwright/test'

/** Numbers from 0 up to but not including 1, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const KEYS =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowLeft Shift+ArrowDown Enter Escape Escape Tab Tab Shift+Tab Space + - 0 w s p ? b Home End PageDown'.split(
    ' '
  )
const TYPED = [
  'shusha',
  'Ереван',
  'Գյումրի',
  'a',
  'border war',
  '"',
  '   ',
  'x'.repeat(300),
  '%00<b>'
]
const HASHES = [
  '',
  'place=yerevan',
  'place=armenia&names=hy',
  'place=kheyrimli&names=local',
  'map=9/40.7/45.2',
  'map=3/91/999/700/99',
  'map=12/39.9/46.7&layers=',
  'at=40.1,44.5;40.2,44.9',
  'q=shusha&names=ru',
  'place=nowhere&excerpt=none-1&article=no',
  '%E0%A4%A&&==&place',
  'compare=a,b'
]
const WIDTHS = [200, 320, 390, 768, 1024, 1440]
const HEIGHTS = [320, 568, 900]

/** A reader who does anything at all; what was done is told in a few words. */
export class RandomReader {
  readonly #page: Page
  readonly #next: () => number

  constructor(page: Page, seed: number) {
    this.#page = page
    this.#next = randomNumbers(seed)
  }

  /** Call before the page opens: links, buttons and prints then lead nowhere out of it. */
  static async keepIn(page: Page): Promise<void> {
    await page.addInitScript(stayHere)
  }

  async act(): Promise<string> {
    const share = this.#next()
    if (share < 0.45) return this.#click()
    if (share < 0.65) return this.#press()
    if (share < 0.72) return this.#wheel()
    if (share < 0.78) return this.#drag()
    if (share < 0.82) return this.#resize()
    if (share < 0.88) return this.#travel()
    if (share < 0.92) return this.#follow()
    if (share < 0.97) return this.#search()
    return this.#colours()
  }

  #of<T>(all: readonly T[]): T {
    return all[Math.floor(this.#next() * all.length)]!
  }

  async #click(): Promise<string> {
    const found = await this.#page.evaluate(chooseControl, this.#next())
    if (!found) return 'click on nothing'
    await this.#page.mouse.click(found.x, found.y, {
      button: this.#next() < 0.05 ? 'right' : 'left',
      clickCount: this.#next() < 0.05 ? 2 : 1
    })
    return `click ${found.what}`
  }

  async #press(): Promise<string> {
    const key = this.#of(KEYS)
    if (this.#next() < 0.4) await this.#page.evaluate(focusMap)
    await this.#page.keyboard.press(key)
    return `press ${key}`
  }

  #spot(): [x: number, y: number] {
    const { width, height } = this.#page.viewportSize()!
    return [this.#next() * width, this.#next() * height]
  }

  async #wheel(): Promise<string> {
    const by = (this.#next() - 0.5) * 1200
    await this.#page.mouse.move(...this.#spot())
    await this.#page.mouse.wheel(0, by)
    return `wheel ${Math.round(by)}`
  }

  async #drag(): Promise<string> {
    await this.#page.mouse.move(...this.#spot())
    await this.#page.mouse.down()
    await this.#page.mouse.move(...this.#spot(), { steps: 3 })
    await this.#page.mouse.up()
    return 'drag'
  }

  async #resize(): Promise<string> {
    const size = { width: this.#of(WIDTHS), height: this.#of(HEIGHTS) }
    await this.#page.setViewportSize(size)
    return `resize to ${size.width} × ${size.height}`
  }

  async #travel(): Promise<string> {
    const back = this.#next() < 0.6
    await this.#page.evaluate(travel, back)
    return back ? 'back' : 'forward'
  }

  async #follow(): Promise<string> {
    const hash = this.#of(HASHES)
    await this.#page.evaluate((to) => (location.hash = to), hash)
    return `follow #${hash}`
  }

  async #search(): Promise<string> {
    const text = this.#of(TYPED)
    await this.#page.evaluate(typeInSearch, text)
    return `search for ${text.slice(0, 20)}`
  }

  async #colours(): Promise<string> {
    const colorScheme = this.#next() < 0.5 ? 'dark' : 'light'
    await this.#page.emulateMedia({ colorScheme })
    return `system colours ${colorScheme}`
  }
}

/** Runs in the page before its own scripts. */
function stayHere(): void {
  globalThis.print = () => undefined
  // The page's own handlers have run by then: what they left to the browser would lead away.
  globalThis.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault()
  })
}

/** In the page: a control that is in sight and not covered, and where to click on it. */
function chooseControl(share: number): { x: number; y: number; what: string } | undefined {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input, select, label, [role="option"], canvas, dialog, blockquote'
  )
  const usable = [...controls].filter((control) => {
    const hidden = !control.checkVisibility({ visibilityProperty: true })
    return !hidden && !/load the page|new version/i.test(control.textContent ?? '')
  })
  const control = usable[Math.floor(share * usable.length)]
  if (!control) return undefined
  if (control instanceof HTMLSelectElement) {
    const at = Math.floor(((share * 1000) % 1) * control.options.length)
    control.selectedIndex = at
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  control.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = control.getBoundingClientRect()
  const what = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 30)
  // A list of choices that the browser itself opens would take the keys that follow.
  if (control instanceof HTMLSelectElement) return undefined
  return { x: x + width / 2, y: y + height / 2, what: `${control.localName} ${what}` }
}

/** In the page. */
function focusMap(): void {
  document.querySelector<HTMLElement>('#map canvas')?.focus()
}

/** In the page: as long as the history stays with it. */
function travel(back: boolean): void {
  const { navigation } = globalThis as unknown as {
    navigation: { canGoBack: boolean; canGoForward: boolean }
  }
  if (back && navigation.canGoBack) history.back()
  if (!back && navigation.canGoForward) history.forward()
}

/** In the page. */
function typeInSearch(text: string): void {
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]')
  if (!field) return
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
