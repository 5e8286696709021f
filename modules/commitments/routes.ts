import { giveLink } from '#modules/access/guests/questions.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import type { Answer } from '#platform/http/contract.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { commitments, type Action, type Event } from './contract.ts';
import { assertVisible, write } from './giving.ts';
import { ownerColumns } from './owner.ts';
import * as history from './event-queries.ts';
import * as owners from './owner-queries.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { routes as host } from './host-routes.ts';
import { after, afterChange, isForeign, makesCircle, may, mayGiveLink } from './rules.ts';
import { actsFor, shown, standing } from './shown.ts';

/** The organisation on the other side, which is told what happened. */
const otherSide = (row: q.Row): string | null => isForeign(standing(row)) ? row.mine.includes(row.organisation_id) ? row.owner_organisation_id : row.organisation_id : null;

/** The commitment, when I may do this with it now. */
async function take({ db }: Context, id: string, action: Action): Promise<q.Row> {
  const row = await q.find(db, id);
  if (!row) throw notFound();
  if (!row.open) throw no.sharingEnded();
  if (row.case_id) await assertOpen(db, row.case_id);
  if (!may(action, standing(row), actsFor(row))) throw no.notNow(action);
  return row;
}
/** Somebody was faster: both versions are shown. */
async function faster({ db }: Context, id: string): Promise<never> {
  const row = await q.find(db, id);
  throw row ? new Refusal('conflict', { current: shown(row) }) : notFound();
}

/** The usual way: take it, change its state, say what happened to both sides. */
async function act(context: Context, id: string, action: Action, kind: Event['kind'], more: { text?: string | undefined; day?: string | undefined; doneOn?: string | null } = {}): Promise<void> {
  const row = await take(context, id, action);
  const next = after(action, standing(row), more.day);
  // Before anything is written: what is shown beside the reader's version is only what others wrote.
  if (row.version !== context.version) throw new Refusal('conflict', { current: shown(row) });
  // The event first: after declining, the row may be out of sight for us.
  await history.addEvent(context.db, row, { kind, text: more.text, proposedOn: more.day, toOrganisation: otherSide(row) });
  if (!await q.change(context.db, id, context.version, { state: next.state, due_on: next.dueOn, proposed_on: next.proposedOn, done_on: more.doneOn ?? null })) await faster(context, id);
}

async function assertFits({ db }: Context, id: string, caseId: string | null | undefined, goalId: string | null | undefined, needs: readonly string[]): Promise<void> {
  if (goalId && !(caseId && await q.goalInCase(db, goalId, caseId))) throw notFound();
  if (!needs.length) return;
  if (!caseId || !await q.allInCase(db, needs, caseId)) throw notFound();
  if (makesCircle(id, needs, await q.dependencies(db, caseId))) throw no.circle();
}

const limited = (rows: q.Row[], all: number): Answer<typeof commitments.ofCase> => ({ items: rows.map(shown), more: Math.max(0, all - rows.length) });
const answers = { accept: 'accepted', decline: 'declined', propose: 'proposed', agree: 'agreed', disagree: 'offered' } as const;

