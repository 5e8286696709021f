import { toPdf } from '#platform/documents/pdf.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { contactList } from './contacts.ts';
import { groups } from './contract.ts';
import * as q from './queries.ts';
import * as refuse from './refusals.ts';
import { mayFound, runs } from './rules.ts';
import { sitting } from './sitting.ts';
import * as w from './write-queries.ts';

async function get(db: Db, id: string): Promise<q.Found> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
/** What stands in the form, so that both versions can be compared. */
const wordingOf = ({ id, version, name, purpose, orpCode, rhythm, usualTime, usualMinutes, usualPlace, quorum, majority }: q.Found) => ({ id, version, name, purpose, orpCode, rhythm, usualTime, usualMinutes, usualPlace, quorum, majority });
const isOver = (group: q.Found) => group.endedOn !== null && group.endedOn < today();

async function run(db: Db, id: string, version?: number): Promise<q.Found> {
  const group = await get(db, id);
  if (!group.runs) throw refuse.notYours();
  if (version !== undefined && group.version !== version) throw new Refusal('conflict', { current: wordingOf(group) });
  return group;
}
async function changeGroup(db: Db, id: string, version: number, to: Parameters<typeof w.changeGroup>[3]): Promise<void> {
  if (!await w.changeGroup(db, id, version, to)) throw new Refusal('conflict', { current: wordingOf(await get(db, id)) });
}
async function theMember(db: Db, id: string): Promise<q.FoundMember> {
  const found = await q.findMember(db, id);
  if (!found) throw notFound();
  if (!found.mayName) throw refuse.notYours();
  if (found.groupEnded) throw refuse.groupOver();
  return found;
}
const memberConflict = async (db: Db, id: string) => {
  const { version, since, until, voting, admission, endReason } = (await q.findMember(db, id))!;
  return new Refusal('conflict', { current: { id, version, since, until, voting, admission, endReason, lastDay: until, reason: endReason } });
};
async function theSeat(db: Db, id: string): Promise<{ seat: q.FoundSeat; member: q.FoundMember }> {
  const seat = await q.findSeat(db, id), member = seat && await q.findMember(db, seat.memberId);
  if (!seat || !member) throw notFound();
  return { seat, member };
}
const seatConflict = async (db: Db, id: string) => {
  const { version, email, phone, duty, until, publicConsentOn } = (await q.findSeat(db, id))!;
  return new Refusal('conflict', { current: { id, version, email, phone, duty, lastDay: until, agrees: publicConsentOn !== null } });
};
/** The change holds only when somebody with an account goes on running the group. */
async function stillRun(db: Db, groupId: string, from: string): Promise<void> {
  const now = today();
  if (!await q.isRun(db, groupId, from > now ? from : now)) throw refuse.nobodyRuns();
}

