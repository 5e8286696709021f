// Activities: what their form begins from, the team's list, a week of one worker, the record of a meeting. They are written and changed as every record, by `work.add` and `work.change`.
import { z } from 'zod';
import { Day, endpoints, Id, page, pageQuery } from '#platform/http/contract.ts';
import { Directness, Mode, narrowing, RecordRef, WorkRecord } from '../contract.ts';
import { recordKinds } from '../rules.ts';

const Named = z.object({ id: Id, name: z.string() });
/** A record with the names of those whom it concerns, as the reader may know them. */
export const OpenedRecord = z.object({ record: WorkRecord, people: z.array(Named).max(30) }).meta({ id: 'OpenedRecord' });
export type OpenedRecord = z.infer<typeof OpenedRecord>;
const Share = z.object({ projectId: Id, share: z.int() });
export const Ground = z.object({
  /** Those I work in. */ services: z.array(Named).max(200), /** That pay now or did lately. */ projects: z.array(Named.extend({ startsOn: Day, endsOn: Day.nullable() })).max(200),
  /** The newest one of each of my last kinds and places, without what was written in it. */ starts: z.array(OpenedRecord).max(5),
  /** Who paid for my last record of each kind. */ shares: z.array(z.object({ kind: z.enum(recordKinds), projects: z.array(Share) })).max(20),
}).meta({ id: 'ActivityGround' });
export type Ground = z.infer<typeof Ground>;

/** A line of a week: when, what, where; nothing of what was written. */
export const WeekRecord = z.object({
  id: Id, onDay: Day, atTime: z.string().nullable(), minutes: z.int(), mode: Mode, directness: Directness, kind: z.enum(recordKinds), place: z.string(), partner: z.string(), caseId: Id.nullable(), caseLabel: z.string().nullable(),
  /** Clients, and people of groups without names. */ people: z.int(), author: Named, /** Written by the worker whose week it is; else done together with its author. */ own: z.boolean(),
}).meta({ id: 'WeekRecord' });
export type WeekRecord = z.infer<typeof WeekRecord>;

const staff = ['worker', 'head', 'coordinator'] as const;
export const activities = endpoints({
  ground: { method: 'GET', path: '/records/ground', summary: 'What the form of an activity begins from: my services, projects, my last kinds and places, who paid for what.', allow: staff, reply: Ground },
  record: { method: 'GET', path: '/records/:recordId', summary: 'One record with the names of those whom it concerns: to be corrected or written again.', allow: staff, params: RecordRef, reply: OpenedRecord },
  team: { method: 'GET', path: '/records/team', summary: 'Activities of my team, newest first: of my services, for a head of the whole organisation. Those that concern clients only as far as all of them are within my reach.', allow: staff,
    query: z.strictObject({ ...pageQuery, from: Day, to: Day, ...narrowing }), reply: page(WorkRecord) },
  week: { method: 'GET', path: '/records/week', summary: 'A week of one worker by days: mine, for a head also a colleague\'s.', allow: staff, query: z.strictObject({ /** Any day of it. */ day: Day, workerId: Id.optional() }),
    reply: z.object({ monday: Day, worker: Named, items: z.array(WeekRecord).max(500) }) },
  ofMeeting: { method: 'GET', path: '/meetings/:meetingId/record', summary: 'My record of work of this meeting, when there is one.', allow: staff, params: z.strictObject({ meetingId: Id }), reply: z.object({ recordId: Id.nullable() }) },
});
