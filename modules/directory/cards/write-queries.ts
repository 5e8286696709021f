// What is written about a service, partner or place from its card. Row policies decide who may.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Asked } from '#platform/http/contract.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Source } from '../contract.ts';
import type { Aspect, cards, HoursRow } from './contract.ts';
import { findHours, findOffer, hoursVersion, type Subject } from './queries.ts';

type Body<K extends keyof typeof cards> = Asked<(typeof cards)[K]>['body'];
const columns = (b: Body<'putOffer'>) => ({
  needs: b.needs, target_groups: b.targetGroups, age_from: b.ageFrom, age_to: b.ageTo, capacity: b.capacity, capacity_unit: b.capacityUnit, conditions: b.conditions, application: b.application, bring: b.bring,
  cost_kind: b.costKind, cost: b.cost, languages: b.languages, interpreting: b.interpreting, attributes: b.attributes, region_codes: b.regionCodes, alert: b.alert,
});
/** Version 0: nothing was written yet. When somebody wrote meanwhile, the refusal carries what stands there. */
export async function putOffer(db: Db, id: string, version: number, b: Body<'putOffer'>): Promise<void> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db.insertInto('directory.offer').values({ service_id: id, ...columns(b) } as never).onConflict((c) => c.column('service_id').doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows) return;
  } else {
    const { numUpdatedRows } = await db.updateTable('directory.offer').set(columns(b) as never).where('service_id', '=', id).where('version', '=', version).executeTakeFirst();
    if (numUpdatedRows) return;
  }
  const current = await findOffer(db, id);
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const keepsService = async (db: Db, id: string) => (await sql<{ yes: boolean }>`select ${id} = any (directory.kept_services()) as yes`.execute(db)).rows[0]!.yes;

/** Puts the rows in the place of those that stand there: what stays the same is not touched, so that history tells what was changed. */
export async function putHours(db: Db, id: string, version: number, hours: readonly HoursRow[]): Promise<void> {
  // One writer at a time: the version of the whole is a number made of its rows.
  await sql`select pg_advisory_xact_lock(hashtext('directory.schedule'), hashtext(${id}))`.execute(db);
  const now = await hoursVersion(db, id), standing = await findHours(db, id);
  if (now !== version) throw new Refusal('conflict', { current: { version: now, hours: standing } });
  const gone = standing.filter((one) => !hours.some((other) => other.id === one.id)).map((one) => one.id);
  if (gone.length) await db.deleteFrom('directory.schedule').where('service_id', '=', id).where('id', 'in', gone).execute();
  for (const { id: row, ...h } of hours) {
    const before = standing.find((one) => one.id === row);
    const values = { kind: h.kind, place_id: h.placeId, weekday: h.weekday, on_day: h.onDay, until_day: h.untilDay, opens: h.opens, closes: h.closes, valid_from: h.validFrom, valid_to: h.validTo, note: h.note };
    if (!before) await db.insertInto('directory.schedule').values({ id: row, service_id: id, ...values } as never).execute();
    else if ((Object.keys(h) as (keyof typeof h)[]).some((key) => before[key] !== h[key])) await db.updateTable('directory.schedule').set(values as never).where('id', '=', row).where('service_id', '=', id).execute();
  }
}

export async function putPublished(db: Db, id: string, since: string | null, agreedBy: string): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('directory.offer').set({ published_since: since, agreed_by: agreedBy } as never).where('service_id', '=', id).executeTakeFirst();
  if (numUpdatedRows || !since) return;
  await db.insertInto('directory.offer').values({ service_id: id, published_since: since, agreed_by: agreedBy } as never).execute();
}

/** Places as the caller sees them: a foreign key alone would confirm that a hidden one exists. */
export async function seesPlaces(db: Db, ids: readonly string[]): Promise<boolean> {
  if (!ids.length) return true;
  return (await db.selectFrom('directory.place').select('id').where('id', 'in', [...ids]).execute()).length === new Set(ids).size;
}
export const addPlaceOf = (db: Db, serviceId: string, { id, placeId, note }: Body<'addPlaceOf'>) => db.insertInto('directory.service_place').values({ id, service_id: serviceId, place_id: placeId, note } as never).execute();
export async function changePlaceOf(db: Db, id: string, note: string): Promise<void> {
  if (!(await db.updateTable('directory.service_place').set({ note }).where('id', '=', id).executeTakeFirst()).numUpdatedRows) throw notFound();
}
export async function removePlaceOf(db: Db, id: string): Promise<void> {
  if (!(await db.deleteFrom('directory.service_place').where('id', '=', id).executeTakeFirst()).numDeletedRows) throw notFound();
}

/** A partner is opened with its services: one without the other would be read by nobody. What is no longer open is no longer published. */
export async function openPartner(db: Db, id: string, open: boolean): Promise<void> {
  if (!(await db.updateTable('directory.partner').set({ open }).where('id', '=', id).executeTakeFirst()).numUpdatedRows) throw notFound();
  await db.updateTable('directory.service').set({ open }).where('partner_id', '=', id).where('open', '<>', open).execute();
  if (!open) await sql`update directory.offer set published_since = null, agreed_by = '' where published_since is not null and service_id in (select s.id from directory.service s where s.partner_id = ${id})`.execute(db);
}
export async function openPlace(db: Db, id: string, open: boolean): Promise<void> {
  if (!(await db.updateTable('directory.place').set({ open }).where('id', '=', id).executeTakeFirst()).numUpdatedRows) throw notFound();
}

export const addTelling = (db: Db, serviceId: string, b: Body<'tell'>) => db.insertInto('directory.availability')
  .values({ id: b.id, service_id: serviceId, told_on: b.toldOn, told_by: b.toldBy, free: b.free, waiting_days: b.waitingDays, note: b.note } as never).execute();

type Made = { id: string; aspect: Aspect; source: Source; checkedOn?: string | undefined; note?: string };
export const addVerification = (db: Db, of: Subject, { id, aspect, source, checkedOn, note = '' }: Made) => db.insertInto('directory.verification')
  .values({ id, [`${of.kind}_id`]: of.id, aspect, source, note, ...(checkedOn && { checked_on: checkedOn }) } as never).execute();

export const putLasting = (db: Db, aspect: Aspect, days: number) => db.insertInto('directory.lasting').values({ id: crypto.randomUUID(), aspect, days } as never)
  .onConflict((c) => c.columns(['organisation_id', 'aspect']).doUpdateSet({ days } as never)).execute();
