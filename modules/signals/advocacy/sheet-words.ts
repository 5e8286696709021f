// Czech of the sheet: it goes to Czech offices.
import { number } from '#platform/i18n/format.ts';
import type { Evidence } from './shapes.ts';

export const wording = {
  kind: 'Podnět k řešení', to: 'Komu', from: 'Předkládá', with: 'Spolu s', on: 'Dne', district: 'Obvod', asks: 'Co žádáme', facts: 'Co se děje', numbers: 'Jak často se to stává', stories: 'Jak to vypadá v životě',
  levels: 'Kde překážka vězí', places: 'Podle obvodů', note: 'Počty jsou ze záznamů organizace; každý případ je započítaný jednou. Počty menší než 5, a ty, ze kterých by se daly dopočítat, se neukazují.',
  storyNote: 'Příběhy jsou bez jmen, míst a dat a zveřejňují se se souhlasem toho, kdo je zapsal.',
} as const;
const levelNames: Record<string, string> = { person: 'u člověka', organisation: 'v organizaci nebo úřadu', law: 'v zákoně', structure: 've společnosti a systému' };
export const levelName = (level: string): string => levelNames[level] ?? level;

const cases = (n: number) => `${number(n, 0, 'cs')}\u00a0${n === 1 ? 'případ' : n < 5 ? 'případy' : 'případů'}`;
export const shownText = (n: number | 'under' | 'hidden'): string => (typeof n === 'number' ? number(n, 0, 'cs') : n === 'under' ? 'méně než\u00a05' : 'neukazuje se');
const monthOf = (month: string) => `${Number(month.slice(5, 7))}.\u00a0${month.slice(0, 4)}`;
/** `11 případů, od 3. 2025 do 1. 2026` */
export const totalText = ({ total, from, until }: Pick<Evidence, 'total' | 'from' | 'until'>): string =>
  typeof total !== 'number' ? 'méně než\u00a05 případů' : `${cases(total)}${from && until ? (from === until ? `, ${monthOf(from)}` : `, od\u00a0${monthOf(from)} do\u00a0${monthOf(until)}`) : ''}`;
/** What a bar stands for: `2026-03` → `3. 2026`, `2026-Q1` → `1. čtvrtletí 2026`. */
export function spanName(key: string): string {
  const [year, rest = ''] = key.split('-') as [string, string?];
  return rest.startsWith('Q') ? `${rest.slice(1)}.\u00a0čtvrtletí ${year}` : rest.startsWith('H') ? `${rest.slice(1)}.\u00a0pololetí ${year}` : rest ? monthOf(key) : year;
}
export const spans = { month: 'po měsících', quarter: 'po čtvrtletích', half: 'po pololetích', year: 'po letech' } as const;
export const joinedText = ({ name, cases: n }: Evidence['joined'][number]): string => `${name}: ${n === null ? 'méně než\u00a05 případů' : cases(n)}`;
/** The chart in words, for who does not see it. */
export const chartText = (time: NonNullable<Evidence['time']>): string => `Případy ${spans[time.by]}: ${time.cells.map(({ key, n }) => `${spanName(key)} ${number(n, 0, 'cs')}`).join(', ')}.`;
