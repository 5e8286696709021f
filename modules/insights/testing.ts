// Small worlds with numbers that one can count on one's fingers, put straight into the database.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';

export type ServiceKey = keyof typeof services;
const authors: Record<keyof typeof organisations, Persona> = { kompas: 'olena', jerabina: 'lucie', lipa: 'ivan', urad: 'eva' };
export type NewCase = {
  service: ServiceKey; /** Other services that take part, of whichever organisation. */ also?: readonly ServiceKey[]; label?: string; opened: string; closed?: string; kind?: 'person' | 'family';
  /** Steps after mapping, as day and phase. */ steps?: readonly [string, string][]; ratings?: readonly [domain: string, day: string, value: number][]; goals?: readonly string[];
  barriers?: readonly [domain: string, level: string, day: string, orp?: string][]; contacts?: readonly string[]; requests?: readonly string[]; keyWorker?: Persona;
};

/** @returns ids of the cases. */
export async function addCases(db: pg.Client, cases: readonly NewCase[]): Promise<string[]> {
  const ids: string[] = [];
  for (const c of cases) {
    const id = newId(), person = newId(), organisation = services[c.service].organisation, own = organisations[organisation].id, author = people[authors[organisation]].membership;
    const steps = [...c.steps ?? [], ...c.closed ? [[c.closed, 'closed'] as const] : []];
    await db.query('insert into people.person (id, organisation_id) values ($1, $2)', [person, own]);
    await db.query(`insert into cases.case (id, organisation_id, label, subject_kind, phase, opened_on, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [id, own, c.label ?? 'Rodina Zkušební', c.kind ?? 'person', steps.at(-1)?.[1] ?? 'mapping', c.opened, author]);
    await db.query(`insert into cases.episode (id, organisation_id, case_id, number, opened_on, closed_on, author_id) values ($1, $2, $3, 1, $4, $5, $6)`, [newId(), own, id, c.opened, c.closed ?? null, author]);
    await db.query(`insert into cases.case_person (id, organisation_id, case_id, person_id, part) values ($1, $2, $3, $4, 'client')`, [newId(), own, id, person]);
    for (const s of [c.service, ...c.also ?? []]) await db.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, answered_at, author_id) values ($1, $2, $3, $4, $5, 'accepted', $6, $7)`, [newId(), organisations[services[s].organisation].id, id, services[s].id, own, `${c.opened}T09:00:00Z`, author]);
    if (c.keyWorker) await db.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, since, author_id) values ($1, $2, $3, $4, $5, 'leading_key_worker', $6, $7)`, [newId(), own, id, people[c.keyWorker].membership, services[c.service].id, c.opened, author]);
    let phase = 'mapping';
    for (const [day, to] of steps) { await db.query(`insert into cases.phase_change (id, organisation_id, case_id, episode, from_phase, to_phase, changed_on, author_id) values ($1, $2, $3, 1, $4, $5, $6, $7)`, [newId(), own, id, phase, to, day, author]); phase = to; }
    for (const [domain, day, value] of c.ratings ?? []) await db.query(`insert into cases.need_rating (id, organisation_id, case_id, about, domain, rated_on, worker_value, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [newId(), own, id, [person], domain, day, value, author]);
    for (const domain of c.goals ?? []) await db.query(`insert into cases.goal (id, organisation_id, case_id, words, domain, author_id, created_at) values ($1, $2, $3, 'Bydlet', $4, $5, $6)`, [newId(), own, id, domain, author, `${c.opened}T09:00:00Z`]);
    for (const [domain, level, day, orp] of c.barriers ?? []) await db.query(`insert into signals.signal (id, organisation_id, case_id, domain, level, noted_on, orp_code, text, author_id) values ($1, $2, $3, $4, $5, $6, $7, 'Nikdo nepronajme', $8)`, [newId(), own, id, domain, level, day, orp ?? null, author]);
    for (const day of c.contacts ?? []) await db.query(`insert into work.record (id, organisation_id, case_id, about, service_id, on_day, minutes, mode, directness, kind, author_id) values ($1, $2, $3, $4, $5, $6, 30, 'field', 'direct', 'contact', $7)`, [newId(), own, id, [person], services[c.service].id, day, author]);
    for (const day of c.requests ?? []) await db.query(`insert into cases.request (id, organisation_id, case_id, person_id, words, said_on, author_id) values ($1, $2, $3, $4, 'Potřebuji bydlet', $5, $6)`, [newId(), own, id, person, day, author]);
    ids.push(id);
  }
  return ids;
}
/** A district in which two organisations of about the same size work, and one where one has nearly all cases. */
export const districtWorld = async (db: pg.Client, opened = '2025-01-10'): Promise<void> => {
  await db.query(`update directory.service set orp_codes = '{3211}' where id = any ($1)`, [[services.outreach.id, services.earlyCare.id, services.socialDepartment.id]]);
  await db.query(`update directory.service set orp_codes = '{3209}' where id = any ($1)`, [[services.families.id, services.lipaAdvice.id]]);
  const many = (n: number, service: ServiceKey, more: (i: number) => Partial<NewCase> = () => ({})) => Array.from({ length: n }, (_, i): NewCase => ({ service, opened, label: 'Zkušební', ...more(i) }));
  await addCases(db, [
    ...many(12, 'outreach', (i) => ({ kind: i < 6 ? 'person' : 'family', ratings: [...i < 6 ? [['housing', opened, 1] as [string, string, number]] : [], ...i < 2 ? [['work', opened, 1] as [string, string, number]] : []] })),
    ...many(12, 'earlyCare', (i) => ({ kind: i < 6 ? 'person' : 'family', ratings: [...i < 6 ? [['housing', opened, 2] as [string, string, number]] : [], ...i < 8 ? [['health', opened, 2] as [string, string, number]] : []] })),
    ...many(12, 'families'), ...many(2, 'lipaAdvice'),
  ]);
};
