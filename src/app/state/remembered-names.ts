import { ENGLISH, isNameChoice, type NameChoice } from '../../domain/names'

const KEY = 'atlas-names'

/** The names that this reader chose last, for a visit by no link; English before any choice. */
export class RememberedNames {
  #current: NameChoice = readStored() ?? ENGLISH

  get current(): NameChoice {
    return this.#current
  }

  remember(names: NameChoice): void {
    this.#current = names
    try {
      localStorage.setItem(KEY, names)
    } catch {
      // Without storage the choice holds for this visit.
    }
  }
}

function readStored(): NameChoice | null {
  try {
    const stored = localStorage.getItem(KEY)
    return isNameChoice(stored) ? stored : null
  } catch {
    return null
  }
}
