// The plan of change of a site: goals by the levels of the model, and steps of both sides, which are commitments.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { ProgrammeRef, SiteRef } from '../contract.ts';
import { levels } from '../rounds/rules.ts';
import { goalStates } from './rules.ts';

export const Level = z.enum(levels).meta({ id: 'ModelLevel' });
export const Side = z.enum(['team', 'site']);
/** The statement of a finished sheet that it came out of. */
const From = z.object({ sheetId: Id, question: z.string() });
export const ChangeStep = z.object({ id: Id, goalId: Id.nullable(), from: From.nullable(), what: z.string(), dueOn: Day.nullable(), doneOn: Day.nullable(), state: z.enum(['offered', 'open', 'declined', 'done', 'cancelled']), by: z.string(), side: Side }).meta({ id: 'ChangeStep' });
export type ChangeStep = z.infer<typeof ChangeStep>;
export const ChangeGoal = z.object({ id: Id, version: Version, level: Level, what: z.string(), why: z.string(), dueOn: Day.nullable(), state: z.enum(goalStates), endedOn: Day.nullable(), endedWord: z.string(), from: From.nullable() }).meta({ id: 'ChangeGoal' });
export type ChangeGoal = z.infer<typeof ChangeGoal>;
const said = { sheetId: Id.nullable().default(null), question: z.string().max(60).default('') };
const written = { level: Level, what: line(500), why: prose(2000).default(''), dueOn: Day.nullable().default(null) };
const GoalRef = SiteRef.extend({ goalId: Id }), plan = '/programmes/:programmeId/sites/:siteId/plan';
const together = { path: ['question'], error: say({ cs: 'Vyberte tvrzení listu.', en: 'Choose a statement of the sheet.', uk: 'Виберіть твердження аркуша.' }) };
const paired = ({ sheetId, question }: { sheetId: string | null; question: string }) => (sheetId === null) === (question === '');

export const programmePlan = endpoints({
  get: { method: 'GET', path: plan, summary: 'Goals of a site and their steps. For the team and the site itself.', allow: 'signedIn', params: SiteRef,
    reply: z.object({ goals: z.array(ChangeGoal).max(500), steps: z.array(ChangeStep).max(1000), writes: z.boolean(), /** The site is not in the programme any more, or it is closed: what is open was left open. */ over: z.boolean() }) },
  doers: { method: 'GET', path: `${plan}/doers`, summary: 'Who may be given a step: the support team, and people of the site with an account.', allow: 'signedIn', params: SiteRef, reply: z.object({ items: z.array(z.object({ membershipId: Id, name: z.string(), side: Side })).max(400) }) },
  addGoal: { method: 'POST', path: `${plan}/goals`, summary: 'A goal, maybe out of a statement of a finished sheet.', allow: 'signedIn', creates: true, params: SiteRef, body: z.strictObject({ id: Id, ...written, ...said }).refine(paired, together), reply: Created },
  putGoal: { method: 'PUT', path: `${plan}/goals/:goalId`, summary: 'Correct an open goal.', allow: 'signedIn', versioned: true, params: GoalRef, body: z.strictObject(written) },
  endGoal: { method: 'POST', path: `${plan}/goals/:goalId/end`, summary: 'It was reached or dropped, with a word; or it goes on after all.', allow: 'signedIn', versioned: true, params: GoalRef,
    body: z.discriminatedUnion('state', [z.strictObject({ state: z.enum(['reached', 'dropped']), endedOn: Day, word: writing(2000) }), z.strictObject({ state: z.literal('open') })]) },
  addStep: { method: 'POST', path: `${plan}/steps`, summary: 'A step: a commitment of somebody of the team or of the site. Of the other organisation it is an offer until they accept it.', allow: 'signedIn', creates: true, params: SiteRef,
    body: z.strictObject({ id: Id, what: line(500), dueOn: Day.nullable().default(null), membershipId: Id, goalId: Id.nullable().default(null), ...said }).refine(paired, together), reply: Created },
  /** Of the whole programme, for the report and the overview of sites. */
  open: { method: 'GET', path: '/programmes/:programmeId/plans', summary: 'For the team: how many goals and steps each site has open and overdue.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ items: z.array(z.object({ siteId: Id, name: z.string(), goals: z.int(), steps: z.int(), late: z.int() })).max(1000) }) },
});
