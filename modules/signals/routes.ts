import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { publishedBarriers } from '#modules/insights/district/questions.ts';
import { signals } from './contract.ts';
import * as c from './counting-queries.ts';
import * as q from './queries.ts';
import { noteBarrier, noteInput } from './questions.ts';
import { asksInThePast, lastMonths } from './rules.ts';
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
  list: async ({ query }, { db }) => ({ ...await c.findSignals(db, query), counts: await c.countByDomain(db) }),
  trend: async ({ query: { by, months: n, ...narrowing } }, { db }) => {
    const months = lastMonths(dayOf(new Date()), n), found = Map.groupBy(await c.countByMonth(db, by, months[0]!, narrowing), ({ key }) => key);
    const rows = [...found].map(([key, of]) => ({ key, name: of.find(({ name }) => name !== null)?.name ?? null, months: months.map((month) => of.find((one) => one.month === month)?.n ?? 0), total: of.reduce((sum, one) => sum + (months.includes(one.month) ? one.n : 0), 0) }));
    return { months, rows: rows.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total || a.key.localeCompare(b.key)).slice(0, 60) };
  },
  across: async ({ query: { domain } }, { db }) => ({ items: (await publishedBarriers(db)).map(({ orp, name, quarter, barriers }) => ({ orp, name, quarter, cases: barriers[domain] ?? null })) }),
  noteInput: async ({ params: { meetingId }, body }, { db }) => {
    if (!await c.takesInputs(db, meetingId)) throw notFound();
    if (body.itemId && !await c.seesItem(db, meetingId, body.itemId)) throw notFound();
    await noteInput(db, { ...body, meetingId });
    return { id: body.id };
  },
  inputs: async ({ params: { meetingId } }, { db }) => {
    if (!await c.seesMeeting(db, meetingId)) throw notFound();
    return { items: await c.findInputs(db, meetingId), takes: await c.takesInputs(db, meetingId) };
  },
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
