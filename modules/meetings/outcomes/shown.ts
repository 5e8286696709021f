// What came out of a meeting as the reader gets it.
import { commitmentsAmong } from '#modules/commitments/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import type { Answer } from '#platform/http/contract.ts';
import type { Found as Meeting } from '../queries.ts';
import type { outcomes } from './contract.ts';
import * as q from './queries.ts';
import { countOf, votingKinds, withoutGroup } from './rules.ts';
import * as v from './vote-queries.ts';

type Shown = Answer<typeof outcomes.ofMeeting>;

/** Minutes that can be written into: votes change only then. */
export const writesMinutes = (state: string): boolean => state === 'running' || state === 'written';

/** A closed vote as it was closed; an open one by the rules and the attendance as they are now. */
function shown({ votesFor, votesAgainst, abstained, ...of }: v.Found, now: { roll: readonly v.Seat[]; rules: v.Rules }): Shown['items']['votes'][number] {
  const count = of.state !== 'open' ? { for: votesFor!, against: votesAgainst!, abstained: abstained! } : of.secret ? null : countOf(of.ballots);
  return { ...of, count, entitled: of.entitled ?? now.roll.length, present: of.present ?? now.roll.filter(({ here }) => here).length, quorum: of.quorum ?? now.rules.quorum, majority: of.majority ?? now.rules.majority };
}
export async function shownVote(db: Db, meeting: Meeting, of: v.Found) {
  return shown(of, { roll: await v.findRoll(db, meeting.id, of.takenAt), rules: await v.findRules(db, meeting.groupId) ?? withoutGroup });
}

export async function outcomesOf(db: Db, meeting: Meeting): Promise<Shown> {
  const votes = (votingKinds as readonly string[]).includes(meeting.kind), alone = meeting.kind === 'supervision' || meeting.kind === 'intervision', group = alone || meeting.caseId ? null : meeting.groupId;
  const [roll, rules, found, links, begun] = [votes ? await v.findRoll(db, meeting.id, null) : [], await v.findRules(db, meeting.groupId) ?? withoutGroup, votes ? await v.findVotes(db, meeting.id) : [], await q.findLinks(db, meeting.id), await q.findWatchesBegun(db, meeting.id)];
  const tasks = new Map((await commitmentsAmong(db, links.map(({ commitmentId }) => commitmentId))).map((task) => [task.id, task]));
  return {
    mayVote: votes && meeting.takesNotes && writesMinutes(meeting.state), mayAdd: meeting.runs && !['approved', 'published', 'cancelled'].includes(meeting.state),
    votes: !votes ? 'none' : meeting.groupId ? 'all' : 'motions', watches: meeting.caseId === null, caseId: meeting.caseId, about: meeting.about, groupId: meeting.groupId, checks: await q.findChecks(db, meeting.id), roll,
    items: {
      votes: await Promise.all(found.map(async (one) => shown(one, { roll: one.state === 'open' && one.takenAt ? await v.findRoll(db, meeting.id, one.takenAt) : roll, rules }))),
      tasks: links.flatMap(({ commitmentId, itemId }) => { const task = tasks.get(commitmentId); return task ? [{ itemId, task }] : []; }), watches: begun,
    },
    carried: { tasks: group ? await commitmentsAmong(db, await q.findCarriedLinks(db, meeting.id)) : [], watches: group ? await q.findWatchesCarried(db, meeting.id, group, meeting.onDay) : [] },
  };
}
