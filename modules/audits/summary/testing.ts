// Rounds of final audits for tests, written as the owner.
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import type pg from 'pg';
import { kraj, type Auditing } from '../testing.ts';

export type Audited = { serviceId: string; /** Levels by criterion. */ ratings?: Record<string, string>; /** Theme, then strength or how serious. */ findings?: readonly (readonly [theme: string, kind: 'strength' | 'serious' | 'middle' | 'small', text?: string])[]; state?: 'open' | 'final' };
/** Services of an organisation to be audited. */
export async function addServices(admin: pg.Client, names: readonly string[], organisationId: string = organisations.jerabina.id): Promise<string[]> {
  const ids = names.map(() => newId());
  for (const [i, name] of names.entries()) await admin.query(`insert into directory.service (id, organisation_id, name, forms) values ($1, $2, $3, '{residential}')`, [ids[i], organisationId, name]);
  return ids;
}
/** A round with audits, in the order given; final on consecutive days after `begins`. */
export async function addRound(admin: pg.Client, { radka, methodId }: Pick<Auditing, 'radka' | 'methodId'>, name: string, begins: string, audited: readonly Audited[]): Promise<{ roundId: string; audits: string[]; findings: string[][] }> {
  const roundId = newId(), by = [kraj.id, radka.membershipId] as const, audits: string[] = [], findings: string[][] = [];
  await admin.query(`insert into audits.round (id, organisation_id, name, version_id, begins_on, author_id) values ($1, $2, $3, $4, $5, $6)`, [roundId, kraj.id, name, methodId, begins, radka.membershipId]);
  for (const [i, { serviceId, ratings = {}, findings: found = [], state = 'final' }] of audited.entries()) {
    const id = newId(), put = (table: string, columns: string, ...values: unknown[]) => admin.query(`insert into audits.${table} (id, organisation_id, author_id, audit_id, ${columns}) values ($1, $2, $3, $4, ${values.map((_, n) => `$${n + 5}`)})`, [newId(), ...by, id, ...values]);
    await admin.query(`insert into audits.audit (id, organisation_id, round_id, service_id, version_id, state, begins_on, final_at, author_id) values ($1, $2, $3, $4, $5, $6, $7, case when $6 = 'final' then $7::date + $8::int end, $9)`, [id, kraj.id, roundId, serviceId, methodId, state, begins, i + 1, radka.membershipId]);
    await put('auditor', 'membership_id, leads, declared_at, declaration', radka.membershipId, true, new Date(), 'V této službě nikdy.');
    for (const [criterion, level] of Object.entries(ratings)) await put('rating', 'criterion, level, summary', criterion, level, 'Proč je to tak.');
    const ids: string[] = [];
    for (const [theme, kind, text] of found) {
      const findingId = newId();
      await admin.query(`insert into audits.finding (id, organisation_id, author_id, audit_id, criterion, kind, severity, theme, text) values ($1, $2, $3, $4, 'q_contract_own', $5, $6, $7, $8)`, [findingId, ...by, id, kind === 'strength' ? 'strength' : 'finding', kind === 'strength' ? null : kind, theme, text ?? `Text k tématu ${theme} ${i}.`]);
      ids.push(findingId);
    }
    audits.push(id);
    findings.push(ids);
  }
  return { roundId, audits, findings };
}
/** Recommendations given out of an audit. */
export async function addRecommendation(admin: pg.Client, { radka }: Pick<Auditing, 'radka'>, auditId: string, text: string, more: { kind?: string; state?: string; givenOn?: string; dueOn?: string | null } = {}): Promise<string> {
  const id = newId(), { kind = 'service', state = 'given', givenOn = '2026-09-01', dueOn = null } = more;
  await admin.query(`insert into signals.recommendation (id, organisation_id, text, reason, author_id) values ($1, $2, $3, 'Protože se to opakuje.', $4)`, [id, kraj.id, text, radka.membershipId]);
  await admin.query(`insert into signals.followed (id, organisation_id, addressee_kind, addressee, theme, state, given_on, due_on, author_id) values ($1, $2, $3, 'Adresát', 'material_aid', $4, $5, $6, $7)`, [id, kraj.id, kind, state, state === 'draft' ? null : givenOn, dueOn, radka.membershipId]);
  await admin.query(`insert into audits.recommended (id, organisation_id, audit_id, author_id) values ($1, $2, $3, $4)`, [id, kraj.id, auditId, radka.membershipId]);
  return id;
}
/** An analyst of the region: reads numbers, no audit. */
export async function addAnalyst(admin: pg.Client): Promise<{ membershipId: string; accountId: string }> {
  const account = newId(), membership = newId();
  await admin.query(`insert into access.account (id, email, name) values ($1, 'analytik@kraj.test', 'Kamil Zelený')`, [account]);
  await admin.query(`insert into access.membership (id, account_id, organisation_id, role, valid_from) values ($1, $2, $3, 'analyst', '2020-01-01')`, [membership, account, kraj.id]);
  return { membershipId: membership, accountId: account };
}
