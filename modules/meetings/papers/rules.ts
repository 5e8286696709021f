// Decisions about approved minutes, and what differs between two versions. The same in the browser and on the server.
import { stateAfter } from '../rules.ts';
import type { MeetingKind, MeetingState } from '../shapes.ts';
import type { Paper, PaperPoint, PaperTask, PaperVote, PaperWatch, PaperWhole } from './shapes.ts';

type Sentence = Record<'cs' | 'en' | 'uk', string>;
export const actions = ['approve', 'correct', 'publish', 'withdraw'] as const;
export type Action = (typeof actions)[number];
export type Standing = { state: MeetingState; kind: MeetingKind; runs: boolean; /** By the rule of the group. */ approves: boolean; /** Its group publishes and it is of a kind that may be public. */ mayBePublic: boolean };

/** What is never on public pages, whoever asks. */
export const neverPublic: readonly MeetingKind[] = ['conference', 'supervision', 'intervision', 'course'];

/** What the caller can do with the minutes now. */
export const mayDo = (one: Standing): Action[] => actions.filter((action) => stateAfter(action, one.state) !== undefined
  && (action === 'approve' ? one.approves : one.runs) && (action !== 'publish' || one.mayBePublic));

/** Why not; undefined when it can be done. `said` is of the version in force. */
export function against(action: Action, one: Standing, said?: { number: number; on: string; by: string }): Sentence | undefined {
  if (action === 'approve' && (one.state === 'approved' || one.state === 'published')) return said
    ? { cs: `Zápis už je schválený: verze ${said.number}, ${said.on}${said.by && `, ${said.by}`}.`, en: `The minutes are approved already: version ${said.number}, ${said.on}${said.by && `, ${said.by}`}.`, uk: `Протокол уже затверджено: версія ${said.number}, ${said.on}${said.by && `, ${said.by}`}.` }
    : { cs: 'Zápis už je schválený.', en: 'The minutes are approved already.', uk: 'Протокол уже затверджено.' };
  if (action === 'approve' && stateAfter(action, one.state) === undefined) return { cs: 'Schválit jde jen dokončený zápis.', en: 'Only finished minutes can be approved.', uk: 'Затвердити можна лише завершений протокол.' };
  if (action === 'approve' && one.runs && !one.approves) return one.kind === 'conference'
    ? { cs: 'Zápis konference schvaluje někdo z organizace, která ji svolala: vidí ho celý.', en: 'Minutes of a conference are approved by the organisation that called it: it sees them whole.', uk: 'Протокол конференції затверджує організація, яка її скликала: вона бачить його цілим.' }
    : { cs: 'Skupina má předsedu nebo předsedkyni, proto zápis neschvaluje ten, kdo ho psal.', en: 'The group has a chair, so whoever wrote the minutes does not approve them.', uk: 'У групи є голова, тому протокол не затверджує той, хто його писав.' };
  if (!one.runs) return { cs: 'Zápis schvaluje, opravuje a zveřejňuje ten, kdo setkání svolává, vede nebo zapisuje.', en: 'Minutes are approved, corrected and published by who calls the meeting, leads it or takes its notes.', uk: 'Протокол затверджує, виправляє й оприлюднює той, хто скликає зустріч, веде її або веде протокол.' };
  if (action === 'publish' && !one.mayBePublic) return neverPublic.includes(one.kind)
    ? { cs: 'Zápis konference, supervize a intervize se nikdy nezveřejňuje.', en: 'Minutes of a conference, supervision or intervision are never published.', uk: 'Протокол конференції, супервізії чи інтервізії ніколи не оприлюднюють.' }
    : { cs: 'Skupina své zápisy nezveřejňuje. Zapne se to na její stránce.', en: 'The group does not publish its minutes. It is switched on at its page.', uk: 'Група не оприлюднює своїх протоколів. Це вмикають на її сторінці.' };
  if (stateAfter(action, one.state) === undefined) return { cs: 'V tomto stavu to nejde. Načtěte setkání znovu.', en: 'Not possible in this state. Load the meeting again.', uk: 'У цьому стані це неможливо. Завантажте зустріч знову.' };
  return undefined;
}

/** One line of minutes as words, for comparing; `where` is its point. */
export type Line = { where: string; text: string };
const voteText = (v: PaperVote) => `${[v.candidate, v.motion].filter(Boolean).join(', ')}: ${v.for} / ${v.against} / ${v.abstained}${v.result === null ? '' : v.result === 'passed' ? ' ✓' : ' ✗'}`;
const taskText = (t: PaperTask) => [t.what, t.who?.name || t.who?.of, t.until].filter(Boolean).join(' · ');
const watchText = (w: PaperWatch) => [w.text, w.threshold, w.note, w.reviewOn].filter(Boolean).join(' · ');
const outcome = (where: string, p: PaperWhole): Line[] => [...p.passages.flatMap(({ text }) => text.split('\n').filter((line) => line.trim())), ...p.votes.map(voteText), ...p.tasks.map(taskText), ...p.watches.map(watchText)].map((text) => ({ where, text }));
/** Minutes as lines, in the order of the paper. */
export const linesOf = (paper: Paper): Line[] => [
  ...[paper.title, [paper.onDay, paper.startsAt, paper.endsAt].filter(Boolean).join(' '), paper.place, ...paper.attendees.map((a) => [a.name, a.of, a.presence].filter(Boolean).join(' · '))].filter(Boolean).map((text) => ({ where: '', text })),
  ...paper.points.flatMap((point: PaperPoint) => [{ where: point.title, text: point.title }, ...outcome(point.title, point)]),
  ...outcome('', paper.whole), ...(paper.next ? [{ where: '', text: [paper.next.onDay, paper.next.startsAt, paper.next.place].filter(Boolean).join(' ') }] : []),
];

export type Difference = { kind: 'same' | 'taken' | 'added'; line: Line };
/** Two versions as lines that stayed, went and came: the longest common part, so that a moved line is said once. Quadratic, hence bounded by the size of minutes (thousands of lines). */
export function differences(before: readonly Line[], after: readonly Line[]): Difference[] {
  const same = (a: Line, b: Line) => a.where === b.where && a.text === b.text;
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) for (let j = after.length - 1; j >= 0; j--)
    common[i]![j] = same(before[i]!, after[j]!) ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: Difference[] = [];
  let i = 0, j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && same(before[i]!, after[j]!)) { found.push({ kind: 'same', line: after[j]! }); i++; j++; }
    else if (i < before.length && (j === after.length || common[i + 1]![j]! >= common[i]![j + 1]!)) found.push({ kind: 'taken', line: before[i++]! });
    else found.push({ kind: 'added', line: after[j++]! });
  }
  return found;
}
