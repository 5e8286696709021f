// The printed file: what stands in it, and what must not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx, readPdf } from '#platform/documents/reading.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';
import { casePrint } from './contract.ts';

let house: TestHouse, shared: World, ended: World;
const secret = 'Otcova důvěra o vydírání', neighbour = 'Sousedka Věra';

beforeAll(async () => {
  house = await openHouse();
  shared = await buildWorld(house.admin, 'now');
  ended = await buildWorld(house.admin, 'ended');
  const by = [organisations.kompas.id, people.olena.membership];
  await house.admin.query(`insert into cases.request (id, organisation_id, author_id, case_id, about, person_id, words, confidence_of) values (gen_random_uuid(), $1, $2, $3, array[$4, $5]::uuid[], $4, $6, $4)`, [...by, shared.caseId, shared.father, shared.mother, secret]);
  await house.admin.query(`insert into work.record (id, organisation_id, author_id, case_id, about, minutes, mode, facts, confidence_of) values (gen_random_uuid(), $1, $2, $3, array[$4, $5]::uuid[], 30, 'phone', $6, $4)`, [...by, shared.caseId, shared.father, shared.mother, secret]);
  await house.admin.query(`with t as (insert into cases.tie (id, organisation_id, author_id, case_id, about, sector, name, private_person) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], 'friends', $5, true) returning id)
    insert into cases.tie_state (id, organisation_id, author_id, case_id, about, tie_id, strength) select gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], id, 'strong' from t`, [...by, shared.caseId, shared.mother, neighbour]);
});
afterAll(() => house.close());

type Wanted = { forPerson?: string; withoutThirdPersons?: boolean };
const ask = (asker: Asker, kind: 'pdf' | 'docx', caseId: string, query: Wanted) =>
  asker.ask(casePrint[kind], { params: { caseId }, query: { ...query, withoutThirdPersons: query.withoutThirdPersons ? 'true' : 'false' } } as never);
async function pdfText(persona: Persona, world: World, query: Wanted = {}): Promise<string> {
  const outcome = await ask(await house.as(persona), 'pdf', world.caseId, query);
  expect(outcome.status).toBe(200);
  return (await readPdf(new Uint8Array(outcome.bytes))).text.replace(/\s+/g, ' ');
}

describe('the file as PDF', () => {
  test('is tagged and holds the whole case for its own service', async () => {
    const outcome = await ask(await house.as('olena'), 'pdf', shared.caseId, {});
    expect(outcome.headers['content-disposition']).toContain('spis.pdf');
    const pdf = await readPdf(new Uint8Array(outcome.bytes));
    expect(pdf.text).toContain(secret);
    expect(pdf.text).toContain(neighbour);
    expect(pdf.text).toContain('Genogram');
  });
  test('for the mother leaves out what the father confided; for the father it stays', async () => {
    expect(await pdfText('olena', shared, { forPerson: shared.mother })).not.toContain(secret);
    expect(await pdfText('olena', shared, { forPerson: shared.father })).toContain(secret);
  });
  test('without third persons names no neighbour', async () => {
    expect(await pdfText('olena', shared, { withoutThirdPersons: true })).not.toContain(neighbour);
  });
  test('of the invited organisation holds what is released and nothing about the father', async () => {
    const text = await pdfText('lucie', shared);
    expect(text).toContain(markers.kompas);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Otec');
  });
  test('of the invited organisation after the end holds only its own', async () => {
    const text = await pdfText('lucie', ended);
    expect(text).toContain(markers.jerabina);
    expect(text).not.toContain(markers.kompas);
  });
  test('is not there for a stranger, nor for somebody who is not of the case', async () => {
    expect((await ask(await house.as('ivan'), 'pdf', shared.caseId, {})).status).toBe(404);
    expect((await ask(await house.as('olena'), 'pdf', shared.caseId, { forPerson: crypto.randomUUID() })).status).toBe(404);
  });
});

test('the file as DOCX opens in another program', async () => {
  const outcome = await ask(await house.as('olena'), 'docx', shared.caseId, {});
  expect(outcome.status).toBe(200);
  const text = await readDocx(new Uint8Array(outcome.bytes));
  expect(text).toContain('Spis případu');
  expect(text).toContain(markers.kompas);
});
