// What other rooms ask about commitments. Everything is seen under the caller's policies.
import type { Db } from '#platform/db/connect.ts';
import type { Answer } from '#platform/http/contract.ts';
import { notFound } from '#platform/http/problems.ts';
import type { Caller } from '#platform/http/serve.ts';
import type { z } from 'zod';
import type { AddCommitment, Kind, OwnerChoice as Choice, commitments } from './contract.ts';
import type { OwnerChoice } from './contract.ts';
import { assertVisible, write } from './giving.ts';
import * as history from './event-queries.ts';
import * as q from './queries.ts';
import { ownerColumns, type Asked } from './owner.ts';
import * as no from './refusals.ts';
import { isForeign, may } from './rules.ts';
import { actsFor, shown, standing } from './shown.ts';

/** As the reader gets it. */
export type ShownCommitment = Answer<typeof commitments.ofCase>['items'][number];

/** Commitments of a case that the caller may see, what goes on first; at most `limit`. */
export const commitmentsOfCase = async (db: Db, caseId: string, limit = 400): Promise<ShownCommitment[]> => (await q.ofCase(db, caseId, undefined, limit)).map(shown);

/** What the caller owes until a day, overdue first; at most `limit`. */
export const owedUntil = async (db: Db, until: string, limit = 200): Promise<ShownCommitment[]> => (await q.mine(db, until, limit)).map(shown);

export type OwnTask = { id: string; caseId: string | null; about: string[]; goalId: string | null; confidenceOf: string | null; what: string; dueOn: string | null; /** A task unless said otherwise. */ kind?: Kind };
/** A task that the caller takes on along with something else, in the same transaction: a record of work, minutes. The case was asked before. */
export async function takeOn(db: Db, caller: Caller, task: OwnTask): Promise<void> {
  const { own: _, ...owner } = await ownerColumns(db, { kind: 'worker', membershipId: caller.membershipId }, task.caseId, caller.membershipId);
  await q.add(db, { ...task, owner: { kind: 'worker', membershipId: caller.membershipId } }, owner, 'open');
}

/** These commitments as far as the caller may see them, what goes on first. */
export const commitmentsAmong = async (db: Db, ids: readonly string[]): Promise<ShownCommitment[]> => ids.length ? (await q.among(db, ids)).map(shown) : [];

export type GivenTask = { id: string; caseId: string | null; about: string[]; /** A goal of the case that it serves. */ goalId?: string | null; what: string; dueOn: string | null; dueTime?: string | null; owner: OwnerChoice };
/** A task given along with something else, in the same transaction: at a meeting. The case was asked before; without one, `asked` is whose the worker or service is. */
export async function give(db: Db, caller: Caller, task: GivenTask, asked?: Asked): Promise<void> {
  const given = await ownerColumns(db, task.owner as z.output<typeof Choice>, task.caseId, caller.membershipId, asked);
  if (task.goalId && !(task.caseId && await q.goalInCase(db, task.goalId, task.caseId))) throw notFound();
  if (task.caseId) await assertVisible(db, task.caseId, given, task.about, null);
  await write(db, caller, task as z.output<typeof AddCommitment>, given);
}

/** Done along with something else, in the same transaction. What is done already stays as it is. */
export async function finish(db: Db, id: string, doneOn: string): Promise<void> {
  const row = await q.find(db, id);
  if (!row) throw notFound();
  if (row.state === 'done') return;
  if (!may('done', standing(row), actsFor(row))) throw no.notNow('done');
  const otherSide = !isForeign(standing(row)) ? null : row.mine.includes(row.organisation_id) ? row.owner_organisation_id : row.organisation_id;
  await history.addEvent(db, row, { kind: 'done', toOrganisation: otherSide });
  if (!await q.change(db, id, row.version, { state: 'done', done_on: doneOn })) throw no.notNow('done');
}

/** What the caller does by its day, between two days: for a calendar; at most `limit`. */
export { findDue as dueBetween, type Due } from './due-queries.ts';
export { giveTo, heldBy, heldCounts, leftBehind, type Held } from './held.ts';
