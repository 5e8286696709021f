import { assertCodes } from '#modules/directory/questions.ts';
import { give } from '#modules/commitments/questions.ts';
import { callMeeting } from '#modules/meetings/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { newId } from '#platform/http/client.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { noteFinding } from '../questions.ts';
import * as audits from './audit-queries.ts';
import { following, type DraftBody } from './contract.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { answersFrom, counts, fits, hasDay, isOpen, may, type Action } from './rules.ts';
import { isForMe, shownLine, shownOfAudit, shownOpen, standing } from './shown.ts';

/** The audit, when I see its results. */
async function resultsOf(db: Db, id: string): Promise<audits.Audit> {
  const found = await audits.findAudit(db, id);
  if (!found?.results) throw notFound();
  return found;
}
/** The audit that I write recommendations of now. */
async function writingOn(db: Db, id: string): Promise<audits.Audit> {
  await audits.holdAudit(db, id);
  const audit = await resultsOf(db, id);
  if (!audit.works) throw audit.state === 'open' || audit.state === 'draft' ? no.notIndependent() : no.auditOver();
  return audit;
}
/** Codes and the body that it goes to are from what the writer was offered; what stood there may stay. */
async function checkDraft(db: Db, auditId: string, body: DraftBody, before?: q.Row): Promise<void> {
  await assertCodes(db, 'audit_theme', [body.theme], 'theme', { kept: [before?.theme] });
  if (body.toOrganisationId && body.toOrganisationId !== before?.toOrganisationId && !(await audits.findAddressees(db, auditId)).some(({ id }) => id === body.toOrganisationId)) throw no.choose('toOrganisationId');
  if (body.partnerId && body.partnerId !== before?.partnerId && !await audits.seesPartner(db, body.partnerId)) throw notFound();
}
async function draftOf(db: Db, auditId: string, id: string): Promise<q.Row> {
  await audits.holdAudit(db, auditId);
  const found = await q.find(db, id);
  if (!found || found.auditId !== auditId) throw notFound();
  if (found.state !== 'draft') throw no.wordsAreGiven();
  if (!found.writes) throw no.notIndependent();
  return found;
}
/** A given recommendation that I follow, when this may be done with it now on that day. */
async function now(db: Db, id: string, action: Action, onDay?: string): Promise<q.Row> {
  const found = await q.find(db, id);
  if (!found || found.state === 'draft') throw notFound();
  if (action === 'verify' && found.provedByMe && may('sendBack', standing(found))) throw no.whoProved();
  if (!may(action, standing(found))) throw no.notNow();
  if (onDay && (onDay > today() || onDay < found.givenOn!)) throw no.aheadOfDay();
  return found;
}

