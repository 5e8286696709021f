// The support log of a programme: who supported which site, when, how long, how and about what. Hours, mode and day stand in records of work; here they are written and added up.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Minutes, Mode } from '#modules/work/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { byWay, step } from './rules.ts';

const team = ['worker', 'head', 'coordinator', 'methodologist'] as const;
const HalfHours = Minutes.refine((minutes) => minutes % step === 0, { error: say({ cs: 'Podpora se zapisuje po celých půlhodinách: 0,5; 1; 1,5…', en: 'Support is logged in whole half-hours: 0.5, 1, 1.5…', uk: 'Підтримку записують цілими півгодинами: 0,5; 1; 1,5…' }) });
const content = { /** null: of no single one. */ siteId: Id.nullable(), onDay: Day, minutes: HalfHours, mode: Mode, topic: z.string().min(1).max(60), activityId: Id.nullable().default(null), words: prose(20_000).default('') };
export const SupportChange = z.strictObject(content);
export const SupportAdd = SupportChange.extend({ id: Id });
export type SupportAdd = z.input<typeof SupportAdd>;

const Named = z.object({ id: Id, name: z.string() });
export const SupportLine = z.object({
  id: Id, /** Of the record; its correction is over this one. */ version: Version, onDay: Day, minutes: Minutes, mode: Mode, site: Named.nullable(), topic: z.string(), activity: z.object({ id: Id, number: z.int(), title: z.string() }).nullable(), member: Named,
  /** Read by its author and the head, as any record of work; null for everybody else. */ words: z.string().nullable(), mayChange: z.boolean(),
}).meta({ id: 'SupportLine' });
export type SupportLine = z.infer<typeof SupportLine>;
const Sum = z.object({ /** null: records that name none. */ key: z.string().nullable(), records: z.int(), minutes: z.int(), lastOn: Day });
export const SupportSums = z.object({ records: z.int(), minutes: z.int(), by: z.object({ mode: z.array(Sum), /** Keys are first days of months, in order. */ month: z.array(Sum), site: z.array(Sum), topic: z.array(Sum), member: z.array(Sum), activity: z.array(Sum) }) }).meta({ id: 'SupportSums' });
export type SupportSums = z.infer<typeof SupportSums>;
/** What one writes support from: without signal as well. */
export const SupportGround = z.object({ programmes: z.array(z.object({
  id: Id, shortName: z.string(), beginsOn: Day, endsOn: Day.nullable(), closedOn: Day.nullable(), memberId: Id, since: Day, until: Day.nullable(),
  activities: z.array(z.object({ id: Id, number: z.int(), title: z.string() })).max(99), /** My own first. */ sites: z.array(Named.extend({ /** I support it. */ mine: z.boolean(), from: Day, leftOn: Day.nullable() })).max(1000),
})).max(100) }).meta({ id: 'SupportGround' });
export type SupportGround = z.infer<typeof SupportGround>;

export const none = 'none';
const narrowing = {
  siteId: z.union([Id, z.literal(none)]).optional(), way: z.enum(byWay).optional(), from: Day.optional(), to: Day.optional(), memberId: Id.optional(), topic: z.string().max(60).optional(), activityId: z.union([Id, z.literal(none)]).optional(),
};
export const Narrowing = z.strictObject(narrowing);
export type Narrowing = z.infer<typeof Narrowing>;
const SupportRef = ProgrammeRef.extend({ recordId: Id });

export const supportLog = endpoints({
  ground: { method: 'GET', path: '/programme-support/ground', summary: 'What I write support from: programmes whose team I am in, their sites (mine first) and key activities.', allow: team, reply: SupportGround },
  add: { method: 'POST', path: '/programmes/:programmeId/support', summary: 'Log support of a site: a record of work and of which site it was, at once. By a member of the team, for themselves.', allow: team, creates: true, offline: true, params: ProgrammeRef, body: SupportAdd, reply: Created },
  correct: { method: 'PATCH', path: '/programmes/:programmeId/support/:recordId', summary: 'Correct it, record and site at once; its author or the head. The change log keeps what it was.', allow: team, versioned: true, params: SupportRef, body: SupportChange, reply: SupportLine },
  takeBack: { method: 'DELETE', path: '/programmes/:programmeId/support/:recordId', summary: 'Take back what was logged by mistake; its author or the head. The change log keeps what it was.', allow: team, versioned: true, params: SupportRef },
  sums: { method: 'GET', path: '/programmes/:programmeId/support/sums', summary: 'Hours of support by mode, month, site, topic, person and key activity. All of it for the team; for a site its own (`siteId`).', allow: 'signedIn', params: ProgrammeRef, query: Narrowing, reply: SupportSums },
  list: { method: 'GET', path: '/programmes/:programmeId/support', summary: 'The records behind a sum, newest first. A site reads its own, without words.', allow: 'signedIn', params: ProgrammeRef, query: z.strictObject({ ...pageQuery, ...narrowing }), reply: page(SupportLine) },
  csv: { method: 'GET', path: '/programmes/:programmeId/support.csv', summary: 'The same as a table for a spreadsheet, without words.', allow: 'signedIn', params: ProgrammeRef, query: Narrowing, file: 'text/csv; charset=utf-8' },
  xlsx: { method: 'GET', path: '/programmes/:programmeId/support.xlsx', summary: 'The same as a workbook.', allow: 'signedIn', params: ProgrammeRef, query: Narrowing, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});
