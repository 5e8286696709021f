// Who is who in the demo district: nobody could create them through the API, so the owner writes them.
import pg from 'pg';
import { newId } from '#platform/http/client.ts';

/** One password for all, said on the console. */
export const password = 'soubeh-demo-2026';

const organisation = (name: string, shortName: string, kind: string, ico: string | null = null, parent: string | null = null) => ({ id: newId(), name, shortName, kind, ico, parent });
const sit = organisation('Síť center pro cizince, z. ú.', 'Síť center', 'centre_network');
/** Organisations with accounts. */
export const organisations = {
  kompas: organisation('Kompas domova, z. ú.', 'Kompas', 'ngo'),
  jerabina: organisation('Raná péče Jeřabina, z. s.', 'Jeřabina', 'ngo'),
  urad: organisation('Městský úřad Rokycany', 'MěÚ Rokycany', 'orp'),
  lipa: organisation('Centrum Lípa, o. p. s.', 'Lípa', 'ngo'),
  most: organisation('Most k práci, z. s.', 'Most k práci', 'other'),
  vlastovka: organisation('Dům Vlaštovka, z. ú.', 'Vlaštovka', 'ngo'),
  kraj: organisation('Krajský úřad Plzeňského kraje, oddělení metodické podpory', 'Kraj – metodika', 'region'),
  majak: organisation('Dům Maják, z. ú.', 'Maják', 'ngo'),
  brod: organisation('Azylové domy Brod, p. o.', 'AD Brod', 'other'),
  mpsv: organisation('Ministerstvo práce a sociálních věcí, tým koordinované podpory', 'MPSV – koordinace', 'ministry'),
  sit,
  sitPlzen: organisation('Centrum pro cizince Plzeň', 'Centrum Plzeň', 'centre', null, sit.id),
  sitDomazlice: organisation('Centrum pro cizince Domažlice', 'Centrum Domažlice', 'centre', null, sit.id),
};
export type OrganisationKey = keyof typeof organisations;

const rokycany = ['3211'], plzen = ['3209'], both = [...rokycany, ...plzen];
const service = (of: OrganisationKey, name: string, type: string | null, forms: string[], orps: string[], description: string, acceptsReferrals = true) => ({ id: newId(), of, name, type, forms, orps, description, acceptsReferrals });
/** Their services. The type is a part of the name in the list of the act. */
export const services = {
  teren: service('kompas', 'Terénní programy Kompas', 'terénní programy', ['outreach'], both, 'Dospělí cizinci a rodiny na ubytovnách a v nájmech: doprovody, pobyt, bydlení, práce.'),
  rodiny: service('kompas', 'Kompas pro rodiny', 'sociálně aktivizační služby pro rodiny s dětmi', ['outreach', 'ambulatory'], both, 'Rodiny s dětmi v nepříznivé situaci, návštěvy doma nejméně jednou za 14 dní.'),
  kotva: service('kompas', 'Klub Kotva', 'nízkoprahová zařízení pro děti a mládež', ['ambulatory', 'outreach'], rokycany, 'Děti a mladí lidé 6–26 let, odpolední klub a doučování.'),
  krize: service('kompas', 'Krizová pomoc Kompas', 'krizová pomoc', ['ambulatory'], plzen, 'Jednorázová i opakovaná pomoc v krizi, také anonymně.'),
  rana: service('jerabina', 'Raná péče Jeřabina', 'raná péče', ['outreach'], both, 'Rodiny s dítětem do 7 let s postižením nebo ohroženým vývojem, konzultace doma.'),
  klub: service('jerabina', 'Klub Jeřabina', null, ['ambulatory'], plzen, 'Setkávání rodičů a sourozenců dětí s postižením.'),
  odbor: service('urad', 'Sociální odbor', null, ['ambulatory', 'outreach'], rokycany, 'Sociální práce na obci, bydlení, dávky, opatrovnictví.'),
  ospod: service('urad', 'OSPOD Rokycany', null, ['ambulatory', 'outreach'], rokycany, 'Ochrana práv dětí, rodičovské spory, individuální plán ochrany dítěte.', false),
  poradna: service('lipa', 'Poradna Lípa', 'odborné sociální poradenství', ['ambulatory'], plzen, 'Dluhy, nájemní právo, rodinné právo.'),
  kariera: service('most', 'Kariérní poradenství', null, ['ambulatory'], both, 'Hledání důstojné práce, uznání kvalifikace, jednání se zaměstnavateli.'),
  pobyt: service('vlastovka', 'Azylový dům Vlaštovka', 'azylové domy', ['residential'], both, 'Utajené ubytování pro ženy s dětmi ohrožené násilím.'),
  majakDum: service('majak', 'Azylový dům Maják', 'azylové domy', ['residential'], plzen, 'Ubytování a podpora rodičů s dětmi, patnáct pokojů, návazné byty.'),
  brodDum: service('brod', 'Azylový dům Brod', 'azylové domy', ['residential'], rokycany, 'Ubytování matek s dětmi, v jednom domě s noclehárnou.'),
  plzen: service('sitPlzen', 'Poradenství pro cizince Plzeň', 'odborné sociální poradenství', ['ambulatory', 'outreach'], plzen, 'Sociální a právní poradenství, kurzy češtiny, tlumočení.'),
  domazlice: service('sitDomazlice', 'Poradenství pro cizince Domažlice', 'odborné sociální poradenství', ['ambulatory'], ['3202'], 'Poradenství, sociokulturní kurzy, kontaktní místo.'),
};
export type ServiceKey = keyof typeof services;

