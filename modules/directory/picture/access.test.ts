// Who sees what in the picture: exactly what the view of ties shows them, by names that they may know; of an organisation that hides neither its services, its needs nor its place.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { masking } from '#modules/access/masking/contract.ts';
import { referrals } from '#modules/referrals/contract.ts';
import { organisations, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { picture } from './contract.ts';
import { behind } from './drill.ts';
import { send, traffic } from './testing.ts';

let house: TestHouse, family: World;
const everybody = ['olena', 'tomas', 'petra', 'hana', 'lucie', 'klub', 'jitka', 'ivan', 'milan', 'eva'] as Persona[];
beforeAll(async () => { house = await openHouse(); family = await buildWorld(house.admin, 'never'); });
afterAll(() => house.close());
const get = async (persona: Persona) => (await house.as(persona)).ok(picture.get, { query: {} });

describe('before much is going on', () => {
  test('one referral from a case: both its sides and their heads count it; another service, a stranger and the municipality do not', async () => {
    await send(house.admin, [{ from: 'outreach', to: 'earlyCare', caseId: family.caseId, state: 'accepted', after: 2 }]);
    const seen: Partial<Record<Persona, number>> = {};
    for (const persona of everybody) seen[persona] = (await get(persona)).total.referrals;
    // The family's key worker, coordinator and head; the service asked and its head.
    expect(seen).toMatchObject({ olena: 1, petra: 1, hana: 1, lucie: 1, jitka: 1, klub: 0, ivan: 0, milan: 0, eva: 0 });
    expect((await get('ivan')).nodes).toEqual([]);
  });
  test('without a case it is its author\'s, her service\'s and the head\'s, not another service\'s of the house', async () => {
    await send(house.admin, [{ from: 'outreach', to: 'socialDepartment' }]);
    expect([(await get('olena')).total.referrals, (await get('hana')).total.referrals, (await get('eva')).total.referrals, (await get('klub')).total.referrals]).toEqual([2, 2, 1, 0]);
    expect((await get('tomas')).ties.map(({ to }) => to)).not.toContain(`service:${services.socialDepartment.id}`);
  });
  test('a head is told it is the whole, a worker that it is what they see; an administrator sees none of it', async () => {
    expect([(await get('hana')).whole, (await get('hana')).organisation, (await get('olena')).whole]).toEqual([true, organisations.kompas.shortName, false]);
    const alena = await house.as('alena');
    for (const endpoint of [picture.get, picture.gaps, picture.table]) expect((await alena.ask(endpoint as typeof picture.get, { query: {} })).status).toBe(403);
  });
});

describe('in a busy year', () => {
  beforeAll(async () => { await send(house.admin, traffic(300, { seed: 11, caseId: family.caseId })); });

  test.each(everybody)('%s: added up are just the rows of the view under its policies', async (persona) => {
    const from = addDays(today(), -365);
    await house.as(persona);
    const counted = await house.database.asSession(house.secretOf(persona), async (db) => ({
      view: (await sql<{ k: string; n: number; answered: number }>`select concat_ws(' ', from_service_id, coalesce(to_partner_id, to_service_id)) as k, count(*)::int as n, count(answered_on)::int as answered from referrals.tie where sent_on between ${from} and platform.today() group by 1 order by 1`.execute(db)).rows,
      added: (await sql<{ k: string; n: number; answered: number }>`select concat_ws(' ', from_service_id, coalesce(to_partner_id, to_service_id)) as k, referrals as n, answered from referrals.count_ties('{tie}', ${from}, platform.today(), null, null, 3) order by 1`.execute(db)).rows,
    }));
    expect(counted.added).toEqual(counted.view);
    expect(counted.view.length).toBeGreaterThan(0);
  });

  test('without a session nothing is added up', async () => {
    expect((await house.database.asSession('', async (db) => (await sql<{ referrals: number }>`select referrals from referrals.count_ties('{total,tie,need}', '2000-01-01', platform.today(), null, null, 1)`.execute(db)).rows)).every(({ referrals: n }) => n === 0)).toBe(true);
    expect((await house.anonymous.ask(picture.get, { query: {} })).status).toBe(401);
  });

  test('an organisation that hides: one node by its neutral name, no service, no need of its refusals, not counted among services; the list behind agrees', async () => {
    await send(house.admin, Array.from({ length: 4 }, () => ({ from: 'outreach', to: 'earlyCare', state: 'declined', reason: 'not_eligible', need: 'safety', orp: '3209' }) as const));
    await house.admin.query(`insert into directory.offer (service_id, organisation_id, needs) values ($1, $2, '{discrimination}')`, [services.earlyCare.id, organisations.jerabina.id]);
    await house.admin.query(`update directory.service set orp_codes = '{3209}' where id = $1`, [services.earlyCare.id]);
    const region = (await house.admin.query(`select region_code from directory.orp where code = '3209'`)).rows[0].region_code as string;
    const gap = async (persona: Persona) => (await (await house.as(persona)).ok(picture.gaps, { query: { region } })).cells.find((one) => one.need === 'discrimination')?.services ?? 0;
    expect(await gap('hana')).toBe(1);
    const before = await get('hana'), jitka = await house.as('jitka');
    expect(before.refusals).toContainEqual({ to: `service:${services.earlyCare.id}`, reason: 'not_eligible', need: 'safety', referrals: 4 });
    await jitka.ok(masking.put, { params: { organisationId: organisations.jerabina.id }, body: { name: 'Podpora v regionu', shortName: 'Podpora' } });

    const hana = await house.as('hana'), got = await get('hana'), text = JSON.stringify(got);
    for (const secret of ['Jeřabina', 'Raná péče', 'Klub', services.earlyCare.id, services.jerabinaClub.id]) expect(text).not.toContain(secret);
    expect((await hana.ask(picture.table, { query: {} })).bytes.toString('utf8')).not.toMatch(/Jeřabina|Raná péče/);
    const key = `organisation:${organisations.jerabina.id}`, node = got.nodes.find((one) => one.key === key)!;
    expect(node).toMatchObject({ kind: 'organisation', name: 'Podpora v regionu', by: '' });
    expect(got.total).toEqual(before.total);
    expect(got.refusals.filter((one) => one.to === key && one.reason === 'not_eligible')).toEqual([{ to: key, reason: 'not_eligible', need: null, referrals: 4 }]);
    for (const tie of got.ties.filter((one) => one.to === key || one.from === key)) {
      const { counts } = await hana.ok(referrals.list, { query: { ...behind(got, {}, { tie }), limit: 1 } });
      expect(counts.reduce((sum, one) => sum + one.referrals, 0)).toBe(tie.referrals);
    }
    expect(await gap('hana')).toBe(0);
    // Those who belong to it see it as it is.
    expect([(await get('jitka')).nodes.some((one) => one.key === `service:${services.earlyCare.id}`), await gap('jitka')]).toEqual([true, 1]);
  });
});
