import method from 'virtual:method'

/** How each layer, and what lies under the layers, was made: for the page that explains it. */
export const METHOD = method