const roleNames = { worker: 'pracovnice/pracovník', head: 'vedoucí', coordinator: 'koordinátorka', administrator: 'správa', analyst: 'analytik', secretary: 'tajemnice', methodologist: 'metodička/metodik' } as const;
type Role = keyof typeof roleNames;
type Member = { key: string; account: string; membership: string; organisation: OrganisationKey; role: Role; profession: string; fte: number; services: readonly ServiceKey[] };
const domains: Record<OrganisationKey, string> = { kompas: 'kompas', jerabina: 'jerabina', urad: 'rokycany', lipa: 'lipa', most: 'mostkpraci', vlastovka: 'dumvlastovka', kraj: 'kraj', majak: 'dummajak', brod: 'adbrod', mpsv: 'koordinace', sit: 'sitcenter', sitPlzen: 'sitcenter', sitDomazlice: 'sitcenter' };
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const roster = [
  ['jana', 'Jana Havlíková', [['kompas', 'worker', 'social_worker', 1, ['teren', 'rodiny']]]],
  ['tomas', 'Tomáš Vrba', [['kompas', 'worker', 'social_worker', 1, ['rodiny']]]],
  ['iryna', 'Iryna Bojko', [['kompas', 'worker', 'intercultural_worker', 0.8, ['teren']]]],
  ['ondrej', 'Ondřej Klíma', [['kompas', 'worker', 'social_care_worker', 1, ['kotva']]]],
  ['lenka', 'Lenka Hrubá', [['kompas', 'worker', 'psychologist', 0.5, ['krize']], ['most', 'worker', 'social_worker', 0.5, ['kariera']]]],
  ['petra', 'Petra Zelinková', [['kompas', 'coordinator', 'social_worker', 1, ['teren', 'rodiny', 'kotva', 'krize']]]],
  ['hana', 'Hana Dvorská', [['kompas', 'head', 'social_worker', 1, []]]],
  ['alena', 'Alena Krátká', [['kompas', 'administrator', 'other', 0.5, []]]],
  ['pavel', 'Pavel Šimek', [['kompas', 'analyst', 'other', 0.5, []]]],
  ['zdena', 'Zdena Bartáková', [['kompas', 'secretary', 'other', 0.75, []]]],
  ['lucie', 'Lucie Marešová', [['jerabina', 'worker', 'social_worker', 1, ['rana']]]],
  ['jitka', 'Jitka Horáková', [['jerabina', 'head', 'social_worker', 1, []]]],
  ['eva', 'Eva Kolářová', [['urad', 'worker', 'social_worker', 1, ['ospod', 'odbor']]]],
  ['roman', 'Roman Pešek', [['urad', 'head', 'social_worker', 1, []]]],
  ['ivan', 'Ivan Slavík', [['lipa', 'worker', 'social_worker', 1, ['poradna']]]],
  ['milan', 'Milan Rataj', [['lipa', 'head', 'lawyer', 1, []]]],
  ['katerina', 'Kateřina Vlčková', [['most', 'worker', 'social_worker', 1, ['kariera']]]],
  ['renata', 'Renata Součková', [['vlastovka', 'head', 'social_worker', 1, []]]],
  ['blanka', 'Blanka Tichá', [['vlastovka', 'worker', 'social_worker', 1, ['pobyt']]]],
  ['radka', 'Radka Nováčková', [['kraj', 'methodologist', 'social_worker', 1, []]]],
  ['vlastimil', 'Vlastimil Hron', [['kraj', 'methodologist', 'social_worker', 0.5, []]]],
  ['bozena', 'Božena Kalinová', [['kraj', 'head', 'other', 1, []]]],
  ['ludmila', 'Ludmila Vondrová', [['majak', 'head', 'social_worker', 1, []]]],
  ['michal', 'Michal Toman', [['majak', 'worker', 'social_worker', 1, ['majakDum']]]],
  ['nikola', 'Nikola Zárubová', [['majak', 'worker', 'social_care_worker', 1, ['majakDum']]]],
  ['stanislav', 'Stanislav Pecka', [['brod', 'head', 'other', 1, []]]],
  ['vera', 'Věra Křížová', [['brod', 'worker', 'social_care_worker', 1, ['brodDum']]]],
  ['dagmar', 'Dagmar Ševčíková', [['mpsv', 'head', 'other', 1, []]]],
  ['boris', 'Boris Kalous', [['mpsv', 'methodologist', 'social_worker', 1, []]]],
  ['alzbeta', 'Alžběta Pokorná', [['mpsv', 'methodologist', 'social_worker', 0.5, []]]],
  ['vojtech', 'Vojtěch Lněnička', [['mpsv', 'methodologist', 'social_worker', 0.5, []]]],
  ['thuy', 'Thuy Nguyenová', [['mpsv', 'methodologist', 'intercultural_worker', 0.3, []]]],
  ['marketa', 'Markéta Říhová', [['sit', 'head', 'social_worker', 1, []]]],
  ['simona', 'Simona Pourová', [['sitPlzen', 'head', 'social_worker', 1, []]]],
  ['dana', 'Dana Kučerová', [['sitPlzen', 'worker', 'social_worker', 1, ['plzen']]]],
] as const satisfies [string, string, (readonly [OrganisationKey, Role, string, number, readonly ServiceKey[]])[]][];
export type Persona = (typeof roster)[number][0];

