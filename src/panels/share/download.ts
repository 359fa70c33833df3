/** Hands the reader a file that was made here. */
export function download(name: string, mediatype: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediatype }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
