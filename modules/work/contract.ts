// Records of work: somebody did something with or for somebody.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { CaseRef, Created, Day, endpoints, Id, line, page, pageQuery, PersonRef, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Details, DetailsShown } from './details.ts';
import { asksUnderstanding, directnesses, liesAhead, modes, recordKinds, understandings, units } from './rules.ts';

// What other rooms build their own shapes with.
export { AnonymousGroup, Material } from './details.ts';
export { asksUnderstanding, liesAhead } from './rules.ts';

export const Mode = z.enum(modes).meta({ id: 'WorkMode' });
export const Directness = z.enum(directnesses).meta({ id: 'Directness' });
export const Understood = z.enum(understandings).meta({ id: 'Understood' });
export const Unit = z.enum(units).meta({ id: 'WorkUnit' });
export const Minutes = z.int().min(1).max(1440);

/** A commitment that the record worked on; `done` closes it along with the record. */
const Touched = z.strictObject({ id: Id, done: z.boolean().default(false) });
const NewTask = z.strictObject({ id: Id, what: line(300), dueOn: Day.nullable().default(null) });
const NewBarrier = z.strictObject({ id: Id, domain: z.string().min(1).max(60), level: z.enum(['person', 'organisation', 'law', 'structure']), text: writing(2000) });

const content = {
  onDay: Day, atTime: Clock.nullable().default(null), minutes: Minutes, mode: Mode, directness: Directness,
  place: z.union([z.literal(''), line()]).default(''), activities: z.array(z.string().max(60)).max(20).default([]),
  /** Whom it concerns. */
  about: z.array(Id).max(30).default([]),
  language: z.string().max(20).nullable().default(null), interpreter: z.union([z.literal(''), line()]).default(''),
  /** Never filled beforehand: a question to the worker. */
  understood: Understood.nullable().default(null),
  facts: prose(20_000).default(''),
  /** The worker's opinion, apart from the facts. Stays in the organisation. */
  opinion: prose(20_000).default(''),
  /** Organisations whose team may read it; only those that a release reaches at the level of notes. */
  openTo: z.array(Id).max(20).default([]),
  /** Told in confidence by this person. */
  confidenceOf: Id.nullable().default(null),
  goalId: Id.nullable().default(null),
  /** A one-off request, when there is no case. */
  oneOffRequest: z.union([z.literal(''), line(500)]).default(''),
  /** Where, with whom, for which groups; the kind of an activity. Missing in a change: stays as it is. */
  details: Details.optional(),
};
type Content = { onDay: string; atTime: string | null; minutes: number; language: string | null; interpreter: string; understood: string | null; about: string[]; openTo: string[]; confidenceOf: string | null; details?: { kind: string | null } | undefined };
// What the fields say together. The same rules stand in the database.
const sensible = (c: Content, ctx: z.RefinementCtx) => {
  const no = (path: string, texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path: [path], message: say(texts) });
  if (c.onDay < '2000-01-01') no('onDay', { cs: 'Zkontrolujte rok.', en: 'Check the year.', uk: 'Перевірте рік.' });
  if (liesAhead(c)) no(liesAhead({ ...c, atTime: null }) ? 'onDay' : 'atTime', { cs: 'Zapisuje se práce, která už proběhla.', en: 'Only work already done is recorded.', uk: 'Записується лише вже виконана робота.' });
  if (asksUnderstanding({ ...c, kind: c.details?.kind }) && c.understood === null) no('understood', { cs: 'Doplňte ověření porozumění; „neověřeno“ je také odpověď.', en: 'Say whether the client understood; “not checked” is an answer too.', uk: 'Зазначте, чи є порозуміння; «не перевірено» — теж відповідь.' });
  if (c.confidenceOf !== null && !c.about.includes(c.confidenceOf)) no('confidenceOf', { cs: 'Důvěrné sdělení patří člověku, kterého se záznam týká.', en: 'A confidence belongs to a person the record concerns.', uk: 'Довірене належить людині, якої стосується запис.' });
  if (c.confidenceOf !== null && c.openTo.length > 0) no('openTo', { cs: 'Důvěrné sdělení se jiné organizaci neotevírá.', en: 'A confidence is opened to no other organisation.', uk: 'Довірене не відкривається іншій організації.' });
};

