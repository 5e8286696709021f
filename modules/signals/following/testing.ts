// Recommendations of tests, arranged as the owner, so that a test begins where it wants. Imports nothing of the server: journeys use it too.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import type { State } from './rules.ts';

export type Arranged = { auditId: string; text?: string; theme?: string; state?: State; findingId?: string | null; serviceId?: string | null; dueOn?: string | null; givenOn?: string; /** Null = a body without accounts. */ to?: string | null };
/** A recommendation that comes out of an audit, by whoever planned that, to Jeřabina unless said otherwise. */
export async function recommendationOf({ admin }: { admin: pg.Client }, { auditId, text = 'Smlouvu šít na míru.', theme = 'contract', state = 'given', findingId = null, serviceId = null, dueOn = null, givenOn = '2026-10-01', to = organisations.jerabina.id }: Arranged): Promise<string> {
  const id = newId(), { rows: [audit] } = await admin.query<{ organisation: string; author: string }>('select organisation_id as organisation, author_id as author from audits.audit where id = $1', [auditId]), by = [audit!.organisation, audit!.author];
  await admin.query('insert into signals.recommendation (id, text, reason, organisation_id, author_id) values ($1, $2, $3, $4, $5)', [id, text, 'Viděli jsme to na místě.', ...by]);
  await admin.query(`insert into signals.followed (id, addressee_kind, addressee, to_organisation_id, service_id, theme, due_on, state, given_on, moved_on, organisation_id, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
    [id, to ? 'service' : 'municipality', to ? '' : 'Obec Lhota', to, serviceId, theme, dueOn, state, state === 'draft' ? null : givenOn, ...by]);
  await admin.query('insert into audits.recommended (id, audit_id, finding_id, organisation_id, author_id) values ($1, $2, $3, $4, $5)', [id, auditId, findingId, ...by]);
  return id;
}
