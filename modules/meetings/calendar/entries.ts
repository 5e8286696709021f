// What a person has, put together from the rooms that know it.
import type { Db } from '#platform/db/connect.ts';
import { ending } from '#modules/access/releases/questions.ts';
import { dueBetween, type Due } from '#modules/commitments/questions.ts';
import { interpretingBetween, type Between } from '#modules/directory/interpreters/questions.ts';
import type { Entry } from './contract.ts';
import { findMeetings, type OwnMeeting } from './queries.ts';
import { mostEntries, type EntryState } from './rules.ts';

const nothing = { caseId: null, personId: null, ofId: null, starts: null, ends: null, about: '', title: '', mine: true } as const;

function meetingState({ state, answer, asked }: OwnMeeting): EntryState {
  if (state === 'cancelled' || state === 'draft') return state;
  if (answer === 'no') return 'declined';
  // What runs is not over: only what was written is.
  if (state === 'running') return 'firm';
  if (state !== 'invited') return 'done';
  return asked && answer === 'none' ? 'waiting' : 'firm';
}
const ofMeeting = (m: OwnMeeting): Entry => ({ ...nothing, id: m.id, kind: 'meeting', day: m.day, starts: m.starts, ends: m.ends, title: m.title, about: m.caseLabel ?? m.place, code: m.kind, state: meetingState(m), mine: m.mine && m.answer !== 'no', caseId: m.caseId });
const ofDue = (d: Due): Entry => ({ ...nothing, id: d.id, kind: d.kind === 'task' ? 'task' : 'visit', day: d.day, starts: d.time, title: d.what, about: d.caseLabel ?? '', code: d.kind, state: d.done ? 'done' : 'firm', mine: d.mine, caseId: d.caseId });
const ofInterpreting = (b: Between): Entry => ({ ...nothing, id: b.id, kind: 'interpreting', day: b.day, starts: b.starts, ends: b.ends, title: b.interpreter ?? '', about: b.caseLabel ?? '', code: b.language, state: b.state, caseId: b.caseId, ofId: b.commitmentId });

const byTime = (a: Entry, b: Entry) => { const x = `${a.day}${a.starts ?? ''}`, y = `${b.day}${b.starts ?? ''}`; return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1; };

/** Everything between two days under the caller's policies, by time; the first so many, and whether there is more. */
export async function entriesOf(db: Db, from: string, until: string): Promise<{ items: Entry[]; more: boolean }> {
  const limit = mostEntries + 1;
  const [meetings, due, interpreting, ends] = await Promise.all([findMeetings(db, from, until, limit), dueBetween(db, from, until, limit), interpretingBetween(db, from, until, limit), ending(db, { from, until, most: limit })]);
  const all: Entry[] = [
    ...meetings.map(ofMeeting), ...due.map(ofDue), ...interpreting.map(ofInterpreting),
    // The other organisation is not named: what hangs on a wall must not tell with whom a client is.
    ...ends.releases.map((r): Entry => ({ ...nothing, id: r.id, kind: 'ending', day: r.validTo, code: 'consent', title: r.person, about: r.label, state: 'firm', caseId: r.caseId })),
    ...ends.residences.map((r): Entry => ({ ...nothing, id: r.id, kind: 'ending', day: r.validTo, code: r.kind, title: r.person, state: 'firm', personId: r.personId })),
  ].toSorted(byTime);
  return { items: all.slice(0, mostEntries), more: all.length > mostEntries };
}