export const RecordAdd = z.strictObject({
  id: Id, caseId: Id.nullable().default(null), ...content,
  commitments: z.array(Touched).max(20).default([]), newTasks: z.array(NewTask).max(5).default([]), barriers: z.array(NewBarrier).max(3).default([]),
}).superRefine(sensible).superRefine((r, ctx) => {
  if (r.caseId === null && r.about.length === 0 && r.oneOffRequest === '' && r.directness !== 'organisational' && !r.details?.kind)
    ctx.addIssue({ code: 'custom', path: ['caseId'], message: say({ cs: 'Vyberte případ, člověka, nebo napište jednorázovou žádost.', en: 'Choose a case or a person, or write a one-off request.', uk: 'Виберіть справу, людину або напишіть разове звернення.' }) });
});
export const RecordChange = z.strictObject(content).superRefine(sensible);

const Named = z.object({ id: Id, name: z.string() });
export const WorkRecord = z.object({
  id: Id, version: Version, caseId: Id.nullable(), /** How my organisation calls the case. */ caseLabel: z.string().nullable(),
  onDay: Day, atTime: z.string().nullable(), minutes: Minutes, mode: Mode, directness: Directness, place: z.string(), activities: z.array(z.string()),
  about: z.array(Id), language: z.string().nullable(), interpreter: z.string(), understood: Understood.nullable(), facts: z.string(), opinion: z.string(),
  openTo: z.array(Named), confidenceOf: Id.nullable(), goal: z.object({ id: Id, words: z.string() }).nullable(), oneOffRequest: z.string(),
  kind: z.enum(recordKinds), /** Of our own records only. */ details: DetailsShown.nullable(),
  commitments: z.array(z.object({ id: Id, what: z.string(), done: z.boolean() })), units: z.array(Unit),
  author: Named, organisation: Named, /** Written by my organisation. */ /** Who entered it for its author, whose access had ended. */ enteredBy: z.string().nullable(), own: z.boolean(), /** I may change it. */ mayChange: z.boolean(),
}).meta({ id: 'WorkRecord' });
export type WorkRecord = z.infer<typeof WorkRecord>;
export const RecordRef = z.strictObject({ recordId: Id });

/** Minutes and units of one worker in one week. */
export const WeekSum = z.object({
  week: Day, worker: Named, records: z.int(), minutes: z.int(), direct: z.int(), indirect: z.int(), organisational: z.int(), kontakt: z.int(), intervence: z.int(),
}).meta({ id: 'WeekSum' });
export type WeekSum = z.infer<typeof WeekSum>;

/** Sums of one month of an organisation, or of one of its services. `erased` of the records are gone by now and only counted. */
export const MonthTally = z.object({
  month: Day, organisation: Named, service: Named.nullable(), records: z.int(), minutes: z.int(), direct: z.int(), indirect: z.int(), organisational: z.int(),
  kontakt: z.int(), intervence: z.int(), /** Persons concerned, added up. */ participations: z.int(), erased: z.int(),
}).meta({ id: 'MonthTally' });
export type MonthTally = z.infer<typeof MonthTally>;
const counting = {
  allow: ['head', 'analyst'],
  /** `service` splits each organisation by its services; records without one stand under none. */
  query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100), by: z.enum(['organisation', 'service']).default('organisation') }),
} as const;

const span = { from: Day, to: Day };
/** What a list of records is narrowed by, beside its days. */
export const narrowing = { kind: z.enum(recordKinds).optional(), /** District. */ orp: z.string().max(10).optional(), partnerId: Id.optional(), topic: z.string().max(60).optional(), projectId: Id.optional() };
const staff = ['worker', 'head', 'coordinator'] as const;

