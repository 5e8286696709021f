// Organisations, services, accounts. Helpers of the generator live in the schema `bench`, beside the product.
import type { Step } from './index.ts';
import { nameLists } from '../names.ts';

const shares = [24, 20, 18, 16, 14, 12, 12, 10, 10, 8, 8, 8, 8, 6, 6, 6, 4, 4, 3, 3];
const titles = ['Kotva', 'Majáček', 'Rozcestí', 'Most domů', 'Lávka', 'Přístav', 'Nová cesta', 'Klíček', 'Světlina', 'Zázemí', 'Sousedé', 'Oblouk', 'Pramen', 'Dlaň', 'Okno', 'Brána', 'Slunečnice', 'Kompas pomoci', 'Podkova', 'Jitro'];

/** Workers of each organisation: large and small ones, at least two each. */
export function teams({ organisations, workers }: { organisations: number; workers: number }): number[] {
  const some = shares.slice(0, organisations), sum = some.reduce((a, b) => a + b, 0);
  const sizes = some.map((share) => Math.max(2, Math.floor((share * workers) / sum)));
  for (let i = 0; sizes.reduce((a, b) => a + b, 0) < workers; i = (i + 1) % organisations) sizes[i]!++;
  return sizes;
}

export const ground: Step = async (db, size) => {
  await db.query(`create schema bench;
    -- Between 0 and 1, always the same for a number and a salt.
    create function bench.r(n bigint, salt int) returns float8 language sql immutable parallel safe as $$ select (hashint8extended(n, salt) & 1048575)::float8 / 1048576 $$;
    create function bench.pick(list text[], n bigint, salt int) returns text language sql immutable parallel safe as $$ select list[1 + ((hashint8extended(n, salt) & 1048575) % nullif(cardinality(list), 0))::int] $$;
    -- Ids in the order of numbers, as UUIDv7 are in the order of time.
    create function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe as $$ select ('0198' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
    create table bench.name (nation text, sex text, kind text, latin text[], native text[], primary key (nation, sex, kind))`);
  await db.query('insert into bench.name select * from jsonb_to_recordset($1) as x (nation text, sex text, kind text, latin text[], native text[])', [JSON.stringify(nameLists)]);
  await db.query(`create table bench.organisation as select (o - 1)::int as n, bench.id(1, o) as id, size::int, greatest(1, round(size / 6.0))::int as services from unnest($1::int[]) with ordinality as x (size, o)`, [teams(size)]);
  // The network that all of them are parts of: its head reads the statistics of all.
  await db.query(`insert into access.organisation (id, name, short_name, kind) values (bench.id(1, 0), 'Síť organizací', 'Síť', 'centre_network')`);
  await db.query(`insert into access.organisation (id, parent_id, name, short_name, kind) select id, bench.id(1, 0), ($1::text[])[n + 1] || ', z. ú.', ($1::text[])[n + 1], 'centre' from bench.organisation`, [titles]);
  await db.query(`insert into directory.service (id, organisation_id, name, forms) select bench.id(2, o.n * 100 + s), o.id, 'Služba ' || (s + 1), '{ambulatory,outreach}' from bench.organisation o, generate_series(0, o.services - 1) s`);
  await db.query(`create table bench.worker as
    select (row_number() over (order by o.n, k) - 1)::int as n, o.n as organisation, o.id as organisation_id, bench.id(2, o.n * 100 + k % o.services) as service_id from bench.organisation o, generate_series(0, o.size - 1) k`);
  await db.query(`alter table bench.worker add membership_id uuid, add account_id uuid, add primary key (n); update bench.worker set membership_id = bench.id(4, n), account_id = bench.id(3, n)`);
  await db.query(`insert into access.account (id, email, name) select account_id, 'pracovnik' || n || '@example.test', bench.pick(g.latin, n, 1) || ' ' || bench.pick(f.latin, n, 2) from bench.worker, bench.name g, bench.name f where g.nation = 'cs' and g.sex = 'female' and g.kind = 'given' and f.nation = 'cs' and f.sex = 'female' and f.kind = 'family'`);
  await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) select membership_id, account_id, organisation_id, 'worker', 'social_worker', '2015-01-01' from bench.worker`);
  await db.query('insert into access.membership_service (membership_id, service_id) select membership_id, service_id from bench.worker');
  // A head and a coordinator of each organisation, and the head of the network.
  await db.query(`insert into access.account (id, email, name) select bench.id(3, k * 100000 + n + 1), (case k when 1 then 'vedouci' else 'koordinator' end) || n || '@example.test', (case k when 1 then 'Vedoucí ' else 'Koordinátor ' end) || (n + 1) from bench.organisation, unnest(array[1, 2]) k`);
  await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) select bench.id(4, k * 100000 + n + 1), bench.id(3, k * 100000 + n + 1), id, case k when 1 then 'head' else 'coordinator' end, 'social_worker', '2015-01-01' from bench.organisation, unnest(array[1, 2]) k`);
  await db.query(`insert into access.mandate (id, organisation_id, membership_id, text, valid_from, author_id) select bench.id(6, n), id, bench.id(4, 200001 + n), 'Koordinace', '2015-01-01', bench.id(4, 100001 + n) from bench.organisation`);
  await db.query('insert into access.mandate_service (mandate_id, service_id) select bench.id(6, o.n), s.id from bench.organisation o join directory.service s on s.organisation_id = o.id');
  await db.query(`insert into access.account (id, email, name) values (bench.id(3, 100000), 'sit@example.test', 'Vedoucí sítě')`);
  await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values (bench.id(4, 100000), bench.id(3, 100000), bench.id(1, 0), 'head', 'other', '2015-01-01')`);
};
