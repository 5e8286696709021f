// Working groups, teams and conference series: who is a member, who sits there, since when. About no client.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { say } from '#platform/http/problems.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { Clock } from '#platform/http/clock.ts';
import { Group, GroupKind, GroupRow, Majority, Office, Quorum, Rhythm, Unseated } from './shapes.ts';

const GroupRef = z.strictObject({ groupId: Id }), MemberRef = z.strictObject({ memberId: Id }), SeatRef = z.strictObject({ seatId: Id });
const wrong = (ctx: z.RefinementCtx, path: string[], texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path, message: say(texts) });
/** Written down afterwards or agreed on ahead, by a year at most. */
const Since = Day.refine((day) => day <= addDays(today(), 366), { error: say({ cs: 'Nejdéle rok dopředu.', en: 'A year ahead at most.', uk: 'Щонайбільше на рік наперед.' }) });

const wording = {
  name: line(200), purpose: prose(5000).default(''), orpCode: z.string().regex(/^\d{4}$/).nullable().default(null), rhythm: Rhythm.default('none'), usualTime: Clock.nullable().default(null), usualMinutes: z.int().min(5).max(1440).default(120),
  usualPlace: prose(200).default(''), quorum: Quorum.default('half'), majority: Majority.default('of_present'),
};
export const GroupBody = z.strictObject(wording);
export type GroupBody = z.output<typeof GroupBody>;
export const NewGroup = z.strictObject({ id: Id, kind: GroupKind, ...wording, /** Since when it works; whoever founds it is in it since then. */ since: Since.default(today), /** The founder's own office. */ office: z.enum(['chair', 'secretary']).default('secretary') });

/** An account by its membership, or somebody by name and work address: an account of the member with that address is found. */
const who = { membershipId: Id.nullable().default(null), name: prose(120).default(''), email: z.union([z.literal(''), z.email().max(200)]).default(''), phone: z.union([z.literal(''), phoneNumber]).default(''), duty: prose(120).default('') };
const somebody = ({ membershipId, name }: { membershipId: string | null; name: string }, ctx: z.RefinementCtx) => {
  if (!membershipId && !name) wrong(ctx, ['name'], { cs: 'Napište, kdo to bude.', en: 'Write who it will be.', uk: 'Напишіть, хто це буде.' });
};
const post = { office: Office.default('member'), since: Since };
export const NewSeat = z.strictObject({ id: Id, ...who, ...post }).superRefine(somebody);
export type NewSeat = z.output<typeof NewSeat>;
export const Successor = z.strictObject({ id: Id, /** The same one, in another office. */ same: z.boolean().default(false), ...who, ...post }).superRefine((body, ctx) => { if (!body.same) somebody(body, ctx); });

export const NewMember = z.strictObject({
  id: Id, organisationId: Id.nullable().default(null), partnerId: Id.nullable().default(null), personName: prose(120).default(''), since: Since, voting: z.boolean().default(true), admission: prose(500).default(''),
  /** Who sits there; may be said later. A person sits for themselves. */ seat: z.strictObject({ ...who, office: Office.default('member') }).nullable().default(null),
}).superRefine(({ organisationId, partnerId, personName }, ctx) => {
  if ([organisationId, partnerId, personName].filter(Boolean).length !== 1) wrong(ctx, [personName ? 'personName' : 'organisationId'], { cs: 'Vyberte organizaci, partnera, nebo napište jméno: právě jedno.', en: 'Choose an organisation, a partner, or write a name: exactly one.', uk: 'Виберіть організацію, партнера або напишіть імʼя: щось одне.' });
});
export type NewMember = z.output<typeof NewMember>;
const lastDay = Since;

