import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { unitRules } from './contract.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  const olena = (await house.as('olena')).membershipId;
  for (const [day, minutes] of [['2025-03-03', 12], ['2025-03-04', 25], ['2025-04-04', 12], [today(), 12]] as const)
    await house.admin.query(`insert into work.record (id, organisation_id, on_day, minutes, mode, author_id, one_off_request) values (gen_random_uuid(), $1, $2, $3, 'phone', $4, 'dotaz')`, [organisations.kompas.id, day, minutes, olena]);
});
afterAll(() => house.close());

const rule = { unit: 'kontakt' as const, minMinutes: 20, modes: ['office' as const, 'phone' as const], directness: ['direct' as const] };
const kontakts = async () => (await house.admin.query<{ month: string; n: string }>(`select to_char(month, 'YYYY-MM') as month, sum(kontakt) as n from work.month_tally where organisation_id = $1 group by 1 order by 1`, [organisations.kompas.id])).rows.map(({ month, n }) => `${month} ${n}`);

test('the preview is counted from records and changes nothing; months that are over change only when it is confirmed', async () => {
  const hana = await house.as('hana'), before = await kontakts();
  const { months, over } = await hana.ok(unitRules.preview, { body: { ...rule, validFrom: '2025-03-04' } });
  expect(months.map(({ month, before: was, after }) => [month.slice(0, 7), was, after])).toEqual([['2025-04', 1, 0], [today().slice(0, 7), 1, 0]]);
  expect(over).toEqual({ months: 1, units: 1 });
  expect(await kontakts()).toEqual(before);
  const body = { id: newId(), ...rule, validFrom: '2025-03-04', source: 'Metodika kraje 2025' };
  expect((await hana.ask(unitRules.add, { body })).problem).toMatchObject({ code: 'rule', current: { months: 1, units: 1 } });
  expect((await hana.ask(unitRules.add, { body: { ...body, confirmed: { months: 1, units: 2 } } })).status).toBe(409);
  await hana.ok(unitRules.add, { body: { ...body, confirmed: over } });
  // The sums follow, and the day before keeps the old rule.
  expect((await kontakts()).slice(0, 2)).toEqual(['2025-03 2', '2025-04 0']);
  expect((await hana.ok(unitRules.list)).items.filter(({ unit }) => unit === 'kontakt').map((one) => [one.validFrom, one.validTo])).toEqual([['2025-03-04', null], ['2000-01-01', '2025-03-03']]);
});

test('a rule put between two ends before the next; the same day replaces; a coming one changes nothing yet', async () => {
  const alena = await house.as('alena'), source = 'Smlouva';
  await alena.ok(unitRules.add, { body: { id: newId(), ...rule, validFrom: addDays(today(), 30), source, minMinutes: 5 } });
  await alena.ok(unitRules.add, { body: { id: newId(), ...rule, validFrom: addDays(today(), 10), source, minMinutes: 15 } });
  await alena.ok(unitRules.add, { body: { id: newId(), ...rule, validFrom: addDays(today(), 10), source, minMinutes: 18 } });
  expect((await alena.ok(unitRules.list)).items.filter(({ unit }) => unit === 'kontakt').map((one) => [one.validFrom, one.validTo, one.minMinutes])).toEqual([
    [addDays(today(), 30), null, 5], [addDays(today(), 10), addDays(today(), 29), 18], ['2025-03-04', addDays(today(), 9), 20], ['2000-01-01', '2025-03-03', 10]]);
});

test('rules are kept by the head and the administrator, each organisation its own', async () => {
  expect((await (await house.as('olena')).ask(unitRules.list)).status).toBe(403);
  expect((await (await house.as('jitka')).ok(unitRules.list)).items.map(({ minMinutes }) => minMinutes).sort()).toEqual([10, 30]);
});
