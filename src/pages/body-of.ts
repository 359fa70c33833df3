import type { Component } from 'svelte'
import { render } from 'svelte/server'

/**
 * What Svelte leaves in HTML so that its script could take it over: nearly a third of a long page.
 * No script takes over what is made here. Text cannot look like it, as its "<" is written "&lt;".
 */
const FOR_HYDRATION = /<!--(?:\[-?\d*|\])?-->/g

/** The component as HTML. */
export const bodyOf = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props
): string =>
  render(component as Component<Record<string, unknown>>, { props }).body.replace(FOR_HYDRATION, '')
