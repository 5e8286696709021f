// The picture over HTTP: every number is the number of referrals that its list shows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referrals, type ListAsked } from '#modules/referrals/contract.ts';
import { picture, type PictureTie } from './contract.ts';
import { behind } from './drill.ts';
import { parts, repeats } from './rules.ts';
import { send, traffic } from './testing.ts';
import { directory } from '../contract.ts';
import { cards } from '../cards/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, daysUntil, today } from '#platform/i18n/format.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld } from '#platform/testing/world.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  const world = await buildWorld(house.admin, 'never');
  await send(house.admin, traffic(260, { caseId: world.caseId }));
});
afterAll(() => house.close());

/** How many a list shows, with its items. */
async function listed(asker: Asker, query: ListAsked) {
  const { counts } = await asker.ok(referrals.list, { query: { ...query, limit: 1 } });
  const items = [];
  for (let after: string | undefined; ;) {
    const page = await asker.ok(referrals.list, { query: { ...query, limit: 100, ...(after && { after }) } });
    items.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  return { n: items.length, items, counts };
}
const median = (values: number[]) => { const s = values.toSorted((a, b) => a - b), at = (s.length - 1) / 2; return s.length ? (s[Math.floor(at)]! + s[Math.ceil(at)]!) / 2 : null; };

describe.each(['hana', 'petra', 'olena', 'lucie', 'jitka', 'eva'] as Persona[])('for %s', (persona) => {
  test.each([{}, { need: 'work' }, { orp: '3211' }, { from: addDays(today(), -90) }])('ties add up to the total and to the list, %o', async (query) => {
    const asker = await house.as(persona), got = await asker.ok(picture.get, { query });
    const all = await listed(asker, behind(got, query));
    expect(got.total.referrals).toBe(all.n);
    expect(got.ties.reduce((sum, tie) => sum + tie.referrals, 0)).toBe(all.n);
    for (const part of parts) {
      expect(got.ties.reduce((sum, tie) => sum + tie[part], 0), part).toBe(got.total[part]);
      expect((await listed(asker, behind(got, query, { part }))).n, part).toBe(got.total[part]);
    }
    expect(parts.reduce((sum, part) => sum + got.total[part], 0)).toBe(got.total.referrals);
    expect(got.nodes.reduce((sum, node) => sum + node.sent, 0)).toBe(all.n);
    expect(all.items.some((one) => one.state === 'draft')).toBe(false);
  });

  test('each tie, each reason and outcome, each refusal that repeats opens just its referrals', async () => {
    const asker = await house.as(persona), got = await asker.ok(picture.get, { query: {} });
    expect(got.ties.length).toBeGreaterThan(1);
    const check = async (tie: PictureTie) => {
      const { n, items } = await listed(asker, behind(got, {}, { tie }));
      expect(n).toBe(tie.referrals);
      for (const [reason, many] of Object.entries(tie.reasons)) expect((await listed(asker, behind(got, {}, { tie, reason: reason as never }))).n, reason).toBe(many);
      for (const [outcome, many] of Object.entries(tie.outcomes)) expect((await listed(asker, behind(got, {}, { tie, outcome: outcome as never }))).n, outcome).toBe(many);
      const { rows } = await house.admin.query<{ days: number }>('select answered_on - sent_on as days from referrals.referral where id = any ($1) and answered_on is not null', [items.map((one) => one.id)]);
      expect([tie.answered, tie.median]).toEqual([rows.length, median(rows.map(({ days }) => days))]);
      expect((await listed(asker, behind(got, {}, { tie, answered: true }))).n).toBe(tie.answered);
    };
    for (const tie of got.ties.slice(0, 4)) await check(tie);
    for (const refusal of got.refusals) {
      expect(refusal.referrals).toBeGreaterThanOrEqual(repeats);
      expect((await listed(asker, behind(got, {}, { refusal }))).n).toBe(refusal.referrals);
    }
  });
});

test('a refusal repeats from the third one on, by the same receiver for the same reason and need', async () => {
  const sent = { from: 'outreach', to: 'lipaAdvice', state: 'declined', reason: 'not_eligible', need: 'rights', after: 2 } as const;
  const hana = await house.as('hana'), found = async () => (await hana.ok(picture.get, { query: {} })).refusals.filter((one) => one.reason === 'not_eligible');
  await send(house.admin, [sent, sent, { ...sent, need: 'finance' }]);
  expect(await found()).toEqual([]);
  await send(house.admin, [sent]);
  expect(await found()).toEqual([{ to: `service:${services.lipaAdvice.id}`, reason: 'not_eligible', need: 'rights', referrals: 3 }]);
});

test('the table for a spreadsheet has all ties and the same numbers', async () => {
  const hana = await house.as('hana'), { ties, total } = await hana.ok(picture.get, { query: {} }), text = (await hana.ask(picture.table, { query: {} })).bytes.toString('utf8');
  const rows = text.trim().split('\r\n').slice(1).map((row) => row.split(';'));
  expect(rows.length).toBe(ties.length);
  expect(rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(total.referrals);
});

test('a period that ends before it begins is refused in words', async () => {
  const outcome = await (await house.as('hana')).ask(picture.get, { query: { from: '2026-02-01', until: '2026-01-01' } });
  expect([outcome.status, outcome.problem.fields?.until]).toEqual([400, 'Konec období je před jeho začátkem.']);
  expect(daysUntil((await (await house.as('hana')).ok(picture.get, { query: {} })).from)).toBe(-365);
});

describe('needs and services of a district', () => {
  const offer = { targetGroups: [], ageFrom: null, ageTo: null, capacity: null, capacityUnit: null, conditions: '', application: '', bring: '', costKind: null, cost: '', languages: [], interpreting: 'unknown' as const, attributes: [], regionCodes: [] as string[], alert: '', verified: 'told' as const };
  const cell = async (need: string, orp: string) => (await (await house.as('hana')).ok(picture.gaps, { query: { region: region! } })).cells.find((one) => one.need === need && one.orp === orp);
  let region: string | undefined, near: string, far: string;
  beforeAll(async () => {
    const territory = await (await house.as('hana')).ok(directory.territory);
    region = territory.orps.find(({ code }) => code === '3211')!.region;
    near = '3211'; far = territory.orps.find((orp) => orp.region === region && orp.code !== near)!.code;
  });

  test('counted where it works: in its districts, in its region, or everywhere; not when it has ended or takes nobody; free places only when told lately', async () => {
    const jitka = await house.as('jitka'), id = services.earlyCare.id;
    await jitka.ok(cards.putOffer, { params: { serviceId: id }, version: 0, body: { ...offer, needs: ['rights'] } });
    const set = (what: string) => house.admin.query(`update directory.service set ${what} where id = $1`, [id]);
    await set(`orp_codes = '{3211}'`);
    expect([await cell('rights', near), await cell('rights', far)]).toEqual([expect.objectContaining({ services: 1, free: 0 }), undefined]);
    await set(`orp_codes = '{}'`);
    expect((await cell('rights', far))!.services).toBe(1);
    await house.admin.query(`update directory.offer set region_codes = '{XX}' where service_id = $1`, [id]);
    expect(await cell('rights', far)).toBeUndefined();
    await house.admin.query(`update directory.offer set region_codes = $2 where service_id = $1`, [id, [region]]);
    await jitka.ok(cards.tell, { params: { serviceId: id }, body: { id: newId(), toldOn: addDays(today(), -3), toldBy: 'kancelář', free: 2, waitingDays: null, note: '' } });
    expect(await cell('rights', far)).toMatchObject({ services: 1, free: 1 });
    await house.admin.query(`update directory.availability set told_on = platform.today() - 31 where service_id = $1`, [id]);
    expect(await cell('rights', far)).toMatchObject({ services: 1, free: 0 });
    await set('accepts_referrals = false');
    expect(await cell('rights', far)).toBeUndefined();
    await set(`accepts_referrals = true, ends_on = '2020-01-01'`);
    expect(await cell('rights', far)).toBeUndefined();
    await set('ends_on = null');
  });

  test('our referrals stand beside it; what was declined or expired opens as a list', async () => {
    const hana = await house.as('hana'), got = await hana.ok(picture.gaps, { query: { region: region! } });
    const one = got.cells.find((other) => other.unmet > 0)!;
    expect((await listed(hana, { box: 'both', state: 'unmet', from: got.from, until: got.until, need: one.need, orp: one.orp })).n).toBe(one.unmet);
    expect((await listed(hana, { box: 'both', state: 'all', from: got.from, until: got.until, need: one.need, orp: one.orp })).n).toBe(one.referrals);
    // Without a region, the one of most of our referrals.
    expect(got.districts.map(({ code }) => code)).toContain(near);
    expect((await hana.ok(picture.gaps, { query: {} })).region).toBeTruthy();
  });
});
