import 'virtual:palette.css'
import '../styles/fonts.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/print.css'
import AccessibilityPage from './AccessibilityPage.svelte'
import ArticleGroupPage from './ArticleGroupPage.svelte'
import ArticlePage from './ArticlePage.svelte'
import ComparePage from './ComparePage.svelte'
import DataPage from './DataPage.svelte'
import IndexPage from './IndexPage.svelte'
import MapShell from './MapShell.svelte'
import MethodPage from './MethodPage.svelte'
import NotFoundPage from './NotFoundPage.svelte'
import PlacePage from './PlacePage.svelte'
import PlacePassagesPage from './PlacePassagesPage.svelte'
import PublishersPage from './PublishersPage.svelte'

// The build keeps the stylesheets of what is used, and throws this script away.
for (const page of [
  AccessibilityPage,
  ArticleGroupPage,
  ArticlePage,
  ComparePage,
  DataPage,
  IndexPage,
  MapShell,
  MethodPage,
  NotFoundPage,
  PlacePage,
  PlacePassagesPage,
  PublishersPage
])
  console.debug(page)
