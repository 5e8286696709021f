// The statement on paper and as a table. Pure; Czech, for funders and the regional office; without names of clients.
import type { Block, Document } from '#platform/documents/document.ts';
import { day, month as monthName, number } from '#platform/i18n/format.ts';
import { activityWords, groupInWords, kindWords, modeWords } from './czech.ts';
import type { Statement } from './contract.ts';

type Label = (list: string, code: string) => string;
const hours = (minutes: number) => Math.round(minutes / 6) / 10;
const decimal = (value: number) => number(value, undefined, 'cs');
export const header = ['Oddíl', 'Položka', 'Záznamů', 'Hodin', 'Kontaktů', 'Intervencí', 'Účastí', 'Počet'] as const;
type Line = readonly [section: string, item: string, records: number | null, hours: number | null, kontakt: number | null, intervence: number | null, participants: number | null, count: number | null];

type Sums = { records: number; minutes: number; kontakt: number; intervence: number; participants: number };
const of = (section: string, item: string, s: Sums, count: number | null = null): Line => [section, item, s.records, hours(s.minutes), s.kontakt, s.intervence, s.participants, count];
const only = (section: string, item: string, count: number): Line => [section, item, null, null, null, null, null, count];
const time = (section: string, item: string, minutes: number): Line => [section, item, null, hours(minutes), null, null, null, null];

/** Everything on the sheet, line by line, each with its section. */
export function linesOf(s: Statement, label: Label): Line[] {
  return [
    of('Celkem', 'všechna práce', s.total), time('Celkem', 'přímá práce', s.total.direct), time('Celkem', 'nepřímá práce', s.total.indirect), time('Celkem', 'organizační práce', s.total.organisational),
    only('Celkem', 'dnů s prací', s.total.days), only('Klienti', 'různých klientů', s.total.clients), only('Klienti', 'různých anonymních klientů', s.total.anonymous), only('Klienti', 'osob ve skupinách beze jmen', s.total.groupPeople), only('Klienti', 'záznamů bez osoby', s.total.nobody),
    ...s.days.map((one) => of('Dny', day(one.day, 'cs'), one, one.clients)),
    ...s.modes.map((one) => of('Způsob', modeWords[one.mode], one)), ...s.kinds.map((one) => of('Druh práce', kindWords[one.kind], one)), ...s.activities.map((one) => of('Činnosti', activityWords(one.code, label), one)),
    ...s.groups.map((one): Line => ['Skupiny beze jmen', groupInWords(one.group, label), one.records, null, null, null, null, one.people]), ...s.courses.map((one) => of('Kurzy', one.course.name, one)),
    ...s.materials.map((one): Line => ['Materiály', [one.title, one.language && label('language', one.language)].filter(Boolean).join(', '), one.records, null, null, null, null, one.pieces]),
    ...s.funders.map((one): Line => ['Projekty', `${one.project.name}${one.ownRule ? '' : ' (jednotky podle pravidel organizace)'}`, one.records, hours(one.minutes), one.kontakt, one.intervence, null, null]),
  ];
}
export const whose = (s: Statement) => (s.whole ? 'celá služba' : 'jen vlastní práce');

const section = (title: string, head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Block[] => (rows.length ? [{ type: 'heading', level: 1, text: title }, { type: 'table', header: head, widths, rows }] : []);
const work = ['Záznamů', 'Hodin', 'Kont.', 'Int.'], wide = [4, 1.2, 1.2, 1, 1];
const row = (item: string, s: Sums) => [item, String(s.records), decimal(hours(s.minutes)), String(s.kontakt), String(s.intervence)];

export const statementPaper = (s: Statement, label: Label, printedOn: string): Document => ({
  title: `Měsíční výkaz: ${monthName(`${s.month}-01`, 'cs')}`, subtitle: { text: s.service.name, language: 'cs' }, language: 'cs', author: s.service.name, footer: `Spočteno ze záznamů práce, ${whose(s)} · vytištěno ${day(printedOn, 'cs')}`,
  blocks: [
    { type: 'facts', items: ([['Práce', `${s.total.records} záznamů, ${decimal(hours(s.total.minutes))} hodin, ${s.total.days} dnů s prací`], ['Přímá, nepřímá, organizační', `${decimal(hours(s.total.direct))} / ${decimal(hours(s.total.indirect))} / ${decimal(hours(s.total.organisational))} hodin`],
      ['Kontakty a intervence', `${s.total.kontakt} / ${s.total.intervence}`], ['Různých klientů', `${s.total.clients}, k tomu anonymních ${s.total.anonymous}`], ['Osob ve skupinách beze jmen', String(s.total.groupPeople)], ['Záznamů bez osoby', String(s.total.nobody)]] as const).map(([name, value]) => ({ label: name, value })) },
    ...section('Podle projektů', ['Projekt', ...work], wide, s.funders.map((one) => [`${one.project.name}${one.ownRule ? '' : ' *'}`, String(one.records), decimal(hours(one.minutes)), String(one.kontakt), String(one.intervence)])),
    ...(s.funders.some((one) => !one.ownRule) ? [{ type: 'paragraph', text: '* Donátor nemá vlastní pravidlo jednotek; platí pravidla organizace. Hodiny jsou podle podílu projektu.' } as const] : []),
    ...section('Druh práce', ['Druh', ...work], wide, s.kinds.map((one) => row(kindWords[one.kind], one))), ...section('Způsob', ['Způsob', ...work], wide, s.modes.map((one) => row(modeWords[one.mode], one))),
    ...section('Činnosti', ['Činnost', ...work], wide, s.activities.map((one) => row(activityWords(one.code, label), one))), ...section('Kurzy', ['Kurz', 'Lekcí', 'Hodin', 'Účastí'], [4, 1.2, 1.2, 1.2], s.courses.map((one) => [one.course.name, String(one.records), decimal(hours(one.minutes)), String(one.participants)])),
    ...section('Skupiny beze jmen', ['Kdo', 'Osob', 'Záznamů'], [5, 1, 1], s.groups.map((one) => [groupInWords(one.group, label), String(one.people), String(one.records)])),
    ...section('Materiály', ['Co', 'Kusů', 'Záznamů'], [5, 1, 1], s.materials.map((one) => [[one.title, one.language && label('language', one.language)].filter(Boolean).join(', '), String(one.pieces), String(one.records)])),
    ...section('Po dnech', ['Den', ...work, 'Klientů'], [2.4, 1.2, 1.2, 1, 1, 1.2], s.days.map((one) => [...row(day(one.day, 'cs'), one), String(one.clients)])),
  ],
});
