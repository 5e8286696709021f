import { assertOpen } from '#modules/cases/questions.ts';
import { commitmentsAmong, give } from '#modules/commitments/questions.ts';
import { noteWatch } from '#modules/signals/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { openMeeting, runMeeting } from '../opened.ts';
import { outcomes } from './contract.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { possibleNames, sum, votingKinds } from './rules.ts';
import { outcomesOf, shownVote, writesMinutes } from './shown.ts';
import * as v from './vote-queries.ts';

const isOver = (state: string) => state === 'approved' || state === 'published' || state === 'cancelled';
const mayVote = (kind: string) => (votingKinds as readonly string[]).includes(kind);

/** The meeting, when the caller writes votes into its minutes now. */
async function voting(context: Context, meetingId: string, endpoint: string) {
  const found = await openMeeting(context, meetingId, endpoint);
  if (!mayVote(found.kind)) throw no.noVotesHere();
  if (!writesMinutes(found.state)) throw no.minutesClosed();
  if (!found.takesNotes) throw no.notTakingNotes();
  return found;
}
async function vote(db: Db, meetingId: string, voteId: string): Promise<v.Found> {
  const found = (await v.findVotes(db, meetingId, voteId))[0];
  if (!found) throw notFound();
  return found;
}
/** The meeting, when the caller may add what comes out of it; the point is on its agenda. */
async function adding(context: Context, meetingId: string, itemId: string | null, endpoint: string) {
  const found = await runMeeting(context, meetingId, endpoint);
  if (isOver(found.state)) throw no.meetingOver();
  if (itemId && !await q.isItemOf(context.db, found.id, itemId)) throw no.notSeenHere();
  return found;
}
/** Ballots of those who are there, one for each member. */
async function assertBallots(db: Db, meetingId: string, takenAt: string | null, ballots: readonly { attendeeId: string }[]): Promise<void> {
  const roll = await v.findRoll(db, meetingId, takenAt), voters = new Map((await v.findVoters(db, meetingId)).map((one) => [one.attendeeId, one])), done = new Set<string>();
  for (const [at, { attendeeId }] of ballots.entries()) {
    const who = voters.get(attendeeId), line = roll.find((one) => one.attendeeId === attendeeId || who?.memberId && one.memberId === who.memberId);
    if (!who?.voting || !line) throw no.noRight(at);
    if (!who.present || !line.here) throw no.absent(at);
    const whose = line.memberId ?? attendeeId;
    if (done.has(whose)) throw no.twice(at);
    done.add(whose);
  }
}

