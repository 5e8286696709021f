import { giveLink } from '#modules/access/guests/questions.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { takeOverPeople } from '#modules/people/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import type { NewReferral, Words } from './bodies.ts';
import { referrals } from './contract.ts';
import { routes as host } from './host-routes.ts';
import { moved } from './moving.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { clockOf, dueOf, isOver, usual, type Rule } from './rules.ts';
import { mayDo, shown, shownLines } from './shown.ts';
import * as to from './target-queries.ts';
import * as w from './write-queries.ts';

const ruleOf = async (db: Db): Promise<Rule> => await w.findRule(db) ?? usual;
async function get(db: Db, id: string): Promise<q.Row> {
  const row = await q.find(db, id);
  if (!row) throw notFound();
  return row;
}
/** Only the sender; for anybody else it is not there. */
async function getSent(db: Db, id: string): Promise<q.Row> {
  const row = await get(db, id);
  if (!row.sends) throw notFound();
  return row;
}
/** Somebody was faster: both versions are shown. */
const faster = async ({ db, caller }: Context, id: string) => new Refusal('conflict', { current: await shown(db, await get(db, id), caller) });

async function assertWords(db: Db, words: Words): Promise<void> {
  await assertCodes(db, 'need_domain', [words.need], 'need');
  await assertCodes(db, 'language', words.languages, 'languages');
  if (words.orpCode && !await to.isOrp(db, words.orpCode)) throw notFound();
}
/** Where they go, in the order they were chosen. Closed and hidden ones are refused alike, with what could do instead. */
async function openTargets(db: Db, { targets, serviceId, need, orpCode }: Pick<NewReferral, 'targets' | 'serviceId' | 'need' | 'orpCode'>): Promise<to.TargetRow[]> {
  if (targets.some((one) => one.serviceId === serviceId)) throw no.toItself();
  const found = await to.targets(db, { need, orp: orpCode ?? undefined, ids: targets.map((one) => one.serviceId ?? one.partnerId!), limit: 20 });
  const chosen: to.TargetRow[] = [];
  for (const one of targets) {
    const target = found.find((row) => one.serviceId ? row.serviceId === one.serviceId : row.serviceId === null && row.partnerId === one.partnerId);
    if (!target?.open) {
      const masked = !target && one.serviceId && await to.organisationOf(db, one.serviceId);
      if (!target && !masked) throw notFound();
      throw no.closed(target?.name, (await to.targets(db, { need, orp: orpCode ?? undefined, open: true, limit: 5 })).filter((row) => row.serviceId !== serviceId));
    }
    chosen.push(target);
  }
  return chosen;
}

