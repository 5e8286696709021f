import { assertCodes, choosableOn } from '#modules/directory/questions.ts';
import { questionsOf } from '#modules/questionnaires/index.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertAtWork } from '../questions.ts';
import { rating, type Finding, type Rating } from './contract.ts';
import * as q from './queries.ts';
import { sheetOf } from './reading.ts';
import * as refuse from './refusals.ts';
import { levelsOf, narrowed } from './rules.ts';

async function criterionOf(db: Db, auditId: string, key: string) {
  const { content, criteria } = (await q.findLookedAt(db, auditId))!, here = narrowed(content, criteria), criterion = questionsOf(here).find((one) => one.key === key);
  if (!criterion) throw refuse.notOfTheMethod();
  return { criterion, area: here.topics.find(({ questions }) => questions.includes(criterion))!.key };
}
async function assertRated(db: Db, auditId: string, key: string, { level, applies }: { level: string | null; applies: boolean }): Promise<void> {
  const { criterion } = await criterionOf(db, auditId, key);
  if (!applies && !criterion.mayNotApply) throw refuse.mayNotSkip();
  if (level !== null && (!applies || !levelsOf(criterion).some((one) => one.key === level))) throw refuse.notOffered();
}
/** Both versions: what the other one wrote goes along. */
const conflictOf = (current: Rating | Finding) => new Refusal('conflict', { current });
/** The theme chosen, or the one of the area. */
async function themeFor(db: Db, chosen: string | null, area: string, kept?: string): Promise<string> {
  if (chosen) { await assertCodes(db, 'audit_theme', [chosen], 'theme', { kept: [kept] }); return chosen; }
  return (await choosableOn(db))('audit_theme', area, today()) ? area : 'other';
}

export const routes = (house: House): void => serve(house, 'rating', rating)({
  sheet: ({ params: { auditId } }, { db }) => sheetOf(db, auditId),
  putEvidence: async ({ params: { auditId }, body }, { db }) => {
    await assertAtWork(db, auditId);
    await criterionOf(db, auditId, body.criterion);
    const talk = body.interviewId ? await q.seesTalk(db, auditId, body.interviewId) : null;
    if (talk === undefined || body.documentId && !await q.seesDocument(db, auditId, body.documentId)) throw notFound();
    if (talk?.refused) throw refuse.talkRefused();
    await q.addEvidence(db, auditId, body);
    return { id: body.id };
  },
  withdrawEvidence: async ({ params: { auditId, evidenceId } }, { db }) => {
    await assertAtWork(db, auditId);
    if (!await q.seesEvidence(db, auditId, evidenceId)) throw notFound();
    if (!await q.dropEvidence(db, auditId, evidenceId)) throw refuse.notYours();
  },
  rate: async ({ params: { auditId }, body: { over, ...body } }, { db }) => {
    await assertAtWork(db, auditId);
    await assertRated(db, auditId, body.criterion, body);
    if (await q.addRating(db, auditId, body)) return { id: body.id };
    const current = (await q.findRating(db, auditId, { criterion: body.criterion }))!;
    if (over !== current.version || !await q.changeRating(db, current.id, over, body)) throw conflictOf((await q.findRating(db, auditId, { criterion: body.criterion }))!);
    return { id: body.id };
  },
  changeRating: async ({ params: { auditId, ratingId }, body }, { db, version }) => {
    await assertAtWork(db, auditId);
    const current = await q.findRating(db, auditId, { id: ratingId });
    if (!current) throw notFound();
    await assertRated(db, auditId, current.criterion, body);
    if (!await q.changeRating(db, ratingId, version, body)) throw conflictOf((await q.findRating(db, auditId, { id: ratingId }))!);
  },
  addFinding: async ({ params: { auditId }, body }, { db }) => {
    await assertAtWork(db, auditId);
    const { area } = await criterionOf(db, auditId, body.criterion);
    await q.addFinding(db, auditId, { ...body, severity: body.kind === 'finding' ? body.severity : null, theme: await themeFor(db, body.theme, area) });
    return { id: body.id };
  },
  changeFinding: async ({ params: { auditId, findingId }, body }, { db, version }) => {
    await assertAtWork(db, auditId);
    const current = await q.findFinding(db, auditId, findingId);
    if (!current) throw notFound();
    const theme = body.theme === null ? current.theme : await themeFor(db, body.theme, '', current.theme);
    if (!await q.changeFinding(db, findingId, version, { ...body, severity: body.kind === 'finding' ? body.severity : null, theme })) throw conflictOf((await q.findFinding(db, auditId, findingId))!);
  },
  withdrawFinding: async ({ params: { auditId, findingId } }, { db, version }) => {
    await assertAtWork(db, auditId);
    const current = await q.findFinding(db, auditId, findingId);
    if (!current) throw notFound();
    if (await q.isCommented(db, findingId)) throw refuse.commented();
    if (!await q.dropFinding(db, findingId, version)) throw conflictOf((await q.findFinding(db, auditId, findingId))!);
  },
});
