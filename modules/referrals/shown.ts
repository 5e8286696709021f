// A referral as it is shown to this reader.
import type { Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/http/serve.ts';
import type { Answer } from '#platform/http/contract.ts';
import { namesOf } from '#modules/people/questions.ts';
import type { ReferralLine, referrals } from './contract.ts';
import * as q from './queries.ts';
import { movesOf, nextStep, type Move } from './rules.ts';

export const shownLine = (row: q.Row, today: string): ReferralLine => {
  const next = nextStep(row, today), { caseId, caseLabel, expiresOn: _, dueOn: _d, receivedOn: _r, answeredOn: _a, serviceId: _s, toServiceId: _t, toPartnerId, orpCode: _o, ...rest } = row;
  // Of a body without an account the sender follows up.
  const mine = next.who === 'sender' ? row.sends : next.who === 'receiver' && (row.receives || row.sends && toPartnerId !== null);
  return { ...rest, next: { ...next, mine }, case: caseId && row.sends ? { id: caseId, label: caseLabel ?? '' } : null };
};
export const shownLines = async (db: Db, rows: readonly q.Row[]) => { const today = await q.today(db); return rows.map((row) => shownLine(row, today)); };
export const mayDo = (row: q.Row, caller: Pick<Caller, 'role'>): Move[] => movesOf({ state: row.state, sends: row.sends, receives: row.receives, partner: row.toPartnerId !== null, coordinates: caller.role === 'coordinator' });

/** Everything of one; names of persons come as the reader's policies let them: the receiver learns one by a release in force. */
export async function shown(db: Db, row: q.Row, caller: Pick<Caller, 'role'>): Promise<Answer<typeof referrals.get>> {
  const today = await q.today(db), more = await q.findMore(db, row.id), handovers = await q.handovers(db, row.id);
  const seen = row.sends ? handovers : handovers.filter(({ state }) => state === 'in_force');
  const names = await namesOf(db, [...more.about, ...more.taken, ...seen.map(({ personId }) => personId)]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const { bundleId, about, taken, ...rest } = more;
  return {
    ...shownLine(row, today), ...rest as { ages: never[] } & Omit<typeof rest, 'ages'>, expiresOn: row.expiresOn, may: mayDo(row, caller), partner: row.toPartnerId !== null,
    about: about.map(person), siblings: bundleId ? (await q.siblings(db, row.id, bundleId)).map(({ id, to, state }) => ({ id, to, state })) : [],
    handovers: seen.map(({ personId, caseId: _, ...one }) => ({ ...one, person: names.has(personId) ? person(personId) : null })),
    taken: taken.map(person), toTake: row.receives && !row.sends ? seen.filter(({ personId }) => !taken.includes(personId)).length : 0,
    events: await q.events(db, row.id),
  };
}
