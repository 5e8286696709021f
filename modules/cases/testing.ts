// A family's case shared by two organisations, for tests of every room: led by Olena at Kompas, with Jeřabina's early care invited.
import { createHash, randomUUID } from 'node:crypto';
import type { TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services } from '#platform/testing/common.ts';

const stable = (text: string) => createHash('sha256').update(text).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');
/** Ids that tests may count on. */
export const family = {
  caseId: stable('case'), earlyCareId: stable('case service: early care'), outreachId: stable('case service: outreach'),
  mother: stable('mother'), father: stable('father'), danylo: stable('danylo'), zlata: stable('zlata'), marko: stable('marko'),
} as const;
export type FamilyMember = 'mother' | 'father' | 'danylo' | 'zlata' | 'marko';
export type Level = 'involvement' | 'commitments' | 'plan' | 'mapping' | 'notes';

const members: [FamilyMember, string, string, string, string, 'client' | 'adult' | 'child', string][] = [
  ['mother', 'Oksana', 'Sydorčuk', 'Оксана Сидорчук', '1988-03-04', 'client', 'female'],
  ['father', 'Taras', 'Sydorčuk', 'Тарас Сидорчук', '1985-07-19', 'adult', 'male'],
  ['danylo', 'Danylo', 'Sydorčuk', 'Данило Сидорчук', '2012-01-30', 'child', 'male'],
  ['zlata', 'Zlata', 'Sydorčuk', 'Злата Сидорчук', '2017-05-11', 'child', 'female'],
  ['marko', 'Marko', 'Sydorčuk', 'Марко Сидорчук', '2022-09-02', 'child', 'male'],
];

export type SharedCase = typeof family & {
  /** A consent signed today, from Kompas to Jeřabina; a mutual one with Jeřabina's agreement to pass the same back. Returns its id. */
  sign(person: FamilyMember, level: Level, more?: { mutual?: boolean; signed?: boolean; validTo?: string }): Promise<string>;
  /** Ends what was released about the person: withdrawn now. */
  end(person: FamilyMember): Promise<void>;
  /** Jeřabina's early care has accepted, with Lucie as its key worker. */
  accept(): Promise<void>;
};

/** Puts the family, its case (number 2026/9001, phase mapping, written agreement) and the invitation into the house by SQL. */
export async function sharedCase({ admin }: Pick<TestHouse, 'admin'>): Promise<SharedCase> {
  const kompas = organisations.kompas.id, olena = people.olena.membership, { caseId } = family;
  await admin.query(`insert into cases.case (id, organisation_id, number, label, subject_kind, scope, mode, author_id) values ($1, $2, '2026/9001', 'Rodina Sydorčuk', 'family', 'external', 'team', $3)`, [caseId, kompas, olena]);
  await admin.query(`insert into cases.episode (id, organisation_id, case_id, number, opened_on, opening_reason, author_id) values ($1, $2, $3, 1, platform.today(), 'Rodina přišla sama', $4)`, [randomUUID(), kompas, caseId, olena]);
  for (const [key, given, name, native, born, part, sex] of members) {
    await admin.query('insert into people.person (id, organisation_id) values ($1, $2)', [family[key], kompas]);
    await admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, native_name, birth_date, birth_precision, sex, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, 'known', $9, $10)`,
      [randomUUID(), kompas, family[key], services.outreach.id, given, name, native, born, sex, olena]);
    await admin.query('insert into cases.case_person (id, organisation_id, case_id, person_id, part) values ($1, $2, $3, $4, $5)', [randomUUID(), kompas, caseId, family[key], part]);
  }
  await admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, agreement_form, agreement_on, agreement_scope, author_id) values ($1, $2, $3, $4, $2, 'accepted', 'written', platform.today(), 'Podpora rodiny', $5)`,
    [family.outreachId, kompas, caseId, services.outreach.id, olena]);
  await admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, invitation, author_id) values ($1, $2, $3, $4, $5, 'invited', 'Návštěvy u nejmladšího dítěte', $6)`,
    [family.earlyCareId, organisations.jerabina.id, caseId, services.earlyCare.id, kompas, olena]);
  await admin.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, author_id) values ($1, $2, $3, $4, $5, 'leading_key_worker', $4)`, [randomUUID(), kompas, caseId, olena, services.outreach.id]);
  return {
    ...family,
    async sign(person, level, { mutual = false, signed = true, validTo = 'infinity' } = {}) {
      const id = randomUUID();
      await admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, mutual, purpose, valid_from, valid_to, author_id)
        values ($1, $2, $3, $4, $5, 'consent', $6, $7, 'Společná podpora rodiny', platform.today() - 1, least($8::date, platform.today() + 180), $9)`,
        [id, kompas, organisations.jerabina.id, caseId, family[person], level, mutual, validTo, olena]);
      if (signed) await admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'podpis', 'M0 0', $3)`, [id, kompas, olena]);
      if (mutual) await admin.query('insert into access.release_return (release_id, organisation_id, author_id) values ($1, $2, $3)', [id, organisations.jerabina.id, people.lucie.membership]);
      return id;
    },
    async end(person) { await admin.query(`update access.release set withdrawn_at = now(), withdrawal_reason = 'odvoláno' where case_id = $1 and person_id = $2 and withdrawn_at is null`, [caseId, family[person]]); },
    async accept() {
      await admin.query(`update cases.case_service set state = 'accepted', answered_at = now(), own_label = 'Rodina S.' where id = $1`, [family.earlyCareId]);
      await admin.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, author_id) values ($1, $2, $3, $4, $5, 'key_worker', $4)`,
        [randomUUID(), organisations.jerabina.id, caseId, people.lucie.membership, services.earlyCare.id]);
    },
  };
}