/** Accounts of the demo. */
export const accounts = roster.map(([key, name, memberships]) => {
  const [given, family] = plain(name).split(' ') as [string, string];
  return { id: newId(), key, name, email: `${given}.${family}@${domains[memberships[0][0]]}.example`, memberships: memberships.map((m) => ({ membership: newId(), organisation: m[0], role: m[1] as Role, profession: m[2], fte: m[3], services: m[4] as readonly ServiceKey[] })) };
});
const members: Member[] = accounts.flatMap((a) => a.memberships.map((m) => ({ ...m, key: a.key, account: a.id })));
/** A persona's membership; the first one unless an organisation is named. */
export function memberOf(key: Persona, organisation?: OrganisationKey): Member {
  const found = members.find((m) => m.key === key && (!organisation || m.organisation === organisation));
  if (!found) throw new Error(`Nobody called ${key} in ${organisation}`);
  return found;
}

/** Puts organisations, services, accounts, memberships and the coordinator's mandate into an empty database. */
export async function writeRoster(db: pg.Client, passwordHash: string, since: string): Promise<void> {
  for (const o of Object.values(organisations)) await db.query('insert into access.organisation (id, parent_id, name, short_name, kind, ico) values ($1, $2, $3, $4, $5, $6)', [o.id, o.parent, o.name, o.shortName, o.kind, o.ico]);
  for (const s of Object.values(services))
    await db.query(`insert into directory.service (id, organisation_id, name, type_code, forms, description, orp_codes, accepts_referrals)
      values ($1, $2, $3, (select code from directory.service_type where name = $4 and valid_to is null limit 1), $5, $6, $7, $8)`, [s.id, organisations[s.of].id, s.name, s.type, s.forms, s.description, s.orps, s.acceptsReferrals]);
  for (const a of accounts) await db.query('insert into access.account (id, email, name, password_hash) values ($1, $2, $3, $4)', [a.id, a.email, a.name, passwordHash]);
  for (const m of members) {
    await db.query('insert into access.membership (id, account_id, organisation_id, role, profession, fte, valid_from) values ($1, $2, $3, $4, $5, $6, $7)', [m.membership, m.account, organisations[m.organisation].id, m.role, m.profession, m.fte, since]);
    if (m.role === 'worker') for (const s of m.services) await db.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [m.membership, services[s].id]);
  }
  const petra = memberOf('petra'), mandate = newId();
  await db.query(`insert into access.mandate (id, organisation_id, membership_id, text, valid_from, author_id) values ($1, $2, $3, $4, $5, $6)`, [mandate, organisations.kompas.id, petra.membership,
    'Koordinace podpory rodin a jednotlivců mezi službami Kompasu a vně: doporučuje, sleduje, zve ke společným schůzkám a hájí zájmy klientů u úřadů. O postupu služby nerozhoduje.', since, memberOf('hana').membership]);
  for (const s of petra.services) await db.query('insert into access.mandate_service (mandate_id, service_id) values ($1, $2)', [mandate, services[s].id]);
}

/** The table for the console. */
export function greeting(): string {
  const rows = accounts.flatMap((a) => a.memberships.map((m) => [a.name, roleNames[m.role], organisations[m.organisation].shortName, a.email] as const));
  const width = (i: 0 | 1 | 2) => Math.max(...rows.map((r) => r[i].length));
  const [name, role, org] = [width(0), width(1), width(2)];
  return `\nUkázkový okres: vymyšlení lidé, vymyšlené služby. Heslo všech účtů: ${password}\n\n${rows.map((r) => `  ${r[0].padEnd(name)}  ${r[1].padEnd(role)}  ${r[2].padEnd(org)}  ${r[3]}`).join('\n')}\n`;
}

/** The accounts once more at a later start; nothing when the database does not hold the demo. */
export async function greetAgain(adminUrl: string): Promise<string> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try { return (await db.query(`select from access.account where email like '%@kompas.example' limit 1`)).rowCount ? greeting() : ''; } finally { await db.end(); }
}
