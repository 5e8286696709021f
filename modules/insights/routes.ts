import { codeLabelsOn } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, type Language } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { day } from '#platform/i18n/format.ts';
import { insights, type Figures } from './contract.ts';
import { findDistrict } from './district/reading.ts';
import { tablesOf } from './figures.ts';
import { csvOf, districtCsv, sheetsOf, xlsxOf } from './file.ts';
import { leaving } from './leaving.ts';
import * as q from './queries.ts';
import { breakdownsOf, countedFor, daysOf, factsOf, mayRead, type Breakdown, type Insight } from './rules.ts';

type Asked = { what: Insight; period: string; by: Breakdown; organisationId?: string | undefined; serviceId?: string | undefined };
/** Most cases listed behind a number. */
const most = 300;

async function figuresOf(db: Db, asked: Asked, role: string, language: Language) {
  const { what, by } = asked;
  if (!breakdownsOf[what].includes(by) || !mayRead(role, what, by)) throw notFound();
  const organisations = await q.findOrganisations(db), services = await q.findServices(db, role === 'coordinator');
  if (asked.organisationId && !organisations.some(({ key }) => key === asked.organisationId) || asked.serviceId && !services.some(({ key }) => key === asked.serviceId)) throw notFound();
  const period = daysOf(asked.period), today = await q.today(db), on = period.until < today ? period.until : today, of: q.Narrowed = { ...period, by, organisationId: asked.organisationId, serviceId: asked.serviceId };
  const districts = async (found: readonly q.Counted[]) => (by === 'orp' ? await q.findDistrictNames(db, found.map(({ row }) => row)) : []);
  const asks = countedFor[what], facts = by === 'worker' && what === 'caseload' ? ['workers', 'caseload'] : asks;
  const count = facts.length ? await q.countFacts(db, facts, of) : undefined, counted = (fact: string) => count?.of(fact) ?? [], work = what === 'workload' ? await q.countMinutes(db, of) : [];
  const label = await codeLabelsOn(db, language, on), make = tablesOf(language, period, { organisations, services, label, districts: await districts(counted('barriers')) });
  const tables = what === 'caseload' ? by === 'worker' ? [make.workers(counted('workers'), await q.findWorkers(db, counted('workers').map(({ row }) => row)))] : [make.phases(counted('caseload')), make.lasting(counted('lasting'))]
    : what === 'flow' ? [make.moves(counted('moves')), make.stays(counted('stays')), make.stuck(counted('stuck'))]
    : what === 'help' ? [make.helpDays(counted('help')), make.help(counted('help'))]
    : what === 'needs' ? [make.needs(counted('needs')), make.unanswered(counted('unanswered'))]
    : what === 'barriers' ? [make.barriers(counted('barriers'), by)] : [make.workload(work, by)];
  const reply: Figures = {
    what, ...period, on, whole: role !== 'coordinator', organisation: organisations.find(({ mine }) => mine)?.name ?? '', cases: count && asks[0] ? count.cases(asks[0]) : null, tables,
    organisations: organisations.map(({ key, name }) => ({ key, name })), services: services.filter((one) => !asked.organisationId || one.of === asked.organisationId),
  };
  return { reply, records: what === 'workload' ? make.workload(work, by, 'records') : undefined };
}
/** By worker nothing leaves. */
async function sheets(db: Db, asked: Asked & { leaves: 'true' | 'false' }, role: string, language: Language) {
  const leaves = asked.leaves === 'true';
  if (leaves && asked.by === 'worker') throw notFound();
  const { reply, records } = await figuresOf(db, asked, role, language);
  return sheetsOf(leaves ? leaving(reply.tables, records) : reply.tables, leaves, `${reply.organisation} · ${day(reply.from, language)} – ${day(reply.until, language)}`, language);
}

export const routes = (house: House): void => serve(house, 'insights', insights)({
  figures: async ({ query }, { db, caller, language }) => (await figuresOf(db, query, caller.role, language)).reply,
  cases: async ({ query }, { db, caller }) => {
    const facts = factsOf[query.table];
    if (!facts || !breakdownsOf[query.what].includes(query.by) || !mayRead(caller.role, query.what, query.by)) throw notFound();
    const { items, seen, hidden, without } = await q.findBehind(db, facts, { ...daysOf(query.period), ...query }, query.row, query.column, most);
    return { items, more: seen - items.length, hidden, without };
  },
  csv: async ({ query }, { db, caller, language }) => ({ name: 'prehled.csv', bytes: csvOf(await sheets(db, query, caller.role, language)) }),
  xlsx: async ({ query }, { db, caller, language }) => ({ name: 'prehled.xlsx', bytes: await xlsxOf(await sheets(db, query, caller.role, language)) }),
  district: async ({ query }, { db, language }) => await findDistrict(db, query, language),
  districtCsv: async ({ query }, { db, language }) => ({ name: 'obvod.csv', bytes: districtCsv(await findDistrict(db, query, language), language) }),
});
