// The return and a client's card on paper and for a spreadsheet. Pure; Czech, for the regional office; without names but on the client's own card.
import type { Block, Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { ClientCard, ClientLine, ReturnOfService } from './contract.ts';
import { toCsv } from '#platform/files/csv.ts';
import type { RefusalGround } from '#modules/referrals/applications/contract.ts';
import { hours, type AgeGroup } from './rules.ts';

type Label = (list: string, code: string) => string;
const ages: Record<AgeGroup, string> = { 10: 'do 1 roku', 1: '1–6 let', 2: '7–10 let', 3: '11–15 let', 4: '16–18 let', 5: '19–26 let', 6: '27–64 let', 7: '65–80 let', 8: 'nad 80 let' };
const reasons: Record<RefusalGround, string> = { not_provided: 'službu neposkytujeme (§ 91 odst. 3 písm. a)', capacity: 'nedostatečná kapacita (písm. b)', health: 'zdravotní stav (písm. c)', repeated: 'smlouva vypovězena v posledních 6 měsících (písm. d)' };
const sexes: Record<string, string> = { female: 'žena', male: 'muž', unstated: 'neuvedeno' };
const modes: Record<string, string> = { office: 'u nás', field: 'v terénu', phone: 'telefon', online: 'online', written: 'písemně' };
const decimal = (value: number) => String(value).replace('.', ',');
/** A number of the card that says nothing of who it is and stays the same the whole year. */
const cardOf = ({ personId }: { personId: string }) => personId.replaceAll('-', '').slice(-10);
const columns = (line: ClientLine, label: Label) => [cardOf(line), line.birthYear, sexes[line.sex] ?? '', line.ageGroup ? ages[line.ageGroup] : '', line.citizenships.map((code) => label('citizenship', code)).join(', '), line.targetGroup ? label('target_group', line.targetGroup) : '', line.kontakt, line.intervence, hours(line.minutes), line.records] as const;
export const returnHeader = ['Karta', 'Rok narození', 'Pohlaví', 'Věková skupina', 'Občanství', 'Cílová skupina', 'Kontakty', 'Intervence', 'Hodiny', 'Záznamy'];

/** Cards of clients, then sums: the same in every table. */
export const returnRows = (of: ReturnOfService, label: Label): (readonly (string | number | null)[])[] => [
  ...of.clients.map((line) => columns(line, label)),
  ['anonymní klienti', null, '', '', '', `${of.anonymous.clients} osob`, of.anonymous.kontakt, of.anonymous.intervence, hours(of.anonymous.minutes), of.anonymous.records],
  ['bez osoby', null, '', '', '', '', of.withoutPerson.kontakt, of.withoutPerson.intervence, hours(of.withoutPerson.minutes), of.withoutPerson.records],
  ['služba celkem', null, '', '', '', `${of.total.clients} klientů`, of.total.kontakt, of.total.intervence, hours(of.total.minutes), of.total.records],
  ['skupiny beze jmen', null, '', '', '', `${of.groups.people} osob`, of.groups.kontakt, of.groups.intervence, hours(of.groups.minutes), of.groups.records],
  ...of.activities.flatMap((one) => [['činnost celé služby', null, '', '', '', label('activity', one.code), null, null, hours(one.minutes), one.records], ...(one.namelessRecords ? [['z toho beze jmen', null, '', '', '', label('activity', one.code), null, null, hours(one.namelessMinutes), one.namelessRecords]] : [])]),
  ...of.refusals.map(({ reason, count }) => ['odmítnutí zájemci', null, '', '', '', reasons[reason], count, null, null, null] as const),
];
export const returnCsv = (of: ReturnOfService, label: Label) => toCsv(returnHeader, returnRows(of, label));

const facts = (items: readonly (readonly [string, string])[]): Block => ({ type: 'facts', items: items.map(([label, value]) => ({ label, value: value || '–' })) });
const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] => (rows.length ? [{ type: 'heading', level: 1, text: title }, { type: 'table', header: head, rows }] : []);

