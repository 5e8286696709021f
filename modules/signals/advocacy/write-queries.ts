// What is written of actions of advocacy.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { ActionBody } from './contract.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { Answer, StepKind, Way } from './rules.ts';
import type { Evidence } from './shapes.ts';
import type { z } from 'zod';

export type Body = z.output<typeof ActionBody>;
const columns = (b: Body) => ({ title: b.title, domain: b.domain, orp_code: b.orpCode, addressee_kind: b.addresseeKind, addressee: b.addressee, partner_id: b.partnerId, asks: b.asks, facts: b.facts, kept: b.kept, kept_reason: b.kept.length ? b.keptReason : '' });
export const addAction = (db: Db, id: string, b: Body) => db.insertInto('signals.action').values({ id, ...columns(b) } as never).execute();
/** Throws 404 when it is not there to be changed, 409 with what stands there now when somebody has changed it meanwhile. */
export async function changeAction(db: Db, id: string, version: number, b: Body): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('signals.action').set(columns(b) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const now = await db.selectFrom('signals.action').selectAll().where('id', '=', id).executeTakeFirst();
  if (!now) throw notFound();
  throw new Refusal('conflict', { current: now });
}
export const addSignals = (db: Db, actionId: string, ids: readonly string[]) => sql`insert into signals.action_signal (action_id, signal_id) select ${actionId}, x from unnest(${[...ids]}::uuid[]) x on conflict do nothing`.execute(db);
/** Those among the ones I see; the others are not mine to leave out. */
export const leaveOutSignals = (db: Db, actionId: string, keep: readonly string[]) => sql`delete from signals.action_signal l where l.action_id = ${actionId} and l.signal_id <> all (${[...keep]}::uuid[]) and l.signal_id in (select s.id from signals.signal s where s.id = l.signal_id)`.execute(db);

export type NewStep = { id: string; kind: StepKind; onDay?: string; text?: string; way?: Way; reference?: string; dueOn?: string | null; answer?: Answer; fingerprint?: string };
export const addStep = (db: Db, actionId: string, s: NewStep) => db.insertInto('signals.action_step').values({
  id: s.id, action_id: actionId, kind: s.kind, ...(s.onDay && { on_day: s.onDay }), text: s.text ?? '', way: s.way ?? null, reference: s.reference ?? '', due_on: s.dueOn ?? null, answer: s.answer ?? null, fingerprint: s.fingerprint ?? '',
} as never).execute();
export const addSheet = (db: Db, id: string, content: Evidence, fingerprint: string, pdf: Uint8Array, docx: Uint8Array) => sql`insert into signals.action_sheet (id, content, fingerprint, pdf, docx) values (${id}, ${JSON.stringify(content)}::jsonb, ${fingerprint}, ${Buffer.from(pdf)}, ${Buffer.from(docx)})`.execute(db);

export const addAsk = (db: Db, actionId: string, id: string, toOrganisationId: string) => db.insertInto('signals.action_ask').values({ id, action_id: actionId, to_organisation_id: toOrganisationId } as never).execute();
/** @returns whether it was there. What was given on it keeps it. */
export const removeAsk = async (db: Db, actionId: string, id: string) => (await all(db, sql`delete from signals.action_ask where id = ${id} and action_id = ${actionId} returning id`)).length > 0;
export const addContribution = (db: Db, c: { id: string; actionId: string; askId: string; declined: boolean; from: string | null; until: string | null; cases: number | null; approved: boolean }) =>
  sql`insert into signals.contribution (id, action_id, ask_id, declined, counted_from, counted_until, cases, approved_at) values (${c.id}, ${c.actionId}, ${c.askId}, ${c.declined}, ${c.from}, ${c.until}, ${c.cases}, ${c.approved ? sql`now()` : sql`null`})`.execute(db);
export const approveContribution = async (db: Db, id: string) => (await all(db, sql`update signals.contribution set approved_at = now() where id = ${id} and approved_at is null returning id`)).length > 0;
export const removeContribution = async (db: Db, id: string) => (await all(db, sql`delete from signals.contribution where id = ${id} returning id`)).length > 0;

export async function addStory(db: Db, s: { id: string; actionId: string; text: string; storyId: string; caseId: string; ownerId: string; approved: boolean }): Promise<void> {
  await sql`insert into signals.action_story (id, action_id, text, owner_id, approved_at) values (${s.id}, ${s.actionId}, ${s.text}, ${s.ownerId}, ${s.approved ? sql`now()` : sql`null`})`.execute(db);
  await sql`insert into signals.story_origin (id, action_story_id, case_id, story_id) values (gen_random_uuid(), ${s.id}, ${s.caseId}, ${s.storyId})`.execute(db);
}
export const approveStory = async (db: Db, id: string) => (await all(db, sql`update signals.action_story set approved_at = now() where id = ${id} and approved_at is null returning id`)).length > 0;
export const removeStory = async (db: Db, id: string) => (await all(db, sql`delete from signals.action_story where id = ${id} returning id`)).length > 0;
