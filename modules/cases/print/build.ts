// The whole file as a neutral document. Pure: what may stand in it was decided when it was read.
import type { CodeList } from '#modules/directory/contract.ts';
import type { Block, Document, Table } from '#platform/documents/document.ts';
import { day, type Language } from '#platform/i18n/format.ts';
import { shortNames } from '#platform/i18n/names.ts';
import type { WorkRecord } from '#modules/work/contract.ts';
import type { CaseHeader } from '../contract.ts';
import type { CaseFileFacts } from '../mapping/questions.ts';
import type { NetworkPrint } from '../network/questions.ts';
import type { PrintedPlan, PrintedStep } from '../plan/questions.ts';
import { wordsOf, type Words } from './words.ts';

export type CaseFile = {
  language: Language; header: CaseHeader; facts: CaseFileFacts; network: NetworkPrint | null; plan: PrintedPlan; records: WorkRecord[];
  /** Labels of code lists in the reader's language. */
  label: (list: CodeList, code: string, day: string) => string;
  /** Name of a person of the case; an ellipsis when the reader may not see it. */
  nameOf: (personId: string) => string;
  printedOn: string;
  forPerson: string | undefined; withoutThirdPersons: boolean;
};

const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ type: 'heading', level, text });
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const table = (header: readonly string[], rows: readonly (readonly string[])[], widths?: readonly number[]): Block[] =>
  rows.length ? [{ type: 'table', header, rows, ...(widths && { widths }) } satisfies Table] : [];
/** A section stands only when there is something in it. */
const section = (title: string, blocks: readonly Block[], level: 1 | 2 | 3 = 1): Block[] => (blocks.length ? [heading(title, level), ...blocks] : []);

/** Puts the file together in the order people read it: who, how far, what they ask for, plan, what was done, how it ended. */
export function buildCaseFile(file: CaseFile): Document {
  const words = wordsOf(file.language), { header } = file;
  const notes = [file.forPerson && `${words.for}: ${file.nameOf(file.forPerson)}`, file.withoutThirdPersons && words.without].filter((text) => typeof text === 'string');
  return {
    title: `${words.file} ${header.number ?? ''}`.trim(), language: file.language, author: header.lead?.name ?? '',
    classification: words.confidential, footer: `${words.printed} ${day(file.printedOn, file.language)}`,
    blocks: [
      ...notes.map((text): Block => ({ type: 'note', text })),
      ...opening(file, words), ...request(file, words), ...mapping(file, words), ...network(file, words), ...plan(file, words), ...records(file, words), ...evaluation(file, words),
    ],
  };
}

/** Names as the team says them: the surname the family shares stands once, in the list of persons. */
function people({ header, nameOf }: CaseFile, about: readonly string[]): string {
  const called = shortNames(header.persons.map(({ name }) => name));
  const shortOf = (id: string) => called[header.persons.findIndex((person) => person.id === id)];
  return about.map((id) => shortOf(id) || nameOf(id)).join(', ');
}

function opening({ header, language, label }: CaseFile, words: Words): Block[] {
  const on = (date: string | null) => (date ? day(date, language) : '');
  return [
    { type: 'facts', items: [
      { label: words.number, value: header.number ?? '–' },
      { label: words.leads, value: header.lead?.name ?? '–' },
      { label: words.phase, value: header.phase ? words.phases[header.phase] ?? header.phase : '–' },
      { label: words.opened, value: on(header.openedOn) || '–' },
    ] },
    ...section(words.persons, table([words.name, words.part, words.born], header.persons.map((p) => [p.nativeName && p.nativeName !== p.name ? `${p.name} (${p.nativeName})` : p.name, words.parts[p.part] ?? p.part, p.birthYear ? String(p.birthYear) : '–']))),
    ...section(words.team, [
      ...table([words.name, words.role, words.service, words.since, words.until], header.team.map((m) => [m.name, words.roles[m.role] ?? m.role, m.service?.name ?? m.organisation.name, on(m.since), on(m.until)]), [3, 3, 4, 2.2, 2.2]),
      ...table([words.service, words.agreement, words.since, words.until], header.services.filter((s) => s.agreement.form !== 'none').map((s) => [s.service.name, [words.forms[s.agreement.form], s.agreement.scope].filter(Boolean).join(': '), on(s.agreement.on), on(s.agreement.endsOn)]), [3, 5, 2.2, 2.2]),
    ]),
    ...section(words.history, [
      ...table([words.episode, words.since, words.until, words.why], header.episodes.map((e) => [String(e.number), on(e.openedOn), on(e.closedOn), [e.openingReason, e.closingCode && e.closedOn && label('closing_reason', e.closingCode, e.closedOn), e.closingReason].filter(Boolean).join(' / ')]), [1.6, 2.2, 2.2, 6]),
      ...table([words.phase, words.on, words.why], header.changes.map((c) => [words.phases[c.to] ?? c.to, on(c.on), c.reason]), [3, 2.2, 6]),
    ]),
  ];
}

const request = (file: CaseFile, words: Words): Block[] => section(words.request, file.facts.requests.flatMap((one): Block[] => [
  { type: 'quote', text: [{ text: one.words, language: one.language }], attribution: `${file.nameOf(one.personId)}, ${day(one.saidOn, file.language)}` },
  ...(one.translation ? [paragraph(`${words.translation}: ${one.translation}${one.translatedBy ? ` (${one.translatedBy})` : ''}`)] : []),
  ...(one.reading ? [paragraph(`${words.reading}: ${one.reading}`)] : []),
]));

