// Formal applications: from receiving to a decision, the refusal in writing, the waiting list, the register, the end of their period.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { register } from '#modules/people/seed.ts';
import { people as persons } from '#modules/people/contract.ts';
import { returns } from '#modules/work/returns/contract.ts';
import { applications } from './contract.ts';
import { isWaiting, problemsOf, urgency } from './rules.ts';

let house: TestHouse, olena: Asker, hana: Asker, petra: Asker, client: string;
const serviceId = services.outreach.id, name = 'Rozálie Bramborová';
beforeAll(async () => {
  house = await openHouse();
  [olena, hana, petra] = [await house.as('olena'), await house.as('hana'), await house.as('petra')];
  client = await register(olena, { givenName: 'Kseniia', familyName: 'Yefymchuk' });
});
afterAll(() => house.close());

type Given = Record<string, unknown>;
const body = (more: Given = {}) => ({ id: newId(), serviceId, receivedOn: '2026-10-01', receivedHow: 'post', ...more }) as never;
const adds = async (more: Given = {}, by = olena) => { const given = body(more) as { id: string }; await by.ok(applications.add, { body: given as never }); return given.id; };
const refused = (more: Given = {}) => ({ state: 'refused', decidedOn: '2026-10-05', ground: 'capacity', ...more });
const get = (applicationId: string, by = olena) => by.ok(applications.get, { params: { applicationId } });
const decide = (applicationId: string, version: number, decision: Given, by = olena) => by.ask(applications.decide, { params: { applicationId }, version, body: decision as never });

describe('what is received', () => {
  test('by name, by a card of ours, or from nobody named; by whom it came is who wrote it unless said otherwise', async () => {
    const named = await get(await adds({ name, contact: '+420 700 000 401', asked: 'azylový pokoj pro dva' }));
    expect(named).toMatchObject({ applicant: { kind: 'named', personId: null, name }, contact: '+420 700 000 401', receivedBy: { name: 'Olena Marčuková' }, state: 'open', mayRemove: true });
    expect(await get(await adds({ personId: client, receivedById: people.petra.membership }))).toMatchObject({ applicant: { kind: 'person', personId: client, name: 'Kseniia Yefymchuk' }, receivedBy: { name: 'Petra Zelinková' } });
    expect((await get(await adds())).applicant).toEqual({ kind: 'unknown', personId: null, name: '' });
  });
  test('a card and a name at once, a day to come, somebody out of reach: refused in words, nothing is left', async () => {
    const before = (await house.admin.query('select count(*) n from referrals.application')).rows[0].n;
    expect((await olena.ask(applications.add, { body: body({ personId: client, name }) })).problem.fields).toHaveProperty('name');
    expect((await olena.ask(applications.add, { body: body({ receivedOn: '2099-01-01' }) })).problem.fields).toHaveProperty('receivedOn');
    const theirs = await register(await house.as('tomas'), { givenName: 'Cizí' });
    expect((await olena.ask(applications.add, { body: body({ personId: theirs }) })).status).toBe(404);
    expect((await olena.ask(applications.add, { body: body({ receivedById: people.lucie.membership }) })).status).toBe(404);
    expect((await olena.ask(applications.add, { body: body({ serviceId: services.earlyCare.id }) })).status).toBe(404);
    expect((await olena.ask(applications.add, { body: body({ decision: refused({ ground: null }) }) })).problem.fields).toHaveProperty(['decision.ground']);
    expect((await house.admin.query('select count(*) n from referrals.application')).rows[0].n).toBe(before);
  });
  test('is decided by the term of the service on the day it came; a new term does not change those received before', async () => {
    const old = await get(await adds({ receivedOn: today() }));
    expect(old.decideBy).toBe(addDays(today(), 30));
    const set = (by: Asker, more: Given = {}) => by.ask(applications.setTerm, { body: { id: newId(), serviceId, days: 10, validFrom: today(), ...more } as never });
    expect((await set(olena)).status).toBe(403);
    expect((await set(hana, { validFrom: '2020-01-01' })).status).toBe(400);
    expect((await set(hana, { serviceId: services.earlyCare.id })).status).toBe(404);
    expect((await set(hana)).status).toBe(201);
    expect((await get(await adds({ receivedOn: today() }))).decideBy).toBe(addDays(today(), 10));
    expect((await get(old.id)).decideBy).toBe(old.decideBy);
    expect((await get(await adds({ receivedOn: addDays(today(), -1) }))).decideBy).toBe(addDays(today(), 29));
    expect((await olena.ok(applications.terms, { query: { serviceId } })).items).toMatchObject([{ days: 10, by: 'Hana Dvorská' }]);
  });
});

