import { serve, type House } from '#platform/http/serve.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { assertCodes } from '../questions.ts';
import type { CodeList } from '../contract.ts';
import { cards, isOne, type Verification } from './contract.ts';
import { aboutOf, fieldsOf, whatOf } from './history.ts';
import * as past from './past-queries.ts';
import * as q from './queries.ts';
import { hoursProblem, isStale, publishProblem, usualDays } from './rules.ts';
import { hoursWrong, publishWrong } from './texts.ts';
import * as w from './write-queries.ts';

type Ref = { serviceId?: string | undefined; partnerId?: string | undefined; placeId?: string | undefined };
/** Which one of the three is asked about. */
function subjectOf(of: Ref): q.Subject {
  if (!isOne(of)) throw new Refusal('invalid');
  return of.serviceId ? { kind: 'service', id: of.serviceId } : of.partnerId ? { kind: 'partner', id: of.partnerId } : { kind: 'place', id: of.placeId! };
}
/** Of what the caller does not see, nothing is told and nothing is written. */
async function seen(db: Db, of: q.Subject): Promise<void> {
  const found = of.kind === 'service' ? await q.findService(db, of.id) : of.kind === 'partner' ? await q.findPartner(db, of.id) : await q.findPlace(db, of.id);
  if (!found) throw notFound();
}
const withStale = (list: readonly q.VerificationRow[], days: Record<string, number>) => list.map((one): Verification & { id: string } => ({ ...one, stale: isStale(one.checkedOn, days[one.aspect]!, today()) }));
const verificationsOf = async (db: Db, of: q.Subject) => withStale(await q.findLastVerifications(db, of), await q.findLasting(db));
/** A place with a secret address and hours at places are checked as the caller sees them. */
const mustSee = async (db: Db, places: readonly (string | null)[]) => { if (!await w.seesPlaces(db, [...new Set(places.filter((id): id is string => id !== null))])) throw notFound(); };