const own = (house: House): void => serve(house, 'commitments', commitments)({
  add: async ({ body }, context) => {
    const { db, caller } = context, caseId = body.caseId ?? null;
    if (caseId) await assertOpen(db, caseId);
    const given = await ownerColumns(db, body.owner, caseId, caller.membershipId);
    if (caseId) await assertVisible(db, caseId, given, body.about, body.confidenceOf);
    await assertFits(context, body.id, caseId, body.goalId, body.needs ?? []);
    await write(db, caller, body, given);
    if (body.needs?.length) await q.setNeeds(db, body.id, body.needs);
    return { id: body.id };
  },
  ofCase: async ({ params, query }, { db }) => limited(await q.ofCase(db, params.caseId, query.state, query.limit), await q.countOfCase(db, params.caseId, query.state)),
  mine: async ({ query }, { db }) => limited(await q.mine(db, query.until, query.limit), await q.countMine(db, query.until)),
  offers: async (_, { db }) => ({ toUs: (await q.offeredToUs(db, 100)).map(shown), ours: (await q.offeredByUs(db, 100)).map(shown) }),
  answer: async ({ params, body }, context) => act(context, params.commitmentId, body.answer, answers[body.answer], { text: body.reason, day: body.answer === 'propose' ? body.proposedOn : undefined }),
  done: async ({ params, body }, context) => act(context, params.commitmentId, 'done', 'done', { text: body.result, doneOn: body.doneOn ?? await q.today(context.db) }),
  reopen: async ({ params, body }, context) => {
    const row = await take(context, params.commitmentId, 'reopen');
    await act(context, params.commitmentId, 'reopen', after('reopen', standing(row)).state === 'offered' ? 'offered' : 'reopened', { text: body.reason });
  },
  cancel: async ({ params, body }, context) => act(context, params.commitmentId, 'cancel', 'cancelled', { text: body.reason }),
  handOver: async ({ params, body }, context) => {
    const row = await take(context, params.commitmentId, 'handOver');
    const colleague = await owners.workerFor(context.db, body.membershipId, row.case_id);
    if (!colleague?.own || !colleague.reads) throw no.notAColleague();
    await history.addEvent(context.db, row, { kind: 'handed_over', text: body.note, toMembership: body.membershipId, toOrganisation: otherSide(row) });
    const to = { owner_kind: 'worker', owner_membership_id: body.membershipId, owner_service_id: null, owner_organisation_id: row.owner_organisation_id ?? colleague.organisation_id, owner_person_id: null, owner_body: '', partner_id: null } as const;
    if (!await q.change(context.db, row.id, context.version, to)) await faster(context, row.id);
  },
  change: async ({ params, body }, context) => {
    const { db, caller } = context;
    const row = await take(context, params.commitmentId, 'change');
    const given = await ownerColumns(db, body.owner, row.case_id, caller.membershipId);
    if (row.case_id) await assertVisible(db, row.case_id, given, body.about, body.confidenceOf);
    await assertFits(context, row.id, row.case_id, body.goalId, body.needs ?? []);
    const { own: _, ...owner } = given;
    const doer = (o: owners.OwnerColumns) => o.owner_membership_id ?? o.owner_service_id ?? o.owner_person_id ?? null;
    const next = afterChange(
      { ...standing(row), what: row.what, startsOn: row.starts_on, dueTime: row.due_time, doer: doer(row as never) },
      { what: body.what, startsOn: body.startsOn ?? null, dueOn: body.dueOn ?? null, dueTime: body.dueTime ?? null, ownerOrganisationId: given.owner_organisation_id, doer: doer(given) });
    if (!await q.rewrite(db, row.id, context.version, body, owner, { state: next.state, proposed_on: next.proposedOn })) await faster(context, row.id);
    if (body.needs) await q.setNeeds(db, row.id, body.needs);
    const asked = next.state === 'offered' && (row.state !== 'offered' || given.owner_organisation_id !== row.owner_organisation_id);
    if (asked) await history.addEvent(db, { ...row, about: body.about }, { kind: 'offered', toOrganisation: given.owner_organisation_id });
  },
  giveLink: async ({ params, body }, context) => {
    const row = await q.find(context.db, params.commitmentId);
    if (!row) throw notFound();
    if (!row.open) throw no.sharingEnded();
    if (row.case_id) await assertOpen(context.db, row.case_id);
    if (!mayGiveLink({ state: row.state, ownerKind: row.owner_kind, confidenceOf: row.confidence_of, own: row.mine.includes(row.organisation_id) })) throw no.noLink();
    return giveLink(context.db, house.secretKey, { purpose: 'commitment', subjectId: row.id, caseId: row.case_id }, body);
  },
  history: async ({ params }, { db }) => {
    const row = await q.find(db, params.commitmentId);
    if (row?.case_id !== params.caseId) throw notFound();
    return { items: (await history.events(db, row.id)).map((e) => ({ id: e.id, at: e.at.toISOString(), kind: e.kind, text: e.text, proposedOn: e.proposed_on, organisation: { id: e.organisation_id, shortName: e.short_name }, authorName: e.author_name, toName: e.to_name, byGuest: e.by_guest, guestName: e.guest_name })) };
  },
  owners: async ({ params }, { db }) => ({
    workers: (await owners.workersOf(db, params.caseId)).map((w) => ({ membershipId: w.membership_id, name: w.name, organisationId: w.organisation_id, shortName: w.short_name, own: w.own })),
    services: (await owners.servicesOf(db, params.caseId)).map((s) => ({ serviceId: s.service_id, name: s.name, organisationId: s.organisation_id, shortName: s.short_name, own: s.own })),
  }),
});
export const routes = (house: House): void => { own(house); host(house); };
