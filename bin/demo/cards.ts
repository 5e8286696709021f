// Cards of services: what they offer, when they are open, how many places were told when, who made sure of it.
import { cards } from '#modules/directory/cards/contract.ts';
import type { HoursKind } from '#modules/directory/cards/hours.ts';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { day } from './calendar.ts';
import type { Worker } from './stage.ts';

type OfferBody = Ask<typeof cards.putOffer>['body'];
export type HoursBody = Ask<typeof cards.putHours>['body']['hours'][number];
const blank: OfferBody = { needs: [], targetGroups: [], ageFrom: null, ageTo: null, capacity: null, capacityUnit: null, conditions: '', application: '', bring: '', costKind: 'free', cost: '', languages: ['cs'], interpreting: 'unknown', attributes: [], regionCodes: [], alert: '' };

/** `week('1-5', '08:00', '16:00')` */
export function week(days: string, opens: string, closes: string, kind: HoursKind = 'open', note = ''): HoursBody[] {
  const [from, to] = days.split('-').map(Number) as [number, number?];
  return Array.from({ length: (to ?? from) - from + 1 }, (_, n) => ({ id: newId(), kind, placeId: null, weekday: from + n, onDay: null, untilDay: null, opens, closes, validFrom: null, validTo: null, note }));
}
/** A day that is otherwise; without hours it is closed. */
export const except = (onDay: string, untilDay: string | null, hours: [string, string] | null, note = ''): HoursBody => ({ id: newId(), kind: 'open', placeId: null, weekday: null, onDay, untilDay, opens: hours?.[0] ?? null, closes: hours?.[1] ?? null, validFrom: null, validTo: null, note });
/** The Christmas that comes. */
export function christmas(eve: [string, string] | null = null): HoursBody[] {
  const year = today().slice(0, 4);
  return eve ? [except(`${year}-12-24`, null, eve, 'Štědrý den'), except(`${year}-12-25`, `${Number(year) + 1}-01-01`, null, 'svátky')] : [except(`${year}-12-24`, `${Number(year) + 1}-01-01`, null, 'svátky')];
}

export type Told = { before: number; free?: number; waiting?: number; by: string; note?: string };
export type CardOf = { offer: Partial<OfferBody>; hours?: HoursBody[]; places?: [id: string, note: string][]; told?: Told[]; /** Days since somebody made sure of it. */ checked: number; source?: 'told' | 'visit' | 'web' | 'document' };

/** Fills the card of a service as somebody who keeps it, on the day when they made sure of it; free places are told later. */
export async function fillCard(by: Worker, serviceId: string, { offer, hours = [], places = [], told = [], checked, source = 'told' }: CardOf): Promise<void> {
  const params = { serviceId }, on = day(-checked);
  await by.does(on, cards.putOffer, { params, version: 0, body: { ...blank, ...offer, verified: source } });
  if (hours.length) await by.does(on, cards.putHours, { params, version: 0, body: { hours, verified: source } });
  for (const [placeId, note] of places) await by.does(on, cards.addPlaceOf, { params, body: { id: newId(), placeId, note } });
  if (places.length) await by.does(on, cards.verify, { body: { id: newId(), serviceId, aspect: 'place', source, checkedOn: on } });
  await by.does(on, cards.verify, { body: { id: newId(), serviceId, aspect: 'basics', source, checkedOn: on } });
  await by.does(on, cards.verify, { body: { id: newId(), serviceId, aspect: 'contacts', source, checkedOn: on } });
  for (const one of told) await tells(by, serviceId, one);
}
export const tells = (by: Worker, serviceId: string, { before, free, waiting, by: toldBy, note = '' }: Told) =>
  by.does(addDays(today(), -before), cards.tell, { params: { serviceId }, body: { id: newId(), toldOn: addDays(today(), -before), toldBy, free: free ?? null, waitingDays: waiting ?? null, note } });

export type Spot = { name: string; address: string; city: string; postalCode: string; orpCode: string; kind: Ask<typeof directory.addPlace>['body']['kind']; at: [latitude: number, longitude: number]; accessNote?: string; barrierFree?: boolean; note?: string; partnerId?: string };
/** A place with its point, shown to everybody who works here. */
export async function addSpot(by: Worker, on: string, { at: [latitude, longitude], ...spot }: Spot, open = true): Promise<string> {
  const id = newId();
  await by.does(on, directory.addPlace, { body: { id, ...spot, latitude, longitude, verified: 'visit' } });
  if (open) await by.does(on, cards.openPlace, { params: { placeId: id }, body: { open: true } });
  return id;
}
