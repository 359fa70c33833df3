import { focusByKey } from '../panels/focus-keys'

/** Focus goes to the panel's heading, so that a screen reader reads on from there. */
export const focusHeading = (): void =>
  document.getElementById('panel-heading')?.focus({ preventScroll: true })

/** Focus goes back to what had it; to the heading where that is gone. */
export function returnFocus(key: string | null): void {
  if (!focusByKey(key)) focusHeading()
}

/** A text that changes is read from its top, where the answer and the passage asked for stand. */
export const showTop = (): void => document.getElementById('rail')?.scrollTo({ top: 0 })