export const routes = (house: House): void => serve(house, 'cards', cards)({
  service: async ({ params: { serviceId } }, { db }) => {
    const of: q.Subject = { kind: 'service', id: serviceId }, found = await q.findService(db, serviceId);
    if (!found) throw notFound();
    const { masked, ...service } = found;
    const [offer, places, hours, hoursVersion, told, verifications] = await Promise.all([q.findOffer(db, serviceId), q.findPlacesOf(db, serviceId), q.findHours(db, serviceId), q.hoursVersion(db, serviceId), q.findTold(db, serviceId), verificationsOf(db, of)]);
    return { service, offer, places, hours, hoursVersion, told, verifications, mayPublish: service.mine && !masked };
  },
  partner: async ({ params: { partnerId } }, { db }) => {
    const partner = await q.findPartner(db, partnerId);
    if (!partner) throw notFound();
    const [services, places, verifications] = await Promise.all([q.findServicesOfPartner(db, partnerId), q.findPlacesOfPartner(db, partnerId), verificationsOf(db, { kind: 'partner', id: partnerId })]);
    return { partner, services, places, verifications };
  },
  place: async ({ params: { placeId } }, { db }) => {
    const place = await q.findPlace(db, placeId);
    if (!place) throw notFound();
    const [services, verifications] = await Promise.all([q.findServicesAt(db, placeId), verificationsOf(db, { kind: 'place', id: placeId })]);
    return { place, services, verifications };
  },

  putOffer: async ({ params: { serviceId }, body }, { db, version }) => {
    if (!await w.keepsService(db, serviceId)) throw notFound();
    if (body.ageFrom !== null && body.ageTo !== null && body.ageTo < body.ageFrom) throw new Refusal('invalid', { fields: { ageTo: { cs: 'Horní hranice je nižší než dolní.', en: 'The upper limit is below the lower one.', uk: 'Верхня межа нижча за нижню.' } } });
    const before = await q.findOffer(db, serviceId);
    const lists: [CodeList, 'needs' | 'targetGroups' | 'languages' | 'attributes'][] = [['need_domain', 'needs'], ['target_group', 'targetGroups'], ['language', 'languages'], ['service_attribute', 'attributes']];
    for (const [list, field] of lists) await assertCodes(db, list, body[field], field, { kept: before?.[field] ?? [] });
    await w.putOffer(db, serviceId, version, body);
    if (body.verified) await w.addVerification(db, { kind: 'service', id: serviceId }, { id: crypto.randomUUID(), aspect: 'offer', source: body.verified });
  },
  putHours: async ({ params: { serviceId }, body }, { db, version }) => {
    if (!await w.keepsService(db, serviceId)) throw notFound();
    const wrong = body.hours.map(hoursProblem).find((problem) => problem !== undefined);
    if (wrong) throw new Refusal('invalid', { fields: { hours: hoursWrong[wrong] } });
    await mustSee(db, body.hours.map(({ placeId }) => placeId));
    await w.putHours(db, serviceId, version, body.hours);
    if (body.verified) await w.addVerification(db, { kind: 'service', id: serviceId }, { id: crypto.randomUUID(), aspect: 'hours', source: body.verified });
  },
  publish: async ({ params: { serviceId }, body }, { db }) => {
    const service = await q.findService(db, serviceId);
    if (!service || !service.mine) throw notFound();
    if (!body.published) return w.putPublished(db, serviceId, null, '');
    const wrong = publishProblem({ masked: service.masked, partner: service.partner !== null, open: service.open, agreedBy: body.agreedBy, agreedOn: body.agreedOn, today: today() });
    if (wrong === 'no_agreement' || wrong === 'later') throw new Refusal('invalid', { fields: { [wrong === 'later' || body.agreedBy ? 'agreedOn' : 'agreedBy']: publishWrong[wrong] } });
    if (wrong) throw against(publishWrong[wrong]);
    await w.putPublished(db, serviceId, service.partner ? body.agreedOn : today(), body.agreedBy);
  },

  addPlaceOf: async ({ params: { serviceId }, body }, { db }) => {
    if (!await w.keepsService(db, serviceId)) throw notFound();
    await mustSee(db, [body.placeId]);
    await w.addPlaceOf(db, serviceId, body);
    return { id: body.id };
  },
  changePlaceOf: async ({ params, body }, { db }) => w.changePlaceOf(db, params.servicePlaceId, body.note),
  removePlaceOf: async ({ params }, { db }) => w.removePlaceOf(db, params.servicePlaceId),

  openPartner: async ({ params, body }, { db }) => w.openPartner(db, params.partnerId, body.open),
  openPlace: async ({ params, body }, { db }) => {
    const place = await q.findPlace(db, params.placeId);
    if (!place || !place.mine) throw notFound();
    if (body.open && place.secret) throw against({ cs: 'Adresa je utajená. Takové místo se nikomu dalšímu neukazuje.', en: 'The address is secret. Such a place is shown to nobody else.', uk: 'Адреса таємна. Таке місце нікому більше не показують.' });
    await w.openPlace(db, params.placeId, body.open);
  },

  tell: async ({ params: { serviceId }, body }, { db }) => {
    await seen(db, { kind: 'service', id: serviceId });
    if (body.free === null && body.waitingDays === null && !body.note) throw new Refusal('invalid', { fields: { free: { cs: 'Napište volná místa, čekání, nebo aspoň slovy, co vám řekli.', en: 'Write free places, waiting, or in words what you were told.', uk: 'Напишіть вільні місця, очікування або словами, що вам сказали.' } } });
    if (body.toldOn > today()) throw new Refusal('invalid', { fields: { toldOn: { cs: 'Den ještě nebyl.', en: 'The day has not come yet.', uk: 'Цей день ще не настав.' } } });
    await w.addTelling(db, serviceId, body);
    return { id: body.id };
  },
  tellings: async ({ params: { serviceId }, query }, { db }) => { await seen(db, { kind: 'service', id: serviceId }); return q.findTellings(db, serviceId, query); },

  verify: async ({ body }, { db }) => {
    const of = subjectOf(body);
    await seen(db, of);
    if (body.checkedOn && body.checkedOn > today()) throw new Refusal('invalid', { fields: { checkedOn: { cs: 'Den ještě nebyl.', en: 'The day has not come yet.', uk: 'Цей день ще не настав.' } } });
    await w.addVerification(db, of, body);
    return { id: body.id };
  },
  verifications: async ({ query }, { db }) => {
    const of = subjectOf(query);
    await seen(db, of);
    const [found, days] = [await q.findVerifications(db, of, query), await q.findLasting(db)];
    return { ...found, items: withStale(found.items, days) };
  },
  stale: ({ query }, { db }) => past.findStale(db, query),
  lasting: async (_, { db }) => ({ days: await q.findLasting(db), usual: usualDays }),
  putLasting: async ({ params, body }, { db }) => { await w.putLasting(db, params.aspect, body.days); },

  history: async ({ query }, { db }) => {
    const of = subjectOf(query), before = keyAfter(query.after, 1)?.[0];
    await seen(db, of);
    const found = await past.findChanges(db, of, before && /^\d{1,18}$/.test(before) ? before : undefined, query.limit + 1);
    const page = paged(found, query.limit, (row) => [row.id]);
    return { ...page, items: page.items.map((row) => ({ id: row.id, at: row.at.toISOString(), by: { name: row.name, organisation: { id: row.organisationId, shortName: row.shortName } }, what: whatOf(row.table_name), action: row.action, about: aboutOf(row.table_name, row.about, row.placeName), fields: fieldsOf(row.was, row.became) })) };
  },
});
