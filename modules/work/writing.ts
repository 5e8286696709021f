// Writing a record of work and correcting it, with everything that comes along in the same transaction. For the endpoints of this room and for rooms whose work makes records.
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/http/serve.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { finish, takeOn } from '#modules/commitments/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { noteBarrier } from '#modules/signals/questions.ts';
import type { RecordAdd, RecordChange, WorkRecord } from './contract.ts';
import { seesAll } from './detail-queries.ts';
import type { Details, DetailsShown } from './details.ts';
import * as q from './queries.ts';

/** Codes in force on the day, and everything pointed at within sight. */
async function checkDetails(db: Db, day: string, d: Details, before: DetailsShown | null): Promise<void> {
  await assertCodes(db, 'work_topic', d.topics, 'details.topics', { day, kept: before?.topics ?? [] });
  await assertCodes(db, 'situation', [...d.situations, ...d.groups.map(({ situation }) => situation)], 'details.situations', { day, kept: [...before?.situations ?? [], ...before?.groups.map(({ situation }) => situation) ?? []] });
  await assertCodes(db, 'target_group', d.targetGroups, 'details.targetGroups', { day, kept: before?.targetGroups ?? [] });
  for (const [list, field] of [['citizenship', 'citizenship'], ['residence_kind', 'residence'], ['accommodation_kind', 'accommodation']] as const)
    await assertCodes(db, list, d.groups.map((group) => group[field]), 'details.groups', { day, kept: before?.groups.map((group) => group[field]) ?? [] });
  await assertCodes(db, 'language', d.materials.map(({ language }) => language), 'details.materials', { day, kept: before?.materials.map(({ language }) => language) ?? [] });
  if (!await seesAll(db, d, before)) throw notFound();
}

/** What the contract cannot know: codes in force on the record's day (`before` may keep its own), the goal in sight, and releases that reach as far as the record is opened. */
async function check(db: Db, caseId: string | null, c: { onDay: string; activities: string[]; language: string | null; goalId: string | null; openTo: string[]; about: string[]; details?: Details | undefined }, before?: { activities: string[]; language: string | null; details: DetailsShown | null }): Promise<void> {
  await assertCodes(db, 'activity', c.activities, 'activities', { day: c.onDay, kept: before?.activities ?? [] });
  await assertCodes(db, 'language', [c.language], 'language', { day: c.onDay, kept: [before?.language] });
  if (c.goalId && !await q.seesGoal(db, c.goalId, caseId)) throw notFound();
  if (c.details) await checkDetails(db, c.onDay, c.details, before?.details ?? null);
  if (!c.openTo.length) return;
  const readers = caseId ? await q.findReaders(db, caseId) : [];
  const reaches = (id: string) => { const found = readers.find((one) => one.id === id); return found?.common || c.about.length > 0 && c.about.every((person) => found?.people.includes(person)); };
  if (!c.openTo.every(reaches)) throw against({ cs: 'K záznamům o všech, koho se to týká, nemá tato organizace souhlas. Nic se neuložilo.', en: 'This organisation has no consent to notes about everybody concerned. Nothing was saved.', uk: 'Ця організація не має згоди на записи про всіх, кого це стосується. Нічого не збережено.' });
}

/** Refused by the database because something asked before it was. */
const isAborted = (error: unknown) => (error as { code?: string }).code === '25P02';

/** Writes a record; refuses with a sentence what the contract could not know. `kind`: one that another room writes and no form here offers. */
export async function writeRecord(db: Db, caller: Caller, body: z.output<typeof RecordAdd>, kind?: 'method_support'): Promise<void> {
  const touched = body.commitments.map(({ id }) => id);
  if (body.details?.meetingId && await q.findOfMeeting(db, body.details.meetingId)) throw against({ cs: 'O tomto setkání už záznam práce máte. Opravte ten.', en: 'You have a record of work of this meeting already. Correct that one.', uk: 'Про цю зустріч у вас уже є запис роботи. Виправте його.' });
  // Asked together, and where little is asked, written in the same breath: what is refused takes the record back. What is wrong is said in the order in which it matters, as far as the database could still answer.
  const { caseId, about, goalId, confidenceOf } = body;
  const plain = !goalId && !body.details && body.openTo.length === 0;
  const write = async () => {
    // Whether the case takes records is known as one is written; why it does not, is asked then.
    if (await q.addRecord(db, body, kind)) return;
    await assertOpen(db, caseId!);
    throw notFound();
  };
  const answers = await Promise.allSettled([plain ? write() : caseId ? assertOpen(db, caseId) : undefined, check(db, caseId, body), touched.length ? q.seenCommitments(db, touched, caseId) : []]);
  const wrong = answers.flatMap((answer) => answer.status === 'rejected' ? [answer.reason as unknown] : []);
  if (wrong.length) throw wrong.find((error) => !isAborted(error)) ?? wrong[0];
  const seen = answers[2];
  if (seen.status === 'fulfilled' && seen.value.length < new Set(touched).size) throw notFound();
  if (!plain) await write();
  for (const task of body.newTasks) await takeOn(db, caller, { ...task, caseId, about, goalId, confidenceOf });
  for (const { id, done } of body.commitments) if (done) await finish(db, id, body.onDay);
  await q.linkCommitments(db, body.id, caseId, [...new Set([...touched, ...body.newTasks.map(({ id }) => id)])]);
  for (const barrier of body.barriers) await noteBarrier(db, { ...barrier, caseId, about, recordId: body.id }, body.onDay);
}

/** Corrects a record over this version of it; its author or the head. Support of a site only through its programme (`kind`), which knows its days. @returns how it reads then. */
export async function correctRecord(db: Db, caller: Caller, recordId: string, version: number, body: z.output<typeof RecordChange>, kind?: 'method_support'): Promise<WorkRecord> {
  const before = await q.findRecord(db, recordId);
  if (!before) throw notFound();
  if (!before.mayChange) throw against({ cs: 'Záznam opravuje ten, kdo ho napsal, nebo vedoucí.', en: 'A record is corrected by its author or the head.', uk: 'Запис виправляє його автор або керівник.' });
  if (before.kind === 'method_support' && kind !== before.kind) throw against({ cs: 'Podpora místa se opravuje v deníku podpory programu.', en: 'Support of a site is corrected in the support log of its programme.', uk: 'Підтримка місця виправляється в журналі підтримки програми.' });
  if (before.caseId) await assertOpen(db, before.caseId);
  const mine = before.author.id === caller.membershipId;
  if (!mine && body.opinion !== before.opinion) throw against({ cs: 'Odborný názor mění jen ten, kdo ho napsal.', en: 'The opinion is changed only by its author.', uk: 'Думку змінює лише її автор.' });
  await check(db, before.caseId, body, before);
  if (!await q.changeRecord(db, before, version, body)) throw new Refusal('conflict', { current: before });
  if (mine && body.opinion !== before.opinion) await q.setOpinion(db, before, body.opinion);
  return (await q.findRecord(db, recordId))!;
}
