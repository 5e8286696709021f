import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { audits, type InterviewBody } from './contract.ts';
import { assertMethod, change, conflictOf, goOver, going, plan, preview } from './planning.ts';
import * as q from './queries.ts';
import { assertAtWork, getAudit } from './questions.ts';
import * as refuse from './refusals.ts';
import { nextLabel, withWhom } from './rules.ts';
import * as t from './team-queries.ts';

const conflict = (current: unknown) => new Refusal('conflict', { current });
async function checkTalk(db: Db, auditId: string, body: InterviewBody): Promise<void> {
  if (body.visitId && !await t.hasVisit(db, auditId, body.visitId)) throw refuse.unknownVisit();
  if (body.onDay > today()) throw refuse.notYet();
}

export const routes = (house: House): void => serve(house, 'audits', audits)({
  rounds: ({ query }, { db }) => q.findRounds(db, query),
  beginRound: async ({ body }, { db }) => { await assertMethod(db, body.versionId); await q.addRound(db, body); return { id: body.id }; },
  changeRound: async ({ params: { roundId }, body }, { db, version }) => {
    const found = await q.findRound(db, roundId);
    if (!found) throw notFound();
    if (found.version !== version || !await q.putRound(db, roundId, version, body)) throw conflict(await q.findRound(db, roundId));
  },

  list: ({ query }, { db }) => q.findPage(db, query),
  get: ({ params: { auditId } }, { db }) => getAudit(db, auditId),
  plan: async ({ body }, { db }) => { await plan(db, body); return { id: body.id }; },
  change: ({ params: { auditId }, body }, { db, version }) => change(db, auditId, version, body),
  cancel: async ({ params: { auditId }, body: { reason } }, { db, version }) => {
    const audit = await going(db, auditId, version);
    if (!audit.plans) throw refuse.notPlanner();
    if (!await q.cancel(db, auditId, version, reason)) throw conflictOf(await getAudit(db, auditId));
  },

  colleagues: async ({ params: { auditId } }, { db }) => {
    if (!(await getAudit(db, auditId)).plans) throw notFound();
    return { items: await t.findColleagues(db, auditId) };
  },
  join: async ({ params: { auditId }, body }, { db }) => {
    const audit = await going(db, auditId);
    if (!audit.plans) throw refuse.notPlanner();
    const colleague = (await t.findColleagues(db, auditId)).find(({ id }) => id === body.membershipId);
    if (!colleague) throw refuse.notColleague();
    if (!colleague.independent) throw refuse.notIndependent();
    return { id: await t.join(db, auditId, body) };
  },
  changeAuditor: async ({ params: { auditId, auditorId }, body }, { db, version }) => {
    const audit = await going(db, auditId), one = audit.team.find(({ id }) => id === auditorId);
    if (!one) throw notFound();
    if (!audit.plans && (!one.me || body.leads !== one.leads && !body.left)) throw refuse.notPlanner();
    if (one.version !== version || !await t.putAuditor(db, auditId, one, version, body)) throw conflict((await getAudit(db, auditId)).team.find(({ id }) => id === auditorId));
  },
  declare: async ({ params: { auditId }, body: { declaration } }, { db }) => {
    const audit = await going(db, auditId);
    if (!audit.inTeam) throw refuse.notInTeam();
    if (!await t.declare(db, auditId, declaration)) throw refuse.declared();
  },

  letIn: async ({ params: { auditId }, body }, { db }) => {
    const audit = await getAudit(db, auditId), own = body.organisationId === audit.audited?.id;
    if (!audit.plans && !audit.atWork) throw audit.inTeam ? refuse.notDeclared() : notFound();
    if (audit.state === 'cancelled') throw refuse.over(audit.state);
    if (!await t.knowsOrganisation(db, body.organisationId)) throw refuse.unknownOrganisation();
    if (body.kind === 'service' && !own) throw refuse.notTheService();
    if (body.kind !== 'service' && own) throw refuse.serviceReads();
    if (body.membershipId && !await t.knowsMember(db, body.membershipId, body.organisationId)) throw refuse.unknownPerson();
    // Whose reading ended is let in again by the same line: it says as what they read.
    const before = await t.findReaderOf(db, auditId, body);
    if (!before) { await t.letIn(db, auditId, body); return { id: body.id }; }
    if (before.kind !== body.kind) throw refuse.readsOtherwise();
    if (!await t.putReader(db, auditId, before.id, before.version, body.until)) throw refuse.notPlanner();
    return { id: before.id };
  },
  changeReader: async ({ params: { auditId, readerId }, body: { until } }, { db, version }) => {
    const audit = await getAudit(db, auditId), one = audit.readers.find(({ id }) => id === readerId);
    if (!one || !audit.plans && !audit.inTeam) throw notFound();
    if (!audit.plans) throw refuse.notPlanner();
    if (one.version !== version || !await t.putReader(db, auditId, readerId, version, until)) throw conflict((await getAudit(db, auditId)).readers.find(({ id }) => id === readerId));
  },

  planVisit: async ({ params: { auditId }, body }, { db }) => {
    const audit = await going(db, auditId);
    if (!audit.plans && !audit.atWork) throw refuse.notDeclared();
    await t.addVisit(db, auditId, body);
    return { id: body.id };
  },
  changeVisit: async ({ params: { auditId, visitId }, body }, { db, version }) => {
    const audit = await going(db, auditId), one = audit.visits.find(({ id }) => id === visitId);
    if (!one) throw notFound();
    if (!audit.plans && !audit.atWork) throw refuse.notDeclared();
    if (one.version !== version || !await t.putVisit(db, auditId, visitId, version, body)) throw conflict((await getAudit(db, auditId)).visits.find(({ id }) => id === visitId));
  },

  interviews: async ({ params: { auditId }, query }, { db }) => {
    if (!(await getAudit(db, auditId)).inTeam) throw notFound();
    const taken = await t.labelsOf(db, auditId);
    return { ...await t.findInterviews(db, auditId, query), labels: Object.fromEntries(withWhom.map((who) => [who, nextLabel(who, taken)])) as Record<(typeof withWhom)[number], string> };
  },
  addInterview: async ({ params: { auditId }, body }, { db }) => {
    await assertAtWork(db, auditId);
    await checkTalk(db, auditId, body);
    // The audit is held: of two devices that come at once, the second counts after the first.
    const taken = await t.labelsOf(db, auditId), label = body.label ?? nextLabel(body.withWhom, taken);
    if (taken.includes(label)) throw refuse.labelTaken(label);
    await t.addInterview(db, auditId, { ...body, label });
    return { id: body.id };
  },
  changeInterview: async ({ params: { auditId, interviewId }, body }, { db, version }) => {
    await assertAtWork(db, auditId);
    const one = await t.findInterview(db, auditId, interviewId);
    if (!one) throw notFound();
    if (!one.mine) throw refuse.notYourTalk();
    await checkTalk(db, auditId, body);
    if (body.consent === 'refused' && await t.isEvidence(db, interviewId)) throw refuse.talkIsEvidence();
    if (one.version !== version || !await t.putInterview(db, interviewId, version, body)) throw conflict(await t.findInterview(db, auditId, interviewId));
  },

  papers: async ({ params: { auditId } }, { db }) => { await getAudit(db, auditId); return { items: await t.findPapers(db, auditId) }; },
  allotPaper: async ({ params: { auditId, documentId }, body: { readers } }, { db }) => {
    const audit = await getAudit(db, auditId);
    if (readers?.some((id) => !audit.team.some(({ membershipId, leftOn }) => membershipId === id && leftOn === null))) throw refuse.notTeamReaders();
    if (!await t.allotPaper(db, auditId, documentId, readers)) throw notFound();
  },

  previewMethod: ({ params: { auditId } }, { db }) => preview(db, auditId),
  changeMethod: async ({ params: { auditId }, body: { versionId } }, { db, version }) => goOver(db, await assertAtWork(db, auditId), version, versionId),
});
