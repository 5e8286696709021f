import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertAtWork, assertWritesAt, getProgramme, type SeenProgramme } from '../questions.ts';
import { programmeOutputs, type Output } from './contract.ts';
import * as q from './queries.ts';

const choose = (field: string) => new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
async function getOutput(db: Db, programmeId: string, id: string): Promise<Output> {
  const found = await q.findOutput(db, programmeId, id);
  if (!found) throw notFound();
  return found;
}
const ofIt = (programme: SeenProgramme, activityId: string | null) => { if (activityId && !programme.activities.some(({ id }) => id === activityId)) throw choose('activityId'); };
/** No two versions of an output have one number. */
const unused = (of: Output, number: string, but?: string) => {
  if (of.versions.some((one) => one.number === number && one.id !== but)) throw new Refusal('invalid', { fields: { number: { cs: 'Verzi s tímto číslem už výstup má.', en: 'The output has a version of this number already.', uk: 'Результат уже має версію з цим номером.' } } });
};

export const routes = (house: House): void => serve(house, 'programmeOutputs', programmeOutputs)({
  list: async ({ params: { programmeId } }, { db }) => {
    const of = await getProgramme(db, programmeId);
    return { items: await q.findOutputs(db, of.id), mayWrite: of.atWork, organisations: of.atWork ? await q.findOrganisations(db) : [] };
  },
  add: async ({ params: { programmeId }, body: { id, ...body } }, { db }) => {
    const of = await assertAtWork(db, programmeId);
    ofIt(of, body.activityId);
    await q.add(db, of.id, id, body);
    return { id };
  },
  change: async ({ params: { programmeId, outputId }, body }, { db, version }) => {
    const of = await assertAtWork(db, programmeId), before = await getOutput(db, of.id, outputId);
    ofIt(of, body.activityId);
    if (!await q.change(db, before.id, version, body)) { const { activity, ...current } = await getOutput(db, of.id, before.id); throw new Refusal('conflict', { current: { ...current, activityId: activity?.id ?? null } }); }
  },
  addVersion: async ({ params: { programmeId, outputId }, body: { id, ...body } }, { db }) => {
    const found = await getOutput(db, (await assertAtWork(db, programmeId)).id, outputId);
    unused(found, body.number);
    await q.addVersion(db, found.id, id, body);
    return { id };
  },
  changeVersion: async ({ params: { programmeId, outputId, versionId }, body }, { db, version }) => {
    const found = await getOutput(db, (await assertAtWork(db, programmeId)).id, outputId), before = found.versions.find(({ id }) => id === versionId);
    if (!before) throw notFound();
    if (!before.mayWrite) throw against({ cs: 'Vydanou verzi opravuje, kdo program vede.', en: 'A published version is mended by whoever leads the programme.', uk: 'Видану версію виправляє той, хто керує програмою.' });
    unused(found, body.number, before.id);
    if (!await q.changeVersion(db, before.id, version, body)) throw new Refusal('conflict', { current: (await getOutput(db, programmeId, found.id)).versions.find(({ id }) => id === versionId) });
  },
  addUse: async ({ params: { programmeId, outputId }, body: { id, ...body } }, { db }) => {
    const of = await getProgramme(db, programmeId), found = await getOutput(db, of.id, outputId);
    // A site says so of itself; of anybody else the team does.
    if (!of.atWork) { if (!body.siteId) await assertAtWork(db, of.id); else await assertWritesAt(db, of.id, body.siteId); }
    if (body.siteId && !of.siteList.some((one) => one.id === body.siteId)) throw choose('siteId');
    if (body.siteId && found.uses.some((one) => one.siteId === body.siteId && one.until === null)) throw against({ cs: 'To, že ho místo používá, už je zapsané.', en: 'That the site uses it is written down already.', uk: 'Те, що місце ним користується, уже записано.' });
    if (body.toOrganisationId && !(await q.findOrganisations(db)).some((one) => one.id === body.toOrganisationId)) throw choose('toOrganisationId');
    await q.addUse(db, found.id, id, body);
    return { id };
  },
  changeUse: async ({ params: { programmeId, outputId, useId }, body }, { db, version }) => {
    const of = await getProgramme(db, programmeId), find = async () => (await getOutput(db, of.id, outputId)).uses.find(({ id }) => id === useId), before = await find();
    if (!before) throw notFound();
    if (!before.mayWrite) throw against({ cs: 'Program je uzavřený, nebo to zapsal někdo jiný.', en: 'The programme is closed, or somebody else wrote it.', uk: 'Програму закрито або це записав хтось інший.' });
    if (!await q.changeUse(db, before.id, version, body)) throw new Refusal('conflict', { current: await find() });
  },
});
