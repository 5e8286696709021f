import { assertCodes } from '#modules/directory/questions.ts';
import { addOfProgramme, changeOfProgramme, giveOfProgramme, ofProgramme, oneOfProgramme, removeOfProgramme, type OfProgramme } from '#modules/signals/following/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertAtWork, assertLeads, getProgramme, type SeenProgramme } from '../questions.ts';
import { programmeRecommendations, type ProgrammeDraft } from './contract.ts';
import { findAddressees } from './queries.ts';

const choose = (field: string) => new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
/** Codes, site and the body are from what the writer was offered; what stood there may stay. */
async function check(db: Db, programme: SeenProgramme, body: ProgrammeDraft, before?: OfProgramme): Promise<void> {
  await assertCodes(db, 'programme_topic', [body.theme], 'theme', { kept: [before?.theme] });
  if (body.siteId && !programme.siteList.some(({ id }) => id === body.siteId)) throw choose('siteId');
  if (body.toOrganisationId && body.toOrganisationId !== before?.toOrganisationId && !(await findAddressees(db, programme.id)).some(({ id }) => id === body.toOrganisationId)) throw choose('toOrganisationId');
  if (body.partnerId) throw choose('partnerId');
}
async function draftOf(db: Db, programmeId: string, id: string): Promise<OfProgramme> {
  const found = await oneOfProgramme(db, programmeId, id);
  if (!found) throw notFound();
  if (found.state !== 'draft') throw against({ cs: 'Doporučení už bylo dáno, jeho znění se nemění.', en: 'The recommendation has been given, its words do not change.', uk: 'Рекомендацію вже надано, її текст не змінюється.' });
  return found;
}

export const routes = (house: House): void => serve(house, 'programmeRecommendations', programmeRecommendations)({
  list: async ({ params: { programmeId } }, { db }) => {
    const of = await getProgramme(db, programmeId);
    return { items: await ofProgramme(db, of.id), mayAdd: of.atWork, mayGive: of.atWork && of.leads };
  },
  addressees: async ({ params: { programmeId } }, { db }) => ({ items: await findAddressees(db, (await assertAtWork(db, programmeId)).id) }),
  add: async ({ params: { programmeId }, body: { id, siteId, change, ...body } }, { db }) => {
    const of = await assertAtWork(db, programmeId);
    await check(db, of, { ...body, siteId, change });
    await addOfProgramme(db, id, { programmeId: of.id, siteId, change }, body);
    return { id };
  },
  change: async ({ params: { programmeId, recommendationId }, body }, { db, version }) => {
    const of = await assertAtWork(db, programmeId), before = await draftOf(db, of.id, recommendationId), { siteId, change, ...rest } = body;
    await check(db, of, body, before);
    const next = before.version === version ? await changeOfProgramme(db, before.id, version, { siteId, change }, rest) : undefined;
    if (next === undefined) throw new Refusal('conflict', { current: await oneOfProgramme(db, of.id, before.id) });
    return { version: next };
  },
  remove: async ({ params: { programmeId, recommendationId } }, { db, version }) => {
    const of = await assertAtWork(db, programmeId), before = await draftOf(db, of.id, recommendationId);
    // What a colleague has written meanwhile is not thrown away unread.
    if (!await removeOfProgramme(db, before.id, version)) throw new Refusal('conflict', { current: await oneOfProgramme(db, of.id, before.id) });
  },
  give: async ({ params: { programmeId, recommendationId }, body }, { db }) => {
    const found = await draftOf(db, (await assertLeads(db, programmeId)).id, recommendationId);
    if (body.onDay && body.onDay > today()) throw new Refusal('invalid', { fields: { onDay: { cs: 'Zapisuje se, co se už stalo.', en: 'Write what has happened.', uk: 'Записують те, що вже сталося.' } } });
    await giveOfProgramme(db, found.id, body.onDay);
  },
});
