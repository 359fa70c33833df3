import 'virtual:palette.css'
import './fonts.css'
import './app.css'
import { mount } from 'svelte'
import App from './App.svelte'

// The prerendered shell gives way to the page that it is a picture of.
const target = document.getElementById('app') ?? document.body
target.replaceChildren()
mount(App, { target })
