// Formal applications to a service: received, decided, contract or refusal; the register of those refused for capacity.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, PersonRef, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { decisions, grounds, receivedWays, states, waitingOutcomes, ways } from './rules.ts';

const notYet = { error: say({ cs: 'Tento den ještě nenastal.', en: 'That day has not come yet.', uk: 'Цей день ще не настав.' }) };
const past = Day.refine((day) => day <= today(), notYet);
export const RefusalGround = z.enum(grounds).meta({ id: 'RefusalGround' });
export type RefusalGround = z.infer<typeof RefusalGround>;
const Named = z.object({ id: Id, name: z.string() });

export const Application = z.object({
  id: Id, version: Version, service: Named,
  /** A card of ours, a name typed, nobody named (an anonymous service), or erased at the end of its period. */
  applicant: z.object({ kind: z.enum(['person', 'named', 'unknown', 'erased']), personId: Id.nullable(), name: z.string() }), contact: z.string(),
  receivedOn: Day, receivedHow: z.enum(receivedWays), receivedBy: Named, asked: z.string(), decideBy: Day,
  state: z.enum(states), decidedOn: Day.nullable(), decidedBy: z.string().nullable(), contractFrom: Day.nullable(), ground: RefusalGround.nullable(), explanation: z.string(), elsewhereNote: z.string(), elsewhere: z.array(Named),
  callAgreed: z.boolean(), waitingEndedOn: Day.nullable(), /** The referral it came from. */ referralId: Id.nullable(), waitingOutcome: z.enum(waitingOutcomes).nullable(), mayRemove: z.boolean(),
}).meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

const facts = {
  /** A card of ours; then no name is typed. */ personId: Id.nullable().default(null), /** A name or initials; empty for an anonymous service. */ name: prose(120).default(''), contact: prose(300).default(''),
  receivedOn: past, receivedHow: z.enum(ways), /** Who received it; without it, I did. */ receivedById: Id.nullable().default(null), asked: prose(2000).default(''),
};
const oneApplicant = (of: { personId: string | null; name: string }, ctx: z.RefinementCtx) => {
  if (of.personId && of.name) ctx.addIssue({ code: 'custom', path: ['name'], message: say({ cs: 'Vyberte osobu, nebo napište jméno; obojí ne.', en: 'Choose a person or write a name, not both.', uk: 'Виберіть особу або напишіть імʼя, але не обидва.' }) });
};
export const DecisionBody = z.strictObject({
  state: z.enum(decisions), decidedOn: past, ground: RefusalGround.nullable().default(null), contractFrom: Day.nullable().default(null),
  /** Agrees to be called when a place is free. */ callAgreed: z.boolean().default(false), /** The ground in words, printed for the applicant. */ explanation: prose(1500).default(''),
  /** Where else the applicant was sent, in words; without a name. */ elsewhereNote: prose(300).default(''), elsewhere: z.array(Id).max(10).default([]),
});
export type DecisionBody = z.output<typeof DecisionBody>;
export const NewApplication = z.strictObject({ id: Id, serviceId: Id, ...facts, /** A referral to the same service that it comes from. */ referralId: Id.nullable().default(null), /** Decided at once. */ decision: DecisionBody.nullable().default(null) }).superRefine(oneApplicant);
export const ApplicationFacts = z.strictObject({ ...facts, receivedHow: z.enum(receivedWays) }).superRefine(oneApplicant);

const staff = ['worker', 'head', 'coordinator'] as const, head = ['head'] as const;
const ApplicationRef = z.strictObject({ applicationId: Id });
const ofYear = z.strictObject({ serviceId: Id, year: z.coerce.number().int().min(2000).max(2100) });
const Line = Application.omit({ mayRemove: true, version: true });
/** A line of the register: refused for capacity in the year, in the order in which they came. */
export type RegisterLine = z.infer<typeof Line>;

