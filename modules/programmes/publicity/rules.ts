// Publicity of a programme: what is counted. Pure: the same in the browser and on the server.
export const publicityKinds = ['article', 'forum', 'web', 'network', 'broadcast', 'other'] as const;
export type PublicityKind = (typeof publicityKinds)[number];

type Row = { kind: PublicityKind; activity: { id: string } | null; reach: number | null };
export type Narrowing = { kind?: string | undefined; /** Id of a key activity, or none. */ activity?: string | undefined };
export const activityKey = (of: Row) => of.activity?.id ?? 'none';
export const fits = (of: Row, { kind, activity }: Narrowing) => (!kind || of.kind === kind) && (!activity || activityKey(of) === activity);
export type Sum = { key: string; n: number; /** People reached, of those where it is known. */ reach: number };
/** How many there are and how many people they reached, by what `keyOf` says. */
export const sums = <R extends Row>(all: readonly R[], keyOf: (of: R) => string): Sum[] => [...Map.groupBy(all, keyOf)].map(([key, of]) => ({ key, n: of.length, reach: of.reduce((sum, { reach }) => sum + (reach ?? 0), 0) }));
