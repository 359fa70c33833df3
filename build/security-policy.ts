/** What a page may load and run: itself, and the `data:` icons of MapLibre's stylesheet. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  // What another page would show, in the dialog that makes its code.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')
