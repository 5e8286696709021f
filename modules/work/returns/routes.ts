import { toPdf } from '#platform/documents/pdf.ts';
import { toXlsx } from '#platform/files/xlsx.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { sameAs } from '#modules/people/questions.ts';
import { refusalCounts, undecidedCount } from '#modules/referrals/applications/questions.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import { logOpened } from '../opened.ts';
import { findOfReturn, findThese } from '../queries.ts';
import * as c from './check-queries.ts';
import { returns, type ClientCard, type ReturnCheck, type ReturnOfService } from './contract.ts';
import { numbersOf } from './numbers.ts';
import { cardPaper, returnCsv, returnHeader, returnPaper, returnRows } from './paper.ts';
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
  const nameless = anonymous.map(({ personId }) => personId), totals = await q.findTotals(db, span, nameless), { groups, activities } = await q.findActivities(db, span, nameless);
  const clients = found.filter((line) => !line.anonymous).slice(0, most).map(({ anonymous: _, birthDate, ...line }) => ({ ...line, birthYear: birthYear(birthDate), ageGroup: ageGroupOf(birthDate, year) }));
  return { service, year, clients, more: found.length > most, total: { ...totals.total, clients: clients.length }, anonymous: { ...totals.anonymous, clients: anonymous.length }, withoutPerson: totals.withoutPerson, groups, activities, refusals: await refusalCounts(db, span) };
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

const listed = 100;
/** What is missing or looks wrong, the lines that hold something. */
async function checkOf(context: Context, of: OfService): Promise<ReturnCheck[]> {
  const { clients } = await returnOf(context, of), span = { serviceId: of.serviceId, ...daysOf(of.year, today()) }, wrong = await c.countSuspicious(context.db, span), undecided = await undecidedCount(context.db, span);
  const people = (kind: ReturnCheck['kind'], which: (one: (typeof clients)[number]) => boolean): ReturnCheck => { const found = clients.filter(which); return { kind, count: found.length, people: found.slice(0, listed).map(({ personId, name }) => ({ personId, name })) }; };
  const all = [people('noAge', (one) => one.ageGroup === null), people('noSex', (one) => one.sex === 'unstated'), people('noTarget', (one) => one.targetGroup === null),
    ...c.recordChecks.map((kind): ReturnCheck => ({ kind, count: wrong[kind], people: [] })), { kind: 'undecided' as const, count: undecided, people: [] }];
  return all.filter(({ count }) => count > 0);
}
async function stateOf(context: Context, of: OfService) {
  const now = numbersOf(await returnOf(context, of)), locks = await c.findLocks(context.db, of.serviceId, of.year), before = { ...of, year: of.year - 1 };
  // The year before as it was reported, when it was locked.
  const [frozen] = (await c.findLocks(context.db, of.serviceId, before.year)).filter((one) => one.unlockedAt === null);
  return { now, lock: locks.find((one) => one.unlockedAt === null) ?? null, history: locks.filter((one) => one.unlockedAt !== null), before: { year: before.year, numbers: frozen?.numbers ?? numbersOf(await returnOf(context, before)), locked: frozen !== undefined },
    mayLock: `${of.year}-12-31` < today() && await c.isOwnService(context.db, of.serviceId) };
}
/** A lock of a return that holds now. */
async function lockOf({ db }: Context, id: string) {
  const found = await c.findLock(db, id);
  if (!found) throw notFound();
  if (found.unlockedAt) throw against({ cs: 'Tento výkaz už je odemčený.', en: 'This return is open again already.', uk: 'Цей звіт уже відкрито.' });
  if (!await c.isOwnService(db, found.serviceId)) throw against({ cs: 'Výkaz zamyká a odemyká organizace, které služba patří.', en: 'A return is locked and opened by the organisation whose service it is.', uk: 'Звіт закриває й відкриває організація, якій належить служба.' });
  return found;
}

