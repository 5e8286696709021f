import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { day, today } from '#platform/i18n/format.ts';
import { give } from '#modules/commitments/questions.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import { complaints } from './contract.ts';
import { answerPaper, registerPaper, registerXlsx, yearPaper } from './paper.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { answerWaysOf, daysAfter, deadline, namesIn } from './rules.ts';

type Found = NonNullable<Awaited<ReturnType<typeof q.find>>>;
async function get(db: Db, id: string): Promise<Found> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
/** For who looks into it. Whoever only received it reads how it stands and does nothing. */
async function toHandle(db: Db, id: string, open = true): Promise<Found> {
  const found = await get(db, id);
  if (!found.handles) throw no.onlyReceived();
  if (open && found.answeredOn) throw no.answered();
  return found;
}
/** The reading of a client's file, which says nothing of a complaint: the log is read by those whom one may name. */
async function logNamed(db: Db, persons: readonly (string | null)[]): Promise<void> {
  for (const personId of new Set(persons)) if (personId) await logRead(db, { endpoint: 'people.get', caseId: undefined, personId, reason: '' });
}
async function registerOf(db: Db, year: number) {
  const rows = await q.findRegister(db, year), label = await codeLabelsOn(db, 'cs', today());
  await logNamed(db, rows.map(({ personId }) => personId));
  return { rows, label: (subject: string) => label('complaint_subject', subject) };
}

export const routes = (house: House): void => serve(house, 'complaints', complaints)({
  list: ({ query }, { db }) => q.findPage(db, query),
  due: async (_, { db }) => ({ items: await q.findDue(db) }),
  get: async ({ params }, { db }) => {
    const found = await get(db, params.complaintId);
    await logNamed(db, [found.personId]);
    return found;
  },
  add: async ({ body }, { db }) => {
    if (!await q.serviceOf(db, body.serviceId)) throw notFound();
    await assertCodes(db, 'complaint_subject', [body.subject], 'subject', { day: body.receivedOn });
    if (!await q.areColleagues(db, body.workers)) throw no.notColleague('workers');
    await q.add(db, body);
    return { id: body.id };
  },
  correct: async ({ params, body }, { db, version }) => {
    const found = await toHandle(db, params.complaintId);
    await assertCodes(db, 'complaint_subject', [body.subject], 'subject', { day: found.receivedOn, kept: [found.subject] });
    await q.change(db, found.id, version, { ...body, ...(found.inName === 'anonymous' && { name: '', contact: '' }) });
  },
  handlers: async ({ params }, { db }) => { await get(db, params.complaintId); return { items: await q.findHandlers(db, params.complaintId) }; },
  entrust: async ({ params, body }, { db, version }) => {
    const found = await get(db, params.complaintId);
    if (!found.leads) throw no.notLeading();
    if (found.answeredOn) throw no.answered();
    if (!(await q.findHandlers(db, found.id)).some(({ membershipId }) => membershipId === body.membershipId)) throw no.cannotHandle();
    await q.change(db, found.id, version, { handler_id: body.membershipId });
  },
  name: async ({ params, body }, { db }) => {
    const found = await toHandle(db, params.complaintId);
    if (found.workers.some(({ id }) => id === body.membershipId)) throw no.alreadyNamed();
    if (!await q.areColleagues(db, [body.membershipId])) throw no.notColleague('membershipId');
    if (found.handler && await q.sameAccount(db, found.handler.membershipId, body.membershipId)) throw no.handlerNamed();
    await q.addWorker(db, found.id, body.membershipId);
  },
  note: async ({ params, body }, { db }) => {
    await toHandle(db, params.complaintId);
    await q.addNote(db, params.complaintId, body);
    return { id: body.id };
  },
  extend: async ({ params, body }, { db, version }) => {
    const found = await toHandle(db, params.complaintId), latest = daysAfter(found.dueOn, found.extensionDays);
    if (found.extendedUntil && found.version === version) throw no.extendedBefore();
    if (body.until <= found.dueOn) throw no.tooShort();
    if (body.until > latest) throw no.tooLong(day(latest, 'cs'));
    await q.change(db, found.id, version, { extended_until: body.until, extension_reason: body.reason, extension_told_on: body.toldOn });
  },
  answer: async ({ params, body }, { db, version }) => {
    const found = await toHandle(db, params.complaintId, false), missing = (['finding', 'answer', 'answerWay'] as const).filter((field) => !body[field]);
    // What was given is not taken back: a letter lies with whoever complained.
    if (found.answeredOn && !body.answeredOn) throw no.answered();
    if (body.answeredOn && missing.length) throw new Refusal('invalid', { fields: Object.fromEntries(missing.map((field) => [field, no.whole[field]])) });
    if (body.answerWay && !answerWaysOf(found.inName).includes(body.answerWay)) throw no.wayOfAnonymous();
    if (body.answeredOn && body.answeredOn < found.receivedOn) throw no.beforeReceived();
    const named = found.inName === 'anonymous' ? namesIn(body.answer, found.workers.map(({ name }) => name)) : [];
    if (named.length) throw no.namesSomebody(named.join(', '));
    await q.change(db, found.id, version, { finding: body.finding, finding_reason: body.findingReason, answer: body.answer, answer_way: body.answerWay, answered_on: body.answeredOn, appeal_told: body.appealTold, measure: body.measure });
  },
  measure: async ({ params, body }, { db, caller }) => {
    await toHandle(db, params.complaintId, false);
    await give(db, caller, { id: body.id, caseId: null, about: [], what: body.what, dueOn: body.dueOn, owner: { kind: 'worker', membershipId: body.membershipId } });
    await q.addMeasure(db, params.complaintId, body.id);
    return { id: body.id };
  },
  answerPdf: async ({ params }, { db }) => {
    const found = await toHandle(db, params.complaintId, false), label = await codeLabelsOn(db, 'cs', found.receivedOn);
    await logNamed(db, [found.personId]);
    return { name: `odpoved-${deadline(found)}.pdf`, bytes: await toPdf(answerPaper(found, await q.organisationName(db), label('complaint_subject', found.subject), today())) };
  },
  year: async ({ params }, { db }) => ({ year: params.year, ...await q.findYear(db, params.year) }),
  yearPdf: async ({ params: { year } }, { db }) => {
    const label = await codeLabelsOn(db, 'cs', today());
    return { name: `stiznosti-${year}.pdf`, bytes: await toPdf(yearPaper({ year, ...await q.findYear(db, year) }, await q.organisationName(db), (subject) => label('complaint_subject', subject), today())) };
  },
  registerXlsx: async ({ params: { year } }, { db }) => {
    const { rows, label } = await registerOf(db, year);
    return { name: `registr-stiznosti-${year}.xlsx`, bytes: await registerXlsx(rows, label) };
  },
  registerPdf: async ({ params: { year } }, { db }) => {
    const { rows, label } = await registerOf(db, year);
    return { name: `registr-stiznosti-${year}.pdf`, bytes: await toPdf(registerPaper(rows, year, await q.organisationName(db), label, today())) };
  },
  rules: async (_, { db }) => ({ items: await q.findRules(db) }),
  setRule: async ({ body }, { db }) => {
    if (body.validFrom < today()) throw no.notToday();
    if (body.trustedId && !await q.areColleagues(db, [body.trustedId])) throw no.notColleague('trustedId');
    await q.setRule(db, body);
    return { id: body.id };
  },
});
