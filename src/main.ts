import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/print.css'
import './styles/late-serif.css'
import './styles/not-started.css'
import { mount } from 'svelte'
import App from './app/App.svelte'

// The prerendered shell gives way to the page that it is a picture of.
const target = document.getElementById('app') ?? document.body
const shell = [...target.childNodes]
const picture = target.querySelector('.map > svg')
target.replaceChildren()
try {
  mount(App, { target, props: { picture } })
} catch (error) {
  // What the browser lacks for the page it may not need for the shell, which says that nothing came.
  target.replaceChildren(...shell)
  throw error
}