export const routes = (house: House): void => serve(house, 'groups', groups)({
  list: ({ query }, { db }) => q.findPage(db, query),
  unseated: async (_, { db }) => ({ items: await q.findUnseated(db) }),
  get: async ({ params: { groupId } }, { db }) => {
    const group = await get(db, groupId);
    return { ...group, members: await q.findMembers(db, groupId) };
  },
  contacts: async ({ params: { groupId } }, { db, language }) => {
    const group = await get(db, groupId);
    return { name: 'kontakty.pdf', bytes: await toPdf(contactList({ group, members: await q.findMembers(db, groupId), on: today(), language })) };
  },
  found: async ({ body: { id, kind, since, office, ...body } }, { db, caller }) => {
    if (!mayFound(caller.role, kind)) throw refuse.notFounder();
    await w.found(db, id, kind, body);
    // Whoever founds it is in it: for the organisation, or in a team for themselves.
    const memberId = crypto.randomUUID();
    await w.addMember(db, id, { id: memberId, organisationId: kind === 'team' ? null : caller.organisationId, partnerId: null, personName: kind === 'team' ? await q.myName(db) : '', since, voting: true, admission: '' });
    await w.addSeat(db, { id: crypto.randomUUID(), memberId, groupId: id, membershipId: caller.membershipId, name: '', email: '', phone: '', duty: '', office, since });
    return { id };
  },
  change: async ({ params: { groupId }, body }, { db, version }) => {
    await run(db, groupId, version);
    await changeGroup(db, groupId, version, body);
  },
  end: async ({ params: { groupId }, body: { lastDay } }, { db, version }) => {
    await run(db, groupId, version);
    await changeGroup(db, groupId, version, { endedOn: lastDay });
  },
  publish: async ({ params: { groupId }, body: { publishes } }, { db, version }) => {
    const group = await run(db, groupId, version);
    if (publishes && group.organisationMasked) throw refuse.keeperHidden();
    await changeGroup(db, groupId, version, { publishes });
  },
  addMember: async ({ params: { groupId }, body: { id, seat, ...body } }, { db }) => {
    const group = await run(db, groupId);
    if (isOver(group)) throw refuse.groupOver();
    if (body.organisationId && await q.isHidden(db, body.organisationId)) throw refuse.hidden();
    const already = await q.memberDuring(db, groupId, body, body.since);
    if (already) throw refuse.memberAlready(already, body.organisationId ? 'organisationId' : body.partnerId ? 'partnerId' : 'personName');
    await w.addMember(db, groupId, { id, ...body });
    // A person sits for themselves.
    const somebody = body.personName ? { membershipId: null, email: '', phone: '', duty: '', office: 'member' as const, ...seat, name: seat?.membershipId ? '' : body.personName } : seat?.membershipId || seat?.name ? seat : null;
    if (somebody) await w.addSeat(db, { id: crypto.randomUUID(), memberId: id, groupId, since: body.since, office: somebody.office, ...await sitting(db, { memberId: id, groupId, since: body.since, at: 'seat.' }, somebody) });
    return { id };
  },
  changeMember: async ({ params: { memberId }, body }, { db, version }) => {
    const member = await theMember(db, memberId);
    if (!member.runs) throw refuse.notYours();
    if (member.firstSeat && body.since > member.firstSeat) throw refuse.field('since', refuse.seatedSince(member.firstSeat));
    if (member.until && body.since > member.until) throw refuse.field('since', refuse.endBeforeBeginning);
    if (!await w.changeMember(db, memberId, version, body)) throw await memberConflict(db, memberId);
  },
  endMember: async ({ params: { memberId }, body: { lastDay, reason } }, { db, version }) => {
    const member = await theMember(db, memberId);
    if (!member.runs) throw refuse.notYours();
    if (lastDay < member.since) throw refuse.field('lastDay', refuse.endBeforeBeginning);
    if (member.lastSeat && lastDay < member.lastSeat) throw refuse.field('lastDay', refuse.seatedSince(member.lastSeat));
    if (!await w.endMember(db, memberId, version, lastDay, reason)) throw await memberConflict(db, memberId);
    await stillRun(db, member.groupId, addDays(lastDay, 1));
  },
  addSeat: async ({ params: { memberId }, body: { id, office, since, ...who } }, { db }) => {
    const member = await theMember(db, memberId);
    if (!member.runs && runs(office)) throw refuse.officeNotYours();
    if (since < member.since || member.until && since > member.until) throw refuse.field('since', refuse.outsideMembership);
    await w.addSeat(db, { id, memberId, groupId: member.groupId, office, since, ...await sitting(db, { memberId, groupId: member.groupId, since }, who) });
    return { id };
  },
  succeed: async ({ params: { seatId }, body: { id, same, office, since, ...told } }, { db }) => {
    const { seat } = await theSeat(db, seatId), member = await theMember(db, seat.memberId);
    if (!member.runs && runs(office)) throw refuse.officeNotYours();
    if (seat.until && seat.until < since) throw refuse.seatOver();
    if (since < member.since || member.until && since > member.until) throw refuse.field('since', refuse.outsideMembership);
    if (since < seat.since) throw refuse.field('since', refuse.seatedSince(seat.since));
    const who = same ? await q.whoSits(db, seatId) : told;
    // Who would sit there for no day at all was written by mistake.
    if (seat.since === since ? !(since >= today() && await w.dropSeat(db, seatId)) : !await w.endSeat(db, seatId, seat.version, addDays(since, -1))) throw seat.since === since ? refuse.field('since', refuse.dayAfter(seat.since)) : await seatConflict(db, seatId);
    await w.addSeat(db, { id, memberId: member.id, groupId: member.groupId, office, since, ...await sitting(db, { memberId: member.id, groupId: member.groupId, since }, who) });
    await stillRun(db, member.groupId, since);
    return { id };
  },
  changeSeat: async ({ params: { seatId }, body }, { db, version }) => {
    const { seat } = await theSeat(db, seatId);
    await theMember(db, seat.memberId);
    if (!await w.changeSeat(db, seatId, version, body)) throw await seatConflict(db, seatId);
  },
  endSeat: async ({ params: { seatId }, body: { lastDay } }, { db, version }) => {
    const { seat } = await theSeat(db, seatId), member = await theMember(db, seat.memberId);
    if (seat.version !== version) throw await seatConflict(db, seatId);
    if (!member.runs && runs(seat.office) && seat.until && lastDay > seat.until) throw refuse.notYours();
    // One that begins today or later and is not to begin at all.
    if (lastDay < seat.since) { if (seat.since < today() || !await w.dropSeat(db, seatId)) throw refuse.field('lastDay', refuse.endBeforeBeginning); } else if (!await w.endSeat(db, seatId, version, lastDay)) throw await seatConflict(db, seatId);
    await stillRun(db, member.groupId, addDays(lastDay, 1));
  },
  consent: async ({ params: { seatId }, body: { agrees } }, { db, version }) => {
    const { seat, member } = await theSeat(db, seatId);
    if (!seat.mine && !member.mayName) throw refuse.notYours();
    if (agrees && seat.account && !seat.mine) throw against({ cs: 'Kdo má v Souběhu účet, souhlasí se zveřejněním jména sám.', en: 'Whoever has an account here agrees to being named in public themselves.', uk: 'Хто має обліковий запис, сам погоджується на публікацію імені.' });
    if (!await w.agree(db, seatId, version, agrees)) throw await seatConflict(db, seatId);
  },
});
