import { addDays } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { unitRules, type UnitRule } from './contract.ts';
import * as q from './queries.ts';
import { changeOf, lastDay } from './rules.ts';

const dayBefore = (day: string) => addDays(day, -1);
async function preview(db: Db, rules: readonly UnitRule[], draft: Parameters<typeof q.previewRule>[1]) {
  if (draft.validFrom < '2000-01-01') throw new Refusal('invalid', { fields: { validFrom: { cs: 'Zkontrolujte rok.', en: 'Check the year.', uk: 'Перевірте рік.' } } });
  if (draft.projectId && !await q.isOwnProject(db, draft.projectId)) throw notFound();
  const validTo = lastDay(rules, draft, dayBefore), months = (await q.previewRule(db, draft, validTo)).filter(({ before, after }) => before !== after);
  return { months, over: changeOf(months, await q.today(db)), validTo };
}

export const routes = (house: House): void => serve(house, 'unitRules', unitRules)({
  list: async (_, { db }) => ({ items: await q.findRules(db) }),
  preview: async ({ body }, { db }) => preview(db, await q.findRules(db), body),
  add: async ({ body: { confirmed, ...body } }, { db }) => {
    const rules = await q.findRules(db), { over, validTo } = await preview(db, rules, body);
    if (over.units > 0 && (confirmed?.months !== over.months || confirmed.units !== over.units)) throw new Refusal('rule', { current: over, detail: {
      cs: `Pravidlo mění už uzavřené měsíce: ${over.months}, jednotek ${over.units}. Potvrďte to, nebo vyberte pozdější den.`, en: `The rule changes months that are over: ${over.months}, units ${over.units}. Confirm it, or choose a later day.`, uk: `Правило змінює вже завершені місяці: ${over.months}, одиниць ${over.units}. Підтвердьте це або виберіть пізніший день.`,
    } });
    const ofUnit = rules.filter(({ unit, projectId }) => unit === body.unit && projectId === body.projectId), same = ofUnit.find(({ validFrom }) => validFrom === body.validFrom), before = ofUnit.find((rule) => rule.validFrom < body.validFrom && (rule.validTo === null || rule.validTo >= body.validFrom));
    if (before) await q.closeRule(db, before.id, dayBefore(body.validFrom));
    if (same) await q.replaceRule(db, same.id, body); else await q.addRule(db, body, validTo);
    return { id: body.id };
  },
});