export const routes = (house: House): void => serve(house, 'following', following)({
  ofAudit: async ({ params }, { db }) => {
    const audit = await resultsOf(db, params.auditId), on = today();
    return { items: (await q.findOfAudit(db, audit.id)).map((row) => shownOfAudit(row, on)), mayAdd: audit.works };
  },
  addresseesOf: async ({ params }, { db }) => ({ items: await audits.findAddressees(db, (await resultsOf(db, params.auditId)).id) }),
  add: async ({ params, body: { id, findingId, ...body } }, { db }) => {
    const audit = await writingOn(db, params.auditId);
    if (findingId && !await audits.seesFinding(db, audit.id, findingId)) throw notFound();
    await checkDraft(db, audit.id, body);
    await audits.addDraft(db, audit, id, findingId, body);
    return { id };
  },
  change: async ({ params, body }, { db, version }) => {
    const before = await draftOf(db, params.auditId, params.recommendationId);
    await checkDraft(db, params.auditId, body, before);
    const next = before.version === version ? await audits.changeDraft(db, before.id, version, body) : undefined;
    if (next === undefined) throw new Refusal('conflict', { current: shownOfAudit((await q.find(db, before.id))!, today()) });
    return { version: next };
  },
  remove: async ({ params }, { db }) => { await audits.removeDraft(db, (await draftOf(db, params.auditId, params.recommendationId)).id); },
  openBefore: async ({ params }, { db }) => {
    const audit = await resultsOf(db, params.auditId), on = today(), items = await audits.findBefore(db, audit.id), checks = await audits.findChecks(db, audit.id), rows = await q.findAmong(db, items.map(({ id }) => id));
    return { items: rows.map((row) => shownOpen(row, items.find(({ id }) => id === row.id), checks.find(({ followedId }) => followedId === row.id), on)), mayCheck: audit.works && audit.kind === 'follow_up' };
  },
  check: async ({ params, body }, { db }) => {
    const audit = await writingOn(db, params.auditId), on = today(), item = (await audits.findBefore(db, audit.id)).find(({ id }) => id === params.recommendationId);
    if (!item) throw notFound();
    const next = body.version > 0 ? await audits.changeCheck(db, audit.id, item.id, body.version, body.result, body.text) : await audits.addCheck(db, newId(), audit.id, item.id, body.result, body.text) ? 1 : undefined;
    if (next !== undefined) return { version: next };
    throw new Refusal('conflict', { current: shownOpen((await q.find(db, item.id))!, item, (await audits.findChecks(db, audit.id)).find(({ followedId }) => followedId === item.id), on).check });
  },

  list: async ({ query: { after, limit, signal, mine, ...asked } }, { db }) => {
    const on = today(), narrowing = { ...asked, mine: mine === 'true' }, key = keyAfter(after, 3);
    const facts = (await q.findFacts(db, signal)).map((f) => ({ ...f, forMe: isForMe(f, f.hasOwner, on) }));
    // What goes on first, by its day.
    const keyOf = (f: (typeof facts)[number]) => [isOpen(f.state) ? '0' : '1', f.dueOn ?? '9999-12-31', f.id] as const, before = (a: readonly (string | null)[], b: readonly (string | null)[]) => a.join(' ') < b.join(' ');
    const chosen = facts.filter((f) => fits(f, narrowing, on)).toSorted((a, b) => (before(keyOf(a), keyOf(b)) ? -1 : 1)), rest = key ? chosen.filter((f) => before(key, keyOf(f))) : chosen;
    const { items, next } = paged(rest.slice(0, limit + 1), limit, (f) => [...keyOf(f)]), counted = counts(facts, narrowing, on);
    return {
      items: (await q.findAmong(db, items.map(({ id }) => id))).map((row) => shownLine(row, on)), next, counts: counted,
      services: await q.findServices(db, counted.service.filter(({ key: id }) => id !== 'none').map(({ key: id }) => id)), programmes: [...new Map(facts.flatMap(({ source, sourceName }) => (sourceName === null ? [] : [[source, { id: source, name: sourceName }] as const]))).values()], forMe: facts.filter((f) => f.forMe).length,
    };
  },
  waiting: async (_, { db }) => {
    const on = today(), facts = await q.findFacts(db, undefined), mine = facts.filter((f) => isForMe(f, f.hasOwner, on)).toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)), open = facts.filter(({ state }) => isOpen(state));
    return { items: (await q.findAmong(db, mine.slice(0, 8).map(({ id }) => id))).map((row) => shownLine(row, on)), forMe: mine.length, late: open.filter(({ dueOn, state }) => hasDay(state) && dueOn !== null && dueOn < on).length, open: open.length };
  },
  repeating: async ({ query }, { db }) => ({ items: await audits.findRepeating(db, query.services), of: await audits.countAudited(db) }),
  noteSignal: async ({ body: { services, ...body } }, { db }) => {
    if (!(await audits.findRepeating(db, services)).some(({ theme }) => theme === body.theme)) throw no.notSoMany();
    await noteFinding(db, body);
    await audits.linkSignal(db, body.id, body.theme);
    return { id: body.id };
  },
  callMeeting: async ({ body: { recommendationIds, ...body } }, { db, caller }) => {
    const ids = [...new Set(recommendationIds)], found = await q.findAmong(db, ids);
    if (found.length < ids.length || found.some(({ state }) => state === 'draft')) throw notFound();
    if (found.some((one) => !may('callMeeting', standing(one)))) throw no.notNow();
    await callMeeting(db, caller, { ...body, items: found.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 300)) });
    await q.addMeeting(db, body.id, ids);
    return { id: body.id };
  },
  get: async ({ params }, { db }) => {
    const found = await q.find(db, params.recommendationId);
    if (!found || found.state === 'draft') throw notFound();
    const { id } = found, [audit, finding, events, steps, meetings] = [found.auditId && await q.findAudit(db, found.auditId), found.findingId && await q.findFinding(db, found.findingId), await q.findEvents(db, id), await q.findSteps(db, id), await q.findMeetings(db, id)];
    return { ...shownLine(found, today()), reason: found.reason, audit: audit || null, finding: finding || null, programmeOpen: found.programme !== null && await q.seesProgramme(db, found.programme.id), ownerId: found.ownerId, events, steps, meetings, ours: found.ours };
  },
  colleagues: async ({ params }, { db }) => {
    const found = await q.find(db, params.recommendationId);
    if (!found || found.state === 'draft') throw notFound();
    return { items: found.ours && found.toOrganisationId ? await q.findColleagues(db, found.toOrganisationId) : [] };
  },
  answer: async ({ params, body }, { db }) => {
    const found = await now(db, params.recommendationId, 'answer', body.onDay);
    if (!answersFrom(found.state).includes(body.kind)) throw no.otherAnswer();
    if (found.outside && !body.way) throw no.sayHow();
    await q.addAnswer(db, body.id, found.id, body.kind, body.text);
    await q.addEvent(db, { id: body.id, followedId: found.id, kind: 'answered', onDay: body.onDay, text: body.text, answer: body.kind, ...(found.outside && { way: body.way }) });
    return { id: body.id };
  },
  nameOwner: async ({ params, body }, { db }) => {
    const found = await now(db, params.recommendationId, 'nameOwner', body.onDay);
    if (!(await q.findColleagues(db, found.toOrganisationId!)).some(({ id }) => id === body.membershipId)) throw no.choose('membershipId');
    await q.addEvent(db, { id: newId(), followedId: found.id, kind: 'owner', onDay: body.onDay, membershipId: body.membershipId });
  },
  askDay: async ({ params, body }, { db }) => {
    const found = await now(db, params.recommendationId, 'askDay', body.onDay);
    if (body.dueOn === found.dueOn || body.dueOn < (body.onDay ?? today())) throw no.dayPassed();
    await q.addEvent(db, { id: newId(), followedId: found.id, kind: 'day_asked', onDay: body.onDay, text: body.text, dueOn: body.dueOn });
  },
  decideDay: async ({ params, body }, { db }) => {
    const found = await now(db, params.recommendationId, 'decideDay', body.onDay);
    // Asked anew meanwhile: nobody agrees to a day that they did not read.
    if (found.askedDueOn !== body.dueOn) throw no.notNow();
    await q.addEvent(db, { id: newId(), followedId: found.id, kind: body.agree ? 'day_agreed' : 'day_refused', onDay: body.onDay, text: body.text, dueOn: body.dueOn });
  },
  addStep: async ({ params, body }, { db, caller }) => {
    const found = await now(db, params.recommendationId, 'addStep');
    if (!(await q.findColleagues(db, found.toOrganisationId!)).some(({ id }) => id === body.membershipId)) throw no.choose('membershipId');
    await give(db, caller, { id: body.id, caseId: null, about: [], what: body.what, dueOn: body.dueOn, owner: { kind: 'worker', membershipId: body.membershipId } });
    await q.addStep(db, found.id, body.id);
    return { id: body.id };
  },
  prove: async ({ params, body }, { db }) => tell(db, params.recommendationId, 'prove', 'proved', body),
  sendBack: async ({ params, body }, { db }) => tell(db, params.recommendationId, 'sendBack', 'returned', body),
  verify: async ({ params, body }, { db }) => tell(db, params.recommendationId, 'verify', 'verified', body),
  reopen: async ({ params, body }, { db }) => tell(db, params.recommendationId, 'reopen', 'reopened', body),
  drop: async ({ params, body }, { db }) => tell(db, params.recommendationId, 'drop', 'dropped', body),
});

async function tell(db: Db, id: string, action: Action, kind: 'proved' | 'returned' | 'verified' | 'reopened' | 'dropped', { text, onDay }: { text: string; onDay?: string | undefined }): Promise<void> {
  const found = await now(db, id, action, onDay);
  await q.addEvent(db, { id: newId(), followedId: found.id, kind, onDay, text });
}
