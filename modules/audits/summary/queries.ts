// What audits say together, as this caller may count it (summary-access.sql), and rows behind numbers for those who audit.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { ChangeCount, LevelCount } from './rules.ts';
import type { As, Cell, FindingLine, Report } from './shapes.ts';

const round = (id: string | null) => sql`${id}::uuid`;

export type RoundRow = { id: string; name: string; beginsOn: string; endsOn: string | null; as: As; services: number; audits: number; versionId: string; ours: boolean; published: boolean; goingOn: boolean };
export const findRounds = (db: Db) => all(db, sql<RoundRow>`select id, name, begins_on as "beginsOn", ends_on as "endsOn", as_what as as, services, audits, version_id as "versionId", ours, published, going_on as "goingOn" from audits.summary_rounds() order by begins_on desc, id desc limit 200`);
export const readAs = async (db: Db, id: string | null) => (await all(db, sql<{ as: As | null }>`select audits.summary_as(${round(id)}) as as`))[0]!.as;

/** Audits that open, newest word on each service last; only for those who audit. */
const whole = (id: string | null) => sql`(select audits.summary_whole(${round(id)}))::uuid[]`;
const serviceName = sql`coalesce((select s.name from directory.known_service s where s.id = a.service_id), '')`;
export const findNamed = (db: Db, id: string | null) => all(db, sql<{ id: string; name: string; auditId: string; versionId: string }>`select distinct on (a.service_id) a.service_id as id, ${serviceName} as name, a.id as "auditId", a.version_id as "versionId" from audits.audit a where a.id = any (${whole(id)}) order by a.service_id, a.final_at desc, a.id`);
export const countAudits = async (db: Db, id: string | null) => (await all(db, sql<{ n: number }>`select cardinality(${whole(id)}) as n`))[0]!.n;
export const findCells = (db: Db, id: string | null) => all(db, sql<Cell>`
  select f.theme, a.service_id as "serviceId", count(*) filter (where f.severity = 'serious')::int as serious, count(*) filter (where f.severity = 'middle')::int as middle, count(*) filter (where f.severity = 'small')::int as small, count(*) filter (where f.kind = 'strength')::int as strengths
    from audits.finding f join audits.audit a on a.id = f.audit_id where f.audit_id = any (${whole(id)}) group by 1, 2`);
export const findThemes = (db: Db, id: string | null) => all(db, sql<{ theme: string; kind: 'finding' | 'strength'; services: number; n: number; whose: string[] | null }>`select theme, kind, services, n, whose from audits.summary_themes(${round(id)})`);
export const findLevels = (db: Db, id: string | null) => all(db, sql<LevelCount>`select criterion, level, services from audits.summary_levels(${round(id)})`);
/** The newest word on each service and criterion, by service; only for those who audit. */
export const findLevelsByService = (db: Db, id: string) => all(db, sql<{ criterion: string; level: string; serviceId: string }>`
  select distinct on (a.service_id, r.criterion) r.criterion, case when r.applies then r.level else '' end as level, a.service_id as "serviceId" from audits.rating r join audits.audit a on a.id = r.audit_id
   where r.audit_id = any (${whole(id)}) and (r.level is not null or not r.applies) order by a.service_id, r.criterion, a.final_at desc, a.id`);
export const findChanges = (db: Db, from: string, to: string) => all(db, sql<ChangeCount>`select criterion, was, is_now as "isNow", services, whose from audits.summary_changes(${from}, ${to})`);
export type Asked = { kind: string; state: string; age: '' | 'quarter' | 'year' | 'older'; late: boolean | null; n: number; services: number };
export const findAsked = (db: Db, id: string | null) => all(db, sql<Asked>`select kind, state, age, late, n, services from audits.summary_asked(${round(id)})`);
/** Methods of the audits that the caller reads, newest first. */
export const findVersionIds = async (db: Db, id: string | null) => (await all(db, sql<{ id: string }>`select v.id from questionnaires.version v where v.id in (select a.version_id from audits.audit a where a.state = 'final' and ${id ? sql`a.round_id = ${id}` : sql`true`} union select r.version_id from audits.round r where ${id ? sql`r.id = ${id}` : sql`false`}) order by v.number desc, v.published_at desc nulls last limit 20`)).map((one) => one.id);

