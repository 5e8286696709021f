import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { masking } from './contract.ts';
import * as q from './queries.ts';
import { againstNeutral } from './rules.ts';

async function mine({ db }: Context, organisationId: string): Promise<q.MaskRow> {
  const found = (await q.findMasks(db)).find((row) => row.organisationId === organisationId);
  if (!found) throw notFound();
  return found;
}

export const routes = (house: House): void => serve(house, 'masking', masking)({
  list: async (_, { db }) => ({ items: await q.findMasks(db) }),
  put: async ({ params, body }, context) => {
    const row = await mine(context, params.organisationId);
    if (!row.possible) throw against({ cs: 'Úřad skrýt nejde: jeho oprávnění plynou z toho, čím je.', en: 'An office cannot be masked: its powers follow from what it is.', uk: 'Установу приховати не можна: її повноваження випливають із того, чим вона є.' });
    for (const field of ['name', 'shortName'] as const) {
      const reason = againstNeutral(body[field], row.trueNames);
      if (reason) throw new Refusal('invalid', { fields: { [field]: reason } });
    }
    if (!await q.putOn(context.db, params.organisationId, body.name, body.shortName)) throw notFound();
  },
  lift: async ({ params }, context) => {
    const row = await mine(context, params.organisationId);
    if (row.inherited) throw against({ cs: 'Skrytá je celá organizace. Zrušit to může jen její vedení.', en: 'The whole organisation is masked. Only its head can take it off.', uk: 'Приховано всю організацію. Скасувати це може лише її керівництво.' });
    if (!await q.takeOff(context.db, params.organisationId)) throw notFound();
  },
  tell: async ({ params, body }, context) => {
    const row = await mine(context, params.organisationId);
    if (body.toOrganisationId === row.organisationId) throw against({ cs: 'Vlastní organizace své jméno zná.', en: 'Your own organisation knows its name.', uk: 'Власна організація свою назву знає.' });
    if (body.until && body.until < await q.today(context.db)) throw new Refusal('invalid', { fields: { until: { cs: 'Tento den už minul.', en: 'That day is over.', uk: 'Цей день уже минув.' } } });
    await q.tell(context.db, params.organisationId, body);
    return { id: body.id };
  },
  untell: async ({ params }, { db }) => { if (!await q.untell(db, params.unmaskingId)) throw notFound(); },
});
