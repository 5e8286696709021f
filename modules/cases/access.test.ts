// Who sees what of a case, at each stage of sharing it. Kompas leads, Jeřabina is invited, Lípa and the office never learn anything.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { cases } from './contract.ts';
import { family, sharedCase, type SharedCase } from './testing.ts';

let house: TestHouse, shared: SharedCase;
const params = { caseId: family.caseId };
beforeAll(async () => { house = await openHouse(); shared = await sharedCase(house); });
afterAll(() => house.close());

type Seen = { listed: boolean; standing?: string; persons?: string[]; services?: number; team?: number; episodes?: number; writable?: boolean };
/** What one persona sees: the list and the file, and that both agree. */
async function seenBy(persona: Persona): Promise<Seen> {
  const who = await house.as(persona);
  const list = await who.ask(cases.list, { query: {} }), file = await who.ask(cases.get, { params }), persons = await who.ask(cases.people, { params });
  const listed = list.status === 200 && list.reply.items.some((one) => one.id === family.caseId);
  if (persons.status !== file.status) throw new Error(`${persona}: the file answers ${file.status}, its persons ${persons.status}`);
  if (file.status !== 200) return { listed };
  const { standing, services, team, episodes, writable } = file.reply;
  if (JSON.stringify(persons.reply.items) !== JSON.stringify(file.reply.persons)) throw new Error(`${persona}: the file and its persons differ`);
  return { listed, standing, persons: file.reply.persons.map((one) => one.name.split(' ')[0]!), services: services.length, team: team.length, episodes: episodes.length, writable };
}
const nothing: Seen = { listed: false };
const everything = (more: Partial<Seen> = {}): Seen => ({ listed: true, standing: 'lead', persons: ['Oksana', 'Taras', 'Danylo', 'Zlata', 'Marko'], services: 2, team: 1, episodes: 1, writable: true, ...more });
const strangers: Persona[] = ['ivan', 'milan', 'eva'];
async function nobodyElse(...also: Persona[]) {
  for (const persona of [...strangers, ...also]) expect(await seenBy(persona), persona).toEqual(nothing);
}

