import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { releases, sheetTexts } from './contract.ts';
import { changedSlots, differences } from './diff.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('wordings have days, say what was signed on them, and print with invented people', async () => {
  const hana = await house.as('hana'), alena = await house.as('alena');
  const family = await sharedCase(house);
  const signed = await family.sign('mother', 'plan');
  // The helper signs behind the API: what signing writes down about the wording is added.
  await house.admin.query(`set session_replication_role = replica; update access.release set sheet_versions = '{"cs": "shipped 1"}' where id = '${signed}'; set session_replication_role = default`);
  const [shipped] = (await hana.ok(sheetTexts.versions, { params: { language: 'cs' } })).items;
  expect(shipped).toMatchObject({ own: false, current: true, signed: 1, validTo: null });
  const body = { ...shipped!.body, title: `${shipped!.body.title} Kompasu` };
  expect((await hana.ask(sheetTexts.add, { body: { id: newId(), language: 'cs', validFrom: addDays(today(), -1), body } })).status).toBe(400);
  await hana.ok(sheetTexts.add, { body: { id: newId(), language: 'cs', validFrom: addDays(today(), 7), verifier: 'Právní oddělení', body } });
  const versions = (await alena.ok(sheetTexts.versions, { params: { language: 'cs' } })).items;
  expect(versions.map(({ version, current, signed, validFrom, validTo }) => [version, current, signed, validFrom, validTo])).toEqual([
    ['own 1', false, 0, addDays(today(), 7), null], [shipped!.version, true, 1, null, addDays(today(), 6)]]);
  const { bytes } = await alena.ask(sheetTexts.preview, { params: { language: 'cs', version: 'own 1' } });
  expect((await readPdf(new Uint8Array(bytes))).text).toContain('Kompasu');
  expect((await alena.ask(sheetTexts.preview, { params: { language: 'cs', version: 'own 7' } })).status).toBe(404);
  // Who signed is for the head; an administrator sees no client.
  expect((await hana.ok(sheetTexts.signed, { params: { language: 'cs', version: shipped!.version }, query: {} })).items).toMatchObject([{ caseId: family.caseId, signedOn: today() }]);
  expect((await alena.ask(sheetTexts.signed, { params: { language: 'cs', version: shipped!.version }, query: {} })).status).toBe(403);
  expect((await (await house.as('milan')).ok(sheetTexts.versions, { params: { language: 'cs' } })).items).toMatchObject([{ signed: 0 }]);
  expect((await alena.ok(releases.statutes)).items.map(({ section }) => section).join()).toContain('§ 53');
});

test('two wordings are compared by words', () => {
  expect(differences('a b c', 'a c').map(({ text, what }) => `${what}:${text}`).join('|')).toMatch(/^same:a.*gone.*same:.*c$/);
  expect(changedSlots({ a: '1', b: '2' }, { a: '1', b: '3', c: '' })).toEqual(['b']);
});
