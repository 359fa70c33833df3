declare module 'virtual:atlas' {
  const atlas: import('./domain/atlas').AtlasData
  export default atlas
}
declare module 'virtual:palette.css' {}
