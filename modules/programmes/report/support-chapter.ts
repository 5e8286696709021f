// The chapter of support: the same sums as the tab, from the same statement.
import { today, addDays, month, day, type Language } from '#platform/i18n/format.ts';
import { codeLabelsOn } from '#modules/directory/questions.ts';
import { supportSums } from '../log/questions.ts';
import { byWays, inHours, quietDays } from '../log/rules.ts';
import { siteState, type Way } from '../rules.ts';
import type { Chapter, Texts } from './chapters.ts';
import { say } from './own-chapters.ts';
import type { Block, Cell, Figure } from './shapes.ts';

const ways: Record<Way, Texts> = { person: { cs: 'osobně', en: 'in person', uk: 'особисто' }, written: { cs: 'písemně', en: 'in writing', uk: 'письмово' }, online: { cs: 'online', en: 'online', uk: 'онлайн' }, phone: { cs: 'telefonicky', en: 'by phone', uk: 'телефоном' } };
/** Every month between the first and the last, so that one without support is seen. */
export function monthsBetween(first: string, last: string): string[] {
  const all: string[] = [];
  for (let at = first.slice(0, 7); at <= last.slice(0, 7); at = Number(at.slice(5)) === 12 ? `${Number(at.slice(0, 4)) + 1}-01` : `${at.slice(0, 5)}${String(Number(at.slice(5)) + 1).padStart(2, '0')}`) all.push(`${at}-01`);
  return all;
}
export const lastOf = (first: string) => addDays(monthsBetween(first, addDays(first, 32))[1]!, -1);

/** Of fewer sites than this sums of support are told to no site and to nobody outside; the same in programmes.page_of. */
export const leastSites = 3;
export const supportChapter: Chapter = {
  key: 'support', title: { cs: 'Podpora míst', en: 'Support of sites', uk: 'Підтримка місць' }, source: { cs: 'deník podpory v Souběhu (záznamy práce týmu podpory)', en: 'the support log in Souběh (records of work of the team)', uk: 'журнал підтримки в Souběhu (записи роботи команди)' },
  gather: async (db, of, language: Language): Promise<Block[]> => {
    const sums = await supportSums(db, of.id, {}), label = await codeLabelsOn(db, language, today());
    const opens = (narrowing: Record<string, string>) => `/programy/${of.id}?${new URLSearchParams({ cast: 'podpora', ...narrowing })}`, hours = (minutes: number, narrowing: Record<string, string>) => ({ value: inHours(minutes), unit: 'hours' as const, opens: opens(narrowing) }), count = (value: number, narrowing: Record<string, string>) => ({ value, unit: 'count' as const, opens: opens(narrowing) });
    // Of two sites each would take its own hours from the whole and know the other's.
    const few = sums.by.site.filter(({ key }) => key).length < leastSites;
    const nobody = say(language, 'neuvedeno', 'not said', 'не вказано'), site = new Map(of.siteList.map((one) => [one.id, one.name])), member = new Map(of.team.map((one) => [one.id, one.name])), activity = new Map(of.activities.map((one) => [one.id, `${one.number}. ${one.title}`]));
    const last = new Map(sums.by.site.map((one) => [one.key, one.lastOn])), since = addDays(today(), -quietDays), quiet = of.siteList.filter((one) => siteState(one, of, today()) === 'in' && (last.get(one.id) ?? one.joinedOn!) < since);
    const months = new Map(sums.by.month.map((one) => [one.key, one.minutes])), first = sums.by.month[0]?.key, end = sums.by.month.at(-1)?.key;
    const rows = (title: string, first: string, all: typeof sums.by.site, name: (key: string | null) => string, param: string, team = few): Block[] => all.length ? [{ type: 'table', title, board: false, team, header: [first, say(language, 'Zápisů', 'Entries', 'Записів'), say(language, 'Hodin', 'Hours', 'Годин')], rows: all.map((one): Cell[] => { const narrowing = { [param]: one.key ?? 'none' }; return [name(one.key), count(one.records, narrowing), hours(one.minutes, narrowing)]; }) }] : [];
    const time: Figure[] = first && end ? monthsBetween(first, end).map((from) => ({ label: month(from, language), ...hours(months.get(from) ?? 0, { od: from, do: lastOf(from) }) })) : [];
    return [
      { type: 'numbers', team: few, items: [{ label: say(language, 'Podpora celkem', 'Support in all', 'Підтримка загалом'), ...hours(sums.minutes, {}) }, { label: say(language, 'Zápisů', 'Entries', 'Записів'), ...count(sums.records, {}) }, { label: say(language, 'Místa s podporou', 'Sites supported', 'Місця з підтримкою'), value: sums.by.site.filter(({ key }) => key).length, unit: 'count', opens: opens({}) }] },
      { type: 'bars', team: few, along: 'kind', title: say(language, 'Podpora podle způsobu', 'Support by way', 'Підтримка за способом'), items: byWays(sums.by.mode).map(({ way, minutes }) => ({ label: ways[way][language], ...hours(minutes, { zpusob: way }) })) },
      ...(time.length ? [{ type: 'bars' as const, team: few, along: 'time' as const, title: say(language, 'Podpora po měsících', 'Support by month', 'Підтримка за місяцями'), items: time }] : []),
      ...(quiet.length ? [{ type: 'table' as const, board: true, team: true, title: say(language, `Místa bez podpory ${quietDays} dní a déle`, `Sites without support for ${quietDays} days or more`, `Місця без підтримки ${quietDays} днів і довше`), header: [say(language, 'Místo', 'Site', 'Місце'), say(language, 'Naposledy', 'Last', 'Востаннє')], rows: quiet.map((one) => [one.name, last.has(one.id) ? day(last.get(one.id)!, language) : say(language, 'zatím nikdy', 'never yet', 'ще ніколи')]) }] : []),
      ...rows(say(language, 'Podpora podle míst', 'Support by site', 'Підтримка за місцями'), say(language, 'Místo', 'Site', 'Місце'), sums.by.site, (key) => (key ? site.get(key) ?? nobody : say(language, 'žádné jedno místo', 'no single site', 'жодне окреме місце')), 'misto', true),
      ...rows(say(language, 'Podpora podle témat', 'Support by topic', 'Підтримка за темами'), say(language, 'Téma', 'Topic', 'Тема'), sums.by.topic, (key) => label('programme_topic', key ?? ''), 'tema'),
      ...rows(say(language, 'Podpora podle klíčových aktivit', 'Support by key activity', 'Підтримка за ключовими активностями'), say(language, 'Aktivita', 'Activity', 'Активність'), sums.by.activity, (key) => (key ? activity.get(key) ?? nobody : nobody), 'aktivita'),
      ...rows(say(language, 'Podpora podle lidí z týmu', 'Support by people of the team', 'Підтримка за людьми з команди'), say(language, 'Kdo', 'Who', 'Хто'), sums.by.member, (key) => (key ? member.get(key) ?? nobody : nobody), 'kdo', true),
    ];
  },
};