describe('who sees the family', () => {
  test('led by Kompas: the own service, the coordinator with the mandate and the head; another service, the administrator and the invited see nothing', async () => {
    for (const persona of ['olena', 'petra', 'hana'] as const) expect(await seenBy(persona), persona).toEqual(everything());
    await nobodyElse('tomas', 'alena', 'lucie', 'jitka', 'klub');
  });

  test('an unsigned consent opens nothing', async () => {
    await shared.sign('mother', 'plan', { signed: false });
    await nobodyElse('lucie', 'jitka', 'klub');
    expect((await (await house.as('lucie')).ok(cases.invitations)).items).toEqual([]);
  });

  test('the mother signed the involvement: the invited service sees her, the leading service and its team, and neither the father nor the history', async () => {
    await shared.sign('mother', 'involvement');
    for (const persona of ['lucie', 'jitka'] as const) expect(await seenBy(persona), persona).toEqual({ listed: true, standing: 'invited', persons: ['Oksana'], services: 2, team: 1, episodes: 0, writable: false });
    expect((await (await house.as('lucie')).ok(cases.invitations)).items).toMatchObject([{ caseId: family.caseId, from: 'Kompas domova, z. ú.', invitation: 'Návštěvy u nejmladšího dítěte' }]);
    expect(JSON.stringify((await (await house.as('lucie')).ask(cases.get, { params })).reply)).not.toContain('Taras');
    await nobodyElse('klub', 'tomas', 'alena');
  });

  test('Lucie accepts and becomes a key worker of her service; the other service of Jeřabina still sees nothing', async () => {
    const lucie = await house.as('lucie');
    const [invitation] = (await lucie.ok(cases.invitations)).items;
    const path = { caseId: family.caseId, caseServiceId: family.earlyCareId };
    expect((await (await house.as('olena')).ask(cases.answerInvitation, { params: path, body: { answer: 'accepted' }, version: invitation!.version })).status).toBe(409);
    expect((await (await house.as('ivan')).ask(cases.answerInvitation, { params: path, body: { answer: 'accepted' }, version: invitation!.version })).status).toBe(404);
    await lucie.ok(cases.answerInvitation, { params: path, body: { answer: 'accepted', ownLabel: 'Rodina S.' }, version: invitation!.version });
    expect(await seenBy('lucie')).toMatchObject({ standing: 'participant', team: 2 });
    expect(await seenBy('olena')).toEqual(everything({ team: 2 }));
    await nobodyElse('klub', 'tomas');
  });

  test('the plan level adds phases and episodes; each person comes with a consent of their own', async () => {
    await shared.sign('mother', 'plan');
    await shared.sign('marko', 'plan');
    expect(await seenBy('lucie')).toEqual({ listed: true, standing: 'participant', persons: ['Oksana', 'Marko'], services: 2, team: 2, episodes: 1, writable: true });
    await shared.sign('father', 'involvement');
    expect((await seenBy('lucie')).persons).toEqual(['Oksana', 'Taras', 'Marko']);
  });

  test('a participant does not lead: no inviting, no phases, no label, no persons', async () => {
    const lucie = await house.as('lucie'), id = newId();
    expect((await lucie.ask(cases.invitable, { params, query: {} })).status).toBe(409);
    expect((await lucie.ask(cases.movePhase, { params, body: { id, from: 'mapping', to: 'planning', reason: 'x' } })).status).toBe(409);
    expect((await lucie.ask(cases.close, { params, body: { id: newId(), code: 'other', reason: 'x' } })).status).toBe(409);
    expect((await lucie.ask(cases.change, { params, body: { label: 'Naše' }, version: 1 })).status).toBe(409);
    expect((await lucie.ask(cases.addPerson, { params, body: { id: newId(), personId: family.zlata, part: 'child' } })).status).toBe(409);
    expect((await lucie.ask(cases.endParticipation, { params: { ...params, caseServiceId: family.outreachId }, body: { endedOn: '2026-01-01', reason: 'x' }, version: 1 })).status).toBe(409);
  });

  test('a third service of the case is nobody else\'s business', async () => {
    const olena = await house.as('olena');
    await olena.ok(cases.invite, { params, body: { id: newId(), serviceId: '01980002-0000-7000-8000-000000000005', invitation: 'Příspěvek na bydlení' } });
    expect(await seenBy('olena')).toMatchObject({ services: 3 });
    expect(await seenBy('lucie')).toMatchObject({ services: 2 });
    await nobodyElse();
  });

  test('when everything ends, Jeřabina keeps its own and nothing else, and writes no more', async () => {
    for (const person of ['mother', 'father', 'marko'] as const) await shared.end(person);
    const lucie = await house.as('lucie');
    const header = await lucie.ok(cases.get, { params });
    expect(header).toMatchObject({ standing: 'ended', label: 'Rodina S.', number: null, phase: null, lead: null, persons: [], episodes: [], changes: [], lacking: [], runsOut: [], writable: false });
    expect(header.services).toMatchObject([{ service: { name: 'Raná péče Jeřabina' }, own: true }]);
    expect(header.team.map((one) => one.name)).toEqual(['Lucie Marešová']);
    expect(header.sharingEndedOn).not.toBeNull();
    expect((await lucie.ok(cases.list, { query: {} })).items).toMatchObject([{ standing: 'ended', label: 'Rodina S.', number: null, keyWorker: null, nextDue: null }]);
    expect((await lucie.ok(cases.list, { query: { q: 'Sydorčuk' } })).items).toEqual([]);
    expect((await lucie.ask(cases.addTeamMember, { params, body: { id: newId(), membershipId: people.jitka.membership, role: 'member' } })).status).toBe(404);
    expect((await lucie.ask(cases.setAgreement, { params: { ...params, caseServiceId: family.earlyCareId }, body: { form: 'oral', on: '2026-01-01' }, version: header.services[0]!.version })).status).toBe(404);
    await nobodyElse('klub', 'tomas', 'alena');
  });

  test('what cannot be seen answers exactly like what does not exist', async () => {
    const ivan = await house.as('ivan');
    const invisible = await ivan.ask(cases.get, { params }), missing = await ivan.ask(cases.get, { params: { caseId: newId() } });
    expect(invisible.status).toBe(404);
    expect(invisible.problem).toEqual(missing.problem);
    const body = { id: newId(), reason: 'x' };
    expect((await ivan.ask(cases.reopen, { params, body })).problem).toEqual((await ivan.ask(cases.reopen, { params: { caseId: newId() }, body })).problem);
    for (const persona of strangers) expect((await (await house.as(persona)).ok(cases.list, { query: { q: 'Sydorčuk' } })).items).toEqual([]);
  });
});

test('a declined invitation is out of reach and can be sent again', async () => {
  await shared.sign('mother', 'involvement');
  const lucie = await house.as('lucie'), olena = await house.as('olena'), path = { caseId: family.caseId, caseServiceId: family.earlyCareId };
  await house.admin.query(`update cases.case_service set state = 'ended' where id = $1`, [family.earlyCareId]);
  await olena.ok(cases.invite, { params, body: { id: newId(), serviceId: '01980002-0000-7000-8000-000000000003', invitation: 'Ještě jednou' } });
  await house.admin.query(`update cases.team_member set until = platform.today() where case_id = $1 and membership_id = $2`, [family.caseId, people.lucie.membership]);
  const [invitation] = (await lucie.ok(cases.invitations)).items;
  expect((await lucie.ask(cases.answerInvitation, { params: path, body: { answer: 'declined', text: '' }, version: invitation!.version })).status).toBe(400);
  await lucie.ok(cases.answerInvitation, { params: path, body: { answer: 'declined', text: 'Není kapacita' }, version: invitation!.version });
  expect((await olena.ok(cases.get, { params })).services.find((one) => one.id === family.earlyCareId)).toMatchObject({ state: 'declined', answer: 'Není kapacita' });
});
