import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { queueJob } from '#platform/jobs/queue.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { retention, type DueItem } from './contract.ts';
import * as q from './queries.ts';
import { confirms, phraseFor } from './rules.ts';

async function getItem(db: Db, id: string): Promise<DueItem> {
  const [item] = await q.findItems(db, [id]);
  if (!item) throw notFound();
  return item;
}
/** The items that were chosen, all of them there and none held back. */
async function chosen(db: Db, ids: readonly string[]): Promise<DueItem[]> {
  const items = await q.findItems(db, ids);
  if (items.length < new Set(ids).size) throw notFound();
  if (items.some(({ state }) => state !== 'due')) throw against({ cs: 'Některá z vybraných položek je mezitím odložená nebo už potvrzená. Vyberte znovu.', en: 'One of the chosen items is postponed or confirmed meanwhile. Choose again.', uk: 'Одну з вибраних позицій тим часом відкладено або підтверджено. Виберіть знову.' });
  return items;
}
const byKind = (items: readonly DueItem[]) => [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, of]) => ({ kind, items: of.length, years: of[0]!.years, source: of[0]!.source }));

export const routes = (house: House): void => serve(house, 'retention', retention)({
  rules: async (_, { db }) => ({ items: await q.findRules(db) }),
  addRule: async ({ body }, { db }) => { await q.addRule(db, body); await queueJob(db, 'retention.mark', {}, 'retention.mark'); return { id: body.id }; },
  changeRule: async ({ params, body }, { db, version }) => {
    if (!await q.changeRule(db, params.ruleId, version, body)) {
      const current = (await q.findRules(db)).find(({ id }) => id === params.ruleId);
      throw current ? new Refusal('conflict', { current }) : notFound();
    }
    await queueJob(db, 'retention.mark', {}, 'retention.mark');
  },
  dropRule: async ({ params }, { db }) => { if (!await q.dropRule(db, params.ruleId)) throw notFound(); await queueJob(db, 'retention.mark', {}, 'retention.mark'); },
  counts: async (_, { db }) => ({ items: await q.findCounts(db) }),
  due: ({ query }, { db }) => q.findDue(db, query),
  look: async ({ params }, { db }) => { const item = await getItem(db, params.itemId); return { item, parts: await q.findParts(db, item.id), others: await q.countOthers(db, item.id) }; },
  postpone: async ({ params, body }, { db, version }) => {
    const item = await getItem(db, params.itemId);
    if (body.until <= today()) throw new Refusal('invalid', { fields: { until: { cs: 'Vyberte den, který teprve přijde.', en: 'Choose a day to come.', uk: 'Виберіть день у майбутньому.' } } });
    if (!await q.decide(db, item.id, version, { state: 'postponed', postponed_until: body.until, reason: body.reason })) throw new Refusal('conflict', { current: item });
  },
  resume: async ({ params }, { db, version }) => {
    const item = await getItem(db, params.itemId);
    if (!await q.decide(db, item.id, version, { state: 'due', postponed_until: null, reason: '' })) throw new Refusal('conflict', { current: item });
  },
  sum: async ({ body }, { db }) => {
    const items = await chosen(db, body.ids), parts = new Map<string, number>();
    let others = 0;
    for (const { id } of items) {
      for (const { table, rows } of await q.findParts(db, id)) parts.set(table, (parts.get(table) ?? 0) + rows);
      if (await q.countOthers(db, id)) others += 1;
    }
    return { items: items.length, kinds: byKind(items), parts: [...parts].map(([table, rows]) => ({ table, rows })).toSorted((a, b) => b.rows - a.rows), others };
  },
  confirm: async ({ body }, { db, language }) => {
    const items = await chosen(db, body.ids), count = items.length;
    if (!confirms(body.typed, count)) throw new Refusal('invalid', { fields: { typed: { cs: `Napište „${phraseFor(count, language)}“.`, en: `Type “${phraseFor(count, language)}”.`, uk: `Напишіть «${phraseFor(count, language)}».` } } });
    await q.addErasure(db, body.id, byKind(items), count);
    if (await q.confirmItems(db, body.id, body.ids) < count) throw new Refusal('conflict');
    await queueJob(db, 'retention.erase', { erasure: body.id }, `retention.erase ${body.id}`);
    return { id: body.id };
  },
  erasures: ({ query }, { db }) => q.findErasures(db, query),
});
