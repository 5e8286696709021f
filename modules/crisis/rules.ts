// Pure decisions about crises.
export const levels = ['watch', 'local', 'full'] as const;
export type Level = (typeof levels)[number];
/** An emergency ground lasts so many hours at most before somebody has to say anew why. */
export const mostHours = 72;

/** Kinds of entries that rules write into the timeline; `text` of these is data (names, titles), never a sentence: the reader's language adds the rest. */
export const ruleKinds = ['activation', 'role', 'handover', 'takeover', 'vacant', 'level', 'task', 'call', 'emergency', 'shift', 'ending'] as const;
export type RuleKind = (typeof ruleKinds)[number];
