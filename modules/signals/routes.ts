import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { signals } from './contract.ts';
import * as q from './queries.ts';
import { noteBarrier } from './questions.ts';
import { asksInThePast } from './rules.ts';
import { dayOf } from '#platform/i18n/format.ts';

const alreadyAnswered = () => against({ cs: 'Na doporučení už je odpovězeno.', en: 'The recommendation has been answered already.', uk: 'На рекомендацію вже дано відповідь.' });

export const routes = (house: House): void => serve(house, 'signals', signals)({
  noteBarrier: async ({ body }, { db }) => {
    if (body.caseId) await assertOpen(db, body.caseId);
    if (body.recordId && !await q.seesRecord(db, body.recordId)) throw notFound();
    await noteBarrier(db, body);
    return { id: body.id };
  },
  ofCase: async ({ params }, { db }) => ({ barriers: await q.findBarriersOf(db, params.caseId), recommendations: await q.findRecommendationsOf(db, params.caseId) }),
  barriers: async ({ query }, { db }) => ({ ...await q.findBarriers(db, query), counts: await q.countBarriers(db) }),
  recommend: async ({ body }, { db }) => {
    await assertOpen(db, body.caseId);
    if (asksInThePast(body.answerDueOn, dayOf(new Date()))) throw new Refusal('invalid', { fields: { answerDueOn: { cs: 'Odpověď nejde chtít do dne, který už minul.', en: 'An answer cannot be asked by a day that has passed.', uk: 'Відповідь не можна просити до дня, що минув.' } } });
    if (body.serviceId && !await q.seesService(db, body.serviceId)) throw notFound();
    const to = (await q.findRecipients(db, body.caseId)).find(({ id }) => id === body.toMembershipId);
    if (!to) throw notFound();
    if (!await q.mayAddress(db, body.caseId, body.about, to.organisationId))
      throw against({ cs: 'Této organizaci zatím nejsou uvolněny údaje o všech, koho se doporučení týká.', en: 'Not everybody the recommendation concerns is released to that organisation.', uk: 'Цій організації ще не відкрито дані про всіх, кого стосується рекомендація.' });
    await q.addRecommendation(db, body, to.organisationId);
    return { id: body.id };
  },
  answer: async ({ params, body }, { db }) => {
    const asked = await q.findRecommendation(db, params.recommendationId);
    if (!asked) throw notFound();
    if (asked.answer) throw alreadyAnswered();
    if (!asked.waitsForMe) throw against({ cs: 'Odpovídá ten, komu je doporučení určeno.', en: 'The one it is addressed to answers.', uk: 'Відповідає той, кому адресовано рекомендацію.' });
    await q.addAnswer(db, body, asked);
    return { id: body.id };
  },
  recipients: async ({ params }, { db }) => ({ items: await q.findRecipients(db, params.caseId) }),
  waiting: async (_, { db }) => ({ forMe: await q.findWaitingForMe(db), byMe: await q.findWaitingOfMine(db) }),
});