describe('a decision', () => {
  test('is a contract, a refusal on a ground of the law, withdrawn or unanswered; nothing else goes with it', async () => {
    const id = await adds({ name });
    for (const [wrong, field] of [[{ state: 'refused' }, 'ground'], [{ state: 'contract', ground: 'capacity' }, 'ground'], [refused({ ground: 'health', callAgreed: true }), 'callAgreed'], [refused({ contractFrom: '2026-11-01' }), 'contractFrom'], [refused({ decidedOn: '2026-09-30' }), 'decidedOn'], [refused({ decidedOn: '2099-01-01' }), 'decidedOn'], [refused({ ground: 'dislike' }), 'ground']] as const)
      expect((await decide(id, 1, { decidedOn: '2026-10-05', ...wrong })).problem.fields, JSON.stringify(wrong)).toHaveProperty(field);
    expect((await decide(id, 1, { state: 'contract', decidedOn: '2026-10-06', contractFrom: '2026-10-10' }, petra)).status).toBe(204);
    expect(await get(id)).toMatchObject({ state: 'contract', decidedBy: 'Petra Zelinková', contractFrom: '2026-10-10', ground: null, version: 2 });
  });
  test('is corrected by those of the service; two at once show both', async () => {
    const id = await adds();
    expect((await decide(id, 1, { state: 'no_answer', decidedOn: '2026-10-06' })).status).toBe(204);
    const late = await decide(id, 1, refused());
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject({ state: 'no_answer', version: 2 });
    expect((await decide(id, 2, refused())).status).toBe(204);
    expect((await olena.ask(applications.change, { params: { applicationId: id }, version: 3, body: { receivedOn: '2026-10-09', receivedHow: 'email' } as never })).problem.fields).toHaveProperty('receivedOn');
  });
  test('the law has to know the ground on that day', async () => {
    await house.admin.query(`update referrals.refusal_ground set valid_to = '2026-10-04' where code = 'repeated'`);
    expect((await decide(await adds(), 1, refused({ ground: 'repeated' }))).problem.fields).toHaveProperty('ground');
    expect((await decide(await adds(), 1, refused({ ground: 'repeated', decidedOn: '2026-10-03' }))).status).toBe(204);
    await house.admin.query(`update referrals.refusal_ground set valid_to = null where code = 'repeated'`);
  });
});

test('a refusal is given in writing: who, why by the law, where else to turn; nothing of that is in the name of the file', async () => {
  const id = await adds({ name, contact: 'Krátká 5, Lískovec', asked: 'pokoj pro matku s dítětem', decision: refused({ callAgreed: true, explanation: 'Všech 24 lůžek je obsazeno.', elsewhere: [services.lipaAdvice.id], elsewhereNote: 'noclehárna ve Špitálské' }) });
  const paper = await olena.ask(applications.refusalPdf, { params: { applicationId: id } });
  expect(paper.status).toBe(200);
  expect(String(paper.headers['content-disposition'])).not.toMatch(/Rozálie|Bramborová/i);
  const { text } = await readPdf(new Uint8Array(paper.bytes));
  for (const said of [name, 'Krátká 5', '§ 91 odst. 3 písm. b)', 'Všech 24 lůžek', 'Poradna Lípa', 'noclehárna ve Špitálské', 'až se místo uvolní', 'Olena Marčuková', 'Kompas domova']) expect(text.replaceAll('\u00a0', ' '), said).toContain(said);
  expect((await olena.ask(applications.refusalPdf, { params: { applicationId: await adds() } })).status).toBe(409);
});

test('a masked service stands in the refusal by its neutral name, and nobody who may not know it points there', async () => {
  await house.admin.query(`select access.hide_names($1, 'Služba 7', 'Služba 7')`, [organisations.lipa.id]);
  try {
    expect((await decide(await adds(), 1, refused({ elsewhere: [services.lipaAdvice.id] }))).status).toBe(404);
    const pointed = (await house.admin.query(`select application_id as id from referrals.elsewhere limit 1`)).rows[0].id as string;
    expect((await get(pointed)).elsewhere).toEqual([{ id: services.lipaAdvice.id, name: 'Služba 7' }]);
    const { text } = await readPdf(new Uint8Array((await olena.ask(applications.refusalPdf, { params: { applicationId: pointed } })).bytes));
    expect(text).toContain('Služba 7');
    expect(text).not.toContain('Lípa');
  } finally {
    await house.admin.query(`update directory.service s set name = m.name from directory.masked_service m where m.service_id = s.id; update access.organisation o set name = m.name, short_name = m.short_name, masked = false from access.mask m where m.organisation_id = o.id; delete from directory.masked_service; delete from access.mask`);
  }
});