export const routes = (house: House): void => serve(house, 'outcomes', outcomes)({
  ofMeeting: async ({ params }, context) => outcomesOf(context.db, await openMeeting(context, params.meetingId, 'outcomes.ofMeeting')),
  openVote: async ({ params, body }, context) => {
    const found = await voting(context, params.meetingId, 'outcomes.openVote'), { db } = context;
    if (!await q.isItemOf(db, found.id, body.itemId)) throw no.notSeenHere();
    if (body.candidate) {
      if (!found.groupId) throw no.noGroup();
      const { known, member } = await v.findCandidate(db, found.groupId, found.onDay, body.candidate);
      if (!known) throw notFound();
      if (member) throw no.alreadyMember();
    }
    await v.addVote(db, found.id, body);
    return { id: body.id };
  },
  fillVote: async ({ params, body }, context) => {
    const found = await voting(context, params.meetingId, 'outcomes.fillVote'), of = await vote(context.db, found.id, params.voteId);
    if (of.state !== 'open') throw no.closedAlready();
    if (of.secret) throw no.isSecret();
    await assertBallots(context.db, found.id, of.takenAt, body.ballots);
    await v.setBallots(context.db, found.id, of.id, body.ballots);
  },
  closeVote: async ({ params, body }, context) => {
    const { db, version } = context, found = await voting(context, params.meetingId, 'outcomes.closeVote'), of = await vote(db, found.id, params.voteId);
    const conflict = async () => new Refusal('conflict', { current: await shownVote(db, found, await vote(db, found.id, of.id)) });
    if (of.version !== version) throw await conflict();
    if (of.state !== 'open') throw no.closedAlready();
    const roll = await v.findRoll(db, found.id, of.takenAt), present = roll.filter(({ here }) => here).length;
    if (of.secret) {
      if (!body.count) throw no.countMissing();
      if (sum(body.count) > present) throw no.tooManyVotes(present);
    } else {
      const here = new Set((await v.findVoters(db, found.id)).filter((one) => one.voting && one.present && roll.some((line) => line.here && (line.attendeeId === one.attendeeId || line.memberId && line.memberId === one.memberId))).map(({ attendeeId }) => attendeeId));
      const gone = of.ballots.find(({ attendeeId }) => !here.has(attendeeId));
      if (gone) throw no.goneMeanwhile(gone.name);
    }
    if (!await v.closeVote(db, of.id, version, of.secret ? body.count : null)) throw await conflict();
  },
  annulVote: async ({ params, body }, context) => {
    const { db, version } = context, found = await voting(context, params.meetingId, 'outcomes.annulVote'), of = await vote(db, found.id, params.voteId);
    if (of.state !== 'closed') throw no.notClosed();
    if (!await v.annulVote(db, of.id, version, body.reason)) throw new Refusal('conflict', { current: await shownVote(db, found, await vote(db, found.id, of.id)) });
  },
  dropVote: async ({ params }, context) => {
    const found = await voting(context, params.meetingId, 'outcomes.dropVote'), of = await vote(context.db, found.id, params.voteId);
    if (of.state !== 'open' || !await v.dropVote(context.db, of.id)) throw no.closedAlready();
  },
  owners: async ({ params }, context) => {
    const found = await openMeeting(context, params.meetingId, 'outcomes.owners');
    return { workers: await q.findWorkers(context.db, found.id), services: await q.findServices(context.db, found.id) };
  },
  addTask: async ({ params, body }, context) => {
    const { db, caller } = context, found = await adding(context, params.meetingId, body.itemId, 'outcomes.addTask'), { owner } = body;
    if (found.caseId) await assertOpen(db, found.caseId);
    // Without a case whoever was there may be asked; a colleague of ours is found as for any other task.
    const asked = found.caseId ? undefined
      : owner.kind === 'worker' ? (await q.findWorkers(db, found.id)).find(({ membershipId }) => membershipId === owner.membershipId)
      : owner.kind === 'service' ? (await q.findServices(db, found.id)).find(({ serviceId }) => serviceId === owner.serviceId) : undefined;
    await q.addLink(db, { id: newId(), meetingId: found.id, itemId: body.itemId, commitmentId: body.id, about: found.caseId ? body.about : [] });
    await give(db, caller, { id: body.id, caseId: found.caseId, about: found.caseId ? body.about : [], what: body.what, dueOn: body.dueOn, owner }, asked);
    return { id: body.id };
  },
  tasksOfGroup: async ({ params }, { db }) => {
    if (!await q.seesGroup(db, params.groupId)) throw notFound();
    return { items: await commitmentsAmong(db, await q.findGroupLinks(db, params.groupId)) };
  },
  beginWatch: async ({ params, body }, context) => {
    const { db } = context, found = await adding(context, params.meetingId, body.itemId, 'outcomes.beginWatch');
    if (found.caseId) throw no.watchesNoClient();
    await noteWatch(db, { id: body.id, text: body.text, domain: body.domain, level: body.level, orpCode: body.orpCode, threshold: body.threshold, thresholdCount: body.thresholdCount, reviewOn: body.note.reviewOn, notedOn: found.onDay ?? today() });
    await q.addWatch(db, { id: body.id, meetingId: found.id, itemId: body.itemId });
    await q.setNote(db, found.id, body.id, { id: newId(), itemId: body.itemId, ...body.note, decision: 'watch' });
    return { id: body.id };
  },
  noteWatch: async ({ params, body }, context) => {
    const found = await adding(context, params.meetingId, body.itemId, 'outcomes.noteWatch');
    if (!await q.seesWatch(context.db, params.watchId)) throw notFound();
    await q.setNote(context.db, found.id, params.watchId, body);
  },
  watches: async ({ query }, { db }) => ({ items: await q.findWatches(db, query) }),
  names: async ({ body }, { db }) => ({ names: await q.findNames(db, possibleNames(body.text)) }),
});
