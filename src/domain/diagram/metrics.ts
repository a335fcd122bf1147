/*
 * Measures that the layout reserves room for and the drawing fills: both read them here.
 * All in px at full size.
 */

/** Size of the type: names of components, and all smaller words. */
export const typeSize = { name: 14, note: 12 } as const;

/** Distance from one line to the next. */
export const lineHeight = { name: 18, note: 15 } as const;

/** From the top of a line to its baseline. */
export const baseline = { name: 13.5, note: 11.5 } as const;

/** Room between the border of a component and its words. */
export const nodePadding = { inline: 12, block: 9 } as const;

/** Room around the words of an edge. */
export const edgeLabelPadding = { inline: 4, block: 2 } as const;

/** Across the circle that holds a step number. */
export const stepCircleSize = 22;

/** Height of the strip at the top of a frame that holds its name. */
export const groupStripHeight = lineHeight.note + 2 * nodePadding.block;

/** Length of an arrow head, and half its width. */
export const arrow = { length: 9, halfWidth: 4.5 } as const;
