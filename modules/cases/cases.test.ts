import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services } from '#platform/testing/common.ts';
import { cases } from './contract.ts';

let house: TestHouse, olena: Asker, tomas: Asker, hana: Asker, petra: Asker;
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Prague' });
beforeAll(async () => {
  house = await openHouse();
  [olena, tomas, hana, petra] = [await house.as('olena'), await house.as('tomas'), await house.as('hana'), await house.as('petra')];
});
afterAll(() => house.close());

/** A person as Olena would have registered them. */
async function registered(given: string): Promise<string> {
  const id = newId();
  await house.admin.query(`insert into people.person (id, organisation_id) select $1, organisation_id from access.membership where id = $2`, [id, people.olena.membership]);
  await house.admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, author_id) select $1, organisation_id, $2, $3, $4, 'Nováková', id from access.membership where id = $5`, [newId(), id, services.outreach.id, given, people.olena.membership]);
  return id;
}
async function opened(more: { label?: string; phase?: 'prospect' | 'mapping'; agreed?: boolean } = {}) {
  const caseId = newId(), person = await registered('Jana');
  await olena.ok(cases.open, { body: {
    id: caseId, label: more.label ?? 'Jana N.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: more.phase ?? 'mapping', persons: [{ personId: person, part: 'client' }], serviceId: services.outreach.id,
    ...(more.agreed !== false && more.phase !== 'prospect' && { agreement: { form: 'oral', on: today, scope: 'Doprovody' } }),
  } });
  return { caseId, person, get: (who = olena) => who.ok(cases.get, { params: { caseId } }) };
}

describe('opening', () => {
  test('one step makes the case, its first episode, its person, its service with the agreement and the leading key worker', async () => {
    const { get, person } = await opened();
    const header = await get();
    expect(header).toMatchObject({ standing: 'lead', phase: 'mapping', episode: 1, writable: true, mayLead: true, label: 'Jana N.' });
    expect(header.persons).toMatchObject([{ id: person, name: 'Jana Nováková', part: 'client' }]);
    expect(header.services).toMatchObject([{ state: 'accepted', leading: true, agreement: { form: 'oral', scope: 'Doprovody' } }]);
    expect(header.team).toMatchObject([{ name: 'Olena Marčuková', role: 'leading_key_worker' }]);
    expect(header.episodes).toMatchObject([{ number: 1, openedOn: today }]);
    expect(header.lacking.map((one) => one.code)).toEqual(['no_request', 'no_needs', 'no_vulnerability', 'no_network']);
  });
  test('sent twice it is one case', async () => {
    const body = { id: newId(), label: 'Dvakrát', subjectKind: 'person' as const, scope: 'internal' as const, mode: 'individual' as const, phase: 'mapping' as const, persons: [{ personId: await registered('Eva'), part: 'client' as const }], serviceId: services.outreach.id };
    await olena.ok(cases.open, { body });
    await olena.ok(cases.open, { body });
    expect((await olena.ok(cases.list, { query: { q: 'Dvakrát' } })).items).toHaveLength(1);
  });
  test('a prospect has no agreement, and a failed opening leaves nothing behind', async () => {
    const id = newId(), stranger = newId();
    const body = { id, label: 'Nikdo', subjectKind: 'person' as const, scope: 'internal' as const, mode: 'individual' as const, phase: 'prospect' as const, persons: [{ personId: await registered('Iva'), part: 'client' as const }], serviceId: services.outreach.id };
    expect((await olena.ask(cases.open, { body: { ...body, agreement: { form: 'oral', on: today } } })).status).toBe(409);
    expect((await olena.ask(cases.open, { body: { ...body, persons: [{ personId: stranger, part: 'client' }] } })).status).toBe(404);
    expect((await olena.ask(cases.open, { body: { ...body, serviceId: services.families.id } })).status).toBe(404);
    expect((await olena.ask(cases.open, { body: { ...body, leadMembershipId: people.ivan.membership } })).status).toBe(400);
    expect((await house.admin.query('select 1 from cases.case where id = $1', [id])).rowCount).toBe(0);
  });
  test('a head opens it for a colleague', async () => {
    const caseId = newId(), person = await registered('Lea');
    await hana.ok(cases.open, { body: { id: caseId, label: 'Lea', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', persons: [{ personId: person, part: 'client' }], serviceId: services.families.id, leadMembershipId: people.tomas.membership } });
    expect((await tomas.ok(cases.get, { params: { caseId } })).team).toMatchObject([{ name: 'Tomáš Veselka' }]);
  });
});

describe('changing', () => {
  test('a stale version gets what is there now and changes nothing', async () => {
    const { caseId, get } = await opened();
    const { version } = await get();
    await olena.ok(cases.change, { params: { caseId }, body: { mode: 'team' }, version: version! });
    const stale = await olena.ask(cases.change, { params: { caseId }, body: { label: 'Jinak' }, version: version! });
    expect(stale.status).toBe(409);
    expect(stale.problem.current).toMatchObject({ label: 'Jana N.', mode: 'team' });
  });
  test('a person joins, leaves and comes back', async () => {
    const { caseId, get } = await opened();
    const son = await registered('Matěj');
    await olena.ok(cases.addPerson, { params: { caseId }, body: { id: newId(), personId: son, part: 'child' } });
    const joined = (await get()).persons.find((one) => one.id === son)!;
    expect((await get()).lacking.find((one) => one.code === 'child_without_voice')?.about).toEqual(['Matěj']);
    const params = { caseId, casePersonId: joined.casePersonId };
    expect((await olena.ask(cases.endPerson, { params, body: { until: '2001-01-01' }, version: joined.version })).status).toBe(400);
    await olena.ok(cases.endPerson, { params, body: { until: today }, version: joined.version });
    const alone = (await get()).persons.find((one) => one.until === null)!;
    expect((await olena.ask(cases.endPerson, { params: { caseId, casePersonId: alone.casePersonId }, body: { until: today }, version: alone.version })).status).toBe(409);
    await olena.ok(cases.addPerson, { params: { caseId }, body: { id: newId(), personId: son, part: 'child' } });
    expect((await get()).persons.find((one) => one.id === son)).toMatchObject({ until: null, casePersonId: joined.casePersonId });
  });
});

describe('the team', () => {
  test('handing over ends the old leading with what is to be known and begins the new', async () => {
    const { caseId, get } = await opened();
    expect((await tomas.ask(cases.handOver, { params: { caseId }, body: { id: newId(), membershipId: people.tomas.membership, handover: 'x' } })).status).toBe(404);
    expect((await petra.ask(cases.handOver, { params: { caseId }, body: { id: newId(), membershipId: people.petra.membership, handover: 'x' } })).status).toBe(403);
    await olena.ok(cases.handOver, { params: { caseId }, body: { id: newId(), membershipId: people.tomas.membership, handover: 'Volat jen dopoledne.' } });
    expect((await get(tomas)).team).toMatchObject([{ name: 'Tomáš Veselka', role: 'leading_key_worker', until: null }, { name: 'Olena Marčuková', until: today, handover: 'Volat jen dopoledne.' }]);
    expect((await olena.ask(cases.handOver, { params: { caseId }, body: { id: newId(), membershipId: people.olena.membership, handover: 'zpět' } })).status).toBe(409);
    await hana.ok(cases.handOver, { params: { caseId }, body: { id: newId(), membershipId: people.olena.membership, handover: 'zpět', stays: true } });
    expect((await get()).team.filter((one) => one.until === null)).toMatchObject([{ name: 'Olena Marčuková', role: 'leading_key_worker' }, { name: 'Tomáš Veselka', role: 'member' }]);
  });
  test('a colleague joins and leaves; the leading does not just end', async () => {
    const { caseId, get } = await opened();
    await olena.ok(cases.addTeamMember, { params: { caseId }, body: { id: newId(), membershipId: people.petra.membership, role: 'coordinator' } });
    expect((await olena.ask(cases.addTeamMember, { params: { caseId }, body: { id: newId(), membershipId: people.petra.membership, role: 'member' } })).status).toBe(409);
    expect((await olena.ask(cases.addTeamMember, { params: { caseId }, body: { id: newId(), membershipId: people.ivan.membership, role: 'member' } })).status).toBe(400);
    const [lead, coordinator] = (await get()).team;
    expect((await olena.ask(cases.endTeamMember, { params: { caseId, memberId: lead!.id }, body: { until: today }, version: lead!.version })).status).toBe(409);
    await olena.ok(cases.endTeamMember, { params: { caseId, memberId: coordinator!.id }, body: { until: today }, version: coordinator!.version });
  });
});

describe('phases', () => {
  test('going on with something lacking needs a reason, which stays visible; back needs one too', async () => {
    const { caseId, get } = await opened();
    const ask = (from: 'mapping' | 'planning', to: 'mapping' | 'planning' | 'evaluation', reason = '') => olena.ask(cases.movePhase, { params: { caseId }, body: { id: newId(), from, to, reason } });
    const refused = await ask('mapping', 'planning');
    expect(refused.problem).toMatchObject({ code: 'rule', fields: { reason: expect.stringContaining('chybí') } });
    expect((await ask('mapping', 'evaluation', 'hned')).status).toBe(409);
    expect((await ask('mapping', 'planning', 'Rodina chce začít bydlením.')).status).toBe(201);
    expect((await ask('mapping', 'planning', 'ještě jednou')).problem.code).toBe('conflict');
    const header = await get();
    expect(header.phase).toBe('planning');
    expect(header.steps[0]).toMatchObject({ phase: 'mapping', state: 'done', passedReason: 'Rodina chce začít bydlením.', passedLacking: ['no_request', 'no_needs', 'no_vulnerability', 'no_network'] });
    expect((await ask('planning', 'mapping')).status).toBe(409);
    expect((await ask('planning', 'mapping', 'Přibyl nový člen rodiny.')).status).toBe(201);
  });

  test('closing names open commitments, a closed case is read-only, reopening starts a new episode and keeps the history', async () => {
    const { caseId, get, person } = await opened({ label: 'Uzavíraný' });
    await house.admin.query(`insert into commitments.commitment (id, organisation_id, case_id, about, what, owner_kind, owner_membership_id, author_id) select $1, organisation_id, $2, array[$3::uuid], 'Zavolat na úřad', 'worker', id, id from access.membership where id = $4`, [newId(), caseId, person, people.olena.membership]);
    const close = (more: object) => olena.ask(cases.close, { params: { caseId }, body: { id: newId(), code: 'stabilised', ...more } });
    expect((await close({})).problem.fields).toHaveProperty('reason');
    expect((await close({ reason: 'Odjela.', code: 'nesmysl' })).status).toBe(400);
    const refused = await close({ reason: 'Odjela.' });
    expect(refused.problem.current).toMatchObject({ openCommitments: [{ what: 'Zavolat na úřad' }] });
    expect((await petra.ask(cases.close, { params: { caseId }, body: { id: newId(), code: 'stabilised', reason: 'x' } })).status).toBe(403);
    expect((await close({ reason: 'Odjela.', leaveOpen: 'Úřad dořeší sama.' })).status).toBe(201);
    const closed = await get();
    expect(closed).toMatchObject({ phase: 'closed', writable: false, lacking: [] });
    expect(closed.episodes[0]).toMatchObject({ closedOn: today, closingCode: 'stabilised', closingReason: 'Odjela.\n\nÚřad dořeší sama.' });
    const late = await olena.ask(cases.addPerson, { params: { caseId }, body: { id: newId(), personId: await registered('Ota'), part: 'adult' } });
    expect(late.problem.detail).toBe('Případ je uzavřený. Nejdřív ho znovu otevřete.');
    expect((await olena.ok(cases.list, { query: { q: 'Uzavíraný' } })).items).toHaveLength(0);
    expect((await olena.ok(cases.list, { query: { q: 'Uzavíraný', closed: 'true' } })).items).toHaveLength(1);

    await olena.ok(cases.reopen, { params: { caseId }, body: { id: newId(), reason: 'Situace se zhoršila.' } });
    const again = await get();
    expect(again).toMatchObject({ phase: 'mapping', episode: 2, writable: true });
    expect(again.episodes.map((one) => one.number)).toEqual([2, 1]);
    expect(again.changes.map((one) => one.to)).toEqual(['mapping', 'closed']);
    expect(again.steps.map((one) => one.state)).toEqual(['current', 'ahead', 'ahead', 'ahead']);
    expect((await olena.ask(cases.reopen, { params: { caseId }, body: { id: newId(), reason: 'znovu' } })).status).toBe(409);
  });
});

describe('the list', () => {
  test('filters, text in any spelling, pages, standing still', async () => {
    const { caseId } = await opened({ label: 'Родина Сидорчук' });
    await house.admin.query(`update cases.case set opened_on = opened_on - 400, created_at = now() - interval '400 days' where id = $1`, [caseId]);
    await house.admin.query(`update cases.case_service set created_at = (platform.today() - 400 + time '12:00') at time zone 'Europe/Prague' where case_id = $1`, [caseId]);
    const [line] = (await olena.ok(cases.list, { query: { q: 'sydorčuk' } })).items;
    expect(line).toMatchObject({ id: caseId, standing: 'lead', keyWorker: 'Olena Marčuková', stillDays: 400, lacking: 4 });
    expect((await olena.ok(cases.list, { query: { still: 'true' } })).items.map((one) => one.id)).toEqual([caseId]);
    expect((await petra.ok(cases.list, { query: { mine: 'true' } })).items.map((one) => one.id)).not.toContain(caseId);
    expect((await olena.ok(cases.list, { query: { phase: 'evaluation' } })).items).toHaveLength(0);
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await olena.ok(cases.list, { query: { limit: 2, ...(after && { after }) } });
      seen.push(...items.map((one) => one.id));
      after = next ?? undefined; more = next !== null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await olena.ok(cases.list, { query: {} })).items.length);
    expect((await olena.ask(cases.list, { query: { after: 'x' } })).status).toBe(400);
    const overview = await petra.ok(cases.overview);
    expect(overview.still.map((one) => one.id)).toEqual([caseId]);
    expect(overview.load.find((one) => one.name === 'Olena Marčuková')).toMatchObject({ still: 1 });
    expect((await olena.ask(cases.overview)).status).toBe(403);
  });
});
