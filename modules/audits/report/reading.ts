// A report as it is read: kept word for word once final, out of data before that.
import { codeLabelsOn } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { forPaper } from '#platform/db/request.ts';
import { notFound } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { checkedItemsOf } from '#modules/signals/following/questions.ts';
import { lacking } from '../rating/rules.ts';
import { sheetOf } from '../rating/questions.ts';
import { compose } from './compose.ts';
import type { AuditReport, Missing, ReportComment, ReportContent } from './contract.ts';
import * as q from './queries.ts';

export async function standingOf(db: Db, auditId: string): Promise<q.Standing> {
  const found = await q.findStanding(db, auditId);
  if (!found || !found.results) throw notFound();
  return found;
}
/** As it would read now, with the names that paper may know. From here on the transaction knows no others. */
export async function liveContent(db: Db, auditId: string, standing: q.Standing, comments: readonly ReportComment[]): Promise<ReportContent> {
  await forPaper(db);
  const facts = await q.findFacts(db, auditId);
  if (!facts) throw notFound();
  const label = await codeLabelsOn(db, 'cs', today());
  const before = facts.kind === 'follow_up' ? (await checkedItemsOf(db, auditId)).map(({ recommendationId, text, addressee, result, evidence }) => ({ id: recommendationId, text, addressee, result, evidence })) : [];
  return compose(facts, comments, (theme) => label('audit_theme', theme), standing.inTeam, before);
}
/** What is missing as the team sees it: only it knows evidence. */
export async function missingIn(db: Db, auditId: string, { toOrganisationId }: Pick<q.Standing, 'toOrganisationId'>, comments: readonly ReportComment[]): Promise<Missing[]> {
  const { undecided, withoutEvidence } = lacking(await sheetOf(db, auditId));
  const all: Missing[] = [
    { why: 'undecided', of: undecided }, { why: 'no_evidence', of: withoutEvidence }, { why: 'unanswered', of: comments.filter(({ answer }) => !answer).map(({ id }) => id) }, { why: 'undeclared', of: await q.findUndeclared(db, auditId) },
    { why: 'no_reader', of: toOrganisationId && !await q.hasServiceReader(db, auditId) ? [toOrganisationId] : [] },
  ];
  return all.filter(({ of }) => of.length > 0);
}
export async function reportOf(db: Db, auditId: string): Promise<AuditReport> {
  const standing = await standingOf(db, auditId), { version, state, service, commentsUntil, sentAt, finalAt, inTeam, mayWrite, plans, drafted, ofService } = standing;
  const comments = await q.findComments(db, auditId), readers = await q.findReaders(db, auditId), missing = inTeam && (state === 'open' || state === 'draft') ? await missingIn(db, auditId, standing, comments) : [];
  const kept = state === 'final' ? await q.findReport(db, auditId) : undefined;
  return {
    id: auditId, version, state, service, commentsUntil, sentAt, finalAt, comments, readers, missing, fingerprint: kept?.fingerprint ?? null, content: kept?.content ?? await liveContent(db, auditId, standing, comments),
    as: inTeam ? 'team' : plans ? 'planner' : ofService ? 'service' : 'reader',
    may: { send: mayWrite && state === 'open', takeBack: mayWrite && state === 'draft', comment: drafted && !inTeam && commentsUntil !== null && commentsUntil >= today(), answer: mayWrite && state === 'draft', finish: mayWrite && state === 'draft' },
  };
}