test('the waiting list goes by the day of receiving; who leaves it stays refused', async () => {
  const own = { serviceId: services.families.id }, by = await house.as('tomas');
  const later = await adds({ ...own, receivedOn: '2026-09-20', decision: refused({ decidedOn: '2026-09-21', callAgreed: true }) }, by);
  const first = await adds({ ...own, receivedOn: '2026-09-01', decision: refused({ callAgreed: true }) }, by);
  await adds({ ...own, decision: refused() }, by);
  const waiting = async () => (await by.ok(applications.list, { query: { part: 'waiting' } })).items.map(({ id }) => id);
  expect(await waiting()).toEqual([first, later]);
  expect((await by.ok(applications.services)).items).toMatchObject([{ id: services.families.id, open: 0, waiting: 2, days: 30, mine: true }]);
  const end = (applicationId: string, version: number, more: Given = {}) => by.ask(applications.endWaiting, { params: { applicationId }, version, body: { endedOn: '2026-11-01', outcome: 'contract', contractFrom: '2026-11-03', ...more } as never });
  expect((await end(first, 1, { endedOn: '2026-09-02' })).problem.fields).toHaveProperty('endedOn');
  expect((await end(first, 1, { outcome: 'unreachable' })).problem.fields).toHaveProperty('contractFrom');
  expect((await end(first, 1)).status).toBe(204);
  expect((await end(first, 2)).status).toBe(409);
  expect(await waiting()).toEqual([later]);
  expect((await by.ok(applications.register, { query: { ...own, year: 2026 } })).items.map(({ id, waitingOutcome }) => [id, waitingOutcome])).toEqual([[first, 'contract'], [later, null], [expect.any(String), null]]);
});

test('the register holds those refused for capacity in the year, and leaves for an inspection as a table and on paper', async () => {
  const query = { serviceId, year: 2025 };
  await adds({ name: '=SUM(A1)', receivedOn: '2024-12-30', decision: refused({ decidedOn: '2025-01-02' }) });
  await adds({ personId: client, receivedOn: '2025-03-01', decision: refused({ decidedOn: '2025-03-02', callAgreed: true }) });
  await adds({ receivedOn: '2025-03-01', decision: refused({ decidedOn: '2025-03-02', ground: 'health' }) });
  const found = await olena.ok(applications.register, { query });
  expect(found.items.map(({ applicant }) => applicant.name)).toEqual(['=SUM(A1)', 'Kseniia Yefymchuk']);
  expect((await hana.ok(returns.service, { query })).refusals).toEqual([{ reason: 'capacity', count: 2 }, { reason: 'health', count: 1 }]);
  const csv = (await hana.ask(applications.registerCsv, { query })).bytes.toString('utf8');
  expect(csv).toContain(`1;30. 12. 2024;poštou;'=SUM(A1);`.replaceAll('. ', '.\u00a0'));
  expect(csv).toContain('Kseniia Yefymchuk');
  const paper = await readPdf(new Uint8Array((await hana.ask(applications.registerPdf, { query })).bytes));
  expect(paper.text).toContain('Evidence žadatelů odmítnutých pro kapacitu, rok 2025');
  expect(paper.text.replaceAll('\u00a0', ' ')).toContain('§ 88 písm. g)');
  for (const endpoint of [applications.registerCsv, applications.registerPdf]) expect((await olena.ask(endpoint, { query })).status).toBe(403);
});

