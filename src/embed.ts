import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/layout.css'
import { mount } from 'svelte'
import EmbedApp from './app/embed/EmbedApp.svelte'

// The prerendered picture gives way to the map, or to the same picture with a button.
const target = document.getElementById('app') ?? document.body
target.replaceChildren()
mount(EmbedApp, { target })