export const returnPaper = (of: ReturnOfService, label: Label, printedOn: string): Document => ({
  title: `Podklad ročního výkazu za rok ${of.year}`, subtitle: { text: of.service.name, language: 'cs' }, language: 'cs', author: of.service.name, footer: `Pro krajský úřad podle § 85 odst. 5 zákona č. 108/2006 Sb. · vytištěno ${day(printedOn, 'cs')}`,
  blocks: [
    facts([['Klienti', `${of.total.clients}, k tomu anonymních ${of.anonymous.clients}`], ['Kontakty', String(of.total.kontakt)], ['Intervence', String(of.total.intervence)], ['Hodiny', decimal(hours(of.total.minutes))], ['Záznamy', String(of.total.records)], ['Z toho anonymní klienti', `${of.anonymous.kontakt} kontaktů, ${of.anonymous.intervence} intervencí`], ['Bez zapsané osoby', `${of.withoutPerson.kontakt} kontaktů, ${of.withoutPerson.intervence} intervencí`], ['Ve skupinách beze jmen', `${of.groups.people} osob, ${of.groups.records} záznamů`]]),
    ...section('Činnosti služby', ['Činnost', 'Záznamy', 'Hodiny', 'Beze jmen: záznamy', 'Hodiny'], of.activities.map((one) => [label('activity', one.code), String(one.records), decimal(hours(one.minutes)), String(one.namelessRecords), decimal(hours(one.namelessMinutes))])),
    ...section('Odmítnutí zájemci', ['Důvod', 'Počet'], of.refusals.map(({ reason, count }) => [reasons[reason], String(count)])),
    ...(of.clients.length ? [{ type: 'heading', level: 1, text: 'Karty klientů' } as const, { type: 'table', header: ['Karta', 'Narození', 'Věk', 'Cílová skupina', 'Kont.', 'Int.', 'Hod.'], widths: [2.6, 1.6, 1.8, 4.4, 1.1, 1.1, 1.2], rows: of.clients.map((line) => [cardOf(line), line.birthYear ? String(line.birthYear) : '–', line.ageGroup ? ages[line.ageGroup] : '–', line.targetGroup ? label('target_group', line.targetGroup) : '–', String(line.kontakt), String(line.intervence), decimal(hours(line.minutes))]) } as const] : []),
  ],
});

export const cardPaper = (card: ClientCard, label: Label, printedOn: string): Document => ({
  title: `Karta klienta za rok ${card.year}`, subtitle: { text: card.service.name, language: 'cs' }, language: 'cs', author: card.service.name, classification: 'Důvěrné', footer: `Vytištěno ${day(printedOn, 'cs')}`,
  blocks: [
    facts([['Karta', cardOf(card)], [card.anonymous ? 'Anonymní klient' : 'Jméno', card.name], ['Rok narození', card.birthYear ? String(card.birthYear) : ''], ['Věková skupina', card.ageGroup ? ages[card.ageGroup] : ''], ['Pohlaví', sexes[card.sex] ?? ''], ['Občanství', card.citizenships.map((code) => label('citizenship', code)).join(', ')], ['Cílová skupina', card.targetGroup ? label('target_group', card.targetGroup) : ''],
      ['Kontakty', String(card.total.kontakt)], ['Intervence', String(card.total.intervence)], ['Hodiny', decimal(hours(card.total.minutes))], ['První a poslední den', [card.total.firstOn, card.total.lastOn].flatMap((one) => (one ? [day(one, 'cs')] : [])).join(' – ')]]),
    ...section('Činnosti', ['Činnost', 'Záznamy', 'Hodiny'], card.activities.map((one) => [label('activity', one.code), String(one.records), decimal(hours(one.minutes))])),
    ...section('Způsob', ['Způsob', 'Záznamy', 'Hodiny'], card.modes.map((one) => [modes[one.mode] ?? one.mode, String(one.records), decimal(hours(one.minutes))])),
    ...section('Po měsících', ['Měsíc', 'Kontakty', 'Intervence', 'Hodiny'], card.months.map((one) => [`${one.month}.`, String(one.kontakt), String(one.intervence), decimal(hours(one.minutes))])),
  ],
});
