// Who runs a programme in tests: a ministry's team, beside the common people. Sites: Městský úřad, where eva is written down as the support coordinator, and Jeřabina with its head jitka (lucie works there and is not told); Lípa never learns anything.
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { askerOf, type Asker, type TestHouse } from '#platform/testing/house.ts';

export const ministry = { id: '0198000c-0000-7000-8000-000000000001', name: 'Ministerstvo, tým koordinace', shortName: 'Ministerstvo' };
const roster = { dagmar: ['Dagmar Nová', 'head'], boris: ['Boris Kučera', 'methodologist'], alzbeta: ['Alžběta Malá', 'methodologist'], cyril: ['Cyril Dub', 'worker'] } as const;
type Key = keyof typeof roster;
/** dagmar is the head, boris leads the programme, alzbeta is in the team and supports the first site, cyril works at the ministry and is in no team. */
export type Running = Record<Key, Asker> & { programmeId: string; /** Key activity 1. */ activityId: string; members: { boris: string; alzbeta: string }; /** Městský úřad and Jeřabina, joined; a site without accounts; a site only talked with. */ sites: { urad: string; jerabina: string; outside: string; approached: string }; secrets: Record<Key, string> };

/** Puts a ministry with its people, a programme, its team and three sites into a house, written as the owner. */
export async function openProgramme(house: TestHouse): Promise<Running> {
  const put = (table: string, row: Record<string, unknown>) => house.admin.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
  await put('access.organisation', { id: ministry.id, name: ministry.name, short_name: ministry.shortName, kind: 'ministry' });
  const askers = {} as Record<Key, Asker>, secrets = {} as Record<Key, string>;
  for (const [key, [name, role]] of Object.entries(roster) as [Key, (typeof roster)[Key]][]) {
    const account = newId(), membership = newId(), secret = randomBytes(32).toString('base64url');
    await put('access.account', { id: account, email: `${key}@ministerstvo.test`, name });
    await put('access.membership', { id: membership, account_id: account, organisation_id: ministry.id, role, profession: 'social_worker', valid_from: '2020-01-01' });
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
    askers[key] = askerOf(house.app, secret, { membershipId: membership, accountId: account });
    secrets[key] = secret;
  }
  const by = { organisation_id: ministry.id, author_id: askers.dagmar.membershipId }, programmeId = newId(), activityId = newId(), members = { boris: newId(), alzbeta: newId() }, sites = { urad: newId(), jerabina: newId(), outside: newId(), approached: newId() };
  await put('programmes.programme', { ...by, id: programmeId, name: 'Koordinovaná podpora v obcích', short_name: 'Koordinace', registration_number: 'CZ.00.00.00/00/00_000/0000001', funder: 'Evropská unie', begins_on: '2025-07-01', ends_on: '2027-06-30' });
  await put('programmes.activity', { ...by, id: activityId, programme_id: programmeId, number: 1, title: 'Podpora zavádění' });
  for (const [key, leads] of [['boris', true], ['alzbeta', false]] as const) await put('programmes.member', { ...by, id: members[key], programme_id: programmeId, membership_id: askers[key].membershipId, leads, since: '2025-07-01' });
  await put('programmes.site', { ...by, id: sites.urad, programme_id: programmeId, name: 'Rokycany', orp_code: '3211', to_organisation_id: organisations.urad.id, approached_on: '2025-08-01', joined_on: '2025-09-01', note: 'Vedení obce váhá.' });
  await put('programmes.site_person', { ...by, id: newId(), site_id: sites.urad, role: 'support_coordinator', name: 'Eva Kolářová', membership_id: people.eva.membership, since: '2025-09-01' });
  await put('programmes.site', { ...by, id: sites.jerabina, programme_id: programmeId, name: 'Jeřabina', to_organisation_id: organisations.jerabina.id, joined_on: '2025-09-01' });
  await put('programmes.site', { ...by, id: sites.outside, programme_id: programmeId, name: 'Domažlice', orp_code: '3202', joined_on: '2025-10-01' });
  await put('programmes.site', { ...by, id: sites.approached, programme_id: programmeId, name: 'Tachov', orp_code: '3214', approached_on: '2025-11-01' });
  await put('programmes.supporter', { ...by, id: newId(), site_id: sites.urad, member_id: members.alzbeta, since: '2025-09-01' });
  return { ...askers, programmeId, activityId, members, sites, secrets };
}
