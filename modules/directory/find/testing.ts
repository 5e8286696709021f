// A small directory for tests of finding: written as the owner, services by name.
import type { TestHouse } from '#platform/testing/house.ts';
import { organisations, people } from '#platform/testing/common.ts';

export type Written = { name?: string; partner?: { name: string; open: boolean }; organisation?: keyof typeof organisations; open?: boolean; description?: string; orps?: string[]; regions?: string[]; needs?: string[]; languages?: string[]; interpreting?: string; groups?: string[]; attributes?: string[]; forms?: string[]; age?: [number | null, number | null]; accepts?: boolean; ends?: string | null; published?: string | null; bring?: string; cost?: string; alert?: string };

/** Writes a service with its offer; of a partner unless `partner` is missing. @returns its id. */
export async function writeService({ admin }: Pick<TestHouse, 'admin'>, w: Written): Promise<string> {
  const one = async (sql: string, values: unknown[]) => (await admin.query<{ id: string }>(sql, values)).rows[0]!.id;
  const organisation = organisations[w.organisation ?? 'kompas'].id, author = w.organisation === 'lipa' ? people.milan.membership : w.organisation === 'jerabina' ? people.jitka.membership : people.hana.membership;
  const partner = w.partner ? await one('insert into directory.partner (id, organisation_id, author_id, name, kind, open) values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id', [organisation, author, w.partner.name, 'provider', w.partner.open]) : null;
  const id = await one(`insert into directory.service (id, organisation_id, partner_id, name, description, orp_codes, forms, accepts_referrals, ends_on, open) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [organisation, partner, w.name ?? 'Služba', w.description ?? '', w.orps ?? [], w.forms ?? [], w.accepts ?? true, w.ends ?? null, w.open ?? false]);
  await admin.query(`insert into directory.offer (service_id, organisation_id, needs, languages, interpreting, target_groups, attributes, region_codes, age_from, age_to, published_since, bring, cost, alert) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, organisation, w.needs ?? [], w.languages ?? [], w.interpreting ?? 'unknown', w.groups ?? [], w.attributes ?? [], w.regions ?? [], w.age?.[0] ?? null, w.age?.[1] ?? null, w.published ?? null, w.bring ?? '', w.cost ?? '', w.alert ?? '']);
  return id;
}
/** Gives a service hours on weekdays. */
export async function writeHours({ admin }: Pick<TestHouse, 'admin'>, service: string, weekdays: number[], opens: string, closes: string, kind = 'open'): Promise<void> {
  for (const day of weekdays) await admin.query(`insert into directory.schedule (id, organisation_id, service_id, kind, weekday, opens, closes) select gen_random_uuid(), organisation_id, id, $2, $3, $4, $5 from directory.service where id = $1`, [service, kind, day, opens, closes]);
}
export const writeContact = async ({ admin }: Pick<TestHouse, 'admin'>, service: string, label: string, phone: string | null, more: { web?: string; email?: string; role?: string } = {}) =>
  void await admin.query(`insert into directory.contact (id, organisation_id, service_id, label, phone, web, email, role) select gen_random_uuid(), organisation_id, id, $2, $3, $4, $5, $6 from directory.service where id = $1`, [service, label, phone, more.web ?? null, more.email ?? null, more.role ?? 'reception']);
export async function writePlace({ admin }: Pick<TestHouse, 'admin'>, service: string, w: { name: string; address: string; city?: string; postalCode?: string; orp?: string; point?: [number, number]; open?: boolean }): Promise<string> {
  const { rows: [place] } = await admin.query<{ id: string }>(`insert into directory.place (id, organisation_id, author_id, name, address, city, postal_code, orp_code, kind, latitude, longitude, open)
    select gen_random_uuid(), s.organisation_id, (select m.id from access.membership m where m.organisation_id = s.organisation_id limit 1), $2, $3, $4, $5, $6, 'office', $7, $8, $9 from directory.service s where s.id = $1 returning id`,
  [service, w.name, w.address, w.city ?? '', w.postalCode ?? null, w.orp ?? null, w.point?.[0] ?? null, w.point?.[1] ?? null, w.open ?? true]);
  await admin.query(`insert into directory.service_place (id, organisation_id, service_id, place_id) select gen_random_uuid(), organisation_id, id, $2 from directory.service where id = $1`, [service, place!.id]);
  return place!.id;
}
export const writeTold = async ({ admin }: Pick<TestHouse, 'admin'>, service: string, free: number, daysAgo: number, by: keyof typeof organisations = 'kompas') =>
  void await admin.query(`insert into directory.availability (id, organisation_id, service_id, told_on, told_by, free, author_id) values (gen_random_uuid(), $1, $2, platform.today() - $3::int, 'recepce Tajná', $4, (select m.id from access.membership m where m.organisation_id = $1 limit 1))`, [organisations[by].id, service, daysAgo, free]);
/** Puts an organisation under a mask as its head does, without the fresh proof. */
export async function mask({ admin }: Pick<TestHouse, 'admin'>, organisation: keyof typeof organisations, name = 'Neveřejná služba'): Promise<void> {
  await admin.query('set role soubeh_owner');
  await admin.query('select access.hide_names($1, $2, $2)', [organisations[organisation].id, name]);
  await admin.query('reset role');
}
