// Work without signal: what a device takes along, what it hands over when its session has ended, and what the head does with it.
import { z } from 'zod';
import { Day, endpoints, Id, Instant, line, writing } from '#platform/http/contract.ts';
import { Commitment } from '#modules/commitments/contract.ts';
import { CasePerson, Named, Phase } from '#modules/cases/contract.ts';
import { SafetyDay } from '#modules/localities/safety/contract.ts';
import { Ground } from '#modules/work/activities/contract.ts';
import { AuditSheet } from '#modules/audits/rating/contract.ts';
import { Round } from '#modules/localities/rounds/contract.ts';
import { SupportGround } from '#modules/programmes/log/contract.ts';
import { Directness, Mode, Minutes } from '#modules/work/contract.ts';

/** Whoever goes into the field: to people, or to a service that is audited. */
const staff = ['worker', 'head', 'coordinator', 'methodologist'] as const;

/** How to get to a person and be understood. */
export const Reach = z.object({
  personId: Id, phones: z.array(z.object({ value: z.string(), note: z.string() })), addresses: z.array(z.string()), languages: z.array(z.string()), interpreterLanguage: z.string().nullable(),
}).meta({ id: 'Reach' });
export type Reach = z.infer<typeof Reach>;
export const TakenGoal = z.object({ id: Id, words: z.string(), translation: z.string(), dueOn: Day.nullable(), priority: z.int() });
export const TakenCase = z.object({
  id: Id, label: z.string(), number: z.string().nullable(), phase: Phase.nullable(), lead: Named.nullable(), writable: z.boolean(),
  persons: z.array(CasePerson), reach: z.array(Reach), goals: z.array(TakenGoal), /** Open ones, then the last ones done. */ steps: z.array(Commitment),
  last: z.object({ onDay: Day, about: z.array(Id), mode: Mode, minutes: Minutes, directness: Directness, place: z.string(), language: z.string().nullable(), interpreter: z.string() }).nullable(),
  /** How one spoke at the last visit. */ visit: z.object({ language: z.string().nullable(), interpreter: z.string() }).nullable(),
}).meta({ id: 'TakenCase' });
export type TakenCase = z.infer<typeof TakenCase>;
/** Places, partners and colleagues as they are chosen from: names only. */
export const Around = z.object({ places: z.array(Named.extend({ orpCode: z.string().nullable() })).max(300), partners: z.array(Named).max(300) });
export type Around = z.infer<typeof Around>;
/** Today's and tomorrow's own visits with what they need, and what work beyond contacts is written from. */
export const Bundle = z.object({
  takenAt: Instant, /** Unreadable from then on. */ until: Instant, /** Days without contact with the server after which the device removes it. */ vaultDays: z.int(),
  today: Day, mine: z.array(Commitment), cases: z.array(TakenCase), /** Screening rounds I go on, with their doors. */ rounds: z.array(Round), /** Audits of mine that are visited, whole. */ audits: z.array(AuditSheet), ground: Ground, /** Programmes whose support I log. */ support: SupportGround, around: Around, /** Visits that concern me, with what warns about them. */ safety: SafetyDay,
  /** The device may put down unsent records with it after its session has ended; nothing can be read with it. */
  deposit: z.object({ token: z.string(), until: Instant }),
}).meta({ id: 'Bundle' });
export type Bundle = z.infer<typeof Bundle>;

/** Something a device wanted to send: to which endpoint, and what. */
export const Unsent = z.strictObject({
  id: Id, at: Instant, method: z.enum(['POST', 'PUT', 'PATCH']), path: line(200), params: z.record(z.string(), z.string().max(100)).default({}), version: z.int().min(1).nullish(),
  body: z.record(z.string(), z.unknown()),
});
export type Unsent = z.infer<typeof Unsent>;
export const HandedOver = z.object({
  id: Id, author: z.string(), writtenAt: Instant, handedAt: Instant, path: z.string(), caseId: Id.nullable(), caseLabel: z.string().nullable(), body: z.record(z.string(), z.unknown()),
}).meta({ id: 'HandedOver' });
export type HandedOver = z.infer<typeof HandedOver>;
const DepositRef = z.strictObject({ depositId: Id });
export const vaultDays = { least: 1, usual: 3, most: 7 } as const;

export const offline = endpoints({
  take: { method: 'POST', path: '/offline/bundle', summary: 'Take today\'s and tomorrow\'s own visits along: persons, open goals and steps, audits with their criteria. Written into the read log of each case and person.', allow: staff, body: z.strictObject({}), reply: Bundle },
  key: { method: 'GET', path: '/offline/key', summary: 'The key under which this account\'s unsent words lie in its devices; it is never kept there.', allow: 'signedIn', reply: z.object({ key: z.string() }) },
  setting: { method: 'GET', path: '/offline/setting', summary: 'What my organisation decided about devices without signal.', allow: 'signedIn', reply: z.object({ vaultDays: z.int() }) },
  setSetting: { method: 'PUT', path: '/offline/setting', summary: 'Decide after how many days without contact a device removes what it took along.', allow: ['head', 'administrator'], body: z.strictObject({ vaultDays: z.int().min(vaultDays.least).max(vaultDays.most) }) },
  handOver: { method: 'POST', path: '/offline/hand-overs', summary: 'Put down unsent records of a device whose session has ended, for the head of the organisation. Needs only the token the device got when it took something along.', allow: 'public',
    body: z.strictObject({ token: z.string().min(1).max(100), items: z.array(Unsent).min(1).max(100) }) },
  handedOver: { method: 'GET', path: '/offline/hand-overs', summary: 'Records handed over and not settled yet, oldest first.', allow: ['head'], reply: z.object({ items: z.array(HandedOver).max(200) }) },
  enter: { method: 'POST', path: '/offline/hand-overs/:depositId/entry', summary: 'Enter a record handed over; its author stays who wrote it, and it says who entered it.', allow: ['head'], params: DepositRef },
  discard: { method: 'POST', path: '/offline/hand-overs/:depositId/discarding', summary: 'Discard a record handed over, with a reason.', allow: ['head'], params: DepositRef, body: z.strictObject({ reason: writing(2000) }) },
});
