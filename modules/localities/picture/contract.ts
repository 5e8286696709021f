// What is known of a locality: how many people live there, who comes, who should come and does not, risks.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { ageBands } from './rules.ts';
import { bodyKinds, howOften, riskKinds, riskLevels, sureness } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
/** Who wrote it: the organisation, and the person as far as I may know them. */
export const By = z.object({ organisation: z.string(), name: z.string(), own: z.boolean() }).meta({ id: 'WrittenBy' });
const AgeBand = z.enum(ageBands);

export const EstimateLine = z.object({ citizenship: z.string().nullable(), ageBand: AgeBand.nullable(), people: z.int() });
export const Estimate = z.object({ id: Id, version: Version, estimatedOn: Day, sureness: z.enum(sureness), source: z.string(), total: z.int().nullable(), note: z.string(), withdrawn: z.string(), lines: z.array(EstimateLine), by: By }).meta({ id: 'LocalityEstimate' });
export type Estimate = z.infer<typeof Estimate>;
export const Comes = z.object({ id: Id, version: Version, name: z.string(), partner: Named.nullable(), brings: z.string(), howOften: z.enum(howOften), since: Day, until: Day.nullable(), ending: z.string(), by: By }).meta({ id: 'ComesToLocality' });
export type Comes = z.infer<typeof Comes>;
export const AbsentBody = z.object({ id: Id, version: Version, kind: z.enum(bodyKinds), name: z.string(), partner: Named.nullable(), neededFor: z.string(), missingSince: Day.nullable(), askedOn: Day.nullable(), askedHow: z.string(), answer: z.string(), answeredOn: Day.nullable(), cameOn: Day.nullable(), by: By }).meta({ id: 'AbsentBody' });
export type AbsentBody = z.infer<typeof AbsentBody>;
export const Risk = z.object({ id: Id, version: Version, kind: z.enum(riskKinds), level: z.enum(riskLevels), text: z.string(), since: Day, until: Day.nullable(), doing: z.string(), ending: z.string(), by: By }).meta({ id: 'LocalityRisk' });
export type Risk = z.infer<typeof Risk>;

const short = z.union([z.literal(''), line(200)]).default('');
const people = z.int().min(0).max(100_000);
const estimate = z.strictObject({
  id: Id, estimatedOn: Day, sureness: z.enum(sureness), source: line(200), total: people.nullable().default(null), note: prose(2000).default(''),
  lines: z.array(z.strictObject({ citizenship: z.string().min(1).max(60).nullable().default(null), ageBand: AgeBand.nullable().default(null), people })).max(60).default([]),
}).superRefine(({ total, lines }, ctx) => {
  if (total === null && !lines.length) ctx.addIssue({ code: 'custom', path: ['total'], message: say({ cs: 'Napište aspoň jedno číslo.', en: 'Write at least one number.', uk: 'Напишіть принаймні одне число.' }) });
  if (new Set(lines.map((one) => `${one.citizenship} ${one.ageBand}`)).size < lines.length) ctx.addIssue({ code: 'custom', path: ['lines'], message: say({ cs: 'Stejná skupina je tu dvakrát.', en: 'The same group stands there twice.', uk: 'Та сама група зазначена двічі.' }) });
  if (total !== null && lines.reduce((sum, one) => sum + one.people, 0) > total) ctx.addIssue({ code: 'custom', path: ['total'], message: say({ cs: 'Skupiny mají dohromady víc lidí.', en: 'The groups have more people together.', uk: 'У групах разом більше людей.' }) });
});
const comes = { name: line(200), partnerId: Id.nullable().default(null), brings: prose(2000).default(''), howOften: z.enum(howOften), since: Day, until: Day.nullable().default(null), ending: prose(2000).default('') };
const absent = { kind: z.enum(bodyKinds), name: short, partnerId: Id.nullable().default(null), /** Never about clients. */ neededFor: writing(2000), missingSince: Day.nullable().default(null), askedOn: Day.nullable().default(null), askedHow: prose(2000).default(''), answer: prose(4000).default(''), answeredOn: Day.nullable().default(null), cameOn: Day.nullable().default(null) };
const risk = { kind: z.enum(riskKinds), level: z.enum(riskLevels), /** Never about clients. */ text: writing(4000), since: Day, until: Day.nullable().default(null), doing: prose(4000).default(''), ending: prose(2000).default('') };
const lasts = <T extends { since: string; until: string | null }>(one: T) => !one.until || one.until >= one.since;
const notBefore = { path: ['until'], error: say({ cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' }) };
const answered = (one: { askedOn: string | null; answeredOn: string | null }) => !one.answeredOn || !one.askedOn || one.answeredOn >= one.askedOn;
const answeredAfter = { path: ['answeredOn'], error: say({ cs: 'Odpověď nemůže přijít dřív než žádost.', en: 'An answer cannot come before it was asked for.', uk: 'Відповідь не може надійти раніше запиту.' }) };
export const ComesBody = z.strictObject(comes).refine(lasts, notBefore);
export type ComesBody = z.output<typeof ComesBody>;
export const AbsentBodyBody = z.strictObject(absent).refine(answered, answeredAfter);
export type AbsentBodyBody = z.output<typeof AbsentBodyBody>;
export const RiskBody = z.strictObject(risk).refine(lasts, notBefore);
export type RiskBody = z.output<typeof RiskBody>;

const team = ['worker', 'head', 'coordinator'] as const;
export const localityPicture = endpoints({
  get: { method: 'GET', path: '/localities/:caseId/picture', summary: 'People by estimates, who comes, who should come and does not, risks.', allow: team, params: CaseRef, reads: 'case',
    reply: z.object({ estimates: z.array(Estimate).max(200), comes: z.array(Comes).max(200), absent: z.array(AbsentBody).max(200), risks: z.array(Risk).max(200), mayWrite: z.boolean() }) },
  estimate: { method: 'POST', path: '/localities/:caseId/estimates', summary: 'An estimate of how many people live there, as of a day, with its source.', allow: team, creates: true, params: CaseRef, body: estimate, reply: Created },
  withdraw: { method: 'PATCH', path: '/localities/:caseId/estimates/:estimateId', summary: 'An estimate was a mistake; it stays readable with the reason.', allow: team, versioned: true, params: CaseRef.extend({ estimateId: Id }), body: z.strictObject({ withdrawn: prose(500) }) },
  addComes: { method: 'POST', path: '/localities/:caseId/comes', summary: 'Somebody comes here without taking part.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, ...comes }).refine(lasts, notBefore), reply: Created },
  changeComes: { method: 'PATCH', path: '/localities/:caseId/comes/:comesId', summary: 'How often they come, or that they come no more.', allow: team, versioned: true, params: CaseRef.extend({ comesId: Id }), body: ComesBody },
  addAbsent: { method: 'POST', path: '/localities/:caseId/absent-bodies', summary: 'A body that should be here and is not.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, ...absent }).refine(answered, answeredAfter), reply: Created },
  changeAbsent: { method: 'PATCH', path: '/localities/:caseId/absent-bodies/:absentBodyId', summary: 'It was asked, it answered, it comes.', allow: team, versioned: true, params: CaseRef.extend({ absentBodyId: Id }), body: AbsentBodyBody },
  addRisk: { method: 'POST', path: '/localities/:caseId/risks', summary: 'A risk of the locality.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, ...risk }).refine(lasts, notBefore), reply: Created },
  changeRisk: { method: 'PATCH', path: '/localities/:caseId/risks/:riskId', summary: 'How serious it is, what is done, that it is over.', allow: team, versioned: true, params: CaseRef.extend({ riskId: Id }), body: RiskBody },
});
