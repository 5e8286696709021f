// What the reader makes of Czech sentences: a document in our own words, single sentences, and (where the installation has it) the real document.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { districtsOfReference } from '#platform/db/reference.ts';
import { GoalContent } from '../../shapes.ts';
import { blocksOfText, contentsOf, readDocument, readGoal, reportOf, type ReportLine } from './index.ts';
import { gold } from '../testing/gold.ts';

const territory = districtsOfReference();
const say = ({ kind, numbers, deadline, from }: ReportLine) => [kind, ...numbers.map(({ value, max, about, per }) => `${about ? '~' : ''}${value}${max === undefined ? '' : `-${max}`}${per ? `/${per}` : ''}`), ...(from ? [`od ${from}`] : []), ...(deadline ? [`do ${deadline}`] : [])].join(' ');
const paraphrase = readFileSync('modules/goals/document/testing/cile.md', 'utf8');

test('a document in our own words: every goal whole, with its kind and numbers', () => {
  const document = readDocument(blocksOfText(paraphrase), territory), lines = reportOf(document.outline, territory);
  expect(document.centres.map(({ name, goals }) => [name, goals.length])).toEqual([['Pobočka Vrbice', 5], ['Pobočka Lhota nad Orlicí', 4], ['Pobočka Dubno', 1], ['Pobočka Kamenec', 7], ['Pobočka Seč', 8]]);
  expect(lines.map(say)).toEqual([
    'staffing 2 do 2025-03-31', 'soft_range ~2-3/year', 'milestone', 'soft_range ~5/year', 'partnership',
    'training 3', 'frequency 1/month', 'coverage', 'deliverable',
    'count 4/year',
    'hours_per_period 6/week od 2025-02-01', 'frequency 2/week od 2025-03-01', 'coverage 25', 'coverage', 'frequency 4/year', 'each_of_set 1/once', 'each_of_set 2/year',
    'text', 'text', 'text', 'partnership', 'spatial 8', 'each_of_set 2', 'count 180', 'dated_milestone 3 do 2025-12-31', 'trend', 'deliverable', 'text',
  ]);
  expect(lines.filter(({ parent }) => parent !== undefined).map(({ parent, ordinal }) => [parent, ordinal])).toEqual([[18, 1], [18, 2], [18, 3]]);
});

test('the preamble is no goal but says who answers, when it is evaluated and until when; the year of the title is not the year of the goals', () => {
  const { outline, years, certain } = readDocument(blocksOfText(paraphrase), territory);
  expect(outline.preamble).toMatchObject({ responsible: 'vedoucí pobočky', rhythm: '1x měsíčně na poradě týmu, podle statistiky', deadline: 'uzávěrka 31. prosince' });
  expect(outline.preamble.text).toMatch(/^Vedoucí každé.+\n\nDokument visí/);
  expect([years.map(({ year, title }) => [year, title]), certain]).toEqual([[[2024, true], [2025, false]], undefined]);
});

const read = (text: string) => readGoal(text, { year: 2026, territory });
const numbers = (text: string) => read(text).numbers.map(({ value, max, about, per, measure }) => `${about ? '~' : ''}${value}${max === undefined ? '' : `-${max}`} ${measure}${per ? `/${per}` : ''}`);
test.each([
  ['Dvanáct setkání s obcemi', ['12 records']], ['Oslovíme 1 200 klientů', ['1200 clients']], ['jedenkrát za čtvrtletí porada s úřadem práce', ['1 records/quarter']], ['Třikrát týdně terén', ['3 records/week']],
  ['3–5 přednášek na školách ročně', ['3-5 records/year']], ['asi deset besed', ['~10 records']], ['přesně 4 kurzy češtiny', ['4 courses']], ['0,5 úvazku psychologa', ['0.5 workers']], ['dvě hodiny týdně psychosociálního poradenství', ['2 hours/week']],
  ['každý měsíc 2 setkání', ['2 records/month']], ['Rozdáme 500 letáků ve školách', ['500 pieces']], ['na jedné základní a jedné vysoké škole', ['1 partners', '1 partners']], ['Zvýšíme podíl klientů z EU na 30 %', ['30 percent']], ['jednou za dva měsíce intervize', ['6 records/year']],
])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));
test.each([
  'Práce s dětmi od 6 do 15 let', 'Podpora mládeže 15+', 'Ve věkové skupině 15 až 18 let', 'Speciální škola III. typu', 'Žáci 2. stupně', 'Podle zákona č. 108/2006 Sb.', 'od 1. 4. 2026 do 30. 6. 2026', 'V roce 2026 se rekonstruují prostory', 'Nástup v září 2026', 'Infolinka 24/7', 'Jeden z pracovníků se naučí vietnamsky', 'Dotace 250 000 Kč', 'Senioři nad 65 let',
])('no target: %s', (text) => expect(numbers(text)).toEqual([]));

test('days, also in words and without a year', () => {
  const days = (text: string) => { const { from, until } = read(text); return [from?.day, until?.day]; };
  expect(days('Terén od 15. dubna do konce září')).toEqual(['2026-04-15', '2026-09-30']);
  expect(days('nejpozději do 30.6.2027')).toEqual([undefined, '2027-06-30']);
  expect(days('do konce roku 2025 a dál')).toEqual([undefined, '2025-12-31']);
  expect(days('do 31. 2. 2026')).toEqual([undefined, undefined]);
  expect(days('do poloviny roku')).toEqual([undefined, '2026-06-30']);
});

