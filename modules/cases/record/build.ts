// The standardised record as a neutral document, in the order of the decree. Pure. Always Czech: it is a Czech form.
import type { Block, Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { OwnFile } from '#modules/people/questions.ts';
import type { Goal, Need, Step, Told, Work } from './queries.ts';

export type StandardRecord = OwnFile & {
  requests: readonly Told[]; needs: readonly Need[]; goals: readonly Goal[]; steps: readonly Step[]; work: readonly Work[];
  label: (list: string, code: string) => string; organisation: string; worker: string; printedOn: string;
};

/** A line to be filled in by hand. */
export const blank = '_'.repeat(34);
const on = (date: string | null) => (date ? day(date, 'cs') : '');
const span = (since: string | null, until: string | null) => [since && `od ${on(since)}`, until && `do ${on(until)}`].filter(Boolean).join(' ');
const inBrackets = (text: string) => (text ? ` (${text})` : '');
const states: Record<string, string> = { asked: 'požádáno', granted: 'přiznáno', refused: 'nepřiznáno' };
const modes: Record<string, string> = { office: 'u nás', field: 'v terénu', phone: 'telefon', online: 'online', written: 'písemně' };
const outcomes: Record<string, string> = { reached: 'splněno', partly: 'částečně', not_reached: 'nesplněno', dropped: 'opuštěno', open: 'trvá', offered: 'nabídnuto', done: 'splněno' };

/** The opening block: label and value in the order of the decree. An empty value is a line for a pen. */
export function openingBlock({ profile: p, addresses, contacts, accommodation, benefits, label, printedOn }: StandardRecord): { label: string; value: string }[] {
  const current = <T extends { until: string | null }>(items: readonly T[], today: string) => items.filter(({ until }) => until === null || until >= today);
  const now = printedOn;
  const address = (kind: string) => current(addresses.filter((one) => one.kind === kind), now).map((one) => one.address + inBrackets(span(one.since, one.until))).join('; ');
  const lives = (one: OwnFile['accommodation'][number]) => [one.address || one.place || label('accommodation_kind', one.kind), span(one.since, one.until)].filter(Boolean).join(', ');
  const living = current(accommodation, now), before = accommodation.filter((one) => !living.includes(one));
  const formerPermanent = addresses.filter((one) => one.kind === 'permanent' && !current([one], now).length).map((one) => `${one.address}${inBrackets(span(one.since, one.until))}`);
  const born = p.birthDate ? (p.birthPrecision === 'known' ? on(p.birthDate) : `asi ${p.birthDate.slice(0, 4)}`) : '';
  return [
    ['Titul', p.title], ['Příjmení', p.familyName], ['Jméno', p.givenName || (p.familyName ? '' : p.nativeName)], ['Datum narození', born], ['Místo narození', p.birthPlace], ['Stát narození', p.birthCountry ? label('citizenship', p.birthCountry) : ''],
    ['Rodné číslo', ''], ['Adresa trvalého pobytu', address('permanent')], ['Doručovací adresa', address('delivery')], ['Kontakt', contacts.map((one) => one.value + inBrackets(one.note)).join('; ')],
    ['Skutečný pobyt', living.map(lives).join('; ')], ['Předchozí pobyt', [...before.map(lives), ...formerPermanent].join('; ')], ['Státní občanství', p.citizenships.map((code) => label('citizenship', code)).join(', ')],
    ['Důchody a dávky', benefits.map((one) => [label('benefit_kind', one.kind), states[one.state], span(one.since, one.until), one.note].filter(Boolean).join(', ')).join('; ')],
  ].map(([name, value]) => ({ label: name!, value: value || blank }));
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, text });
/** A section without anything stored stays on paper with lines for a pen. */
const section = (title: string, blocks: readonly Block[]): Block[] => [heading(title), ...(blocks.length ? blocks : [{ type: 'writing', lines: 3 } satisfies Block])];
const table = (header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Block[] => (rows.length ? [{ type: 'table', header, rows, widths }] : []);

export function buildStandardRecord(record: StandardRecord): Document {
  const { requests, needs, goals, steps, work, residence, occupation, label } = record;
  const stepsTable = (list: readonly Step[]) => table(['Krok', 'Kdo', 'Do kdy', 'Stav a výsledek'], list.map((one) => [one.what, one.who || '–', on(one.dueOn) || '–', [outcomes[one.state] ?? 'domluveno', one.result].filter(Boolean).join(': ')]), [5, 3, 2.2, 4]);
  return {
    title: 'Standardizovaný záznam sociálního pracovníka', language: 'cs', author: record.organisation, classification: 'Důvěrné', footer: `${record.organisation} · vytištěno ${on(record.printedOn)}`,
    blocks: [
      { type: 'facts', items: openingBlock(record) },
      ...section('Popis situace', [
        ...requests.flatMap((one): Block[] => [{ type: 'quote', text: [{ text: one.words, language: one.language }], attribution: on(one.saidOn) }, ...[one.translation, one.reading].filter(Boolean).map((text): Block => ({ type: 'paragraph', text }))]),
        ...table(['Pobyt, práce a vzdělání', 'Podrobnosti'], [
          ...residence.map((one) => [label('residence_kind', one.kind), [span(one.validFrom, one.validTo), one.nextStep].filter(Boolean).join(', ')]),
          ...occupation.map((one) => [one.title, [one.employer, span(one.since, one.until)].filter(Boolean).join(', ')]),
        ], [4, 6]),
        ...table(['Oblast', 'Pracovník (1 naléhavé – 5 zvládá)', 'Klient/ka', 'Ke dni'], needs.map((one) => [label('need_domain', one.domain), one.worker ? String(one.worker) : '–', one.client ? String(one.client) : '–', on(one.ratedOn)]), [5, 3, 2, 2.4]),
      ]),
      ...section('Plán práce', [
        ...goals.flatMap((goal): Block[] => [{ type: 'quote', text: [{ text: goal.words, language: goal.language }], attribution: [goal.translation, outcomes[goal.state]].filter(Boolean).join(' · ') }, ...stepsTable(steps.filter((one) => one.goalId === goal.id))]),
        ...stepsTable(steps.filter((one) => one.goalId === null)),
      ]),
      ...section('Průběh práce', table(['Den', 'Způsob', 'Kdo', 'Činnost a co se stalo'], work.map((one) => [on(one.onDay), `${modes[one.mode] ?? one.mode}, ${one.minutes} min`, one.who, [one.activities.map((code) => label('activity', code)).join(', '), one.facts].filter(Boolean).join(': ')]), [2.2, 2.6, 2.8, 7])),
      heading('Vyhodnocení a další postup'), { type: 'writing', lines: 4 },
      { type: 'signatures', items: [{ name: record.worker, role: 'sociální pracovník/pracovnice', dateLabel: 'Dne' }, { name: [record.profile.givenName, record.profile.familyName].filter(Boolean).join(' ') || record.profile.nativeName, role: 'klient/ka', dateLabel: 'Dne' }] },
    ],
  };
}
