// Kinds of lines in the order in which they are offered.
export const lineKinds = ['sign', 'quiet', 'talk', 'estimate', 'risk', 'body', 'comes', 'service', 'phase', 'episode', 'conference', 'crisis'] as const;
export type LineKind = (typeof lineKinds)[number];
