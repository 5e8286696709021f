// Groups, their members and who sits there, as they are read.
import { z } from 'zod';
import { Day, Id, Version } from '#platform/http/contract.ts';
import { Clock } from '#platform/http/clock.ts';
import { groupKinds, majorities, offices, quorums, rhythms } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
export const GroupKind = z.enum(groupKinds).meta({ id: 'GroupKind' });
export const Office = z.enum(offices).meta({ id: 'Office' });
export const Rhythm = z.enum(rhythms), Quorum = z.enum(quorums), Majority = z.enum(majorities);

export const GroupRow = z.object({
  id: Id, kind: GroupKind, name: z.string(), /** Who keeps it. */ organisation: Named, endedOn: Day.nullable(), publishes: z.boolean(),
  members: z.int(), /** Mine today; null for a head who does not sit there. */ office: Office.nullable(), nextOn: Day.nullable(),
}).meta({ id: 'GroupRow' });
export type GroupRow = z.infer<typeof GroupRow>;

export const GroupSeat = z.object({
  id: Id, version: Version, name: z.string(), /** Work contacts; empty where they would tell a name that the reader may not know. */ email: z.string(), phone: z.string(), duty: z.string(), office: Office, since: Day, until: Day.nullable(),
  /** Has an account here. */ account: z.boolean(), /** The account still comes from there; always for one without an account. */ here: z.boolean(), mine: z.boolean(), publicConsentOn: Day.nullable(),
}).meta({ id: 'GroupSeat' });
export type GroupSeat = z.infer<typeof GroupSeat>;
export const GroupMember = z.object({
  id: Id, version: Version, /** An organisation here, a body without accounts, a person for themselves. */ kind: z.enum(['organisation', 'partner', 'person']), organisationId: Id.nullable(), name: z.string(), since: Day, until: Day.nullable(), voting: z.boolean(),
  /** How it became a member, why it ended. */ admission: z.string(), endReason: z.string(),
  /** Stands on the public page by its name; persons do by their consent. */ shown: z.boolean(), /** I say who sits there. */ mayName: z.boolean(), /** My organisation. */ mine: z.boolean(), seats: z.array(GroupSeat).max(200),
}).meta({ id: 'GroupMember' });
export type GroupMember = z.infer<typeof GroupMember>;

export const Group = z.object({
  id: Id, version: Version, kind: GroupKind, name: z.string(), purpose: z.string(), organisation: Named, /** Kept by my organisation. */ ours: z.boolean(), orpCode: z.string().nullable(),
  rhythm: Rhythm, usualTime: Clock.nullable(), usualMinutes: z.int(), usualPlace: z.string(), quorum: Quorum, majority: Majority, publishedSince: Day.nullable(), endedOn: Day.nullable(),
  /** I run it. */ runs: z.boolean(), /** Every member there was, with everybody who sat there: who it was on a day follows. */ members: z.array(GroupMember).max(400),
  /** Points waiting for a meeting. */ backlog: z.int(),
}).meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;

export const Unseated = z.object({ memberId: Id, groupId: Id, group: z.string(), member: z.string(), /** Who sat there last, when their account left. */ left: z.string().nullable(), /** Of my organisation. */ mine: z.boolean() });
export type Unseated = z.infer<typeof Unseated>;