const line = (roundOf: RawBuilder<unknown>) => sql`select f.id, f.audit_id as "auditId", ${serviceName} as service, f.kind, f.severity, f.theme, f.criterion, f.text, (select n.number from audits.summary_number n where n.finding_id = f.id and n.report_id = ${roundOf} limit 1) as number from audits.finding f join audits.audit a on a.id = f.audit_id`;
type Asking = { round?: string | undefined; theme: string; serviceId?: string | undefined; kind?: string | undefined; severity?: string | undefined; after?: string | undefined; limit: number };
export async function findFindings(db: Db, { round: id = null as never, theme, serviceId, kind, severity, after, limit }: Asking) {
  const key = keyAfter(after, 2), rank = sql`coalesce(array_position(array['serious', 'middle', 'small'], f.severity), 4)`;
  const rows = await all(db, sql<FindingLine & { rank: number }>`select x.*, coalesce(array_position(array['serious', 'middle', 'small'], x.severity), 4) as rank from (${line(sql`a.round_id`)}
    where f.audit_id = any (${whole(id ?? null)}) and f.theme = ${theme} ${serviceId ? sql`and a.service_id = ${serviceId}` : sql``} ${kind ? sql`and f.kind = ${kind}` : sql``} ${severity ? sql`and f.severity = ${severity}` : sql``} ${key ? sql`and (${rank}, f.id) > (${key[0]}::int, ${key[1]}::uuid)` : sql``} order by ${rank}, f.id limit ${limit + 1}) x order by rank, x.id`);
  return paged(rows, limit, ({ rank: at, id: of }) => [String(at), of]);
}
export const findRated = (db: Db, id: string | null, criterion: string, level: string) => all(db, sql<{ auditId: string; service: string; level: string; summary: string }>`
  select * from (select distinct on (a.service_id) a.id as "auditId", ${serviceName} as service, case when r.applies then r.level else '' end as level, r.summary from audits.rating r join audits.audit a on a.id = r.audit_id
   where r.audit_id = any (${whole(id)}) and r.criterion = ${criterion} and (r.level is not null or not r.applies) order by a.service_id, a.final_at desc, a.id) x where x.level = ${level} order by x.service limit 500`);
export const findNumber = async (db: Db, id: string, number: number) => (await all(db, sql<FindingLine>`${line(sql`${id}::uuid`)} where f.id in (select n.finding_id from audits.summary_number n where n.report_id = ${id} and n.number = ${number})`))[0];

// ---- the report ----
export type TextRow = { introduction: string; strengths: string[]; recommendations: string[]; version: number };
/** Rounds whose report the caller writes. */
export const findOwnRound = async (db: Db, id: string) => (await all(db, sql<{ id: string; name: string; beginsOn: string; endsOn: string | null; versionId: string; organisation: string; goingOn: boolean }>`
  select r.id, r.name, r.begins_on as "beginsOn", r.ends_on as "endsOn", r.version_id as "versionId", coalesce((select o.name from access.known_organisation o where o.id = r.organisation_id), '') as organisation, exists (select from audits.audit a where a.round_id = r.id and a.state in ('open', 'draft')) as "goingOn" from audits.round r where r.id = ${id} and r.id = any ((select audits.our_rounds())::uuid[])`))[0];
export const findText = async (db: Db, id: string): Promise<TextRow> => (await all(db, sql<TextRow>`select introduction, strengths, recommendations, version from audits.summary_text where id = ${id}`))[0] ?? { introduction: '', strengths: [], recommendations: [], version: 0 };
/** @returns the new version, undefined when somebody else has written meanwhile. */
export const putText = async (db: Db, id: string, { introduction, strengths, recommendations, version }: TextRow) => (await all(db, version === 0
  ? sql<{ version: number }>`insert into audits.summary_text (id, introduction, strengths, recommendations) values (${id}, ${introduction}, ${strengths}::uuid[], ${recommendations}::uuid[]) on conflict do nothing returning version`
  : sql<{ version: number }>`update audits.summary_text set introduction = ${introduction}, strengths = ${strengths}::uuid[], recommendations = ${recommendations}::uuid[] where id = ${id} and version = ${version} returning version`))[0]?.version;
