import type { Feature } from 'geojson'
import { Map as MapLibreMap, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import type { Atlas } from '../domain/atlas'
import type { BasemapTold } from '../domain/basemap'
import type { NamedMark } from '../domain/compare'
import { PATIENCE } from '../domain/patience'
import type { LngLat, ViewReport, Whereabouts } from '../domain/whereabouts'
import { MAX_PITCH, MAX_ZOOM, MIN_ZOOM, type Camera } from '../domain/map-state'
import { dot, DOT, hatch, HATCH, ring, RING } from '../layers/kit/images'
import { definitionsOf } from '../layers/registry'
import { PALETTES } from '../styles/palette'
import type { BasemapFollower } from './basemap/follow-basemap'
import { cameraOf, jumpTo } from './camera'
import { fly, isPoint, shownOf, showsWhole, viewOf } from './fit'
import { NOTHING } from './geometry/collection'
import type { GeometryFiles } from './geometry/geometry-files'
import { loadGeometry } from './geometry/geometry-loader'
import { addressOf, requestFor } from './geometry/geometry-request'
import { showCursor } from './cursor'
import { listenToKeys, PAN } from './map-keys'
import { factsOf, labelFeatures } from './style/labels'
import { Ground } from './names/ground'
import { namedMarks } from './named-marks'
import { pictureOf, type MapPicture } from './picture'
import { listenToPointer } from './pointer'
import { createStyle, styleLayers } from './style/style'
import { spotMark, spotMarks, type MarkedSpot } from './spot-mark'
import { MapSync, type MapView } from './sync-map'
import { watchWorker } from './geometry/watch-worker'
import { listenToPicking } from './where/picking'
import { shapesOf } from './where/shapes-of'
import { inWindow, whereIs } from './where/where-is'
import { WORKER_URL } from './geometry/worker-url'

setWorkerUrl(WORKER_URL)
// It starts while the map is being made.
prewarm()

/** What the reader does on the map, told to the page. */
export interface MapEvents {
  /** The first complete drawing. */
  readonly onReady: () => void
  readonly onCamera: (camera: Camera) => void
  /** The keyboard's map cursor stands on a place, or on none. */
  readonly onCursor: (placeId: string | null) => void
  readonly onHelp: () => void
  readonly onShare: () => void
  /** The map is to be shown to a room. */
  readonly onPresent: () => void
  /** There is no map, or none any more. One that is only late may be ready still. */
  readonly onFault: (fault: MapFault) => void
  /** The map is drawn again after its graphics were taken away. */
  readonly onReturn: () => void
  /** Ids of the places at the pointer, the most specific first; empty where there is none. */
  readonly onChoose: (placeIds: readonly string[]) => void
  /** Enter was pressed on the place under the map cursor. */
  readonly onEnter: (placeId: string) => void
  /** A click where there is no place. */
  readonly onNothing: (nothing: Nothing) => void
  /** The click just told was the first of two, which zoom and are meant to do nothing else. */
  readonly onDoubleClick: () => void
  readonly onHover: (hover: Hover | null) => void
  /** What the view shows once the map has come to rest; undefined from afar. */
  readonly onView: (report: ViewReport | undefined) => void
  /** A spot was picked to be told of: by right click, a long press or a key. */
  readonly onPick: (at: LngLat) => void
  /** Layers whose geometry could not be drawn, after every change. */
  readonly onFaulty: (layers: readonly string[]) => void
  /** Whether the code that writes names along borders and tells of the view is missing, after every change. */
  readonly onNamesMissing?: ((missing: boolean) => void) | undefined
  /** What has become of the basemap that was chosen; where none is offered, nothing is told. */
  readonly onBasemap?: ((told: BasemapTold) => void) | undefined
}

/** The browser has no WebGL 2; lacks something else; its graphics are gone and do not come back; a script of the map is missing. */
export type MapFault = 'graphics' | 'browser' | 'lost' | 'script'

/** A place under the pointer, with the pointer's pixels from the map's top left. */
export interface Hover {
  readonly placeId: string
  readonly x: number
  readonly y: number
}

/** What is known of a click that met no place, with its pixels from the map's top left. */
export interface Nothing {
  readonly x: number
  readonly y: number
  /** Of a place whose layer is switched off. */
  readonly hidden?: string
  /** Of a state or a lake that no article names. */
  readonly name?: string
}

/** The map as the page sees it: the one way to MapLibre. */
export interface MapController {
  /** Leaves the camera where it is. */
  readonly show: (view: MapView) => void
  readonly jumpTo: (camera: Camera) => void
  /** Flies to the whole of a place, or to the first view. */
  readonly flyTo: (placeId: string | null) => void
  /** By steps to the right and down, each as long as one of the keys'. */
  readonly panBy: (x: number, y: number) => void
  readonly zoomBy: (steps: number) => void
  readonly northUp: () => void
  /** Whether the place, or where its name stands, is in sight now. */
  readonly shows: (placeId: string) => boolean
  /** What the map knows of a spot. */
  readonly whereIs: (at: LngLat) => Whereabouts
  /** The middle of the map. */
  readonly middle: () => LngLat
  /** Marks the spots that were picked, and no others. */
  readonly markPicks: (spots: readonly MarkedSpot[]) => void
  /** Marks what two articles name, or nothing. */
  readonly markNamed: (marks: readonly NamedMark[]) => void
  /** Marks what was looked for, or takes the mark away. */
  readonly markSpot: (spot: MarkedSpot | null) => void
  /** The map as it stands, in light colours, at so many device pixels for a CSS pixel; null while it is not drawn. */
  readonly picture: (pixelRatio: number) => MapPicture | null
  /** What tells whether the window shows a place; see `isInView`. */
  readonly inWindow: () => Pick<ViewReport, 'areas' | 'bounds'>
  /** What is drawn of the place, the finest that has come. */
  readonly shapesOf: (placeId: string) => readonly Feature[]
  /** Whether all of the place is in sight now, and large enough to be made out. */
  readonly showsWhole: (placeId: string) => boolean
  /** Fetches the geometry of faulty layers again. */
  readonly retry: () => void
  /** Draws so many times as fine, for a page that shows the map so many times as large. */
  readonly enlarge: (scale: number) => void
  /** Whether wheel and one finger are the page's around the map, where it was told so at its beginning. */
  readonly cooperate: (cooperates: boolean) => void
  readonly remove: () => void
}

/** What tells a reader how to move a map that leaves wheel and one finger to the page around it. */
export interface GestureWords {
  readonly wheel: string
  /** On a Mac, whose key is another one. */
  readonly wheelOnMac: string
  readonly fingers: string
}

export interface MapInput {
  readonly atlas: Atlas
  readonly files: GeometryFiles
  /** Address of the areas of states that no article names. */
  readonly neighbours: string
  readonly view: MapView
  /** Where the map begins: null for the whole of the view's place, or the first view. */
  readonly camera: Camera | null
  /** Given where the map stands within another page, which wheel and one finger go on scrolling. */
  readonly gestures?: GestureWords | undefined
}

/** Pixels: the shortest bar, half as long, holds its words. */
const SCALE_WIDTH = 110

/** How long a lost graphics context may take to come back, milliseconds. */
const CONTEXT_PATIENCE = 1500

/** Draws the map into the element. Throws where the browser has no WebGL 2. */
export function attachMap(
  container: HTMLElement,
  input: MapInput,
  events: MapEvents
): MapController {
  const { atlas, files, neighbours, view, camera, gestures } = input
  const definitions = definitionsOf(atlas)
  let lost: ReturnType<typeof setTimeout> | undefined
  const map = new MapLibreMap({
    container,
    style: createStyle({
      definitions,
      theme: view.theme,
      facts: factsOf(atlas, view.names),
      geometry: (level) => (files.isSettled(level) ? addressOf(level) : NOTHING),
      labels: labelFeatures(atlas, view.names)
    }),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: MAX_PITCH,
    // A test holds it to the specification; here that would keep a slow processor a tenth of a second.
    validateStyle: false,
    transformRequest: (address) => requestFor(address, (level) => files.texts(level)),
    hash: false,
    attributionControl: false,
    keyboard: false,
    // What no button can do, a slip of two fingers should not: a link alone turns or tilts the map.
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    clickTolerance: 5,
    ...(gestures && {
      cooperativeGestures: true,
      locale: {
        'CooperativeGesturesHandler.WindowsHelpText': gestures.wheel,
        'CooperativeGesturesHandler.MacHelpText': gestures.wheelOnMac,
        'CooperativeGesturesHandler.MobileHelpText': gestures.fingers
      }
    })
  })
  map.touchZoomRotate.disableRotation()
  for (const unit of ['metric', 'imperial'] as const) {
    map.addControl(new ScaleControl({ unit, maxWidth: SCALE_WIDTH }), 'bottom-right')
  }
  // Never in flight: a link restores what was on the screen.
  if (camera) jumpTo(map, camera)
  else map.jumpTo(viewOf(map, shownOf(atlas, view.place)))
  watchWorker(map, () => events.onFault('script'))
  const ground = new Ground(files, atlas)
  let shown = view
  let basemap: BasemapFollower | undefined
  /** Works out anew what is told of a map at rest, where more is known by now. */
  let tellAtRest: (() => void) | undefined
  let markThinned: ((view: MapView) => void) | undefined
  let ready = false
  let removed = false
  const geometry = loadGeometry(map, files, definitions, {
    ...events,
    onReady() {
      ready = true
      events.onReady()
      // None of this is in the first picture, which would only wait for it.
      if (shown.basemap) void followBasemap()
      setTimeout(() => void beginAtRest())
    },
    onRead: () => tellAtRest?.()
  })
  async function followBasemap(): Promise<void> {
    try {
      const { BasemapFollower } = await import('./basemap/follow-basemap')
      if (removed) return
      basemap ??= new BasemapFollower(map, { atlas, files, definitions }, shown, events.onBasemap)
    } catch {
      events.onBasemap?.({ is: 'faulty', fault: 'script', address: '' })
    }
  }
  async function beginAtRest(): Promise<void> {
    // States that no article names come late as well: a fault costs their names alone.
    const neighboursCome = ground.addNeighbours(neighbours).catch(console.warn)
    const late = setTimeout(() => events.onNamesMissing?.(true), PATIENCE.script)
    const code = await import('./at-rest-parts').catch(console.warn)
    clearTimeout(late)
    events.onNamesMissing?.(!code)
    if (!code || removed) return
    const { NamesInSight, thinnedMark, watchView } = code
    markThinned = thinnedMark(map, atlas)
    markThinned(shown)
    const names = new NamesInSight(map, atlas, ground, () => sync.names)
    const report = watchView(map, ground, () => sync.names, events.onView)
    await neighboursCome
    tellAtRest = () => {
      if (removed) return
      names.update()
      setTimeout(() => removed || report())
    }
    tellAtRest()
  }
  const sync = new MapSync(map, atlas, view, ({ theme, names }) =>
    styleLayers(definitions, { theme, facts: factsOf(atlas, names) })
  )
  map.once('style.load', () => {
    for (const theme of ['light', 'dark'] as const) {
      map.addImage(HATCH[theme], hatch(PALETTES[theme].cstoFrozen), { pixelRatio: 2 })
    }
    map.addImage(DOT, dot(), { pixelRatio: 2, sdf: true })
    map.addImage(RING, ring(), { pixelRatio: 2, sdf: true })
    events.onCamera(cameraOf(map))
  })
  const show = (next: MapView): void => {
    shown = next
    sync.show(next)
    markThinned?.(next)
    if (basemap) basemap.show(next)
    else if (ready && next.basemap) void followBasemap()
  }
  // Between the two the map has no style, and nothing can be asked of it.
  let drawing = true
  let asked: MapView | undefined
  let askedMove: (() => void) | undefined
  map.on('webglcontextlost', () => {
    drawing = false
    lost = setTimeout(() => events.onFault('lost'), CONTEXT_PATIENCE)
  })
  map.on('remove', () => {
    removed = true
    clearTimeout(lost)
  })
  map.on('webglcontextrestored', () => {
    clearTimeout(lost)
    void map.once('style.load', () => {
      drawing = true
      sync.markAgain()
      if (asked) show(asked)
      askedMove?.()
      asked = askedMove = undefined
      // One that was lost before it was ready tells of that itself.
      if (ready) void map.once('idle', events.onReturn)
    })
  })
  map.on('moveend', () => {
    // What comes back tells where the map was: the reader may have asked for another place by then.
    if (drawing) events.onCamera(cameraOf(map))
  })
  listenToPointer(map, atlas, ground, events)
  listenToPicking(map, events.onPick)
  listenToKeys(map, atlas, () => sync.layers, {
    ...events,
    onCursor(placeId) {
      // A place that lights up whole needs no ring over its name.
      const geometry = placeId === null ? undefined : atlas.geometry[placeId]
      const isLit = geometry && !isPoint(geometry.bounds) && showsWhole(map, geometry)
      showCursor(map, isLit ? undefined : geometry?.label)
      events.onCursor(placeId)
    },
    onFirstView: () => flyTo(null),
    onPickMiddle: () => events.onPick(map.getCenter().wrap().toArray())
  })
  map.getCanvas().setAttribute('data-focus-key', 'map')
  const move = (go: () => void): void => {
    if (drawing) go()
    else askedMove = go
  }
  const flyTo = (placeId: string | null): void => move(() => fly(map, shownOf(atlas, placeId)))
  return {
    show(next) {
      if (drawing) show(next)
      else asked = next
    },
    jumpTo: (next) => move(() => jumpTo(map, next)),
    flyTo,
    panBy: (x, y) => void map.panBy([x * PAN, y * PAN], { duration: 200 }),
    zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps, { duration: 250 }),
    northUp: () => void map.easeTo({ bearing: 0, pitch: 0, duration: 400 }),
    shows(placeId) {
      const label = atlas.geometry[placeId]?.label
      return label !== undefined && map.getBounds().contains([...label])
    },
    whereIs(at) {
      ground.refresh()
      return whereIs(ground, at, sync.names)
    },
    middle: () => map.getCenter().wrap().toArray(),
    markPicks: spotMarks(map),
    markNamed: namedMarks(map),
    markSpot: spotMark(map),
    picture: (pixelRatio) => (ready && drawing ? pictureOf(map, pixelRatio, sync.theme) : null),
    inWindow: () => inWindow(map),
    shapesOf: (placeId) => shapesOf(files, placeId),
    showsWhole: (placeId) => showsWhole(map, atlas.geometry[placeId]),
    retry: () => geometry.retry(),
    enlarge: (scale) => map.setPixelRatio(scale * devicePixelRatio),
    cooperate(cooperates) {
      if (cooperates) map.cooperativeGestures.enable()
      else map.cooperativeGestures.disable()
    },
    remove: () => map.remove()
  }
}
