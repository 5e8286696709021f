// Mapping of a case: what the client asks for, needs, vulnerability, health, the child's own sheet.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';

const withClients = ['worker', 'head', 'coordinator'] as const;
const RowRef = z.strictObject({ id: Id });

/** A rule over several fields: what has to hold, and what is said at which field. */
export type Rule<T> = [(value: T) => boolean, { path: PropertyKey[]; error: string }];

/** A day that has come already. */
export const PastDay = Day
  .refine((day) => day <= today(), { error: say({ cs: 'Tento den ještě nenastal.', en: 'This day has not come yet.', uk: 'Цей день ще не настав.' }) })
  .refine((day) => day >= '1950-01-01', { error: say({ cs: 'Zkontrolujte prosím rok.', en: 'Please check the year.', uk: 'Перевірте, будь ласка, рік.' }) });
/** Whom it concerns: at least one person of the case. */
export const About = z.array(Id).min(1).max(40).refine((ids) => new Set(ids).size === ids.length, { error: say({ cs: 'Někdo je tu dvakrát.', en: 'Somebody is here twice.', uk: 'Хтось вказаний двічі.' }) });
/** Told in confidence by this person of the case, or by nobody. */
export const ConfidenceOf = Id.nullable();
/** Code of a dated list. */
const Code = z.string().min(1).max(60);

/** What every written fact says of itself besides its content. */
export const writtenFact = {
  id: Id, version: Version, createdAt: Instant,
  organisation: z.object({ id: Id, shortName: z.string() }),
  /** Name of the author, when the reader may know it. */
  author: z.string().nullable(),
  /** Written by an organisation I act for: only that one may change it. */
  own: z.boolean(),
  about: z.array(Id),
};
/** How the reader stands to the case: whether anything may be written now, and in which episode it is. */
export const standing = { mayWrite: z.boolean(), episode: z.int() };

// ---- request ----
const request = {
  personId: Id, about: About, words: writing(4_000), language: Code, translation: prose(4_000), translatedBy: prose(200), reading: prose(4_000), saidOn: PastDay, confidenceOf: ConfidenceOf,
};
export const RequestDraft = z.strictObject(request);
export const ClientRequest = z.object({
  ...writtenFact, personId: Id, words: z.string(), language: z.string(), translation: z.string(), translatedBy: z.string(), reading: z.string(), saidOn: Day, confidenceOf: ConfidenceOf, episode: z.int(),
}).meta({ id: 'ClientRequest' });
export type ClientRequest = z.infer<typeof ClientRequest>;
export const requests = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/requests', summary: 'What the client asks for, in own words, newest first.', allow: withClients, params: CaseRef, reads: 'case', reply: z.object({ ...standing, items: z.array(ClientRequest) }) },
  add: { method: 'POST', path: '/cases/:caseId/requests', summary: 'Write down a request in the client\'s words.', allow: withClients, params: CaseRef, creates: true, body: z.strictObject({ id: Id, ...request }), reply: Created },
  change: { method: 'PATCH', path: '/requests/:id', summary: 'Correct a request of my organisation.', allow: withClients, params: RowRef, versioned: true, body: RequestDraft },
});

// ---- needs ----
/** 1 pressing … 5 copes. */
export const ScaleValue = z.int().min(1).max(5);
const noValue = say({ cs: 'Chybí hodnota služby i klienta.', en: 'Neither the service nor the client gave a value.', uk: 'Немає оцінки ні служби, ні клієнта.' });
const values = { workerValue: ScaleValue.nullable(), clientValue: ScaleValue.nullable(), reason: prose(2_000) };
const hasValue = (rating: { workerValue: number | null; clientValue: number | null }) => rating.workerValue !== null || rating.clientValue !== null;
export const NeedDraft = z.strictObject({ id: Id, domain: Code, about: About, ...values }).refine(hasValue, { error: noValue, path: ['workerValue'] });
export const NeedRating = z.object({
  ...writtenFact, domain: z.string(), ratedOn: Day, workerValue: ScaleValue.nullable(), clientValue: ScaleValue.nullable(), reason: z.string(), episode: z.int(), confidenceOf: ConfidenceOf,
}).meta({ id: 'NeedRating' });
export type NeedRating = z.infer<typeof NeedRating>;
export const NeedsBody = z.strictObject({ id: Id, ratedOn: PastDay, confidenceOf: ConfidenceOf, ratings: z.array(NeedDraft).min(1).max(60) })
  .refine(({ ratings }) => new Set(ratings.map((r) => `${r.domain} ${r.about.toSorted().join()}`)).size === ratings.length, { path: ['ratings'], error: say({ cs: 'Stejná oblast u stejných lidí je tu dvakrát.', en: 'The same domain for the same people is here twice.', uk: 'Та сама сфера для тих самих людей вказана двічі.' }) });
