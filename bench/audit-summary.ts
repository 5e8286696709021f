// What 200 final audits by a method of 80 criteria say together, as the head of those who audit reads it, beside the bare statements for the same page.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import type { Operation } from './operations.ts';

const audits = 200, areas = 10, inArea = 8, themes = ['contract', 'children', 'material_aid', 'staffing', 'individual_work', 'premises', 'community', 'other'];
const content = () => ({ title: { cs: 'Metodika k měření' }, intro: {}, languages: ['cs'], topics: Array.from({ length: areas }, (_, a) => ({ key: `area_${a}`, words: { cs: `Oblast ${a}` }, followed: null, questions: Array.from({ length: inArea }, (__, c) => ({
  key: `q_${a * inArea + c}`, kind: 'scale', words: { cs: `Kritérium ${a * inArea + c}` }, help: {}, required: true, mayNotApply: true, better: 'last', unit: {}, min: null, max: null, showIf: null, importance: 'important', choices: [0, 1, 2, 3].map((n) => ({ key: `u${n}`, words: { cs: `úroveň ${n}` } })) })) })) });

/** One round of the organisation of this head: 200 services, 16,000 ratings, 4,000 findings. Nothing when it is there already. */
async function fill(db: pg.Client, { organisationId, membershipId }: { organisationId: string; membershipId: string }): Promise<void> {
  if ((await db.query(`select from audits.round where name = 'Kolo k měření' and organisation_id = $1`, [organisationId])).rowCount) return;
  // Whole or not at all: half of it would be taken for all by the next run.
  await db.query('begin');
  const [questionnaire, version, round] = [newId(), newId(), newId()], by = [organisationId, membershipId];
  await db.query(`insert into questionnaires.questionnaire (id, organisation_id, author_id, purpose) values ($1, $2, $3, 'audit')`, [questionnaire, ...by]);
  await db.query(`insert into questionnaires.version (id, organisation_id, author_id, questionnaire_id, number, state, content, published_at) values ($1, $2, $3, $4, 1, 'published', $5, now())`, [version, ...by, questionnaire, JSON.stringify(content())]);
  await db.query(`insert into audits.round (id, organisation_id, author_id, name, version_id, begins_on) values ($1, $2, $3, 'Kolo k měření', $4, '2026-01-01')`, [round, ...by, version]);
  // Services of a partner, so that nobody audits themselves.
  const partner = newId();
  await db.query(`insert into directory.partner (id, organisation_id, author_id, name, kind) values ($1, $2, $3, 'Poskytovatelé k měření', 'provider')`, [partner, ...by]);
  await db.query(`insert into directory.service (id, organisation_id, partner_id, name) select gen_random_uuid(), $1, $2, 'Služba k měření ' || n from generate_series(1, ${audits}) n`, [organisationId, partner]);
  await db.query(`insert into audits.audit (id, organisation_id, author_id, round_id, service_id, version_id, state, begins_on, final_at) select gen_random_uuid(), $1, $2, $3, s.id, $4, 'final', '2026-01-10', now() from directory.service s where s.partner_id = $5`, [...by, round, version, partner]);
  await db.query(`insert into audits.rating (id, organisation_id, author_id, audit_id, criterion, level, summary) select gen_random_uuid(), $1, $2, a.id, 'q_' || c, 'u' || abs(hashtext(a.id::text || c)) % 4, 'Proč je to tak, jednou větou.' from audits.audit a, generate_series(0, ${areas * inArea - 1}) c where a.round_id = $3`, [...by, round]);
  await db.query(`insert into audits.finding (id, organisation_id, author_id, audit_id, criterion, kind, severity, theme, text) select gen_random_uuid(), $1, $2, a.id, 'q_' || n, case when n % 4 = 0 then 'strength' else 'finding' end, (array[null, 'serious', 'middle', 'small'])[1 + n % 4], ($4::text[])[1 + abs(hashtext(a.id::text || n)) % ${themes.length}], 'Co se našlo, jednou větou.' from audits.audit a, generate_series(1, 20) n where a.round_id = $3`, [...by, round, themes]);
  await db.query('commit');
  await db.query('analyze audits.audit, audits.rating, audits.finding, directory.service');
}

export const auditSummaryOperation: Operation = {
  name: 'audit-summary', title: 'Summary of 200 audits by 80 criteria', aim: 4,
  prepare: async (db, { head }) => {
    await fill(db, head);
    const { rows: [round] } = await db.query<{ id: string }>(`select id from audits.round where name = 'Kolo k měření' and organisation_id = $1`, [head.organisationId]), values = [round!.id];
    return {
      askers: [head], samples: [[{ method: 'GET', path: `/api/audit-summary?round=${round!.id}`, cookie: head.cookie }]],
      floor: [[[
        { sql: `select a.id, s.id, s.name from audits.audit a join directory.service s on s.id = a.service_id where a.round_id = $1 and a.state = 'final'`, values },
        { sql: `select f.theme, a.service_id, count(*) filter (where f.severity = 'serious'), count(*) filter (where f.severity = 'middle'), count(*) filter (where f.severity = 'small'), count(*) filter (where f.kind = 'strength') from audits.finding f join audits.audit a on a.id = f.audit_id where a.round_id = $1 group by 1, 2`, values },
        { sql: `select f.theme, f.kind, count(distinct a.service_id), count(*) from audits.finding f join audits.audit a on a.id = f.audit_id where a.round_id = $1 group by 1, 2`, values },
        { sql: `select r.criterion, r.level, count(*) from audits.rating r join audits.audit a on a.id = r.audit_id where a.round_id = $1 group by 1, 2`, values },
        { sql: `select f.addressee_kind, f.state, count(*) from audits.recommended r join signals.followed f on f.id = r.id join audits.audit a on a.id = r.audit_id where a.round_id = $1 group by 1, 2`, values },
        { sql: `select v.content from questionnaires.version v join audits.round r on r.version_id = v.id where r.id = $1`, values },
      ]]],
    };
  },
};
