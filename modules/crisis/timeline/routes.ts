import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { findAreas, findOpenTasks } from '../reports/queries.ts';
import { crisisTimeline, type Filter } from './contract.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { isWritten, whenWrong } from './rules.ts';
import { standingIn, type Standing } from './standing-queries.ts';

/** Entries of one answer to who reads on. */
const most = 200;
const filterOf = ({ area, organisationId, kind, q: words }: Filter): Filter => ({ area, organisationId, kind, q: words });

/** A former entry is put right by its author, their organisation, the coordinator or whoever looks after information; once. */
async function assertStrikes(db: Db, { id, roles }: Standing, strikesId: string, organisationId: string): Promise<void> {
  const former = await q.find(db, id, strikesId);
  if (!former) throw notFound();
  if (!isWritten(former.kind)) throw no.byRule();
  if (former.struckBy !== null) throw no.struckAlready();
  if (!former.mine && former.by?.organisationId !== organisationId && !roles.some((role) => role === 'coordinator' || role === 'information')) throw no.notYours();
}

export const routes = (house: House): void => serve(house, 'crisisTimeline', crisisTimeline)({
  async list({ params, query: { after, limit, ...filter } }, { db }) {
    await standingIn(db, params);
    const before = after && /^\d{1,9}$/.test(after) ? Number(after) : undefined;
    // The last number is read first: what comes in between the two is told by `since` once more, and never lost.
    const last = await q.lastOf(db, params.activationId), rows = await q.findBefore(db, params.activationId, filterOf(filter), before, limit), items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? String(items.at(-1)!.seq) : null, last };
  },
  async since({ params, query: { seq, ...filter } }, { db }) {
    await standingIn(db, params);
    const last = await q.lastOf(db, params.activationId), items = await q.findAfter(db, params.activationId, filterOf(filter), seq, most);
    // A full answer may not be all of it: the reader goes on from its last one.
    return { items, upTo: items.length === most ? items.at(-1)!.seq : Math.max(seq, last, items.at(-1)?.seq ?? 0), last };
  },
  async write({ params, body }, { db, caller }) {
    const standing = await standingIn(db, params), at = new Date(body.at), wrong = whenWrong(at, standing, standing.now);
    if (wrong) throw no.wrongTime(wrong);
    if (body.area && !(await findAreas(db, standing.id)).some(({ code }) => code === body.area)) throw no.noSuchArea();
    if (body.strikesId) await assertStrikes(db, standing, body.strikesId, caller.organisationId);
    if (body.commitmentId && !await q.seesCommitment(db, standing.caseId, body.commitmentId)) throw notFound();
    await q.insertEntry(db, { ...body, at, activationId: standing.id, caseId: standing.caseId, statementId: null, reportId: null });
    return { id: body.id };
  },
  async board({ params }, { db }) {
    const standing = await standingIn(db, params), areas = await findAreas(db, standing.id), tasks = await findOpenTasks(db, standing.id, today()), timed = tasks.filter(({ dueAt }) => dueAt).toSorted((a, b) => a.dueAt!.getTime() - b.dueAt!.getTime())[0];
    const of = (code: string) => tasks.filter(({ area }) => area === code), named = [...areas, ...[...new Set(tasks.map(({ area }) => area))].filter((code) => !areas.some((one) => one.code === code)).map((code) => ({ code, name: code }))];
    return {
      startedAt: standing.startedAt.toISOString(), endedAt: standing.endedAt?.toISOString() ?? null, entries: await q.lastOf(db, standing.id),
      tasks: named.map(({ code, name }) => ({ area: code, name, open: of(code).length, overdue: of(code).filter(({ overdue }) => overdue).length })).filter(({ open }) => open > 0).slice(0, 60),
      next: timed ? { text: timed.text, at: timed.dueAt!.toISOString(), overdue: timed.overdue } : null,
    };
  },
  async writers({ params }, { db }) {
    await standingIn(db, params);
    return { items: await q.findWriters(db, params.activationId) };
  },
});
