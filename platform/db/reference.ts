// Loads what every installation knows from the start: territory, types of services, code lists, statutes. Repeating it changes nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const folder = path.resolve(import.meta.dirname, '../../database/reference');
/** Questionnaires that come with the program: conditions of localities, the method of audits of shelters, the frame of the statutory standards of quality, questions to clients and to participants of events, levels of coordinated support at a site. */
export const shipped = ['living-conditions.json', 'shelter-audit.json', 'quality-standards.json', 'feedback.json', 'feedback-event.json', 'coordination-maturity.json'] as const;

/** Rows of a small CSV file with quotes, as objects by header. */
function rows(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path.join(folder, file), 'utf8').trim().split(/\r?\n/)
    .map((line) => [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map((m) => m[1]!.replace(/^"|"$/g, '').replaceAll('""', '"')));
  return lines.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])));
}

/** Districts (ORP) with the names of their regions, as every installation knows them. */
export const districtsOfReference = () => rows('regions-orp.csv').map((d) => ({ code: d.orp_code!, name: d.orp_name!, region: d.region_name! }));

/** Inserts what is missing and refreshes labels. Rows are never removed: old records refer to them. */
export async function loadReference(adminUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    await db.query('begin');
    const put = (sql: string, values: unknown) => db.query(sql, [JSON.stringify(values)]);
    const districts = rows('regions-orp.csv');
    await put(`insert into directory.region (code, name) select distinct code, name from jsonb_to_recordset($1) as r(code text, name text) on conflict (code) do update set name = excluded.name`, districts.map((d) => ({ code: d.region_nuts3, name: d.region_name })));
    await put(`insert into directory.orp (code, name, short_name, region_code) select * from jsonb_to_recordset($1) as r(code text, name text, short_name text, region_code text)
      on conflict (code) do update set name = excluded.name, short_name = excluded.short_name`, districts.map((d) => ({ code: d.orp_code, name: d.orp_name, short_name: d.orp_short_name, region_code: d.region_nuts3 })));
    await put(`insert into directory.service_type (code, section, family, name, valid_from) select code, nullif(section, ''), nullif(family, ''), name, valid_from from jsonb_to_recordset($1) as r(code text, section text, family text, name text, valid_from date)
      on conflict (code) do update set name = excluded.name, section = excluded.section`, rows('service-types.csv').map((t) => ({ code: t.rpss_id, section: t.section_108_2006, family: t.family, name: t.name_cs, valid_from: t.item_valid_from })));
    await put(`insert into directory.code (list, code, cs, en, uk, sort) select * from jsonb_to_recordset($1) as r(list text, code text, cs text, en text, uk text, sort int)
      on conflict (list, code) do update set cs = excluded.cs, en = excluded.en, uk = excluded.uk, sort = excluded.sort`, rows('codes.csv').map((c, sort) => ({ ...c, sort })));
    await put(`insert into access.statute_ground (code, section, title, asker_kinds, what, max_level, valid_from, valid_to)
      select code, section, title, string_to_array(asker_kinds, ' '), what, max_level, valid_from, nullif(valid_to, '')::date from jsonb_to_recordset($1) as r(code text, section text, title text, asker_kinds text, what text, max_level text, valid_from date, valid_to text)
      on conflict (code) do update set title = excluded.title, what = excluded.what, max_level = excluded.max_level, valid_to = excluded.valid_to`, rows('statutes.csv'));
    // A published version never changes: what is there stays as it is, only a further version is added.
    for (const file of shipped) {
      const { id, purpose, versions } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { id: string; purpose: string; versions: unknown[] };
      await db.query(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, null, $2, null) on conflict (id) do nothing`, [id, purpose]);
      await db.query(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, note, published_at, author_id)
        select id, null, $1, number, 'published', content, note, "publishedAt", null from jsonb_to_recordset($2) as v(id uuid, number int, content jsonb, note text, "publishedAt" timestamptz) on conflict (id) do nothing`, [id, JSON.stringify(versions)]);
    }
    await db.query('commit');
  } finally { await db.end(); }
}
