// Sheets: what each row would do, writing it, and taking the whole back.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Wanted } from './apply-queries.ts';
import type { Known, Line, Lists } from './sheet.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;

export const findLists = async (db: Db) => (await rows(sql<Lists>`select (select jsonb_agg(jsonb_build_array(code, name)) from directory.service_type) as types, (select jsonb_agg(jsonb_build_array(code, cs)) from directory.code where list = 'target_group') as targets,
  (select jsonb_agg(jsonb_build_array(code, name)) from directory.orp) as orps`, db))[0]!;
/** Services of our partners in the shape of a sheet; those that the register keeps are its own. */
export const findLines = async (db: Db, organisation: RawBuilder<unknown> = sql`(select access.my_organisation())`) => (await rows(sql<{ id: string; line: Line }>`
  select s.id, jsonb_build_object('provider', jsonb_build_object('name', p.name, 'ico', p.ico, 'kind', p.kind), 'name', s.name, 'type', s.type_code, 'forms', directory.sorted(s.forms), 'description', s.description, 'targets', directory.sorted(o.target_groups),
      'orps', directory.sorted(s.orp_codes), 'capacity', o.capacity, 'phone', ${contact('phone')}, 'email', ${contact('email')}, 'web', ${contact('web')}, 'address', coalesce((select pl.address from directory.service_place sp join directory.place pl on pl.id = sp.place_id where sp.service_id = s.id order by sp.created_at, sp.id limit 1), ''),
      'accepts', s.accepts_referrals, 'ends', s.ends_on, 'open', s.open) as line
    from directory.service s join directory.partner p on p.id = s.partner_id left join directory.offer o on o.service_id = s.id
   where s.organisation_id = ${organisation} and not exists (select from directory.register_entry e where e.service_id = s.id) order by p.name collate "cs-x-icu", s.name collate "cs-x-icu", s.id limit 5000`, db)).map(({ id, line }) => ({ id, ...line }));
/** The first of that kind: what a sheet has one column for. */
function contact(column: 'phone' | 'email' | 'web') { const c = sql.raw(column); return sql`(select c.${c} from directory.contact c where c.service_id = s.id and c.${c} is not null order by c.created_at, c.id limit 1)`; }

export async function findKnown(db: Db): Promise<Known> {
  const [ids] = await rows(sql<{ own: string[] | null; registered: string[] | null }>`select array_agg(s.id::text) filter (where e.number is null) as own, array_agg(s.id::text) filter (where e.number is not null) as registered
    from directory.service s left join directory.register_entry e on e.service_id = s.id where s.partner_id is not null and s.organisation_id = (select access.my_organisation())`, db);
  return { ...await findLists(db), ids: new Set(ids?.own ?? []), registered: new Set(ids?.registered ?? []) };
}

const shape = ({ provider: _, ...rest }: Line) => JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
/** The provider of a service that stands here already is not changed by a sheet. */
export async function compareSheet(db: Db, id: string, organisation?: RawBuilder<unknown>): Promise<void> {
  const now = new Map((await findLines(db, organisation)).map(({ id: service, ...line }) => [service, line]));
  const found = await rows(sql<{ row: number; key: string; data: Line }>`select row, key, data from directory.import_row where import_id = ${id} and reason is null`, db);
  const said = found.map(({ row, key, data }) => { const before = now.get(key); return { row, what: !key ? 'new' : before && shape(before) === shape(data) ? 'same' : 'change', service: key || null }; });
  await sql`update directory.import_row r set what = x.what, service_id = x.service from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as x(row int, what text, service uuid) where r.import_id = ${id} and r.row = x.row`.execute(db);
}

