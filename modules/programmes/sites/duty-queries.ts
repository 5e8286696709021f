// Actors of a district, agreements of the site, duties and who has which part in them. Row policies say who reads and writes.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Actor, ActorBody, Duty, DutyBody, SiteAgreement } from './shapes.ts';
import { rows } from '#platform/db/rows.ts';
import { written } from './queries.ts';

// A partner is read by its own organisation: others have the name that was copied.
export const findActors = (db: Db, siteId: string) => rows(db, sql<Actor>`select a.id, a.version, coalesce(o.name, a.name) as name, p.id as "partnerId", case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
    a.kind, a.needs, a.brings, a.standing, a.standing_on as "standingOn"
  from programmes.actor a left join access.known_organisation o on o.id = a.of_organisation_id left join directory.partner p on p.id = a.partner_id
  where a.site_id = ${siteId} order by array_position(array['formalised', 'regular', 'occasional', 'none'], a.standing), coalesce(o.name, a.name) collate "cs-x-icu", a.id limit 500`);
export const partnerName = async (db: Db, id: string) => (await rows(db, sql<{ name: string }>`select p.name from directory.partner p where p.id = ${id} and p.id = any ((select directory.my_partners())::uuid[])`))[0]?.name;
/** Who it is: an organisation here, a partner under its name, or a name alone. A partner that the writer does not see stays. */
type Named = ActorBody & { storedName: string };
export const addActor = (db: Db, siteId: string, { id, ...a }: Named & { id: string }) => sql`insert into programmes.actor (id, site_id, name, partner_id, of_organisation_id, kind, needs, brings, standing, standing_on)
  values (${id}, ${siteId}, ${a.storedName}, ${a.partnerId}, ${a.organisationId}, ${a.kind}, ${a.needs}, ${a.brings}, ${a.standing}, ${a.standingOn})`.execute(db);
export const putActor = (db: Db, siteId: string, id: string, version: number, a: Named) => written(db, sql`update programmes.actor set name = ${a.storedName}, partner_id = case when ${a.storedName} = name and ${a.partnerId}::uuid is null then partner_id else ${a.partnerId}::uuid end,
  of_organisation_id = ${a.organisationId}, kind = ${a.kind}, needs = ${a.needs}, brings = ${a.brings}, standing = ${a.standing}, standing_on = ${a.standingOn} where id = ${id} and site_id = ${siteId} and version = ${version} returning id`);
export const removeActor = (db: Db, siteId: string, id: string) => written(db, sql`delete from programmes.actor where id = ${id} and site_id = ${siteId} returning id`);

export const findAgreements = (db: Db, siteId: string) => rows(db, sql<SiteAgreement>`select a.id, a.title, a.valid_from as "validFrom", t.ends_on as "endsOn",
    case when t.withdrawn_on is not null or t.ends_on < platform.today() then 'over' when t.offered_on is null then 'draft' else 'holds' end as state,
    coalesce((select json_agg(coalesce(o.name, k.name, p.partner_name) order by coalesce(o.name, k.name, p.partner_name)) from directory.agreement_party p left join access.known_organisation o on o.id = p.party_organisation_id left join directory.partner k on k.id = p.partner_id
      where p.agreement_id = a.id and p.party_organisation_id is distinct from (select access.my_organisation())), '[]') as with
  from programmes.site_agreement l join directory.agreement a on a.id = l.agreement_id join directory.agreement_standing t on t.agreement_id = a.id where l.site_id = ${siteId} order by a.valid_from desc, a.id limit 200`);
export const seesAgreement = (db: Db, id: string) => written(db, sql`select from directory.agreement where id = ${id}`);
export const link = (db: Db, siteId: string, agreementId: string) => sql`insert into programmes.site_agreement (id, site_id, agreement_id) values (gen_random_uuid(), ${siteId}, ${agreementId}) on conflict (site_id, agreement_id) do nothing`.execute(db);
export const unlink = (db: Db, siteId: string, agreementId: string) => written(db, sql`delete from programmes.site_agreement where site_id = ${siteId} and agreement_id = ${agreementId} returning id`);

export const findDuties = (db: Db, siteId: string) => rows(db, sql<Duty>`select d.id, d.version, d.area, d.usual, d.title,
    coalesce((select json_agg(json_build_object('role', p.role, 'actorId', p.actor_id, 'part', p.part) order by array_position(array['answers', 'does', 'helps'], p.part), p.role nulls last, p.id) from programmes.duty_part p where p.duty_id = d.id), '[]') as parts
  from programmes.duty d where d.site_id = ${siteId} order by array_position(array['coordination', 'case_management', 'other'], d.area), d.position, d.created_at, d.id limit 300`);
export async function begin(db: Db, siteId: string, wanted: readonly { key: string; area: string; position: number }[]): Promise<void> {
  for (const { key, area, position } of wanted) await sql`insert into programmes.duty (id, site_id, area, usual, position) values (gen_random_uuid(), ${siteId}, ${area}, ${key}, ${position}) on conflict (site_id, usual) do nothing`.execute(db);
}
async function putParts(db: Db, siteId: string, dutyId: string, parts: DutyBody['parts']): Promise<void> {
  await sql`delete from programmes.duty_part where duty_id = ${dutyId} and site_id = ${siteId}`.execute(db);
  for (const { role, actorId, part } of parts) await sql`insert into programmes.duty_part (id, site_id, duty_id, role, actor_id, part) values (gen_random_uuid(), ${siteId}, ${dutyId}, ${role}, ${actorId}, ${part})`.execute(db);
}
/** Own ones stand behind the usual ones. */
export async function addDuty(db: Db, siteId: string, { id, area, title, parts }: DutyBody & { id: string }): Promise<void> {
  await sql`insert into programmes.duty (id, site_id, area, title, position) values (${id}, ${siteId}, ${area}, ${title}, 1000)`.execute(db);
  await putParts(db, siteId, id, parts);
}
export async function putDuty(db: Db, siteId: string, id: string, version: number, { area, title, parts }: DutyBody): Promise<boolean> {
  if (!await written(db, sql`update programmes.duty set area = ${area}, title = ${title} where id = ${id} and site_id = ${siteId} and version = ${version} returning id`)) return false;
  await putParts(db, siteId, id, parts);
  return true;
}
export const removeDuty = (db: Db, siteId: string, id: string) => written(db, sql`delete from programmes.duty where id = ${id} and site_id = ${siteId} returning id`);