export const routes = (house: House) => serve(house, 'returns', returns)({
  service: ({ query }, context) => returnOf(context, query),
  csv: async ({ query }, context) => ({ name: `rocni-vykaz-${query.year}.csv`, bytes: new TextEncoder().encode(returnCsv(await returnOf(context, query), await codeLabelsOn(context.db, 'cs', today()))) }),
  pdf: async ({ query }, context) => ({ name: `rocni-vykaz-${query.year}.pdf`, bytes: await toPdf(returnPaper(await returnOf(context, query), await codeLabelsOn(context.db, 'cs', today()), today())) }),
  xlsx: async ({ query }, context) => ({ name: `rocni-vykaz-${query.year}.xlsx`, bytes: await toXlsx(String(query.year), returnHeader, returnRows(await returnOf(context, query), await codeLabelsOn(context.db, 'cs', today()))) }),
  check: async ({ query }, context) => ({ items: await checkOf(context, query) }),
  checkRecords: async ({ query: { serviceId, year, kind, ...page } }, context) => {
    await serviceOf(context, serviceId);
    const one = c.recordChecks.find((known) => known === kind), found = await findThese(context.db, one ? await c.idsSuspicious(context.db, { serviceId, ...daysOf(year, today()) }, one) : [], page);
    await logOpened(context.db, 'returns.checkRecords', found.items);
    return found;
  },
  assign: async ({ params, body }, context) => {
    await serviceOf(context, body.serviceId);
    if (!await c.assignService(context.db, params.recordId, body.serviceId)) throw notFound();
  },
  state: ({ query }, context) => stateOf(context, query),
  lock: async ({ body: { id, ...of } }, context) => {
    const { lock, mayLock, now } = await stateOf(context, of);
    if (!mayLock) throw against({ cs: 'Zamknout jde výkaz vlastní služby za rok, který už skončil.', en: 'One may lock the return of an own service for a year that is over.', uk: 'Закрити можна звіт власної служби за рік, який уже закінчився.' });
    if (lock) throw new Refusal('conflict', { current: lock });
    await c.addLock(context.db, id, of.serviceId, of.year, now);
    return { id };
  },
  submit: async ({ params, body }, context) => {
    const { id } = await lockOf(context, params.lockId);
    if (body.submittedOn && body.submittedOn > today()) throw new Refusal('invalid', { fields: { submittedOn: { cs: 'Zapisuje se, co už bylo odevzdáno.', en: 'Only what was submitted already is noted.', uk: 'Записується лише те, що вже подано.' } } });
    if (!await c.submitLock(context.db, id, context.version, body.submittedOn)) throw new Refusal('conflict', { current: await c.findLock(context.db, id) });
    return (await c.findLock(context.db, id))!;
  },
  unlock: async ({ params, body }, context) => {
    const { id } = await lockOf(context, params.lockId);
    if (!await c.unlock(context.db, id, context.version, body.reason)) throw new Refusal('conflict', { current: await c.findLock(context.db, id) });
    return (await c.findLock(context.db, id))!;
  },
  card: ({ params, query }, context) => cardOf(context, params.personId, query),
  cardPdf: async ({ params, query }, context) => ({ name: 'karta.pdf', bytes: await toPdf(cardPaper(await cardOf(context, params.personId, query), await codeLabelsOn(context.db, 'cs', today()), today())) }),
  records: async ({ params, query: { serviceId, year, ...rest } }, context) => {
    await serviceOf(context, serviceId);
    return findOfReturn(context.db, { same: await sameAs(context.db, params.personId), serviceId, ...daysOf(year, today()), ...rest });
  },
  serviceRecords: async ({ query: { serviceId, year, part, ...rest } }, context) => {
    await serviceOf(context, serviceId);
    const span = { serviceId, ...daysOf(year, today()) };
    const anonymous = part === 'anonymous' || part === 'nameless' ? (await q.findClients(context.db, span, most)).filter((line) => line.anonymous).map(({ personId }) => personId) : [];
    if (part === 'anonymous' && !anonymous.length) return { items: [], next: null };
    const { after, limit, ...narrowed } = rest;
    const found = part === 'groups' || part === 'nameless' ? await findThese(context.db, await q.idsOfPart(context.db, span, part, anonymous, narrowed), { after, limit }) : await findOfReturn(context.db, { ...span, ...(part === 'anonymous' && { only: anonymous }), ...(part === 'withoutPerson' && { only: [] }), ...rest });
    await logOpened(context.db, 'returns.serviceRecords', found.items);
    return found;
  },
  setTargetGroup: async ({ params, body }, context) => {
    await serviceOf(context, body.serviceId);
    await assertCodes(context.db, 'target_group', [body.code], 'code');
    await q.setTargetGroup(context.db, params.personId, body.serviceId, body.code);
  },
});
