import { toPdf } from '#platform/documents/pdf.ts';
import { servePage } from '#platform/http/pages.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import * as board from '../board/queries.ts';
import { goalPapers } from './contract.ts';
import { failedPage, goalsPage, listPage, missingPage } from './pages.ts';
import * as q from './queries.ts';
import { goalsSheet } from './sheet.ts';
import { texts } from './texts.ts';
import { withParts } from './words.ts';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, isYear = /^20\d\d$|^2100$/;
/** Never says more than which year. */
const fileName = (year: number) => `cile-${year}.pdf`;

/** /verejne/cile, of one provider, and of a centre's year: what is not published looks like what does not exist. Two papers, for everybody and for the team. */
export function routes(house: House): void {
  const bounded = throttle(120), { database } = house;
  servePage(house, '/verejne/cile', async ({ language, address }) => {
    bounded(address);
    return { html: listPage(language, await database.asPublic((db) => q.findPublishedPlans(db))) };
  }, failedPage);
  servePage(house, '/verejne/cile/:id', async ({ params: { id = '' }, language, address }) => {
    bounded(address);
    const plans = isId.test(id) ? (await database.asPublic((db) => q.findPublishedPlans(db))).filter(({ providerId, centreId }) => providerId === id || centreId === id) : [];
    return plans.length ? { html: listPage(language, plans, id) } : { status: 404, html: missingPage(language) };
  }, failedPage);
  servePage(house, '/verejne/cile/:id/:year', async ({ params: { id = '', year = '' }, language, address }) => {
    bounded(address);
    return database.asPublic(async (db) => {
      const plan = isId.test(id) && isYear.test(year) ? await q.findPublishedPlan(db, id, Number(year)) : undefined;
      return plan ? { html: goalsPage(language, plan, await q.findPublishedGoals(db, plan.id), await q.findPublishedLabels(db, plan.id)) } : { status: 404, html: missingPage(language) };
    });
  }, failedPage);
  serve(house, 'goalPapers', goalPapers)({
    sheet: async ({ params: { centreId, year } }, { db }) => {
      const [plan, [centre]] = await Promise.all([board.findPlan(db, centreId, year), board.findCentres(db, [centreId])]);
      if (!plan || !centre) throw notFound();
      const goals = (await board.findGoals(db, [plan.id])).filter(({ droppedOn }) => !droppedOn), t = texts.cs;
      return { name: fileName(year), bytes: await toPdf(goalsSheet({
        centre: centre.name, provider: centre.name, year, title: plan.title, preamble: plan.preamble, responsible: plan.responsible, rhythm: plan.rhythm, dueOn: plan.dueOn,
        goals: goals.filter(({ parentId }) => !parentId).map((goal) => ({ text: goal.text, partner: goal.partner, dueOn: goal.dueOn, parts: goals.filter(({ parentId }) => parentId === goal.id), outcome: plan.state === 'closed' && goal.outcome ? t.outcomes[goal.outcome as keyof typeof t.outcomes] : '' })),
      })) };
    },
    publicSheet: async ({ params: { centreId, year } }, { database: door, address }) => {
      bounded(address);
      const found = await door.asPublic(async (db) => { const plan = await q.findPublishedPlan(db, centreId, year); return plan && { plan, goals: await q.findPublishedGoals(db, plan.id) }; });
      if (!found) throw notFound();
      const { plan, goals } = found, t = texts.cs;
      return { name: fileName(year), bytes: await toPdf(goalsSheet({ ...plan, responsible: t.responsibles[plan.responsible], goals: withParts(goals).map(({ goal, parts }) => ({ text: goal.text, partner: goal.partner, dueOn: goal.dueOn, parts, outcome: goal.outcome ? t.outcomes[goal.outcome] : '' })) })) };
    },
  });
}
