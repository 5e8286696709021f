import { questionsOf } from '#modules/questionnaires/index.ts';
import type { Db } from '#platform/db/connect.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { checkedItemsOf, closeByFollowUp, giveOfAudit } from '#modules/signals/following/questions.ts';
import { today } from '#platform/i18n/format.ts';
import { assertAtWork } from '../questions.ts';
import { over } from '../refusals.ts';
import * as refuseWork from '../rating/refusals.ts';
import { narrowed } from '../rating/rules.ts';
import { fingerprintOf } from './compose.ts';
import { reports, type Missing, type ReportContent } from './contract.ts';
import { reportDocument } from './document.ts';
import { namesTold } from './names.ts';
import * as q from './queries.ts';
import { liveContent, missingIn, reportOf, standingOf } from './reading.ts';
import * as refuse from './refusals.ts';

/** An audit that I close, send or answer in; held until the end of the request. */
async function atWork(db: Db, auditId: string, states: readonly q.Standing['state'][]): Promise<q.Standing> {
  await assertAtWork(db, auditId);
  const standing = await standingOf(db, auditId);
  if (!states.includes(standing.state)) throw refuse.notNow();
  return standing;
}
const assertVersion = (standing: q.Standing, version: number) => { if (standing.version !== version) throw new Refusal('conflict', { current: { version: standing.version, state: standing.state, commentsUntil: standing.commentsUntil } }); };
async function file(db: Db, auditId: string, as: 'pdf' | 'docx') {
  const standing = await standingOf(db, auditId), kept = standing.state === 'final' ? await q.findFile(db, auditId, as) : undefined, name = `${standing.state === 'final' ? 'zprava-z-auditu' : 'navrh-zpravy'}.${as}`;
  if (kept) return { name, bytes: new Uint8Array(kept) };
  const document = reportDocument(await liveContent(db, auditId, standing, await q.findComments(db, auditId)), { final: standing.state === 'final' ? standing.finalAt!.slice(0, 10) : null, on: today() });
  return { name, bytes: as === 'pdf' ? await toPdf(document) : await toDocx(document) };
}
/** Everything that stands in the way of the final report. */
async function inTheWay(db: Db, auditId: string, standing: q.Standing, content: ReportContent, missing: Missing[], { kept, noMoreComments }: { kept: string[]; noMoreComments: boolean }): Promise<Missing[]> {
  const names = await namesTold(db, auditId, content, kept), unchecked = (await checkedItemsOf(db, auditId)).filter(({ result }) => result === null).map(({ recommendationId }) => recommendationId), runs = !noMoreComments && standing.commentsUntil !== null && standing.commentsUntil >= today();
  return [...missing, ...(names.length ? [{ why: 'names' as const, of: names }] : []), ...(unchecked.length ? [{ why: 'unchecked' as const, of: unchecked }] : []), ...(runs ? [{ why: 'comments_run' as const, of: [standing.commentsUntil!] }] : [])];
}

export const routes = (house: House): void => serve(house, 'reports', reports)({
  get: ({ params: { auditId } }, { db }) => reportOf(db, auditId),
  send: async ({ params: { auditId }, body }, { db, version }) => {
    const standing = await atWork(db, auditId, ['open']), missing = await missingIn(db, auditId, standing, await q.findComments(db, auditId));
    assertVersion(standing, version);
    if (body.commentsUntil < today()) throw refuse.tooSoon();
    if (missing.some(({ why }) => why === 'no_reader')) throw refuse.noReader();
    if (!body.knowing && missing.some(({ why }) => why === 'undecided' || why === 'no_evidence')) throw refuse.lacks(missing, false);
    if (!await q.setDraft(db, auditId, version, body.commentsUntil)) throw refuse.notNow();
  },
  takeBack: async ({ params: { auditId } }, { db, version }) => {
    assertVersion(await atWork(db, auditId, ['draft']), version);
    if (!await q.setOpen(db, auditId, version)) throw refuse.notNow();
  },
  comment: async ({ params: { auditId }, body }, { db }) => {
    await q.holdDraft(db, auditId);
    const standing = await standingOf(db, auditId);
    if (standing.state === 'final') throw over(standing.state);
    if (!standing.drafted) throw new Refusal('forbidden');
    if (standing.commentsUntil && standing.commentsUntil < today()) throw refuse.tooLate();
    const { content, criteria, found } = (await q.findFacts(db, auditId))!;
    if (body.criterion && !questionsOf(narrowed(content, criteria)).some(({ key }) => key === body.criterion)) throw refuseWork.notOfTheMethod();
    const finding = body.findingId ? found.find(({ id }) => id === body.findingId) : null;
    if (finding === undefined) throw notFound();
    await q.addComment(db, auditId, { ...body, criterion: finding?.criterion ?? body.criterion });
    return { id: body.id };
  },
  answer: async ({ params: { auditId, commentId }, body }, { db }) => {
    await atWork(db, auditId, ['open', 'draft']);
    const comment = (await q.findComments(db, auditId)).find(({ id }) => id === commentId);
    if (!comment) throw notFound();
    if (comment.answer) throw refuse.answered();
    await q.addAnswer(db, auditId, commentId, body);
    return { id: body.id };
  },
  finish: async ({ params: { auditId }, body }, { db, caller, version }) => {
    const standing = await atWork(db, auditId, ['draft']), comments = await q.findComments(db, auditId), missing = await missingIn(db, auditId, standing, comments);
    assertVersion(standing, version);
    const content = await liveContent(db, auditId, standing, comments), left = await inTheWay(db, auditId, standing, content, missing.filter(({ why }) => why !== 'no_reader'), body);
    if (left.length) throw refuse.lacks(left, true);
    const document = reportDocument(content, { final: today(), on: today() });
    await q.addReport(db, auditId, { content, fingerprint: fingerprintOf(content), pdf: await toPdf(document), docx: await toDocx(document) });
    if (!await q.setFinal(db, auditId, version)) throw refuse.notNow();
    // In the same transaction: what it recommends is given, and what it went through of earlier audits is closed or returned.
    await giveOfAudit(db, caller, auditId);
    await closeByFollowUp(db, caller, auditId);
  },
  pdf: ({ params: { auditId } }, { db }) => file(db, auditId, 'pdf'),
  docx: ({ params: { auditId } }, { db }) => file(db, auditId, 'docx'),
});
