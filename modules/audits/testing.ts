// Who audits in tests: a region's method team, beside the common people. The service audited is Raná péče Jeřabina (head jitka); Lípa never learns anything.
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#platform/http/client.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { askerOf, type Asker, type TestHouse } from '#platform/testing/house.ts';
import type { Content } from '#modules/questionnaires/contract.ts';

export const kraj = { id: '0198000b-0000-7000-8000-000000000001', name: 'Krajský úřad, metodická podpora', shortName: 'Kraj' };
const roster = { radka: ['Radka Nová', 'methodologist'], vlasta: ['Vlasta Hronová', 'methodologist'], bozena: ['Božena Kalinová', 'head'], dalibor: ['Dalibor Suk', 'worker'] } as const;
export type Auditing = Record<keyof typeof roster, Asker> & { /** Published version of the method. */ methodId: string; secrets: Record<keyof typeof roster, string> };

/** Four criteria in two areas, levels 0 to 3 in words. */
export function method(): Content {
  const levels = ['nesplněno', 'spíš nesplněno', 'spíš splněno', 'splněno'].map((cs, at) => ({ key: `u${at}`, words: { cs } }));
  const criterion = (key: string, cs: string, importance: 'essential' | 'important' | 'useful') => ({ key, kind: 'scale' as const, words: { cs }, help: { cs: 'Zeptejte se klienta i pracovníka.' }, required: true, mayNotApply: true, choices: levels, better: 'last' as const, unit: {}, min: null, max: null, showIf: null, importance });
  return { title: { cs: 'Metodika auditu' }, intro: {}, languages: ['cs'], topics: [
    { key: 'contract', words: { cs: 'Smlouva' }, followed: null, questions: [criterion('q_contract_own', 'Smlouva je šitá na míru.', 'essential'), criterion('q_contract_crisis', 'Podpis počká na klidnější chvíli.', 'important')] },
    { key: 'material_aid', words: { cs: 'Materiální pomoc' }, followed: null, questions: [criterion('q_aid_rules', 'Pomoc má pravidla, která klient zná.', 'essential'), criterion('q_aid_interest', 'Kdo pomoc vydává, nerozhoduje o pobytu.', 'important')] },
  ] };
}

/** Puts the region with its people and a published method into a house. */
export async function openAuditing(house: TestHouse): Promise<Auditing> {
  await house.admin.query(`insert into access.organisation (id, name, short_name, kind) values ($1, $2, $3, 'region')`, [kraj.id, kraj.name, kraj.shortName]);
  const askers = {} as Record<keyof typeof roster, Asker>, secrets = {} as Record<keyof typeof roster, string>;
  for (const [key, [name, role]] of Object.entries(roster) as [keyof typeof roster, (typeof roster)[keyof typeof roster]][]) {
    const account = newId(), membership = newId(), secret = randomBytes(32).toString('base64url');
    await house.admin.query('insert into access.account (id, email, name) values ($1, $2, $3)', [account, `${key}@kraj.test`, name]);
    await house.admin.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ($1, $2, $3, $4, 'social_worker', '2020-01-01')`, [membership, account, kraj.id, role]);
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
    askers[key] = askerOf(house.app, secret, { membershipId: membership, accountId: account });
    secrets[key] = secret;
  }
  const questionnaireId = newId(), methodId = newId();
  await house.admin.query(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, $2, 'audit', $3)`, [questionnaireId, kraj.id, askers.radka.membershipId]);
  await house.admin.query(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, published_at, author_id) values ($1, $2, $3, 1, 'published', $4, now(), $5)`, [methodId, kraj.id, questionnaireId, JSON.stringify(method()), askers.radka.membershipId]);
  return { ...askers, methodId, secrets };
}

/** An audit of Raná péče Jeřabina by radka (leads) and vlasta, both independent; the service is let in. Written as the owner, so that a test begins where it wants. */
export async function auditOf(house: TestHouse, { radka, vlasta, methodId }: Auditing, state: 'open' | 'draft' | 'final' = 'open', serviceId: string = services.earlyCare.id): Promise<string> {
  const id = newId();
  await house.admin.query(`insert into audits.audit (id, organisation_id, service_id, version_id, state, begins_on, comments_until, sent_at, final_at, author_id) values ($1, $2, $3, $4, $5, '2026-09-01', $6, $7, $8, $9)`,
    [id, kraj.id, serviceId, methodId, state, state === 'open' ? null : '2026-12-31', state === 'open' ? null : new Date(), state === 'final' ? new Date() : null, radka.membershipId]);
  for (const [who, leads] of [[radka, true], [vlasta, false]] as const)
    await house.admin.query(`insert into audits.auditor (id, organisation_id, audit_id, membership_id, leads, declared_at, declaration, author_id) values ($1, $2, $3, $4, $5, now(), 'V této službě nikdy.', $6)`, [newId(), kraj.id, id, who.membershipId, leads, radka.membershipId]);
  await house.admin.query(`insert into audits.reader (id, organisation_id, audit_id, kind, to_organisation_id, author_id) values ($1, $2, $3, 'service', $4, $5)`, [newId(), kraj.id, id, organisations.jerabina.id, radka.membershipId]);
  return id;
}