/** All findings of the final audits of a round, in an order that tells no audit. */
export const findAllOf = (db: Db, id: string) => all(db, sql<{ id: string; auditId: string; serviceId: string; service: string; kind: 'finding' | 'strength'; theme: string; text: string }>`
  select f.id, f.audit_id as "auditId", a.service_id as "serviceId", ${serviceName} as service, f.kind, f.theme, f.text from audits.finding f join audits.audit a on a.id = f.audit_id where f.audit_id = any (${whole(id)}) order by md5(f.id::text || ${id}::text)`);
export const findToChoose = (db: Db, id: string) => all(db, sql<{ id: string; text: string; reason: string; kind: string; theme: string; state: string }>`select id, text, reason, addressee_kind as kind, theme, state from audits.to_choose_from(${id})`);
export const findNames = async (db: Db, id: string) => (await all(db, sql<{ names: string[] }>`select audits.names_of_round(${id}) as names`))[0]!.names;
/** What organisations know of a round already: services whose audits they read. */
export const findKnown = (db: Db, id: string, to: readonly string[]) => all(db, sql<{ organisationId: string; services: string[] }>`select k.organisation_id as "organisationId", array_agg(distinct a.service_id) as services from audits.known_to(${id}, ${[...to]}::uuid[]) k join audits.audit a on a.id = any (k.audit_ids) group by 1`);
export const findTold = (db: Db, ids: readonly string[]) => all(db, sql<{ id: string }>`select o.id from access.known_organisation o where o.id = any (${[...ids]}::uuid[]) and not o.masked`);
/** The round before this one in which the same services were audited. */
export const findEarlier = async (db: Db, id: string) => (await all(db, sql<{ id: string; name: string }>`select e.id, e.name from audits.round r join audits.round e on e.organisation_id = r.organisation_id and e.begins_on < r.begins_on where r.id = ${id}
  and exists (select from audits.audit a join audits.audit b on b.service_id = a.service_id and b.round_id = r.id and b.state = 'final' where a.round_id = e.id and a.state = 'final') order by e.begins_on desc, e.id limit 1`))[0];

export async function addReport(db: Db, id: string, r: { content: Report; fingerprint: string; pdf: Uint8Array; docx: Uint8Array; numbers: readonly { number: number; auditId: string; findingId: string }[]; to: readonly string[] }): Promise<void> {
  await sql`insert into audits.summary_report (id, content, fingerprint, pdf, docx) values (${id}, ${JSON.stringify(r.content)}::jsonb, ${r.fingerprint}, ${Buffer.from(r.pdf)}, ${Buffer.from(r.docx)})`.execute(db);
  await sql`insert into audits.summary_number (report_id, number, audit_id, finding_id) select ${id}, x.* from unnest(${r.numbers.map((one) => one.number)}::int[], ${r.numbers.map((one) => one.auditId)}::uuid[], ${r.numbers.map((one) => one.findingId)}::uuid[]) x`.execute(db);
  await sql`insert into audits.summary_reader (id, report_id, to_organisation_id) select gen_random_uuid(), ${id}, x from unnest(${[...r.to]}::uuid[]) x`.execute(db);
}
export const findReport = async (db: Db, id: string) => (await all(db, sql<{ content: Report; on: string; own: boolean }>`select content, (created_at at time zone 'Europe/Prague')::date as on, organisation_id = any ((select access.my_organisations())::uuid[]) as own from audits.summary_report where id = ${id}`))[0];
export const findFile = async (db: Db, id: string, as: 'pdf' | 'docx') => (await all(db, sql<{ file: Buffer }>`select ${sql.ref(as)} as file from audits.summary_report where id = ${id}`))[0]?.file;
export const findReaders = (db: Db, id: string) => all(db, sql<{ id: string; name: string }>`select r.to_organisation_id as id, coalesce((select o.name from access.known_organisation o where o.id = r.to_organisation_id), '') as name from audits.summary_reader r where r.report_id = ${id} order by 2`);
/** One at a time publishes. */
export const lockRound = (db: Db, id: string) => sql`select pg_advisory_xact_lock(hashtext('audits.summary_report'), hashtext(${id}))`.execute(db);