describe('who sees them', () => {
  test.each<[Persona, boolean]>([['olena', true], ['petra', true], ['hana', true], ['tomas', false], ['lucie', false], ['jitka', false], ['ivan', false], ['milan', false], ['eva', false]])('%s: %s', async (who, sees) => {
    const id = await adds({ name, decision: refused() }), asker = await house.as(who), params = { applicationId: id };
    expect((await asker.ask(applications.get, { params })).status).toBe(sees ? 200 : 404);
    expect((await asker.ask(applications.refusalPdf, { params })).status).toBe(sees ? 200 : 404);
    expect((await asker.ask(applications.list, { query: { serviceId } })).status).toBe(sees ? 200 : 404);
    expect((await asker.ask(applications.register, { query: { serviceId, year: 2026 } })).status).toBe(sees ? 200 : 404);
    expect((await asker.ok(applications.list, { query: { part: 'decided', limit: 100 } })).items.some((one) => one.id === id)).toBe(sees);
    expect((await decide(id, 1, refused({ ground: 'health' }), asker)).status).toBe(sees ? 204 : 404);
    if (!sees) expect((await asker.ask(applications.remove, { params })).status).toBe(404);
  });
  test('only its author or the head removes one', async () => {
    const id = await adds();
    expect((await petra.ask(applications.remove, { params: { applicationId: id } })).status).toBe(404);
    expect((await hana.ask(applications.remove, { params: { applicationId: id } })).status).toBe(204);
    const mine = await adds();
    expect((await olena.ask(applications.remove, { params: { applicationId: mine } })).status).toBe(204);
  });
  test('naming persons of ours in a list is written into the read log; what is due soon names nobody', async () => {
    await adds({ personId: client, receivedOn: addDays(today(), -40) });
    const lines = async () => Number((await house.admin.query(`select count(*) n from access.read_log where person_id = $1 and endpoint = 'applications.list'`, [client])).rows[0].n), before = await lines();
    const due = await olena.ask(applications.due);
    expect(JSON.stringify(due.reply)).not.toContain('Yefymchuk');
    expect(due.reply.items.length).toBeGreaterThan(0);
    expect(await lines()).toBe(before);
    await olena.ok(applications.list, { query: { serviceId } });
    expect(await lines()).toBe(before + 1);
  });
  test('of an applicant out of the reader\'s reach there is neither a name nor a contact, and no refusal in writing to nobody', async () => {
  const tomas = await house.as('tomas'), theirs = await register(tomas, { givenName: 'TAJNA-KLIENTKA' });
  const id = await adds({ personId: theirs, contact: 'TAJNA-ADRESA 7', decision: refused() }, hana);
  const seen = await olena.ask(applications.get, { params: { applicationId: id } });
  expect(seen.reply).toMatchObject({ applicant: { kind: 'person', personId: null, name: '' }, contact: '' });
  for (const one of [seen, await olena.ask(applications.list, { query: { part: 'decided', limit: 100 } }), await olena.ask(applications.register, { query: { serviceId, year: 2026 } })]) expect(one.bytes.toString()).not.toContain('TAJNA');
  expect((await olena.ask(applications.refusalPdf, { params: { applicationId: id } })).status).toBe(409);
  expect(await get(id, hana)).toMatchObject({ contact: 'TAJNA-ADRESA 7' });
  expect((await hana.ask(applications.refusalPdf, { params: { applicationId: id } })).status).toBe(200);
});
test('a person has their applications on their page, for those who have them within reach', async () => {
    expect((await olena.ok(applications.ofPerson, { params: { personId: client } })).items.length).toBeGreaterThan(1);
    expect((await (await house.as('ivan')).ask(applications.ofPerson, { params: { personId: client } })).status).toBe(404);
    expect((await olena.ok(persons.get, { params: { personId: client } })).id).toBe(client);
  });
  test('who decided, who wrote it and when is not for the writer to say', async () => {
    const id = await adds();
    const asTable = (text: string) => house.database.asSession(house.secretOf('olena'), async (db) => { const { sql } = await import('kysely'); return sql.raw(text).execute(db); });
    await expect(asTable(`update referrals.application set author_id = '${people.hana.membership}' where id = '${id}'`)).rejects.toThrow(/permission/);
    await expect(asTable(`update referrals.application set erased_on = '2026-01-01' where id = '${id}'`)).rejects.toThrow(/permission/);
    await asTable(`update referrals.application set state = 'withdrawn', decided_on = '2026-10-05', decided_by_id = '${people.hana.membership}' where id = '${id}'`);
    expect((await get(id)).decidedBy).toBe('Olena Marčuková');
    await expect(asTable(`select referrals.erase_names('${newId()}', array['${id}'::uuid])`)).rejects.toThrow(/permission/);
  });
});

test('rules', () => {
  const decision = { state: 'refused', decidedOn: '2026-02-02', ground: 'capacity', contractFrom: null, callAgreed: true } as const;
  expect(problemsOf(decision, '2026-02-01')).toEqual({});
  expect(Object.keys(problemsOf({ ...decision, state: 'withdrawn' }, '2026-03-01'))).toEqual(['decidedOn', 'ground']);
  expect([urgency('2026-02-01', '2026-02-02'), urgency('2026-02-09', '2026-02-02'), urgency('2026-02-10', '2026-02-02')]).toEqual(['late', 'soon', 'calm']);
  expect([isWaiting({ state: 'refused', callAgreed: true, waitingEndedOn: null }), isWaiting({ state: 'refused', callAgreed: true, waitingEndedOn: '2026-02-02' }), isWaiting({ state: 'open', callAgreed: false, waitingEndedOn: null })]).toEqual([true, false, false]);
});