export const needs = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/needs', summary: 'Ratings of needs, newest first, at most 200: the current state and its history.', allow: withClients, params: CaseRef, reads: 'case', query: z.strictObject({ domain: Code.optional(), after: Id.optional() }),
    reply: z.object({ ...standing, items: z.array(NeedRating), /** There are older ones: ask with `after` = the last one's id. */ older: z.boolean() }) },
  rate: { method: 'POST', path: '/cases/:caseId/needs', summary: 'Rate several needs at once on one day.', allow: withClients, params: CaseRef, creates: true, body: NeedsBody, reply: Created },
  correct: { method: 'PATCH', path: '/need-ratings/:id', summary: 'Correct a rating on the day it was written; later a new one is added.', allow: withClients, params: RowRef, versioned: true,
    body: z.strictObject({ about: About, confidenceOf: ConfidenceOf, ...values }).refine(hasValue, { error: noValue, path: ['workerValue'] }) },
});

// ---- vulnerability and health: shared one by one ----
const lasting = { about: About, notedOn: PastDay, endedOn: PastDay.nullable(), confidenceOf: ConfidenceOf };
const endsLater: Rule<{ notedOn: string; endedOn: string | null }> = [({ notedOn, endedOn }) => endedOn === null || endedOn >= notedOn,
  { path: ['endedOn'], error: say({ cs: 'Konec je před začátkem.', en: 'It ends before it begins.', uk: 'Кінець раніше за початок.' }) }];
const lastingRow = { ...writtenFact, notedOn: Day, endedOn: Day.nullable(), confidenceOf: ConfidenceOf };
export const Factor = z.object({ ...lastingRow, factor: z.string(), note: z.string() }).meta({ id: 'VulnerabilityFactor' });
export type Factor = z.infer<typeof Factor>;
export const FactorsBody = z.strictObject({ id: Id, about: About, notedOn: PastDay, confidenceOf: ConfidenceOf, factors: z.array(z.strictObject({ id: Id, factor: Code, note: prose(1_000) })).min(1).max(40) });
export const FactorDraft = z.strictObject({ ...lasting, note: prose(1_000) }).refine(...endsLater);
export const HealthFact = z.object({ ...lastingRow, text: z.string(), /** Told under emergency access. */ inEmergency: z.boolean() }).meta({ id: 'HealthFact' });
export type HealthFact = z.infer<typeof HealthFact>;
export const HealthDraft = z.strictObject({ ...lasting, text: writing(4_000), inEmergency: z.boolean().default(false) }).refine(...endsLater);
export const vulnerability = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/vulnerability', summary: 'Vulnerability factors and health facts that I may see, also those that no longer hold.', allow: withClients, params: CaseRef, reads: 'case', reply: z.object({ ...standing, factors: z.array(Factor), health: z.array(HealthFact) }) },
  add: { method: 'POST', path: '/cases/:caseId/vulnerability', summary: 'Write a set of factors.', allow: withClients, params: CaseRef, creates: true, body: FactorsBody, reply: Created },
  change: { method: 'PATCH', path: '/vulnerability/:id', summary: 'Correct a factor of my organisation, or say since when it no longer holds.', allow: withClients, params: RowRef, versioned: true, body: FactorDraft },
});
export const health = endpoints({
  add: { method: 'POST', path: '/cases/:caseId/health', summary: 'Write a health fact or a special need.', allow: withClients, params: CaseRef, creates: true, body: z.strictObject({ id: Id, ...HealthDraft.shape }).refine(...endsLater), reply: Created },
  change: { method: 'PATCH', path: '/health/:id', summary: 'Correct a health fact of my organisation, or say since when it no longer holds.', allow: withClients, params: RowRef, versioned: true, body: HealthDraft },
});

// ---- the child's own sheet ----
const sheet = { about: About, voice: prose(4_000), voiceLanguage: Code, likes: prose(2_000), school: prose(500), supportPerson: prose(300), writtenOn: PastDay, confidenceOf: ConfidenceOf };
const saysSomething: Rule<{ voice: string; likes: string; school: string; supportPerson: string }> = [({ voice, likes, school, supportPerson }) => Boolean(voice || likes || school || supportPerson),
  { path: ['voice'], error: say({ cs: 'List je prázdný. Napište aspoň jednu věc.', en: 'The sheet is empty. Write at least one thing.', uk: 'Аркуш порожній. Напишіть хоча б щось.' }) }];
export const ChildSheetDraft = z.strictObject(sheet).refine(...saysSomething);
export const ChildSheet = z.object({
  ...writtenFact, personId: Id, voice: z.string(), voiceLanguage: z.string(), likes: z.string(), school: z.string(), supportPerson: z.string(), writtenOn: Day, confidenceOf: ConfidenceOf,
}).meta({ id: 'ChildSheet' });
export type ChildSheet = z.infer<typeof ChildSheet>;
export const childSheets = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/child-sheets', summary: 'Sheets of the children of the case, newest first.', allow: withClients, params: CaseRef, reads: 'case', reply: z.object({ ...standing, items: z.array(ChildSheet) }) },
  add: { method: 'POST', path: '/cases/:caseId/child-sheets', summary: 'Write a child\'s sheet anew; the one before becomes history.', allow: withClients, params: CaseRef, creates: true, body: z.strictObject({ id: Id, personId: Id, ...sheet }).refine(...saysSomething), reply: Created },
  change: { method: 'PATCH', path: '/child-sheets/:id', summary: 'Correct a child\'s sheet of my organisation.', allow: withClients, params: RowRef, versioned: true, body: ChildSheetDraft },
});
