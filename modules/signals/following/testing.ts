// Recommendations of tests, arranged as the owner, so that a test begins where it wants.
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import type { TestHouse } from '#platform/testing/house.ts';
import { kraj, type Auditing } from '#modules/audits/testing.ts';
import type { State } from './rules.ts';

export type Arranged = { auditId: string; text?: string; theme?: string; state?: State; findingId?: string | null; serviceId?: string | null; dueOn?: string | null; givenOn?: string; /** Null = a body without accounts. */ to?: string | null; by?: string };
/** A recommendation of radka's that comes out of an audit, to Jeřabina unless said otherwise. */
export async function recommendationOf(house: Pick<TestHouse, 'admin'>, { radka }: Pick<Auditing, 'radka'>, { auditId, text = 'Smlouvu šít na míru.', theme = 'contract', state = 'given', findingId = null, serviceId = null, dueOn = null, givenOn = '2026-10-01', to = organisations.jerabina.id, by = radka.membershipId }: Arranged): Promise<string> {
  const id = newId();
  await house.admin.query('insert into signals.recommendation (id, organisation_id, text, reason, author_id) values ($1, $2, $3, $4, $5)', [id, kraj.id, text, 'Smlouvy jsou stejné.', by]);
  await house.admin.query(`insert into signals.followed (id, organisation_id, addressee_kind, addressee, to_organisation_id, service_id, theme, due_on, state, given_on, moved_on, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)`,
    [id, kraj.id, to ? 'service' : 'municipality', to ? '' : 'Obec Lhota', to, serviceId, theme, dueOn, state, state === 'draft' ? null : givenOn, by]);
  await house.admin.query('insert into audits.recommended (id, organisation_id, audit_id, finding_id, author_id) values ($1, $2, $3, $4, $5)', [id, kraj.id, auditId, findingId, by]);
  return id;
}