export const applications = endpoints({
  services: { method: 'GET', path: '/applications/services', summary: 'Services whose applications I see, with how many wait and the days within which each decides.', allow: staff,
    reply: z.object({ items: z.array(Named.extend({ days: z.int(), open: z.int(), late: z.int(), waiting: z.int(), /** Of my own organisation: I may write one. */ mine: z.boolean() })).max(200) }) },
  list: { method: 'GET', path: '/applications', summary: 'Applications to my services: to be decided by their day, waiting in the order in which they came, decided with the newest first. Opens the files of the persons named.', allow: staff,
    query: z.strictObject({ serviceId: Id.optional(), part: z.enum(['open', 'waiting', 'decided']).default('open'), ...pageQuery }), reply: page(Application) },
  due: { method: 'GET', path: '/applications/due', summary: 'Applications to be decided soon or late, without saying whose.', allow: staff, reply: z.object({ items: z.array(z.object({ id: Id, service: z.string(), receivedOn: Day, decideBy: Day })).max(20), more: z.int() }) },
  get: { method: 'GET', path: '/applications/:applicationId', summary: 'One application.', allow: staff, params: ApplicationRef, reply: Application },
  add: { method: 'POST', path: '/applications', summary: 'Write down that somebody applied; also with a decision made at once.', allow: staff, creates: true, body: NewApplication, reply: Created },
  change: { method: 'PATCH', path: '/applications/:applicationId', summary: 'Correct who applied, when, how and for what.', allow: staff, versioned: true, params: ApplicationRef, body: ApplicationFacts },
  decide: { method: 'PUT', path: '/applications/:applicationId/decision', summary: 'Decide: a contract, a refusal with a ground of the law, withdrawn, no answer. Also corrects a decision.', allow: staff, versioned: true, params: ApplicationRef, body: DecisionBody },
  endWaiting: { method: 'PUT', path: '/applications/:applicationId/waiting', summary: 'Take off the waiting list, with what became of it.', allow: staff, versioned: true, params: ApplicationRef,
    body: z.strictObject({ endedOn: past, outcome: z.enum(waitingOutcomes), contractFrom: Day.nullable().default(null) }) },
  remove: { method: 'DELETE', path: '/applications/:applicationId', summary: 'Remove an application written by mistake; its author or the head.', allow: staff, params: ApplicationRef },
  refusalPdf: { method: 'GET', path: '/applications/:applicationId/refusal.pdf', summary: 'The refusal in writing, for the applicant.', allow: staff, params: ApplicationRef, file: 'application/pdf' },
  ofPerson: { method: 'GET', path: '/people/:personId/applications', summary: 'Applications of a person to our services, newest first.', allow: staff, reads: 'person', params: PersonRef, reply: z.object({ items: z.array(Application).max(100) }) },
  register: { method: 'GET', path: '/applications/register', summary: 'Register of applicants refused for capacity (§ 88 g of Act 108/2006) in a year, in the order in which they came.', allow: staff, query: ofYear, reply: z.object({ items: z.array(Line).max(2000), more: z.boolean() }) },
  registerCsv: { method: 'GET', path: '/applications/register.csv', summary: 'The register for a spreadsheet.', allow: head, query: ofYear, file: 'text/csv; charset=utf-8' },
  registerPdf: { method: 'GET', path: '/applications/register.pdf', summary: 'The register on paper, for an inspection.', allow: head, query: ofYear, file: 'application/pdf' },
  terms: { method: 'GET', path: '/applications/terms', summary: 'Within how many days a service decides, by the day from which it holds.', allow: staff, query: z.strictObject({ serviceId: Id }), reply: z.object({ items: z.array(z.object({ id: Id, days: z.int(), validFrom: Day, by: z.string() })).max(100) }) },
  setTerm: { method: 'POST', path: '/applications/terms', summary: 'Set within how many days a service decides on applications received from a day on; the head.', allow: head, creates: true,
    body: z.strictObject({ id: Id, serviceId: Id, days: z.int().min(1).max(365), validFrom: Day.refine((day) => day >= today(), { error: say({ cs: 'Nejdřív ode dneška: přijaté žádosti si drží svou lhůtu.', en: 'From today at the earliest: applications keep their term.', uk: 'Щонайраніше від сьогодні: заяви зберігають свій строк.' }) }) }), reply: Created },
});
