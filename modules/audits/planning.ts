// Planning an audit, and what may still change about it.
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import type { AuditBody, AuditPlan, MethodChange, MovedCriterion } from './contract.ts';
import * as q from './queries.ts';
import { getAudit, methodOf, type SeenAudit } from './questions.ts';
import * as refuse from './refusals.ts';
import { criteriaOf, moveTo, unknownCriteria, type Move } from './rules.ts';

/** A published version of a method. */
export async function assertMethod(db: Db, versionId: string): Promise<Content> {
  const found = (await versionsOf(db, [versionId])).get(versionId);
  if (!found) throw notFound();
  if (found.purpose !== 'audit') throw refuse.noMethod();
  if (found.state !== 'published') throw refuse.notPublished();
  return found.content;
}
export async function plan(db: Db, body: AuditPlan): Promise<void> {
  const service = await q.findService(db, body.serviceId);
  if (!service || body.roundId && !await q.findRound(db, body.roundId)) throw notFound();
  if (service.own) throw refuse.ownService();
  const unknown = unknownCriteria(body.criteria, await assertMethod(db, body.versionId));
  if (unknown.length) throw refuse.unknownCriteria(unknown);
  if (body.followsId && !await q.mayFollow(db, body.followsId, body.serviceId)) throw refuse.notToFollow();
  await q.add(db, body);
}

const named = (content: Content, keys: readonly string[]) => questionsOf(content).filter(({ key }) => keys.includes(key)).map(({ words }) => textOf(words, 'cs').slice(0, 80));
/** Both versions of what may be changed. */
export const conflictOf = ({ version, scope, criteria, beginsOn, endsOn, round, state }: SeenAudit) => new Refusal('conflict', { current: { version, scope, criteria, beginsOn, endsOn, roundId: round?.id ?? null, state } });
/** An audit that goes on, held, as the caller saw it. */
export async function going(db: Db, auditId: string, version?: number): Promise<SeenAudit> {
  await q.lock(db, auditId);
  const audit = await getAudit(db, auditId);
  if (!audit.plans && !audit.inTeam) throw notFound();
  if (audit.state === 'final' || audit.state === 'cancelled') throw refuse.over(audit.state);
  if (version !== undefined && audit.version !== version) throw conflictOf(audit);
  return audit;
}
export async function change(db: Db, auditId: string, version: number, body: AuditBody): Promise<void> {
  const audit = await going(db, auditId, version);
  if (!audit.plans && !audit.atWork) throw refuse.notDeclared();
  if (body.roundId && body.roundId !== audit.round?.id && !await q.findRound(db, body.roundId)) throw notFound();
  const { content } = await methodOf(db, audit), unknown = unknownCriteria(body.criteria, content);
  if (unknown.length) throw refuse.unknownCriteria(unknown);
  const lost = body.criteria ? (await q.heldCriteria(db, auditId)).filter((key) => !body.criteria!.includes(key)) : [];
  if (lost.length) throw refuse.criteriaHeld(named(content, lost));
  if (!await q.put(db, auditId, version, body)) throw conflictOf(await getAudit(db, auditId));
}

/** What going over to the newest version would do. */
async function moving(db: Db, audit: SeenAudit) {
  if (audit.state !== 'open') throw refuse.onlyWhileOpen();
  if (!audit.newer) throw refuse.nothingNewer();
  const from = (await methodOf(db, audit)).content, to = (await methodOf(db, audit.newer)).content, move = moveTo(audit, from, to), held = new Set(await q.heldCriteria(db, audit.id));
  return { from, to, move, held, lost: move.gone.filter(({ question }) => held.has(question.key)) };
}
export async function preview(db: Db, auditId: string): Promise<MethodChange> {
  const audit = await getAudit(db, auditId);
  if (!audit.inTeam && !audit.plans) throw notFound();
  const { from, to, move, held, lost } = await moving(db, audit), areaOf = (key: string) => [...to.topics, ...from.topics].find((topic) => topic.key === key)?.words ?? {};
  const line = (one: Move['gone'][number], before: Move['reworded'][number]['before'] | null = null): MovedCriterion => ({ key: one.question.key, area: areaOf(one.topic), words: one.question.words, before: before && before.words, held: held.has(one.question.key) });
  return {
    to: { versionId: audit.newer!.versionId, number: audit.newer!.number, note: audit.newer!.note }, same: move.same.length,
    reworded: move.reworded.map((one) => line(one, one.before)), gone: move.gone.map((one) => line(one)), added: move.added.map((one) => line(one)), stopped: lost.length > 0,
  };
}
export async function goOver(db: Db, audit: SeenAudit, version: number, versionId: string): Promise<void> {
  const { from, to, move, lost } = await moving(db, audit);
  if (audit.newer!.versionId !== versionId) throw refuse.otherNewest();
  if (audit.version !== version) throw conflictOf(audit);
  if (lost.length) throw refuse.methodHolds(named(from, lost.map(({ question }) => question.key)));
  const left = audit.criteria && criteriaOf(audit, to).flatMap(({ questions }) => questions.map(({ key }) => key));
  if (!await q.changeMethod(db, audit.id, version, versionId, left, move.reworded.map(({ question }) => question.key))) throw conflictOf(await getAudit(db, audit.id));
}
