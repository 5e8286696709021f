import { toPdf } from '#platform/documents/pdf.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { sameAs } from '#modules/people/questions.ts';
import { refusalCounts } from '#modules/referrals/applications/questions.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import { logOpened } from '../opened.ts';
import { findOfReturn } from '../queries.ts';
import { returns, type ClientCard, type ReturnOfService } from './contract.ts';
import { cardPaper, returnCsv, returnPaper } from './paper.ts';
import * as q from './queries.ts';
import { ageGroupOf, daysOf } from './rules.ts';

/** Clients shown at once; a service of a region has a few hundred. */
const most = 2000;
type OfService = { serviceId: string; year: number };
const birthYear = (date: string | null) => (date ? Number(date.slice(0, 4)) : null);

async function serviceOf({ db }: Context, serviceId: string) {
  const service = await q.findService(db, serviceId);
  if (!service) throw notFound();
  return service;
}
async function returnOf(context: Context, { serviceId, year }: OfService): Promise<ReturnOfService> {
  const { db } = context, service = await serviceOf(context, serviceId), span = { serviceId, ...daysOf(year, today()) };
  const found = await q.findClients(db, span, most), anonymous = found.filter((line) => line.anonymous);
  const totals = await q.findTotals(db, span, anonymous.map(({ personId }) => personId));
  const clients = found.filter((line) => !line.anonymous).slice(0, most).map(({ anonymous: _, birthDate, ...line }) => ({ ...line, birthYear: birthYear(birthDate), ageGroup: ageGroupOf(birthDate, year) }));
  return { service, year, clients, more: found.length > most, total: { ...totals.total, clients: clients.length }, anonymous: { ...totals.anonymous, clients: anonymous.length }, withoutPerson: totals.withoutPerson, refusals: await refusalCounts(db, span) };
}
async function cardOf(context: Context, personId: string, { serviceId: chosen, year }: { serviceId?: string | undefined; year: number }): Promise<ClientCard> {
  const { db, caller } = context, same = await sameAs(db, personId), serviceId = chosen ?? await q.findUsualService(db, same, daysOf(year, today()));
  if (!serviceId) throw notFound();
  const service = await serviceOf(context, serviceId);
  const { person, ...facts } = await q.findCard(db, { serviceId, ...daysOf(year, today()) }, same);
  if (!person) throw notFound();
  const { birthDate, ...known } = person;
  return { personId: same[0]!, ...known, birthYear: birthYear(birthDate), ageGroup: ageGroupOf(birthDate, year), service, year, ...facts, whole: caller.role === 'head' };
}

export const routes = (house: House) => serve(house, 'returns', returns)({
  service: ({ query }, context) => returnOf(context, query),
  csv: async ({ query }, context) => ({ name: `rocni-vykaz-${query.year}.csv`, bytes: new TextEncoder().encode(returnCsv(await returnOf(context, query), await codeLabelsOn(context.db, 'cs', today()))) }),
  pdf: async ({ query }, context) => ({ name: `rocni-vykaz-${query.year}.pdf`, bytes: await toPdf(returnPaper(await returnOf(context, query), await codeLabelsOn(context.db, 'cs', today()), today())) }),
  card: ({ params, query }, context) => cardOf(context, params.personId, query),
  cardPdf: async ({ params, query }, context) => ({ name: 'karta.pdf', bytes: await toPdf(cardPaper(await cardOf(context, params.personId, query), await codeLabelsOn(context.db, 'cs', today()), today())) }),
  records: async ({ params, query: { serviceId, year, ...rest } }, context) => {
    await serviceOf(context, serviceId);
    return findOfReturn(context.db, { same: await sameAs(context.db, params.personId), serviceId, ...daysOf(year, today()), ...rest });
  },
  serviceRecords: async ({ query: { serviceId, year, part, ...rest } }, context) => {
    await serviceOf(context, serviceId);
    const span = { serviceId, ...daysOf(year, today()) };
    const anonymous = part === 'anonymous' ? (await q.findClients(context.db, span, most)).filter((line) => line.anonymous).map(({ personId }) => personId) : [];
    if (part === 'anonymous' && !anonymous.length) return { items: [], next: null };
    const found = await findOfReturn(context.db, { ...span, ...(part === 'anonymous' && { only: anonymous }), ...(part === 'withoutPerson' && { only: [] }), ...rest });
    await logOpened(context.db, 'returns.serviceRecords', found.items);
    return found;
  },
  setTargetGroup: async ({ params, body }, context) => {
    await serviceOf(context, body.serviceId);
    await assertCodes(context.db, 'target_group', [body.code], 'code');
    await q.setTargetGroup(context.db, params.personId, body.serviceId, body.code);
  },
});
