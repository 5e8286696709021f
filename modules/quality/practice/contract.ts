// Good practice: what a service does well, told so that others may try it. Never about clients.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';

const leads = ['head', 'methodologist', 'coordinator'] as const, team = [...leads, 'worker'] as const;
const PracticeRef = z.strictObject({ practiceId: Id }), TryRef = z.strictObject({ practiceTryId: Id });
export const PracticeTry = z.object({ id: Id, version: Version, organisation: z.string(), mine: z.boolean(), since: Day, went: z.string(), wentOn: Day.nullable() }).meta({ id: 'PracticeTry' });
export type PracticeTry = z.infer<typeof PracticeTry>;
export const Practice = z.object({
  id: Id, version: Version, /** By the name that may be known. */ organisation: z.string(), ours: z.boolean(), mayWrite: z.boolean(), mayOffer: z.boolean(), title: z.string(), theme: z.string(), what: z.string(), brought: z.string(), watch: z.string(), contact: z.string(), offered: z.boolean(), endedOn: Day.nullable(), writtenOn: Day,
  /** It comes from a strength of an audit of ours. */ fromAudit: z.boolean(), /** Who tries it: all for whose practice it is, others their own. */ tries: z.array(PracticeTry).max(200), mayTry: z.boolean(),
}).meta({ id: 'GoodPractice' });
export type Practice = z.infer<typeof Practice>;
const written = { title: line(200), theme: z.string().max(40), what: writing(10_000), brought: prose(4000).default(''), watch: prose(4000).default(''), contact: prose(300).default(''), offered: z.boolean().default(false) };
export const PracticeBody = z.strictObject({ ...written, endedOn: Day.nullable().default(null) });
export type PracticeBody = z.output<typeof PracticeBody>;
const Past = Day.refine((day) => day <= today(), { error: say({ cs: 'Nejpozději dnes.', en: 'Today at the latest.', uk: 'Щонайпізніше сьогодні.' }) });

export const practices = endpoints({
  list: { method: 'GET', path: '/practices', summary: 'Good practice of my organisation and what others offer, newest first; by words and theme.', allow: 'signedIn', query: z.strictObject({ ...pageQuery, q: z.string().trim().max(100).optional(), theme: z.string().max(40).optional(), whose: z.enum(['all', 'ours', 'others', 'tried']).default('all') }), reply: page(Practice) },
  get: { method: 'GET', path: '/practices/:practiceId', summary: 'One of them, with who tries it.', allow: 'signedIn', params: PracticeRef, reply: Practice },
  ofAudit: { method: 'GET', path: '/audits/:auditId/practices', summary: 'Strengths that an audit found in a service of ours, and which of them are already told as good practice.', allow: team, params: z.strictObject({ auditId: Id }), reply: z.object({ items: z.array(z.object({ findingId: Id, theme: z.string(), text: z.string(), practiceId: Id.nullable() })).max(500) }) },
  add: { method: 'POST', path: '/practices', summary: 'Write a good practice; from a strength of an audit too. Offered to others only when the head, a coordinator or a methodologist says so.', allow: team, creates: true, body: z.strictObject({ id: Id, ...written, findingId: Id.nullable().default(null) }), reply: Created },
  change: { method: 'PATCH', path: '/practices/:practiceId', summary: 'Change it, offer it to others or no longer, or say that it is not done any more.', allow: team, versioned: true, params: PracticeRef, body: PracticeBody },
  tryIt: { method: 'POST', path: '/practices/:practiceId/tries', summary: 'Say that my organisation tries it; whose practice it is reads that.', allow: leads, creates: true, params: PracticeRef, body: z.strictObject({ id: Id, since: Past }), reply: Created },
  went: { method: 'PATCH', path: '/practice-tries/:practiceTryId', summary: 'Say how it went.', allow: leads, versioned: true, params: TryRef, body: z.strictObject({ went: writing(4000), wentOn: Past }) },
});
