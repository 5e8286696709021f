// Words of what warns.
export const sides = ['owner', 'operator', 'agency', 'municipality', 'other'] as const;
export type Side = (typeof sides)[number];
/** When nobody has said otherwise: so many signs within so many days. The view localities.proposal says the same. */
export const usualRule = { signs: 3, days: 30, kinds: [] as string[] };
