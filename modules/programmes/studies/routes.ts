import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { storiesForStudies, storyForStudy } from '#modules/cases/anonymising/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { assertAtWork, getProgramme } from '../questions.ts';
import { programmeStudies } from './contract.ts';
import * as q from './queries.ts';

const field = (name: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [name]: { cs, en, uk } } });
const usedAlready = () => against({ cs: 'Příběh z tohoto případu už v programu od vás je. Opravte ten.', en: 'A story of this case stands in the programme from you already. Correct that one.', uk: 'Історія з цієї справи у програмі від вас уже є. Виправте її.' });
const decidedAlready = () => against({ cs: 'O kazuistice už je rozhodnuto, nebo ji majitel zrovna změnil. Načtěte ji znovu.', en: 'The case study is decided already, or its owner has just changed it. Load it again.', uk: 'Щодо цього прикладу вже вирішено, або власник його щойно змінив. Завантажте його знову.' });
const sayWhat = () => field('word', 'Napište, co změnit.', 'Write what is to be changed.', 'Напишіть, що змінити.');
const sayWhy = () => field('word', 'Spojení znaků je vzácné. Napište, proč ho přesto schvalujete, nebo kazuistiku vraťte.', 'The combination is rare. Write why you approve it in spite of that, or return the case study.', 'Поєднання ознак рідкісне. Напишіть, чому все ж схвалюєте, або поверніть приклад.');
const storyGone = () => against({ cs: 'K příběhu, ze kterého kazuistika je, už nemáte přístup.', en: 'You have no access to the story any more that the case study comes from.', uk: 'Ви вже не маєте доступу до історії, з якої походить приклад.' });

/** What is approved is not looked at again. */
const decided = { rare: false, studies: 0, features: [] };
async function getStudy(db: Db, programmeId: string, id: string) {
  const found = await q.findStudy(db, programmeId, id);
  if (!found) throw notFound();
  return found;
}
export const routes = (house: House): void => serve(house, 'programmeStudies', programmeStudies)({
  list: async ({ params: { programmeId } }, { db }) => {
    await getProgramme(db, programmeId);
    const offered = [];
    for (const one of await q.findOffered(db, programmeId)) offered.push({ ...one, rarity: one.state === 'approved' ? decided : await q.findRarity(db, one.id) });
    return { items: await q.findApproved(db, programmeId), offered, sites: await q.findSites(db, programmeId) };
  },
  stories: async ({ params: { programmeId } }, { db }) => {
    await getProgramme(db, programmeId);
    return { items: await storiesForStudies(db) };
  },
  offer: async ({ params: { programmeId }, body }, { db }) => {
    await getProgramme(db, programmeId);
    if (!(await q.findSites(db, programmeId)).some(({ id }) => id === body.siteId)) throw notFound();
    await assertCodes(db, 'need_domain', body.topics, 'topics');
    const { caseId, ...words } = await storyForStudy(db, body.storyId);
    if (await q.isOffered(db, programmeId, caseId)) throw usedAlready();
    await q.addStudy(db, { ...body, ...words, programmeId, caseId });
    return { id: body.id };
  },
  put: async ({ params: { programmeId, studyId }, body }, { db, version }) => {
    const study = await getStudy(db, programmeId, studyId), storyId = study.mine ? await q.findStoryOf(db, studyId) : null;
    if (!study.mine) throw notFound();
    if (!storyId) throw storyGone();
    await assertCodes(db, 'need_domain', body.topics, 'topics');
    const { caseId: _, ...words } = await storyForStudy(db, storyId);
    if (!await q.putStudy(db, studyId, version, { ...words, ...body })) throw new Refusal('conflict', { current: study });
  },
  decide: async ({ params: { programmeId, studyId }, body }, { db, version }) => {
    const study = await getStudy(db, programmeId, studyId);
    if (!study.decides) throw notFound();
    await assertAtWork(db, programmeId);
    if (study.state !== 'offered') throw decidedAlready();
    if (!body.word && !body.approve) throw sayWhat();
    if (!body.word && (await q.findRarity(db, studyId)).rare) throw sayWhy();
    if (!await q.decide(db, studyId, version, body.approve ? 'approved' : 'returned', body.word)) throw decidedAlready();
  },
  withdraw: async ({ params: { programmeId, studyId } }, { db, version }) => {
    const study = await getStudy(db, programmeId, studyId);
    if (!study.mine) throw notFound();
    if (!await q.withdraw(db, studyId, version)) throw new Refusal('conflict', { current: study });
  },
});
