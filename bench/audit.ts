// Opening an audit of 80 criteria with evidence: the sheet that auditors work in, whole in one read.
import pg from 'pg';
import { newId } from '#platform/http/client.ts';
import type { Worker } from './house.ts';
import type { Operation } from './operations.ts';

const areas = 13, criteria = 80, evidence = 240, findings = 60, talks = 24;
const levels = ['nesplněno', 'spíš nesplněno', 'spíš splněno', 'splněno'].map((cs, at) => ({ key: `u${at}`, words: { cs } }));
/** A method as large as the one that comes with the program. */
const content = {
  title: { cs: 'Metodika k měření' }, intro: {}, languages: ['cs'], topics: Array.from({ length: areas }, (_, area) => ({
    key: `oblast_${area}`, words: { cs: `Oblast ${area + 1}` }, followed: null, questions: Array.from({ length: criteria }, (_, at) => at).filter((at) => at % areas === area).map((at) => ({
      key: `q_${at}`, kind: 'scale', words: { cs: `Kritérium ${at + 1}: služba má pravidla, klient je zná a pracovníci se jimi řídí.` }, help: { cs: 'Zeptejte se klienta i pracovníka a podívejte se do dokumentů, které o tom služba vede.' }, required: true, mayNotApply: true, choices: levels, better: 'last', unit: {}, min: null, max: null, showIf: null, importance: 'important',
    })),
  })),
};
/** An audit by all these workers of a service of somebody else, with everything written in it. */
async function make(db: pg.Client, [lead, ...others]: readonly Worker[]): Promise<string> {
  if (!lead) throw new Error('nobody to audit');
  const auditId = newId(), questionnaireId = newId(), versionId = newId(), by = [lead.organisationId, lead.membershipId] as const;
  const { rows: [service] } = await db.query<{ id: string }>('select id from directory.service where organisation_id <> $1 and partner_id is null order by id limit 1', [lead.organisationId]);
  await db.query(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, $2, 'audit', $3)`, [questionnaireId, ...by]);
  await db.query(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, published_at, author_id) values ($1, $2, $3, 1, 'published', $4, now(), $5)`, [versionId, by[0], questionnaireId, JSON.stringify(content), by[1]]);
  await db.query(`insert into audits.audit (id, organisation_id, service_id, version_id, begins_on, author_id) values ($1, $2, $3, $4, '2026-09-01', $5)`, [auditId, by[0], service!.id, versionId, by[1]]);
  for (const one of [lead, ...others]) await db.query(`insert into audits.auditor (id, organisation_id, audit_id, membership_id, declared_at, author_id) values (gen_random_uuid(), $1, $2, $3, now(), $4)`, [by[0], auditId, one.membershipId, by[1]]);
  await db.query(`insert into audits.interview (id, organisation_id, audit_id, on_day, with_whom, label, consent, notes, author_id) select gen_random_uuid(), $1, $3, '2026-09-10', 'client', 'K' || n, 'oral', repeat('Co řekl klient. ', 40), $2 from generate_series(1, $4::int) n`, [...by, auditId, talks]);
  await db.query(`insert into audits.evidence (id, organisation_id, audit_id, criterion, kind, interview_id, text, author_id) select gen_random_uuid(), $1, $3, 'q_' || n % $5, case when n % 3 = 0 then 'interview' else 'observation' end, case when n % 3 = 0 then (select i.id from audits.interview i where i.audit_id = $3 and i.label = 'K' || 1 + n % $6) end, 'Důkaz číslo ' || n || ': viděli jsme deset smluv, všechny stejné.', $2 from generate_series(1, $4::int) n`, [...by, auditId, evidence, criteria, talks]);
  await db.query(`insert into audits.rating (id, organisation_id, audit_id, criterion, level, summary, author_id) select gen_random_uuid(), $1, $3, 'q_' || n, 'u' || n % 4, repeat('Shrnutí, jak půjde do zprávy. ', 8), $2 from generate_series(0, $4::int - 1) n`, [...by, auditId, criteria]);
  await db.query(`insert into audits.finding (id, organisation_id, audit_id, criterion, kind, severity, theme, text, author_id) select gen_random_uuid(), $1, $3, 'q_' || n % $5, 'finding', 'middle', 'contract', 'Zjištění číslo ' || n || ': pravidla nejsou napsaná.', $2 from generate_series(1, $4::int) n`, [...by, auditId, findings, criteria]);
  await db.query('analyze audits.evidence; analyze audits.rating; analyze audits.finding; analyze audits.interview; delete from access.reach');
  return auditId;
}
const bare = (id: string) => [
  { sql: 'select a.*, v.content, v.number, s.name from audits.audit a join questionnaires.version v on v.id = a.version_id join directory.service s on s.id = a.service_id where a.id = $1', values: [id] },
  { sql: 'select e.*, i.label, t.name from audits.evidence e left join audits.interview i on i.id = e.interview_id left join audits.auditor t on t.audit_id = e.audit_id and t.membership_id = e.author_id where e.audit_id = $1 order by e.created_at, e.id', values: [id] },
  { sql: 'select r.*, t.name from audits.rating r left join audits.auditor t on t.audit_id = r.audit_id and t.membership_id = r.author_id where r.audit_id = $1 order by r.criterion', values: [id] },
  { sql: 'select f.*, t.name from audits.finding f left join audits.auditor t on t.audit_id = f.audit_id and t.membership_id = f.author_id where f.audit_id = $1 order by f.created_at, f.id', values: [id] },
  { sql: 'select id, label, with_whom, on_day from audits.interview where audit_id = $1 order by on_day, created_at', values: [id] },
];

export const auditSheet: Operation = {
  name: 'audit', title: 'Opening an audit of 80 criteria with evidence', aim: 3,
  prepare: async (db, { workers }) => {
    const [first] = workers.filter(({ serviceId }) => serviceId), askers = workers.filter(({ serviceId, organisationId }) => serviceId && organisationId === first?.organisationId).slice(0, 8), auditId = await make(db, askers);
    return { askers, samples: askers.map(({ cookie }) => [{ method: 'GET', path: `/api/audits/${auditId}/sheet`, cookie }]), floor: askers.map(() => [bare(auditId)]) };
  },
};
