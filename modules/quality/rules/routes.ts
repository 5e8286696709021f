import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Caller, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { confirm, confirmationsOf } from '../reading/questions.ts';
import { qualityRules, type QualityRule, type RuleKind } from './contract.ts';
import * as q from './queries.ts';
import { staleOf } from './rules.ts';

/** Rules with who read them: mine for everybody, all of them for the head. */
async function read(db: Db, caller: Caller, rules: readonly q.RuleRow[]): Promise<(QualityRule & { unreadIds: string[] })[]> {
  const confirmed = await confirmationsOf(db, 'rule_version', rules.flatMap(({ now }) => now ? [now.id] : [])), head = caller.role === 'head';
  return rules.map(({ people, ...rule }) => {
    const of = confirmed.filter(({ thingId }) => thingId === rule.now?.id), unreadIds = head && rule.now ? people.filter((id) => !of.some(({ membershipId }) => membershipId === id)) : [];
    return { ...rule, unreadIds, concernsMe: rule.now !== null && people.includes(caller.membershipId), confirmedOn: of.find(({ membershipId }) => membershipId === caller.membershipId)?.onDay ?? null, concerned: head && rule.now ? people.length : null, unread: head && rule.now ? unreadIds.length : null };
  });
}
async function getRule(db: Db, caller: Caller, id: string) {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return (await read(db, caller, [found]))[0]!;
}
/** A note is about something; a rule stands on no law and does not grow old by one. */
async function checkNote(db: Db, kind: RuleKind, { topic, law, validUntil }: { topic: string; law: string; validUntil: string | null }, kept = '') {
  if (kind === 'rule') {
    if (topic || law || validUntil) throw new Refusal('invalid', { fields: { topic: { cs: 'Téma, zákon a konec platnosti patří k metodické poznámce.', en: 'Topic, law and the end of validity belong to a method note.', uk: 'Тема, закон і кінець чинності стосуються методичної нотатки.' } } });
    return;
  }
  if (!topic) throw new Refusal('invalid', { fields: { topic: { cs: 'Vyberte téma.', en: 'Choose a topic.', uk: 'Виберіть тему.' } } });
  await assertCodes(db, 'work_topic', [topic], 'topic', { kept: [kept] });
}
const conflict = (rule: QualityRule) => new Refusal('conflict', { current: { ...rule, serviceIds: rule.services.map(({ id }) => id), ownerId: rule.owner.id } });

export const routes = (house: House): void => serve(house, 'qualityRules', qualityRules)({
  list: async ({ query }, { db, caller }) => { const { items, next } = await q.findPage(db, query); return { items: await read(db, caller, items), next }; },
  due: async (_, { db, caller }) => {
    const rules = await read(db, caller, await q.findHolding(db)), leads = ['head', 'methodologist', 'coordinator'].includes(caller.role);
    return { toRead: rules.filter(({ concernsMe, confirmedOn }) => concernsMe && confirmedOn === null).slice(0, 100), toReview: rules.filter((rule) => (rule.mine || leads) && staleOf(rule, today()).how !== 'none').slice(0, 100) };
  },
  get: async ({ params }, { db, caller }) => {
    const rule = await getRule(db, caller, params.qualityRuleId);
    return { rule, versions: await q.versionsOf(db, rule.id), unread: rule.unread === null ? null : (await q.namesOf(db, rule.unreadIds)).slice(0, 500) };
  },
  add: async ({ body: { id, versionId, ...body } }, { db }) => {
    await checkNote(db, body.kind, body);
    await q.add(db, id, body);
    await q.addVersion(db, id, versionId, body);
    return { id };
  },
  change: async ({ params, body }, { db, caller, version }) => {
    const rule = await getRule(db, caller, params.qualityRuleId);
    if (!rule.mayWrite) throw notFound();
    await checkNote(db, rule.kind, body, rule.topic);
    if (!await q.change(db, rule.id, version, body)) throw conflict(await getRule(db, caller, rule.id));
  },
  addVersion: async ({ params, body: { id, reviewOn, validUntil, ...body } }, { db, caller }) => {
    const rule = await getRule(db, caller, params.qualityRuleId);
    if (!rule.mayWrite) throw notFound();
    await q.addVersion(db, rule.id, id, body);
    if (validUntil) await checkNote(db, rule.kind, { topic: rule.topic, law: rule.law, validUntil }, rule.topic);
    if (reviewOn || validUntil) await q.setDays(db, rule.id, { reviewOn, validUntil });
    return { id };
  },
  review: async ({ params, body }, { db, caller, version }) => {
    const rule = await getRule(db, caller, params.qualityRuleId);
    if (!rule.mayWrite && !rule.mine) throw new Refusal('forbidden', { detail: { cs: 'Revizi zapisuje, kdo má pravidlo na starosti, nebo vedení.', en: 'Who is in charge of the rule, or the head, writes down the review.', uk: 'Перегляд записує відповідальна особа або керівництво.' } });
    await checkNote(db, rule.kind, { topic: rule.topic, law: rule.law, validUntil: body.validUntil }, rule.topic);
    if (!await q.review(db, rule.id, version, body.again, body.validUntil)) throw conflict(await getRule(db, caller, rule.id));
  },
  confirm: async ({ params, body }, { db, caller }) => {
    const rule = await getRule(db, caller, params.qualityRuleId);
    if (rule.now?.id !== body.versionId) throw against({ cs: 'Mezitím platí jiné znění. Přečtěte si ho a potvrďte to.', en: 'Another wording holds by now. Read and confirm that one.', uk: 'Тим часом чинна інша редакція. Прочитайте й підтвердьте її.' });
    await confirm(db, 'rule_version', body.id, body.versionId);
    return { id: body.id };
  },
});
