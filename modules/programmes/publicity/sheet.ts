// The publicity log for the funder: rows, and totals by key activity and kind. Pure; Czech, as it is handed in.
import { day } from '#platform/i18n/format.ts';
import type { Publicity } from './contract.ts';
import { activityKey, publicityKinds, sums, type PublicityKind } from './rules.ts';

export type Cell = string | number | null;
const kinds: Record<PublicityKind, string> = { article: 'článek', forum: 'odborné fórum', web: 'web', network: 'sociální síť', broadcast: 'rozhlas nebo televize', other: 'jiné' };
const activityOf = ({ activity }: Publicity) => (activity ? `${activity.number}. ${activity.title}` : 'celý program');
export const header = ['Den', 'Druh', 'Název', 'Kde', 'Klíčová aktivita', 'Dosah', 'Odkaz', 'Doklad'];
export const logRows = (all: readonly Publicity[]): Cell[][] => all.map((one) => [day(one.onDay, 'cs'), kinds[one.kind], one.title, one.place, activityOf(one), one.reach, one.link, one.files.length ? 'ano' : 'ne']);
/** By key activity in columns of kinds: how many, and the reach of all. */
export function totalRows(all: readonly Publicity[]): Cell[][] {
  const groups = [...Map.groupBy(all, activityKey).values()].toSorted((a, b) => (a[0]!.activity?.number ?? 100) - (b[0]!.activity?.number ?? 100));
  const row = (name: string, of: readonly Publicity[]): Cell[] => { const by = new Map(sums(of, ({ kind }) => kind).map(({ key, n }) => [key, n])); return [name, ...publicityKinds.map((kind) => by.get(kind) ?? 0), of.length, of.reduce((sum, { reach }) => sum + (reach ?? 0), 0)]; };
  return [['Klíčová aktivita', ...publicityKinds.map((kind) => kinds[kind]), 'celkem', 'dosah'], ...groups.map((of) => row(activityOf(of[0]!), of)), row('celkem', all)];
}
