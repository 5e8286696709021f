import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { staffing, type Departure, type Mix } from './contract.ts';
import * as q from './queries.ts';
import { beside, halvesUntil, lastWhole, spanOf } from './rules.ts';

/** How far back half-years go, with this one. */
const mostHalves = 6;
const notYet = () => new Refusal('invalid', { fields: { onDay: { cs: 'Den teprve přijde.', en: 'That day is still to come.', uk: 'Цей день ще не настав.' } } });
const notResidential = () => new Refusal('invalid', { fields: { serviceId: { cs: 'Odchody se zapisují u pobytových služeb.', en: 'Departures are noted of residential services.', uk: 'Вибуття записують у стаціонарних службах.' } } });
const conflictOf = ({ version, onDay, people, destination }: Departure) => new Refusal('conflict', { current: { version, onDay, people, destination } });
async function changeable(db: Db, id: string): Promise<Departure> {
  const found = await q.findDeparture(db, id);
  if (!found) throw notFound();
  if (!found.mayChange) throw against({ cs: 'Odchod opravuje, kdo ho zapsal, nebo vedoucí.', en: 'A departure is corrected by whoever wrote it, or by the head.', uk: 'Вибуття виправляє той, хто його записав, або керівник.' });
  return found;
}
async function audit(db: Db, id: string) {
  const found = await q.findAudit(db, id);
  if (!found) throw notFound();
  return found;
}
const yearAgo = (day: string) => `${Number(day.slice(0, 4)) - 1}-${day.slice(5, 7)}-01`;
const ending = (half: string) => { const { until } = spanOf(half); return { half, on: until < today() ? until : today() }; };
/** What a service keeps of its team today and of departures in the last whole half-year. */
async function kept(db: Db, serviceId: string) {
  const half = lastWhole(today()), { from } = spanOf(half), none: Mix = { socialWorkers: 0, careWorkers: 0, others: 0, people: 0 };
  const [mix = none] = await q.findMixes(db, serviceId, [{ half, on: today() }]), left = (await q.findLeft(db, serviceId, from)).filter((one) => one.half === half);
  return { onDay: today(), socialWorkers: mix.socialWorkers, careWorkers: mix.careWorkers, others: mix.others, departures: Object.fromEntries(left.map(({ destination, n }) => [destination, n])), departuresFrom: from };
}

export const routes = (house: House): void => serve(house, 'staffing', staffing)({
  team: async ({ query }, { db, caller }) => {
    const services = await q.findServices(db, today()), service = query.service ? services.find(({ id }) => id === query.service) : services.find(({ mine }) => mine) ?? services[0];
    if (query.service && !service) throw notFound();
    const halves = halvesUntil(today(), mostHalves), sums = ['head', 'analyst'].includes(caller.role);
    return {
      services, service: service?.id ?? null, mayWrite: caller.role !== 'analyst',
      halves: service ? beside(halves, await q.findMixes(db, service.id, halves.map(ending)), await q.findLeft(db, service.id, spanOf(halves[0]!).from)) : [],
      work: service && sums ? await q.findWork(db, service.id, yearAgo(today())) : null,
    };
  },
  departures: async ({ query }, { db }) => q.findDepartures(db, query),
  leave: async ({ body }, { db }) => {
    const service = (await q.findServices(db, today())).find(({ id }) => id === body.serviceId);
    if (!service) throw notFound();
    if (!service.residential) throw notResidential();
    if (body.onDay > today()) throw notYet();
    await assertCodes(db, 'departure_destination', [body.destination], 'destination');
    await q.addDeparture(db, body);
    return { id: body.id };
  },
  change: async ({ params: { departureId }, body }, { db, version }) => {
    const found = await changeable(db, departureId);
    if (body.onDay > today()) throw notYet();
    await assertCodes(db, 'departure_destination', [body.destination], 'destination', { kept: [found.destination] });
    if (!await q.changeDeparture(db, departureId, version, body)) throw conflictOf(found);
  },
  drop: async ({ params: { departureId } }, { db, version }) => {
    const found = await changeable(db, departureId);
    if (!await q.dropDeparture(db, departureId, version)) throw conflictOf(found);
  },
  audited: async ({ params: { auditId } }, { db, caller }) => {
    const found = await audit(db, auditId), releases = found.ours && found.goesOn && ['head', 'methodologist'].includes(caller.role);
    return { items: await q.findGiven(db, auditId), notes: found.notes, releases, ours: releases ? await kept(db, found.serviceId) : null };
  },
  note: async ({ params: { auditId }, body }, { db }) => {
    const found = await audit(db, auditId);
    if (!found.notes) throw against({ cs: 'Tým služby zapisuje, kdo ji audituje, dokud audit není dokončený.', en: 'The team of a service is noted by those who audit it, until the audit is final.', uk: 'Колектив служби записує той, хто її перевіряє, доки аудит не завершено.' });
    if (body.onDay > today()) throw notYet();
    await q.addGiven(db, auditId, { ...body, departures: null, departuresFrom: null });
    return { id: body.id };
  },
  release: async ({ params: { auditId }, body }, { db }) => {
    const found = await audit(db, auditId);
    if (!found.ours) throw notFound();
    if (!found.goesOn) throw against({ cs: 'Audit je dokončený, nic dalšího se k němu nepřidává.', en: 'The audit is finished, nothing more is added to it.', uk: 'Аудит завершено, до нього більше нічого не додають.' });
    await q.addGiven(db, auditId, { id: body.id, ...await kept(db, found.serviceId), source: 'service', sourceText: '' });
    return { id: body.id };
  },
});
