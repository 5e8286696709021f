// Figures of emergency access. They are small on purpose: nobody meets five strangers in danger a day.

/** Requests in 24 hours, of one membership and of one organisation. */
export const mostMine = 5, mostOurs = 20;
/** How long the view lasts, in hours. */
export const lastsHours = 4;
/** An answer is never given sooner, so that a miss cannot be told from a hit by the clock. */
export const floorMilliseconds = 1200;

/** What has to be waited yet, in milliseconds. */
export const waits = (started: number, now: number): number => Math.max(0, floorMilliseconds - (now - started));
