import { addressWords } from './address-words'

// The one script of a document: the page stands at whatever address leads nowhere, and only there
// can it be known what was sought.
const link = document.querySelector<HTMLAnchorElement>('#search-instead a')
const words = addressWords(location.pathname, link?.getAttribute('href') ?? '/')
if (link?.parentElement && words !== '') {
  link.append(` “${words}”`)
  link.href += `#q=${encodeURIComponent(words)}`
  link.parentElement.hidden = false
}
