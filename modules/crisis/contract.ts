// A crisis plan activated for a locality: who coordinates, who holds which role, on what ground the overview of households is open, how it ended.
import { z } from 'zod';
import { CaseRef, Created, endpoints, Id, Instant, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { PlanContent, TrainingKind } from './templates/shapes.ts';
import { levels, mostHours } from './rules.ts';

export const CrisisLevel = z.enum(levels).meta({ id: 'CrisisLevel' });
/** A worker as a crisis knows them: by name to everybody who takes part in the locality. */
export const CrisisPerson = z.object({ membershipId: Id, name: z.string(), organisation: z.object({ id: Id, shortName: z.string() }), /** Takes part now. */ here: z.boolean(), /** Kinds of training that hold today. */ trained: z.array(TrainingKind) }).meta({ id: 'CrisisPerson' });
export type CrisisPerson = z.infer<typeof CrisisPerson>;
const Statute = z.object({ code: z.string(), section: z.string(), title: z.string() });

export const CrisisRole = z.object({
  id: Id, version: Version, code: z.string(), name: z.string(), person: CrisisPerson, deputy: CrisisPerson.nullable(), since: Instant, until: Instant.nullable(), handover: z.string(),
}).meta({ id: 'CrisisRole' });
export type CrisisRole = z.infer<typeof CrisisRole>;

export const CrisisRow = z.object({
  id: Id, caseId: Id, /** What the locality is called. */ locality: z.string(), title: z.string(), level: CrisisLevel, startedAt: Instant, endedAt: Instant.nullable(), coordinator: z.string(), /** Tasks of the checklist: done, and all that are needed. */ done: z.int(), tasks: z.int(),
}).meta({ id: 'CrisisRow' });
export type CrisisRow = z.infer<typeof CrisisRow>;

export const Crisis = z.object({
  id: Id, version: Version, caseId: Id, locality: z.string(), title: z.string(), trigger: z.string(), level: CrisisLevel, planName: z.string(), templateVersionId: Id.nullable(), plan: PlanContent,
  organisation: z.object({ id: Id, shortName: z.string() }), coordinator: CrisisPerson, deputy: CrisisPerson.nullable(), /** Who coordinates now: the deputy when the coordinator is gone, nobody when both are. */ acting: CrisisPerson.nullable(),
  startedAt: Instant, reportEveryHours: z.int(), signIds: z.array(Id), emergency: z.object({ until: Instant.nullable(), /** Open now. */ open: z.boolean(), statute: Statute.nullable() }), endedAt: Instant.nullable(), ending: z.string(),
  roles: z.array(CrisisRole).max(100),
  /** What I hold and may do. `write` = add to the timeline and the checklist; `direct` = give tasks, name roles, prolong, end. */
  my: z.object({ roles: z.array(z.string()), direct: z.boolean(), write: z.boolean(), /** Coordinator or deputy myself. */ coordinates: z.boolean() }),
}).meta({ id: 'Crisis' });
export type Crisis = z.infer<typeof Crisis>;

export const EmergencyEvent = z.object({ id: Id, at: Instant, until: Instant, reason: z.string(), statute: Statute.nullable(), author: z.string() }).meta({ id: 'CrisisEmergencyEvent' });
const team = ['worker', 'head', 'coordinator'] as const;
export const CrisisRef = z.strictObject({ caseId: Id, activationId: Id });
const emergency = { hours: z.int().min(1).max(mostHours), statute: z.string().max(40).nullable().default(null), reason: writing(2000) };

export const crises = endpoints({
  list: { method: 'GET', path: '/crises', summary: 'Crises of localities that I take part in: those that go on first, then the newest.', allow: team, query: z.strictObject({ ...pageQuery, ended: z.stringbool().default(false) }), reply: page(CrisisRow) },
  ofCase: { method: 'GET', path: '/cases/:caseId/crises', summary: 'Crises of a locality, the newest first.', allow: team, params: CaseRef, reply: z.object({ items: z.array(CrisisRow).max(50) }) },
  choices: { method: 'GET', path: '/cases/:caseId/crisis-choices', summary: 'What an activation is chosen from: plans in force, trained people who take part, statutes; and whether I may activate.', allow: team, params: CaseRef,
    reply: z.object({ mayActivate: z.boolean(), people: z.array(CrisisPerson).max(300), plans: z.array(z.object({ versionId: Id.nullable(), name: z.string(), number: z.int(), own: z.boolean() })).max(50), statutes: z.array(Statute) }) },
  get: { method: 'GET', path: '/cases/:caseId/crises/:activationId', summary: 'One crisis: who coordinates, roles, emergency ground, the plan it goes by.', allow: team, params: CrisisRef, reply: Crisis },
  activate: { method: 'POST', path: '/cases/:caseId/crises', summary: 'Activates a crisis plan for a locality. One goes on at a time; tasks of the plan become its checklist.', allow: team, creates: true, params: CaseRef,
    body: z.strictObject({
      id: Id, title: line(120), trigger: writing(4000), level: CrisisLevel, /** Version of a plan; the shipped one when missing. */ templateVersionId: Id.nullable().default(null), coordinatorId: Id, deputyId: Id.nullable().default(null), reportEveryHours: z.int().min(1).max(72).default(6),
      signIds: z.array(Id).max(50).default([]), /** Opens the overview of households to those who hold a role. */ emergency: z.strictObject(emergency).nullable().default(null),
    }), reply: Created },
  change: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId', summary: 'Changes the level, what happened and how often situation reports are due.', allow: team, versioned: true, params: CrisisRef, body: z.strictObject({ level: CrisisLevel, trigger: writing(4000), reportEveryHours: z.int().min(1).max(72) }) },
  lead: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/coordinator', summary: 'Another one coordinates from now on, with what is handed over; also who stands in.', allow: team, versioned: true, params: CrisisRef, body: z.strictObject({ coordinatorId: Id, deputyId: Id.nullable(), handover: prose(4000).default('') }) },
  takeRole: { method: 'POST', path: '/cases/:caseId/crises/:activationId/roles', summary: 'Somebody trained holds a role from now on; who held it hands over.', allow: team, creates: true, params: CrisisRef,
    body: z.strictObject({ id: Id, code: z.string().max(40), membershipId: Id, deputyId: Id.nullable().default(null), handover: prose(4000).default('') }), reply: Created },
  changeRole: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId/roles/:roleId', summary: 'Somebody else stands in, or nobody holds the role any more.', allow: team, versioned: true, params: CrisisRef.extend({ roleId: Id }), body: z.strictObject({ deputyId: Id.nullable(), ends: z.boolean().default(false), handover: prose(4000).default('') }) },
  emergencies: { method: 'GET', path: '/cases/:caseId/crises/:activationId/emergency', summary: 'When the emergency ground was opened, prolonged and ended, by whom and why.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(EmergencyEvent).max(200) }) },
  openEmergency: { method: 'POST', path: '/cases/:caseId/crises/:activationId/emergency', summary: 'Opens or prolongs the emergency ground with a reason, three days from now at most.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, ...emergency }), reply: Created },
  end: { method: 'POST', path: '/cases/:caseId/crises/:activationId/end', summary: 'The crisis ends: what was agreed goes on as commitments, what nobody took on is left out with a reason, the emergency ground ends at once.', allow: team, creates: true, params: CrisisRef,
    body: z.strictObject({ id: Id, ending: writing(4000), /** Why what nobody took on is not needed any more. */ rest: prose(500).default('') }), reply: Created },
  paper: { method: 'GET', path: '/cases/:caseId/crises/:activationId/plan.pdf', summary: 'The crisis plan on A4: roles, contact tree, checklist.', allow: team, params: CrisisRef, file: 'application/pdf' },
  closeEmergency: { method: 'POST', path: '/cases/:caseId/crises/:activationId/emergency/end', summary: 'Ends the emergency ground at once.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, reason: writing(2000) }), reply: Created },
});
