import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { supervision, type SupervisionPlan } from './contract.ts';
import * as q from './queries.ts';
import { realityOf, within, type Sitting } from './rules.ts';

type Against = { plan: SupervisionPlan; sittings: Sitting[] };
/** Plans with what was held of them in a year. Individual supervision is counted for the whole team by the head, by everybody else for themselves. */
async function against(db: Db, rows: readonly q.PlanRow[], year: number): Promise<Against[]> {
  const spans = rows.map((row): q.Span => ({ id: row.id, from: `${year}-01-01`, to: `${year}-12-31`, ...within(row, year) }));
  const sittings = rows.length ? await q.sittingsOf(db, spans) : [], shares = rows.length ? await q.sharesOf(db, spans) : [];
  return rows.map((row, at) => of(row, spans[at]!, year, sittings.flatMap(({ planId, ...one }) => (planId === row.id ? [one] : [])), shares.flatMap(({ planId, ...one }) => (planId === row.id ? [one] : []))));
}
function of({ head, ...row }: q.PlanRow, { from, to }: q.Span, year: number, sittings: Sitting[], shares: Omit<Awaited<ReturnType<typeof q.sharesOf>>[number], 'planId'>[]): Against {
  const onlyMine = row.kind === 'individual' && !head;
  // Days agreed on ahead that no meeting says yet.
  const ahead = row.plannedDays.filter((day) => day > today() && day >= from && day <= to && !sittings.some(({ onDay }) => onDay === day)).map((onDay): Sitting => ({ onDay, minutes: row.minutes, how: 'planned', came: null }));
  const all = [...sittings, ...ahead].toSorted((a, b) => a.onDay.localeCompare(b.onDay)), held = sittings.filter(({ how }) => how === 'held');
  const people = row.kind !== 'individual' ? 1 : onlyMine ? Number(shares.some(({ me }) => me)) : row.people;
  return { sittings: all, plan: { ...row, onlyMine, reality: realityOf(row, all, { year, today: today(), people }),
    shares: shares.map(({ since, ...share }) => ({ ...share, of: row.kind === 'individual' ? realityOf(row, [], { year, today: today() }).expected : held.filter(({ onDay }) => onDay >= since).length })) } };
}
async function getPlan(db: Db, id: string): Promise<q.PlanRow> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
const thisYear = () => Number(today().slice(0, 4));
const conflict = (row: q.PlanRow) => new Refusal('conflict', { current: { ...row, serviceId: row.service?.id ?? null, workers: row.team.map(({ id }) => id), partnerId: row.partner?.id ?? null, groupId: row.group?.id ?? null } });
const headsOnly = () => new Refusal('forbidden', { detail: { cs: 'Plán pro jmenované lidi píše vedení. Vy můžete napsat plán celé služby.', en: 'A plan for named people is written by the head. You may write one of a whole service.', uk: 'План для названих людей пише керівництво. Ви можете написати план цілої служби.' } });

export const routes = (house: House): void => serve(house, 'supervision', supervision)({
  list: async ({ query }, { db, caller }) => {
    const year = query.year ?? thisYear();
    return { year, items: (await against(db, await q.findOfYear(db, year), year)).map(({ plan }) => plan), mayWrite: caller.role !== 'worker' };
  },
  get: async ({ params, query }, { db }) => {
    const year = query.year ?? thisYear();
    return { year, ...(await against(db, [await getPlan(db, params.supervisionPlanId)], year))[0]! };
  },
  add: async ({ body: { id, ...body } }, { db, caller }) => {
    if (!body.serviceId && caller.role !== 'head') throw headsOnly();
    if (!await q.sees(db, body)) throw notFound();
    await q.add(db, id, body);
    return { id };
  },
  change: async ({ params, body }, { db, caller, version }) => {
    const row = await getPlan(db, params.supervisionPlanId);
    if (!row.mayWrite || !await q.sees(db, body)) throw notFound();
    if (!body.serviceId && caller.role !== 'head') throw headsOnly();
    if (!await q.change(db, row.id, version, body)) throw conflict(await getPlan(db, row.id));
  },
  drop: async ({ params }, { db, version }) => {
    const row = await getPlan(db, params.supervisionPlanId);
    if (!row.mayWrite) throw notFound();
    if (!await q.drop(db, row.id, version)) throw conflict(row);
  },
});
