// Decisions about the picture. Pure.
import { addDays } from '#platform/i18n/format.ts';
import { csCollator } from '#platform/i18n/format.ts';
import type { Cell, Counts, PictureNode, PictureTie } from './contract.ts';

/** Declined so many times by the same receiver, for the same reason and need, a refusal repeats. */
export const repeats = 3;
/** Ties in one reply; a table for a spreadsheet has all of them. */
export const mostTies = 300;

/** The days meant; the same length backwards when only the end is said. */
export function periodOf({ from, until }: { from?: string | undefined; until?: string | undefined }, today: string): { from: string; until: string } {
  const last = until ?? today;
  return { from: from ?? addDays(last, -365), until: last };
}

export const nothing: Counts = { referrals: 0, unanswered: 0, waiting: 0, taken: 0, declined: 0, expired: 0, withdrawn: 0, answered: 0, median: null, reasons: {}, outcomes: {} };
/** What of the counts are parts of the whole. */
export const parts = ['unanswered', 'waiting', 'taken', 'declined', 'expired', 'withdrawn'] as const;
export type Part = (typeof parts)[number];
/** The reason said most often; undefined when nothing was declined. */
export const mostly = ({ reasons }: Pick<Counts, 'reasons'>) => (Object.entries(reasons) as [keyof Counts['reasons'], number][]).filter(([, n]) => n > 0).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
/** More was declined or expired than taken or promised. */
export const mostlyFails = ({ declined, expired, taken, waiting }: Counts) => declined + expired > taken + waiting;

/** Ties of one node, of all when none is chosen. */
export const tiesOf = (ties: readonly PictureTie[], key: string): PictureTie[] => ties.filter(({ from, to }) => !key || from === key || to === key);
/** What is drawn: the strongest ties, with no more nodes than can be read. The table has the rest. */
export function drawn(nodes: readonly PictureNode[], ties: readonly PictureTie[], { mostNodes = 30, most = 70 } = {}): { nodes: PictureNode[]; ties: PictureTie[] } {
  const kept = new Set<string>(), shown: PictureTie[] = [];
  for (const tie of ties) {
    if (shown.length >= most) break;
    const grown = new Set([...kept, tie.from, tie.to]);
    if (grown.size > mostNodes) continue;
    shown.push(tie);
    kept.add(tie.from).add(tie.to);
  }
  return { nodes: nodes.filter(({ key }) => kept.has(key)), ties: shown };
}

export type NeedRow = { need: string; cells: Map<string, Cell>; /** Districts without a service. */ missing: string[]; unmet: number };
/** A row for each need, those that nobody answers in most districts first, then those with most unmet referrals. */
export function needRows(needs: readonly { value: string; label: string }[], districts: readonly { code: string }[], cells: readonly Cell[]): NeedRow[] {
  const label = new Map(needs.map((one) => [one.value, one.label]));
  return needs.map(({ value: need }) => {
    const of = new Map(cells.filter((cell) => cell.need === need).map((cell) => [cell.orp, cell]));
    return { need, cells: of, missing: districts.filter(({ code }) => !of.get(code)?.services).map(({ code }) => code), unmet: districts.reduce((sum, { code }) => sum + (of.get(code)?.unmet ?? 0), 0) };
  }).toSorted((a, b) => b.missing.length - a.missing.length || b.unmet - a.unmet || csCollator.compare(label.get(a.need)!, label.get(b.need)!));
}