const own = (house: House): void => serve(house, 'referrals', referrals)({
  list: async ({ query }, { db }) => { const { items, next } = await q.list(db, query); return { items: await shownLines(db, items), next, counts: await q.counts(db, query.box, query) }; },
  today: async (_, { db }) => ({ toAnswer: await shownLines(db, await q.toAnswer(db)), answers: await shownLines(db, await q.answers(db)), silent: await shownLines(db, await q.silent(db)) }),
  ofCase: async ({ params }, { db }) => ({ items: await shownLines(db, await q.ofCase(db, params.caseId)), mayRefer: await to.mayRefer(db, params.caseId) }),
  get: async ({ params }, { db, caller }) => {
    const seen = await shown(db, await get(db, params.referralId), caller);
    // Whoever is named here was read.
    const named = new Set([...seen.about, ...seen.taken, ...seen.handovers.flatMap(({ person }) => person ?? [])].flatMap(({ id, name }) => (name ? [id] : [])));
    for (const personId of named) await logRead(db, { endpoint: 'referrals.get', caseId: undefined, personId, reason: '' });
    return seen;
  },
  targets: async ({ query }, { db }) => ({ items: await to.targets(db, query) }),

  add: async ({ body }, { db }) => {
    if (!await to.isMyService(db, body.serviceId)) throw no.notMyService();
    if (body.caseId) await assertOpen(db, body.caseId);
    if (body.recordId && !await to.seesOneOff(db, body.recordId)) throw notFound();
    await assertWords(db, body);
    const today = await q.today(db), rule = await ruleOf(db), answerDueOn = body.answerDueOn ?? dueOf(body.urgency, rule, today);
    if (answerDueOn < today) throw no.dueInPast();
    const targets = await openTargets(db, body);
    const state = body.send ? 'sent' : 'draft', clock = clockOf(state, { answerDueOn, waitingUntil: null, receiptAfter: rule.receiptAfter, patience: rule.expireAfter }, today);
    for (const [at, target] of targets.entries()) {
      const id = body.targets[at]!.id, here = target.partnerId ? null : (await to.organisationOf(db, target.serviceId!))!.id;
      await w.add(db, { id, serviceId: body.serviceId, caseId: body.caseId, toOrganisationId: here, toServiceId: target.serviceId, toPartnerId: target.partnerId, words: body, answerDueOn, state, sentOn: body.send ? today : null, ...clock });
      await w.addOrigin(db, { referralId: id, about: body.about, recordId: body.recordId, bundleId: body.id, note: body.note });
      if (body.send) await w.addEvent(db, { referralId: id, move: 'send', state });
    }
    return { id: body.id };
  },
  change: async ({ params, body }, context) => {
    const { db, caller, version } = context, row = await getSent(db, params.referralId);
    if (row.state !== 'draft') throw no.notNow('send', row.state, await shown(db, row, caller));
    await assertWords(db, body);
    const today = await q.today(db), answerDueOn = body.answerDueOn ?? dueOf(body.urgency, await ruleOf(db), today);
    if (answerDueOn < today) throw no.dueInPast();
    if (!await w.changeWords(db, row.id, version, body, answerDueOn)) throw await faster(context, row.id);
  },
  remove: async ({ params }, context) => {
    const { db, caller, version } = context, row = await getSent(db, params.referralId);
    if (row.state !== 'draft') throw no.notNow('send', row.state, await shown(db, row, caller));
    if (row.version !== version || !await w.remove(db, row.id, version)) throw await faster(context, row.id);
  },
  move: async ({ params, body }, context) => {
    const { db, caller, version } = context, row = await get(db, params.referralId);
    if (row.version !== version) throw new Refusal('conflict', { current: await shown(db, row, caller) });
    if (!mayDo(row, caller).includes(body.move)) throw no.notNow(body.move, row.state, await shown(db, row, caller));
    if (body.move === 'send') await openTargets(db, { targets: [{ id: row.id, serviceId: row.toServiceId, partnerId: row.toPartnerId }], serviceId: row.serviceId, need: row.need, orpCode: row.orpCode });
    const { change, said } = moved(row, body, await q.today(db), body.move === 'send' ? await ruleOf(db) : usual);
    if (!await w.change(db, row.id, version, change)) throw await faster(context, row.id);
    await w.addEvent(db, { referralId: row.id, move: body.move, state: change.state, ...said });
    if (body.move === 'accept' && row.receives && !row.sends) await takeOver(db, row);
    if (row.sends && body.move !== 'send') await w.seen(db, row.id);
  },
  note: async ({ params, body }, { db, version }) => {
    const row = await get(db, params.referralId);
    if (await (row.sends ? w.noteOfSender(db, row.id, version, body.note) : w.noteOfReceiver(db, row.id, version, body.note))) return;
    const { note, noteVersion } = await q.findMore(db, row.id);
    throw new Refusal('conflict', { current: { note, version: noteVersion } });
  },
  seen: async ({ params }, { db }) => { const row = await getSent(db, params.referralId); await w.seen(db, row.id); },
  handOver: async ({ params, body }, { db, caller }) => {
    const row = await getSent(db, params.referralId);
    if (isOver(row.state)) throw no.notNow('send', row.state, await shown(db, row, caller));
    const known = await w.releasesFor(db, row.id);
    if (body.releaseIds.some((id) => !known.includes(id))) throw notFound();
    for (const id of body.releaseIds) await w.addHandover(db, row.id, id, body.endsWith);
    if (row.state !== 'draft') await w.addEvent(db, { referralId: row.id, move: 'hand_over', state: row.state });
  },
  takeOver: async ({ params }, { db }) => {
    const row = await get(db, params.referralId);
    if (!row.receives) throw notFound();
    if (row.state !== 'accepted' && row.state !== 'under_way') throw no.acceptFirst();
    if (!await takeOver(db, row)) throw no.nothingToTake();
  },
  giveLink: async ({ params, body }, { db }) => {
    const row = await getSent(db, params.referralId);
    if (!row.toPartnerId || row.state === 'draft' || isOver(row.state)) throw no.noLink();
    return giveLink(db, house.secretKey, { purpose: 'referral', subjectId: row.id, caseId: row.caseId }, body);
  },
  rule: async (_, { db }) => { const found = await w.findRule(db), rule: Rule = found ?? usual; return { ...rule, tells: [...rule.tells], version: found?.version ?? 0 }; },
  setRule: async ({ body }, { db, version }) => { if (!await w.setRule(db, version, body)) throw new Refusal('conflict', { current: await w.findRule(db) }); },
});

/** The persons handed over become own clients of the receiving service, as with an invitation that was accepted. @returns whether anybody was. */
async function takeOver(db: Db, row: q.Row): Promise<boolean> {
  const given = (await q.handovers(db, row.id)).filter(({ state }) => state === 'in_force'), more = await q.findMore(db, row.id);
  for (const [caseId, of] of Map.groupBy(given, (one) => one.caseId)) await takeOverPeople(db, { caseId, personIds: of.map(({ personId }) => personId), serviceId: row.toServiceId! });
  const about = [...new Set([...more.taken, ...given.map(({ personId }) => personId)])];
  if (given.length) await w.noteTaken(db, row.id, about);
  return given.length > 0;
}

export const routes = (house: House): void => { own(house); host(house); };