export const groups = endpoints({
  list: { method: 'GET', path: '/groups', summary: 'Groups that I am in, keep or lead a member of, by name: those that work, or those that ended.', allow: 'signedIn', query: z.strictObject({ part: z.enum(['current', 'ended']).default('current'), ...pageQuery }), reply: page(GroupRow) },
  unseated: { method: 'GET', path: '/groups/unseated', summary: 'Members nobody sits for: in groups that I run, or of my organisation when I am its head.', allow: 'signedIn', reply: z.object({ items: z.array(Unseated).max(100) }) },
  get: { method: 'GET', path: '/groups/:groupId', summary: 'One group with all members and seats it ever had, and how much waits in its backlog.', allow: 'signedIn', params: GroupRef, reply: Group },
  contacts: { method: 'GET', path: '/groups/:groupId/contacts.pdf', summary: 'Present members with their work contacts, to be printed on A4.', allow: 'signedIn', params: GroupRef, file: 'application/pdf' },
  found: { method: 'POST', path: '/groups', summary: 'Found a group: a team anybody who works with people, a working group or a series a head, coordination or a secretary. Whoever founds it is its first member and runs it.', allow: ['head', 'coordinator', 'secretary', 'worker', 'methodologist'], creates: true, body: NewGroup, reply: Created },
  change: { method: 'PATCH', path: '/groups/:groupId', summary: 'Change what a group is for, its rhythm and rules of voting.', allow: 'signedIn', versioned: true, params: GroupRef, body: GroupBody },
  end: { method: 'PUT', path: '/groups/:groupId/end', summary: 'The group ends by a day; with none it goes on.', allow: 'signedIn', versioned: true, params: GroupRef, body: z.strictObject({ lastDay: Since.nullable() }) },
  publish: { method: 'PUT', path: '/groups/:groupId/publication', summary: 'The group publishes its members, next date and approved minutes, or no longer does, at once.', allow: 'signedIn', versioned: true, params: GroupRef, body: z.strictObject({ publishes: z.boolean() }) },
  addMember: { method: 'POST', path: '/groups/:groupId/members', summary: 'Take in an organisation here, a partner of the directory, or a person for themselves; whoever comes back is a new row.', allow: 'signedIn', creates: true, params: GroupRef, body: NewMember, reply: Created },
  changeMember: { method: 'PATCH', path: '/group-members/:memberId', summary: 'Correct since when it is a member, how it became one and whether it votes.', allow: 'signedIn', versioned: true, params: MemberRef, body: z.strictObject({ since: Since, voting: z.boolean(), admission: prose(500).default('') }) },
  endMember: { method: 'PUT', path: '/group-members/:memberId/end', summary: 'A membership ends by a day, with the reason; whoever sits there ends with it.', allow: 'signedIn', versioned: true, params: MemberRef, body: z.strictObject({ lastDay, reason: writing(500) }) },
  addSeat: { method: 'POST', path: '/group-members/:memberId/seats', summary: 'Somebody more sits there for a member: a deputy, a second person.', allow: 'signedIn', creates: true, params: MemberRef, body: NewSeat, reply: Created },
  succeed: { method: 'POST', path: '/group-seats/:seatId/successor', summary: 'From a day on somebody else sits there, or the same one in another office; the old seat ends the day before.', allow: 'signedIn', creates: true, params: SeatRef, body: Successor, reply: Created },
  changeSeat: { method: 'PATCH', path: '/group-seats/:seatId', summary: 'Correct work contacts of somebody who sits there.', allow: 'signedIn', versioned: true, params: SeatRef, body: z.strictObject({ email: who.email, phone: who.phone, duty: who.duty }) },
  endSeat: { method: 'PUT', path: '/group-seats/:seatId/end', summary: 'Somebody sits there by a day only.', allow: 'signedIn', versioned: true, params: SeatRef, body: z.strictObject({ lastDay }) },
  consent: { method: 'PUT', path: '/group-seats/:seatId/consent', summary: 'The name may stand on public pages, or no longer; an account says it for itself, for others whoever runs the group writes it down.', allow: 'signedIn', versioned: true, params: SeatRef, body: z.strictObject({ agrees: z.boolean() }) },
});