test('places in any case, lands around a town, regions, and what is outside', () => {
  const places = (text: string) => read(text).places.map(({ name, orps, outside }) => [name, orps.length, outside]);
  expect(places('Kurzy ve městech Č. Krumlov, Táboře a Jindřichově Hradci')).toEqual([['Český Krumlov', 1, false], ['Tábor', 1, false], ['Jindřichův Hradec', 1, false]]);
  expect(places('na Uherskohradišťsku, Humpolecku a v Plzni')).toEqual([['Uherské Hradiště', 1, false], ['Humpolec', 1, false], ['Plzeň', 1, false]]);
  expect(places('školy v Libereckém kraji a v rakovnickém okrese')).toEqual([['Liberecký kraj', 10, false], ['Rakovník', 1, false]]);
  expect(places('6 kurzů mimo okres Olomouc')).toEqual([['Olomouc', 1, true]]);
  expect(places('v Komunitním centru pomoci Ukrajině')).toEqual([]);
});

test('marks say the very words, and never overlap', () => {
  for (const { goals } of readDocument(blocksOfText(paraphrase), territory).centres) for (const { read: { text, marks } } of goals) {
    marks.forEach(({ from, to }, index) => { expect(from >= (marks[index - 1]?.to ?? 0) && to > from && to <= text.length, text).toBe(true); });
  }
  const { text, marks } = read('Asistence na úřadě – min. 2x týdně od 1. 3. 2026 v Ostravě');
  expect(marks.map(({ what, from, to }) => [what, text.slice(from, to)])).toEqual([['number', 'min. 2x týdně'], ['day', 'od 1. 3. 2026'], ['place', 'Ostravě']]);
});

test('every goal is kept as the product keeps goals; nothing counted is made up', () => {
  const document = readDocument(blocksOfText(paraphrase), territory), contents = contentsOf(document, territory, randomUUID).flatMap(({ goals }) => goals.map((goal) => GoalContent.parse(goal)));
  const indicator = (start: string) => contents.find(({ text }) => text.startsWith(start))!.measures.find(({ kind }) => kind === 'indicator')!.indicator!;
  expect(indicator('Uspořádat 8')).toMatchObject({ measure: 'courses', filter: { kinds: ['course'], courseKinds: ['sociocultural'], outside: true, citizenships: ['UKR'], residences: ['temporary_protection'], accommodations: ['humanitarian'] }, target: { kind: 'at_least', value: 8 } });
  expect(indicator('Dva sociokulturní')).toMatchObject({ form: 'each', by: 'topic', members: [{ key: 'employment' }, { key: 'education' }], target: { value: 2 } });
  expect(indicator('Každý sociální')).toMatchObject({ form: 'each', by: 'worker', per: 'once', filter: { kinds: ['assistance'] }, target: { value: 1 } });
  expect(indicator('Doučování')).toMatchObject({ measure: 'hours', per: 'week', from: '2025-02-01', filter: { kinds: ['tutoring'] }, target: { value: 6 } });
  expect(indicator('Depistáž')).toMatchObject({ form: 'coverage', by: 'place', target: { value: 25 } });
  expect(indicator('Zvýšit podíl')).toMatchObject({ form: 'trend', direction: 'up', measure: 'clients', filter: { euGroups: ['eu'] }, target: null });
  expect(indicator('Poradenství')).toMatchObject({ measure: 'clients', filter: { ageBands: ['15-17', '18-26'] }, target: { value: 180 } });
  for (const { measures } of contents) expect(measures.length).toBeGreaterThan(0);
});

const [seed] = existsSync('../shared/seeds') ? globSync('../shared/seeds/001*.txt') : [];
describe.runIf(seed)('the document it was made for', () => {
  const document = readDocument(blocksOfText(seed ? readFileSync(seed, 'utf8') : ''), territory), lines = reportOf(document.outline, territory), whole = lines.filter(({ parent }) => parent === undefined);
  test('no goal is lost or split', () => { expect([document.centres.length, whole.length, lines.filter(({ parent }) => parent).map(({ parent, ordinal }) => `${parent}.${ordinal}`)]).toEqual([19, 86, ['58.1', '58.2', '58.3']]); });
  test('at least nine kinds of ten, every number and frequency, every day', () => {
    expect(gold.length).toBe(86);
    const wrong = gold.filter((facts, index) => facts.split(' ')[0] !== whole[index]!.kind).length;
    expect(wrong / 86).toBeLessThanOrEqual(0.1);
    expect(whole.map((line) => say(line).split(' ').slice(1).join(' '))).toEqual(gold.map((facts) => facts.split(' ').slice(1).join(' ')));
  });
  test('the year is asked, the preamble fills the plan', () => {
    expect([document.certain, document.years.map(({ year }) => year), document.year]).toEqual([undefined, [2021, 2023], 2023]);
    for (const said of [document.outline.preamble.responsible, document.outline.preamble.rhythm, document.outline.preamble.deadline]) expect(said).not.toBe('');
  });
  test('all are expressible, those with a number by an indicator', () => {
    const contents = contentsOf(document, territory, randomUUID).flatMap(({ goals }) => goals.map((goal) => GoalContent.parse(goal)));
    const count = { indicator: 0, watched: 0, milestone: 0, judgement: 0 };
    for (const { measures } of contents) count[measures.some(({ indicator }) => indicator?.target) ? 'indicator' : measures.some(({ indicator }) => indicator) ? 'watched' : measures[0]!.kind]++;
    expect(count).toEqual({ indicator: 38, watched: 23, milestone: 21, judgement: 4 });
    whole.forEach(({ numbers: said }, index) => { if (said.length) expect(contents[index]!.measures.flatMap(({ indicator }) => (indicator?.target ? [indicator.target.value] : []))).toEqual(said.map(({ value }) => value)); });
  });
});
if (!seed) console.log('The reader is not measured on the real document: ../shared/seeds/001*.txt is not here.');
