// The people every test knows, so that tests read as stories. Three organisations: Kompas leads, Jeřabina is invited, Lípa never learns anything.
import pg from 'pg';
import { loadReference } from '#platform/db/reference.ts';

/** A readable, stable UUID: kind and number. */
const id = (kind: number, n: number) => `0198${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const organisations = {
  kompas: { id: id(1, 1), name: 'Kompas domova, z. ú.', shortName: 'Kompas', kind: 'ngo' },
  jerabina: { id: id(1, 2), name: 'Raná péče Jeřabina, z. s.', shortName: 'Jeřabina', kind: 'ngo' },
  lipa: { id: id(1, 3), name: 'Centrum Lípa, o. p. s.', shortName: 'Lípa', kind: 'ngo' },
  urad: { id: id(1, 4), name: 'Městský úřad Lískovec', shortName: 'MěÚ Lískovec', kind: 'orp' },
} as const;

export const services = {
  outreach: { id: id(2, 1), organisation: 'kompas', name: 'Terénní programy Kompas' },
  families: { id: id(2, 2), organisation: 'kompas', name: 'Kompas pro rodiny' },
  earlyCare: { id: id(2, 3), organisation: 'jerabina', name: 'Raná péče Jeřabina' },
  jerabinaClub: { id: id(2, 6), organisation: 'jerabina', name: 'Klub Jeřabina' },
  lipaAdvice: { id: id(2, 4), organisation: 'lipa', name: 'Poradna Lípa' },
  socialDepartment: { id: id(2, 5), organisation: 'urad', name: 'Sociální odbor' },
} as const;

export type Persona = 'olena' | 'tomas' | 'petra' | 'hana' | 'alena' | 'lucie' | 'klub' | 'jitka' | 'ivan' | 'eva' | 'milan';
const person = (n: number) => ({ account: id(3, n), membership: id(4, n) });
/** Who they are: see the table in `seedCommon`. */
export const people: Record<Persona, { account: string; membership: string }> = {
  olena: person(1), tomas: person(2), petra: person(3), hana: person(4), alena: person(5), lucie: person(6), jitka: person(7), ivan: person(8), eva: person(9), milan: person(10), klub: person(11),
};

const roster: [Persona, string, keyof typeof organisations, string, string, (keyof typeof services)[]][] = [
  ['olena', 'Olena Marčuková', 'kompas', 'worker', 'social_worker', ['outreach']], // key worker at the outreach service
  ['tomas', 'Tomáš Veselka', 'kompas', 'worker', 'social_care_worker', ['families']], // another service of the same organisation
  ['petra', 'Petra Zelinková', 'kompas', 'coordinator', 'social_worker', ['outreach', 'families']], // coordinator, mandate over both services
  ['hana', 'Hana Dvorská', 'kompas', 'head', 'social_worker', []],
  ['alena', 'Alena Krátká', 'kompas', 'administrator', 'other', []],
  ['lucie', 'Lucie Marešová', 'jerabina', 'worker', 'social_worker', ['earlyCare']], // the invited service
  ['klub', 'Karel Lubina', 'jerabina', 'worker', 'social_care_worker', ['jerabinaClub']], // another service of the invited organisation
  ['jitka', 'Jitka Horáková', 'jerabina', 'head', 'social_worker', []],
  ['ivan', 'Ivan Slavík', 'lipa', 'worker', 'social_worker', ['lipaAdvice']], // the stranger
  ['eva', 'Eva Kolářová', 'urad', 'worker', 'social_worker', ['socialDepartment']],
  ['milan', 'Milan Rataj', 'lipa', 'head', 'social_worker', []], // head of the stranger
];

/** Puts the common people, and the code lists of the directory, into a migrated database. */
export async function seedCommon(adminUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  for (const o of Object.values(organisations)) await db.query('insert into access.organisation (id, name, short_name, kind) values ($1, $2, $3, $4)', [o.id, o.name, o.shortName, o.kind]);
  for (const s of Object.values(services)) await db.query('insert into directory.service (id, organisation_id, name) values ($1, $2, $3)', [s.id, organisations[s.organisation].id, s.name]);
  for (const [key, name, organisation, role, profession, works] of roster) {
    const { account, membership } = people[key];
    await db.query('insert into access.account (id, email, name) values ($1, $2, $3)', [account, `${key}@example.test`, name]);
    await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`, [membership, account, organisations[organisation].id, role, profession]);
    if (role === 'worker') for (const s of works) await db.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [membership, services[s].id]);
  }
  const mandate = id(5, 1);
  await db.query(`insert into access.mandate (id, organisation_id, membership_id, text, valid_from, author_id) values ($1, $2, $3, 'Koordinace podpory rodin', '2023-01-01', $4)`, [mandate, organisations.kompas.id, people.petra.membership, people.hana.membership]);
  for (const s of ['outreach', 'families'] as const) await db.query('insert into access.mandate_service (mandate_id, service_id) values ($1, $2)', [mandate, services[s].id]);
  // Code lists, territory, statutes: the same rows as in production.
  await db.end();
  await loadReference(adminUrl);
}
