// How services, partners and places are read, the same in lists and on their cards.
import { sql, type RawBuilder } from 'kysely';

const contactsOf = (column: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql`(select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version, 'role', c.role, 'label', c.label, 'phone', c.phone, 'email', c.email, 'web', c.web, 'note', c.note) order by c.created_at, c.id), '[]')
  from directory.contact c where ${column} = ${id})`;
const mine = (row: RawBuilder<unknown>) => sql`${row}.organisation_id = any ((select access.my_organisations())::uuid[])`;

/** A service `s` of an organisation `o`, perhaps of a partner `p`, of type `t`; by the name that the caller may know. */
export const serviceShape = sql`s.id, s.version, s.name, json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind) as organisation,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner,
  case when t.code is not null then json_build_object('code', t.code, 'name', t.name) end as type,
  s.forms, s.description, s.orp_codes as "orpCodes", s.accepts_referrals as "acceptsReferrals", s.ends_on as "endsOn", s.open,
  ${mine(sql`s`)} and (s.partner_id is not null or (select access.administers())) as mine,
  ${contactsOf(sql`c.service_id`, sql`s.id`)} as contacts`;
export const serviceTables = sql`directory.known_service s join access.known_organisation o on o.id = s.organisation_id
  left join directory.partner p on p.id = s.partner_id left join directory.service_type t on t.code = s.type_code`;
/** Of a masked organisation a service is met in cases only, by its neutral name. */
export const isListed = sql`not (o.masked and o.id = any ((select access.masked_from_me())::uuid[]))`;

const kept = sql`${mine(sql`x`)} as mine, x.open, json_build_object('id', o.id, 'name', o.short_name) as organisation`;
export const partnerShape = sql`x.id, x.version, x.name, x.kind, x.ico, x.note, x.ends_on as "endsOn", ${kept}, ${contactsOf(sql`c.partner_id`, sql`x.id`)} as contacts,
  (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from directory.known_service s where s.partner_id = x.id) as services`;
export const partnerTables = sql`directory.partner x join access.known_organisation o on o.id = x.organisation_id`;

export const placeShape = sql`x.id, x.version, x.name, x.kind, x.address, x.city, x.postal_code as "postalCode", x.orp_code as "orpCode", x.latitude, x.longitude, x.access_note as "accessNote", x.barrier_free as "barrierFree", x.note, x.secret,
  (select json_build_object('id', p.id, 'name', p.name) from directory.partner p where p.id = x.partner_id) as partner, ${kept}`;
export const placeTables = sql`directory.place x join access.known_organisation o on o.id = x.organisation_id`;