function mapping(file: CaseFile, words: Words): Block[] {
  const { facts, label, language } = file;
  const value = (view: { value: number } | null) => (view ? String(view.value) : '–');
  return [
    ...section(`${words.needs} (${words.scale})`, table([words.domain, words.about, words.worker, words.client, words.on, words.reason],
      facts.needs.map((n) => [label('need_domain', n.domain, n.ratedOn), people(file, n.about), value(n.worker), value(n.client), day(n.ratedOn, language), n.reason]), [3, 3, 1.6, 1.6, 2.2, 3.6])),
    ...section(words.vulnerability, table([words.factor, words.about, words.since, words.until, words.why], facts.vulnerability.map((v) => [label('vulnerability_factor', v.factor, v.notedOn), people(file, v.about), day(v.notedOn, language), v.endedOn ? day(v.endedOn, language) : '', v.note]), [3, 3, 2.2, 2.2, 3])),
    ...section(words.health, table([words.about, words.health, words.since], facts.health.map((h) => [people(file, h.about), h.text, day(h.notedOn, language)]), [2, 5, 2])),
    ...facts.childSheets.flatMap((sheet) => section(`${words.child}: ${file.nameOf(sheet.personId)}`, [
      ...(sheet.voice ? [{ type: 'quote', text: [{ text: sheet.voice, language: sheet.voiceLanguage }], attribution: day(sheet.writtenOn, language) } satisfies Block] : []),
      { type: 'facts', items: [[words.likes, sheet.likes], [words.school, sheet.school], [words.support, sheet.supportPerson]].filter((pair) => pair[1]).map(([name, text]) => ({ label: name!, value: text! })) },
    ])),
  ];
}

function network({ network: drawing, language }: CaseFile, words: Words): Block[] {
  if (!drawing) return [];
  const { map, ecomap, genogram } = drawing;
  const drawn = map.ties.filter((tie) => tie.drawn);
  if (!drawn.length && !map.kin.length && !map.notes.length) return [];
  return section(words.network, [
    { type: 'figure', svg: ecomap.svg, alt: ecomap.alt, caption: `${words.ecomap}, ${day(map.on, language)}` },
    ...table([words.who, words.tie, words.direction], drawn.map((tie) => [[tie.name, tie.detail].filter(Boolean).join(', '), tie.strength ? words.strengths[tie.strength] ?? '' : '–', tie.direction ? words.directions[tie.direction] ?? '' : '–'])),
    { type: 'figure', svg: genogram.svg, alt: genogram.alt, caption: words.genogram },
    ...map.notes.slice(0, 1).flatMap((note): Block[] => [...(note.conclusion ? [paragraph(`${words.conclusion}: ${note.conclusion}`)] : []), ...(note.missing.length ? [paragraph(`${words.missing}: ${note.missing.join(', ')}`)] : [])]),
  ]);
}

function plan(file: CaseFile, words: Words): Block[] {
  const { language } = file;
  const steps = (list: readonly PrintedStep[]) => table([words.step, words.who, words.when, words.state],
    list.map((step) => [step.what, step.who || '–', step.dueOn ? [day(step.dueOn, language), step.dueTime].filter(Boolean).join(' ') : '', [words.states[step.state] ?? step.state, step.result].filter(Boolean).join(': ')]), [4, 3, 2, 3]);
  return section(words.plan, [
    ...file.plan.goals.flatMap((goal): Block[] => [
      { type: 'quote', text: [{ text: goal.words, language: goal.language }], attribution: [goal.translation, people(file, goal.about), words.outcomes[goal.state]].filter(Boolean).join(' · ') },
      ...steps(goal.steps),
    ]),
    ...section(words.otherSteps, steps(file.plan.steps), 2),
  ]);
}

const records = (file: CaseFile, words: Words): Block[] => section(words.records, file.records.flatMap((record): Block[] => [
  heading([day(record.onDay, file.language), record.atTime, `${words.modes[record.mode] ?? record.mode}, ${record.minutes} ${words.minutes}`, record.organisation.name].filter(Boolean).join(' · '), 2),
  paragraph([people(file, record.about), record.author.name, record.interpreter && `${words.interpreter} ${record.interpreter}`, record.understood && `${words.understood}: ${words.answers[record.understood]}`].filter(Boolean).join(' · ')),
  ...(record.facts ? [paragraph(record.facts)] : []),
  ...(record.opinion ? [{ type: 'note', text: `${words.opinion}: ${record.opinion}` } satisfies Block] : []),
]));

function evaluation(file: CaseFile, words: Words): Block[] {
  const { facts, language } = file;
  const evaluated = facts.goals.flatMap((goal) => goal.evaluations.map((one) => [goal.translation || goal.words, words.outcomes[one.outcome] ?? one.outcome, one.clientRating ? `${one.clientRating} / 5` : '–', [one.clientWords, one.why].filter(Boolean).join(' / '), day(one.evaluatedOn, language)]));
  return section(words.evaluation, [
    ...table([words.goal, words.outcome, words.rating, words.why, words.on], evaluated, [3, 2, 2, 4, 2]),
    ...facts.evaluations.map((one): Block => ({ type: 'facts', items: [
      [words.on, day(one.evaluatedOn, language)], [words.rating, one.clientRating ? `${one.clientRating} / 5 ${one.clientWords}`.trim() : one.clientWords], [words.helped, one.helped], [words.hindered, one.hindered],
      [words.stabilised, one.stabilised ? words.answers[one.stabilised] ?? '' : ''], [words.intervision, one.intervisionOn ? day(one.intervisionOn, language) : ''],
    ].filter((pair) => pair[1]).map(([name, text]) => ({ label: name!, value: text! })) })),
    ...facts.reviews.map((one): Block => ({ type: 'note', text: `${words.review}, ${day(one.reviewedOn, language)}: ${one.text}` })),
  ]);
}
