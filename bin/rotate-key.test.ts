import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal, unseal } from '#modules/access/session/secrets.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { adds } from '#modules/documents/testing.ts';
import { unwrap } from '#platform/files/sealing.ts';
import { people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { rotate } from './rotate-key.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('after the key was replaced the new one opens everything and the old one nothing; a wrong old key changes nothing', async () => {
  const family = await sharedCase(house), old = house.secretKey, next = randomBytes(32);
  await adds(await house.as('olena'), { caseId: family.caseId, about: [family.mother] });
  await house.admin.query('update access.account set totp_secret = $2 where id = $1', [people.olena.account, seal(old, 'TAJEMSTVI')]);
  const file = async () => (await house.admin.query<{ id: string; wrapped_key: Buffer }>('select id, wrapped_key from documents.sealed')).rows[0]!;
  const before = await file(), dataKey = unwrap(old, before.wrapped_key, before.id);
  await expect(rotate(house.adminUrl, randomBytes(32), next)).rejects.toThrow();
  expect((await file()).wrapped_key.equals(before.wrapped_key)).toBe(true);
  expect(await rotate(house.adminUrl, old, next)).toEqual({ files: 1, secrets: 1 });
  const after = await file();
  expect(unwrap(next, after.wrapped_key, after.id).equals(dataKey)).toBe(true);
  expect(() => unwrap(old, after.wrapped_key, after.id)).toThrow();
  const { rows: [account] } = await house.admin.query<{ totp_secret: Buffer }>('select totp_secret from access.account where id = $1', [people.olena.account]);
  expect(unseal(next, account!.totp_secret)).toBe('TAJEMSTVI');
});
