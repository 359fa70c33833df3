import type { Component } from 'svelte'
import { render } from 'svelte/server'

/** The component as HTML. */
export const bodyOf = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props
): string => render(component as Component<Record<string, unknown>>, { props }).body
