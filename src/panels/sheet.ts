/** How much of a narrow screen the reading takes: a glance, half, or nearly all. */
const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof SHEET_HEIGHTS)[number]

const beside = (height: SheetHeight, step: number): SheetHeight =>
  SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + step] ?? height

export const raised = (height: SheetHeight): SheetHeight => beside(height, 1)
export const lowered = (height: SheetHeight): SheetHeight => beside(height, -1)