/** Writes a confirmed sheet, as the owner, in one transaction. */
export async function applySheet(db: Db, { id, organisationId, authorId }: Wanted): Promise<void> {
  await compareSheet(db, id, sql`${organisationId}::uuid`);
  await sql`delete from directory.import_row r where r.import_id = ${id} and r.what = 'change' and not exists (select from directory.service s where s.id = r.service_id and s.organisation_id = ${organisationId} and s.partner_id is not null)`.execute(db);
  const found = await rows(sql<{ row: number; what: string; serviceId: string | null; data: Line }>`select row, what, service_id as "serviceId", data from directory.import_row where import_id = ${id} and what in ('new', 'change') order by row`, db);
  for (const { row, what, serviceId, data } of found) {
    if (what === 'new') await addLine(db, { id, organisationId, authorId, kind: 'sheet' }, row, data);
    else await changeLine(db, { id, organisationId, authorId, kind: 'sheet' }, row, serviceId!, data);
  }
}
/** The partner of the same number or name, unless the register keeps it; else a new one. */
async function partnerOf(db: Db, { organisationId, authorId }: Wanted, { name, ico, kind }: Line['provider']): Promise<{ id: string; made: boolean }> {
  const [known] = await rows(sql<{ id: string }>`select p.id from directory.partner p where p.organisation_id = ${organisationId} and not exists (select from directory.register_provider r where r.partner_id = p.id)
    and (${ico}::text is not null and p.ico = ${ico} or (p.ico is null or ${ico}::text is null) and lower(p.name) = lower(${name})) order by p.ico is null, p.created_at, p.id limit 1`, db);
  if (known) return { id: known.id, made: false };
  const [made] = await rows(sql<{ id: string }>`insert into directory.partner (id, organisation_id, name, ico, kind, author_id) values (gen_random_uuid(), ${organisationId}, ${name}, ${ico}, ${kind}, ${authorId}) returning id`, db);
  return { id: made!.id, made: true };
}
async function addLine(db: Db, wanted: Wanted, row: number, line: Line): Promise<void> {
  const partner = await partnerOf(db, wanted, line.provider);
  // Only what is opened by word of the sheet is opened: the partner's own note stays ours.
  const [service] = await rows(sql<{ id: string }>`insert into directory.service (id, organisation_id, partner_id, name, type_code, forms, description, orp_codes, accepts_referrals, ends_on, open)
    values (gen_random_uuid(), ${wanted.organisationId}, ${partner.id}, ${line.name}, ${line.type}, ${line.forms}, ${line.description}, ${line.orps}, ${line.accepts}, ${line.ends}, ${line.open}) returning id`, db);
  await sql`insert into directory.offer (service_id, organisation_id, target_groups, capacity) values (${service!.id}, ${wanted.organisationId}, ${line.targets}, ${line.capacity})`.execute(db);
  await writeContacts(db, wanted, service!.id, line);
  await writeAddress(db, wanted, service!.id, line);
  await sql`update directory.import_row set service_id = ${service!.id}, partner_id = ${partner.id}, made = ${partner.made ? ['service', 'partner'] : ['service']} where import_id = ${wanted.id} and row = ${row}`.execute(db);
}
async function changeLine(db: Db, wanted: Wanted, row: number, service: string, line: Line): Promise<void> {
  await sql`update directory.import_row r set was = jsonb_build_object('service', (select to_jsonb(s) from directory.service s where s.id = ${service}), 'offer', (select to_jsonb(o) from directory.offer o where o.service_id = ${service}),
    'contacts', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from directory.contact c where c.service_id = ${service}), 'links', (select coalesce(jsonb_agg(sp.id order by sp.id), '[]') from directory.service_place sp where sp.service_id = ${service}),
    'places', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'address', p.address) order by sp.id), '[]') from directory.place p join directory.service_place sp on sp.place_id = p.id where sp.service_id = ${service})) where r.import_id = ${wanted.id} and r.row = ${row}`.execute(db);
  await sql`update directory.service set name = ${line.name}, type_code = ${line.type}, forms = ${line.forms}, description = ${line.description}, orp_codes = ${line.orps}, accepts_referrals = ${line.accepts}, ends_on = ${line.ends}, open = ${line.open} where id = ${service}`.execute(db);
  await sql`insert into directory.offer (service_id, organisation_id, target_groups, capacity) values (${service}, ${wanted.organisationId}, ${line.targets}, ${line.capacity}) on conflict (service_id) do update set target_groups = excluded.target_groups, capacity = excluded.capacity`.execute(db);
  await writeContacts(db, wanted, service, line);
  await writeAddress(db, wanted, service, line);
}
async function writeContacts(db: Db, { organisationId }: Wanted, service: string, line: Line): Promise<void> {
  for (const [column, label] of [['phone', 'Telefon'], ['email', 'E-mail'], ['web', 'Web']] as const) {
    const of = sql.raw(column), value = line[column], [first] = await rows(sql<{ id: string; value: string; alone: boolean }>`select id, ${of} as value, num_nonnulls(phone, email, web) = 1 as alone from directory.contact where service_id = ${service} and ${of} is not null order by created_at, id limit 1`, db);
    if (first?.value === value || !first && !value) continue;
    if (!first) await sql`insert into directory.contact (id, organisation_id, service_id, label, ${of}) values (gen_random_uuid(), ${organisationId}, ${service}, ${label}, ${value})`.execute(db);
    else if (!value && first.alone) await sql`delete from directory.contact where id = ${first.id}`.execute(db);
    else await sql`update directory.contact set ${of} = ${value} where id = ${first.id}`.execute(db);
  }
}
async function writeAddress(db: Db, { organisationId, authorId }: Wanted, service: string, line: Line): Promise<void> {
  const [first] = await rows(sql<{ id: string; link: string; address: string; shared: boolean }>`select p.id, sp.id as link, p.address, p.organisation_id <> ${organisationId} or exists (select from directory.service_place o where o.place_id = p.id and o.service_id <> ${service}) as shared
    from directory.service_place sp join directory.place p on p.id = sp.place_id where sp.service_id = ${service} order by sp.created_at, sp.id limit 1`, db);
  if ((first?.address ?? '') === line.address) return;
  // A place that others share or keep is not rewritten: the service gets its own.
  if (first && !first.shared && line.address) return void await sql`update directory.place set address = ${line.address} where id = ${first.id}`.execute(db);
  if (first) await sql`delete from directory.service_place where id = ${first.link}`.execute(db);
  if (!line.address) return;
  const [place] = await rows(sql<{ id: string }>`insert into directory.place (id, organisation_id, name, address, open, author_id) values (gen_random_uuid(), ${organisationId}, ${line.name}, ${line.address}, ${line.open}, ${authorId}) returning id`, db);
  await sql`insert into directory.service_place (id, organisation_id, service_id, place_id) values (gen_random_uuid(), ${organisationId}, ${service}, ${place!.id})`.execute(db);
}

/** Names of what somebody builds on or has changed since; empty when the whole can be taken back. */
export const findBuilt = async (db: Db, id: string) => (await rows(sql<{ names: string[] }>`select directory.built_on_sheet(${id}) as names`, db))[0]!.names;
export const undo = async (db: Db, id: string) => (await rows(sql<{ ok: boolean }>`select directory.undo_sheet(${id}) as ok`, db))[0]!.ok;
