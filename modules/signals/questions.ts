// What other rooms may do here: a barrier noted along with a record of work or an evaluation, a phenomenon that a meeting watches, what repeats across audits, in their transaction.
import { assertCodes } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { Refusal } from '#platform/http/problems.ts';
import { addBarrier, addFinding, addInput, addWatch, isOrp, type NewBarrier, type NewWatch } from './queries.ts';

const wrong = { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' };

/** Notes a phenomenon that a meeting begins to watch, in its transaction. */
export async function noteWatch(db: Db, watch: NewWatch): Promise<void> {
  await assertCodes(db, 'barrier_domain', [watch.domain], 'domain', { day: watch.notedOn });
  if (watch.orpCode && !await isOrp(db, watch.orpCode)) throw new Refusal('invalid', { fields: { orpCode: wrong } });
  await addWatch(db, watch);
}

/** Notes what a meeting passes on; that the meeting takes it was asked before. */
export async function noteInput(db: Db, input: Parameters<typeof addInput>[1]): Promise<void> {
  await assertCodes(db, 'barrier_domain', [input.domain], 'domain');
  if (input.orpCode && !await isOrp(db, input.orpCode)) throw new Refusal('invalid', { fields: { orpCode: wrong } });
  await addInput(db, input);
}

/** Notes what repeats across audits of services; that it does was asked before. */
export async function noteFinding(db: Db, finding: Parameters<typeof addFinding>[1]): Promise<void> {
  await assertCodes(db, 'barrier_domain', [finding.domain], 'domain');
  if (finding.orpCode && !await isOrp(db, finding.orpCode)) throw new Refusal('invalid', { fields: { orpCode: wrong } });
  await addFinding(db, finding);
}

/** Notes a barrier. Its record must be of this transaction, or seen by the caller; `on` is its day. */
export async function noteBarrier(db: Db, barrier: Omit<NewBarrier, 'orpCode' | 'recordId'> & Partial<Pick<NewBarrier, 'orpCode' | 'recordId'>>, on: string | null = null): Promise<void> {
  await assertCodes(db, 'barrier_domain', [barrier.domain], 'domain', { day: on });
  if (barrier.orpCode && !await isOrp(db, barrier.orpCode)) throw new Refusal('invalid', { fields: { orpCode: wrong } });
  await addBarrier(db, { orpCode: null, recordId: null, ...barrier });
}
