import type { Theme } from '../../styles/palette'
import { readStored, store } from './stored'

const KEY = 'atlas-theme'

/** Light or dark: the system's wish until the reader makes another choice, which is remembered. */
export class ThemeChoice {
  #system = $state<Theme>('light')
  #chosen = $state<Theme | null>(null)

  constructor() {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    this.#system = dark.matches ? 'dark' : 'light'
    dark.addEventListener('change', () => (this.#system = dark.matches ? 'dark' : 'light'))
    const stored = readTheme()
    if (stored) this.#choose(stored)
  }

  get current(): Theme {
    return this.#chosen ?? this.#system
  }

  toggle(): void {
    this.#choose(this.current === 'dark' ? 'light' : 'dark')
    store(KEY, this.current)
  }

  #choose(theme: Theme): void {
    this.#chosen = theme
    document.documentElement.dataset['theme'] = theme
  }
}

function readTheme(): Theme | null {
  const stored = readStored(KEY)
  return stored === 'light' || stored === 'dark' ? stored : null
}