export const work = endpoints({
  add: { method: 'POST', path: '/records', summary: 'Write down work done; new tasks and barriers come along in the same transaction.', allow: staff, creates: true, offline: true, body: RecordAdd, reply: Created },
  change: { method: 'PATCH', path: '/records/:recordId', summary: 'Correct a record; its author or the head. The change log keeps what it was.', allow: staff, versioned: true, params: RecordRef, body: RecordChange, reply: WorkRecord },
  ofCase: { method: 'GET', path: '/cases/:caseId/records', summary: 'Records of a case, newest first.', allow: staff, reads: 'case', params: CaseRef,
    query: z.strictObject({ ...pageQuery, mode: Mode.optional(), organisationId: Id.optional(), personId: Id.optional(), goalId: Id.optional(), from: Day.optional(), to: Day.optional() }), reply: page(WorkRecord) },
  ofPerson: { method: 'GET', path: '/people/:personId/records', summary: 'Records that concern a person, newest first; never what another confided.', allow: staff, reads: 'person', params: PersonRef, query: z.strictObject(pageQuery), reply: page(WorkRecord) },
  mine: { method: 'GET', path: '/records', summary: 'Records that a worker wrote: my own, or for a head those of a member of the team or of the whole organisation. Every filter that a sum is made by.', allow: staff,
    query: z.strictObject({ ...pageQuery, ...span, /** Of whom; `organisation` is for a head, with the parts of the organisation. */ whose: z.enum(['worker', 'organisation']).default('worker'), workerId: Id.optional(),
      organisationId: Id.optional(), /** `none`: work of no service. */ serviceId: z.union([Id, z.literal('none')]).optional(), mode: Mode.optional(), directness: Directness.optional(), unit: Unit.optional(), ...narrowing }), reply: page(WorkRecord) },
  sums: { method: 'GET', path: '/records/sums', summary: 'Minutes and units by week: my own, or for a head of every worker.', allow: staff,
    query: z.strictObject({ ...span, team: z.enum(['true', 'false']).default('false') }), reply: z.object({ items: z.array(WeekSum) }) },
  statistics: { method: 'GET', path: '/records/statistics', summary: 'Sums of work of a year by month and organisation (with its parts for a head), or service. From sums kept as records are written.', ...counting,
    reply: z.object({ items: z.array(MonthTally).max(20_000) }) },
  statisticsFile: { method: 'GET', path: '/records/statistics.csv', summary: 'The same as a table for a spreadsheet.', ...counting, file: 'text/csv; charset=utf-8' },
  month: { method: 'GET', path: '/records/month', summary: 'My current month: contacts, minutes, and working days without a record.', allow: staff,
    reply: z.object({ month: Day, contacts: z.int(), minutes: z.int(), direct: z.int(), without: z.array(Day).max(31) }) },
  lastForCase: { method: 'GET', path: '/cases/:caseId/records/last', summary: 'What to offer for the next record of the case: people, way, length, interpreter and language of the last one.', allow: staff, reads: 'case', params: CaseRef,
    reply: z.object({ last: z.object({ onDay: Day, about: z.array(Id), mode: Mode, minutes: Minutes, directness: Directness, place: z.string(), language: z.string().nullable(), interpreter: z.string() }).nullable(),
      /** Who interprets today, when that is booked. */ booked: z.object({ language: z.string(), interpreter: z.string() }).nullable().optional() }) },
  readers: { method: 'GET', path: '/cases/:caseId/records/readers', summary: 'Other organisations of the case, and about whom each may read notes.', allow: staff, params: CaseRef,
    reply: z.object({ items: z.array(Named.extend({ people: z.array(Id), /** Takes part in the same locality, which concerns nobody. */ common: z.boolean() })).max(50) }) },
});
