// A crisis: who may begin it and lead it, one at a time also in parallel, a coordinator who leaves, tasks across organisations, the end, what was learnt.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { localities } from '#modules/localities/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services, type Persona } from '#platform/testing/common.ts';
import { crisisChecklist } from './checklist/contract.ts';
import { crisisContacts } from './contacts/contract.ts';
import { crises } from './contract.ts';
import { crisisReviews } from './review/contract.ts';
import { crisisTemplates } from './templates/contract.ts';
import { crisisTraining } from './training/contract.ts';

let house: TestHouse;
const who = {} as Record<Persona, Asker>, caseId = newId();
const params = { caseId }, of = (activationId: string) => ({ caseId, activationId });
const trained = (by: Asker, persona: Persona, kind: 'coordination' | 'team' | 'media', validUntil = addDays(today(), 300)) => by.ok(crisisTraining.add, { body: { id: newId(), membershipId: people[persona].membership, kind, trainedOn: addDays(today(), -400), validUntil } });
const begin = (body: object = {}) => ({ params, body: { id: newId(), title: 'Dům se zavírá', trigger: 'Majitel odpojil vodu', level: 'local', coordinatorId: people.petra.membership, ...body } as never });
const running = async () => (await who.hana.ok(crises.ofCase, { params })).items.find(({ endedAt }) => !endedAt)!;
const entries = async (id: string) => (await house.admin.query<{ seq: string; kind: string; text: string; author_id: string | null }>('select seq, kind, text, author_id from crisis.entry where activation_id = $1 order by seq', [id])).rows;
const read = (by: Asker, id: string) => by.ok(crises.get, { params: of(id) });

beforeAll(async () => {
  house = await openHouse();
  for (const one of ['olena', 'tomas', 'petra', 'hana', 'lucie', 'jitka', 'klub', 'ivan', 'milan'] as const) who[one] = await house.as(one);
  await who.olena.ok(localities.found, { body: { id: caseId, label: 'Dům Okružní', serviceId: services.outreach.id, kind: 'house', address: 'Okružní 4', city: 'Plzeň', orpCode: '3209' } as never });
  await who.olena.ok(cases.invite, { params, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
  const asked = (await who.lucie.ok(cases.invitations)).items[0]!;
  await who.lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' }, version: asked.version } as never);
}, 60_000);
afterAll(() => house?.close());

describe('beginning', () => {
  test('a worker may not, nor a coordinator without a valid training; strangers learn nothing', async () => {
    expect((await who.olena.ask(crises.activate, begin())).status).toBe(409);
    expect((await who.petra.ask(crises.activate, begin())).status).toBe(409);
    expect((await who.olena.ask(crisisTraining.add, { body: { id: newId(), membershipId: people.olena.membership, kind: 'team', trainedOn: '2026-01-01', validUntil: '2027-01-01' } as never })).status).toBe(403);
    await trained(who.hana, 'petra', 'coordination', addDays(today(), -1));
    expect((await who.petra.ask(crises.activate, begin())).status).toBe(409);
    // A head may, but only somebody trained coordinates.
    expect((await who.hana.ask(crises.activate, begin())).problem.fields).toHaveProperty('coordinatorId');
    for (const one of ['ivan', 'milan', 'tomas', 'klub'] as const) expect((await who[one].ask(crises.activate, begin())).status, one).toBe(404);
  });
  test('of two at the same moment one begins; the other one is told which crisis goes on', async () => {
    await trained(who.hana, 'petra', 'coordination');
    await trained(who.jitka, 'lucie', 'coordination');
    const outcomes = await Promise.all([who.petra.ask(crises.activate, begin({ title: 'První' })), who.jitka.ask(crises.activate, begin({ title: 'Druhá', coordinatorId: people.lucie.membership, deputyId: people.petra.membership }))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id, title } = await running(), refused = outcomes.find(({ status }) => status === 409)!;
    expect(refused.problem).toMatchObject({ code: 'rule', current: { id, title } });
    expect(refused.problem.detail).toContain(title);
    expect((await who.hana.ask(crises.activate, begin())).problem.current).toEqual({ id, title });
  });
  test('everybody who takes part reads it, nobody else; the plan of eleven areas is its checklist and contact tree', async () => {
    const { id } = await running();
    for (const one of ['olena', 'petra', 'hana', 'lucie', 'jitka'] as const) {
      expect((await read(who[one], id)).plan.areas).toHaveLength(11);
      expect((await who[one].ok(crises.list, { query: {} })).items.map((row) => row.id)).toEqual([id]);
    }
    for (const one of ['ivan', 'milan', 'tomas', 'klub'] as const) {
      expect((await who[one].ask(crises.get, { params: of(id) })).status, one).toBe(404);
      expect((await who[one].ok(crises.list, { query: {} })).items).toEqual([]);
    }
    const { areas } = await who.lucie.ok(crisisChecklist.get, { params: of(id) });
    expect(areas.flatMap(({ items }) => items).length).toBeGreaterThan(35);
    expect(areas.flatMap(({ items }) => items).every(({ state }) => state === 'proposed')).toBe(true);
    const tree = (await who.lucie.ok(crisisContacts.get, { params: of(id) })).items;
    expect(tree.filter(({ kind }) => kind === 'head').map(({ person }) => person!.name).sort()).toEqual(['Hana Dvorská', 'Jitka Horáková']);
    expect(tree.some(({ name }) => name === 'Úřad práce')).toBe(true);
  });
});

describe('directing', () => {
  test('roles are given by whoever directs, to the trained only; who holds one gives out the tasks of its areas', async () => {
    const { id } = await running(), director = (await read(who.hana, id)).coordinator.membershipId === people.petra.membership ? who.petra : who.lucie;
    const take = (code: string, persona: Persona) => ({ params: of(id), body: { id: newId(), code, membershipId: people[persona].membership, handover: '' } });
    expect((await who.olena.ask(crises.takeRole, take('people', 'olena'))).status).toBe(409);
    expect((await director.ask(crises.takeRole, take('people', 'olena'))).problem.fields).toHaveProperty('membershipId');
    await trained(who.hana, 'olena', 'team');
    await director.ok(crises.takeRole, take('people', 'olena'));
    expect((await director.ask(crises.takeRole, take('spokesperson', 'olena'))).problem.fields).toHaveProperty('membershipId');
    expect((await read(who.olena, id)).my).toMatchObject({ roles: ['people'], direct: false });
    const { areas } = await who.olena.ok(crisisChecklist.get, { params: of(id) }), item = (code: string) => areas.find((one) => one.code === code)!.items;
    const give = (itemId: string, version: number, owner: object) => ({ params: { ...of(id), itemId }, body: { id: newId(), owner, dueOn: addDays(today(), 1), dueTime: '08:00' }, version }) as never;
    expect((await who.olena.ask(crisisChecklist.give, give(item('city')[0]!.id, 1, { kind: 'service', serviceId: services.earlyCare.id }))).status).toBe(409);
    // To another organisation it is an offer; the same task cannot be given twice.
    const first = item('inhabitants')[0]!;
    await who.olena.ok(crisisChecklist.give, give(first.id, first.version, { kind: 'service', serviceId: services.earlyCare.id }));
    expect((await who.olena.ask(crisisChecklist.give, give(first.id, first.version + 1, { kind: 'worker', membershipId: people.olena.membership }))).status).toBe(409);
    const offered = (await who.lucie.ok(commitments.offers)).toUs.find(({ what }) => what === first.text)!;
    expect(offered).toMatchObject({ state: 'offered', dueTime: '08:00' });
    await who.lucie.ok(commitments.answer, { params: { commitmentId: offered.id }, body: { answer: 'decline', reason: 'Nemáme lidi' }, version: offered.version } as never);
    // Declined, it waits for somebody again; anybody takes it on themselves.
    const again = (await who.lucie.ok(crisisChecklist.get, { params: of(id) })).areas.find(({ code }) => code === 'inhabitants')!.items[0]!;
    await who.olena.ok(crisisChecklist.give, give(again.id, again.version, { kind: 'worker', membershipId: people.olena.membership }));
    await who.lucie.ok(crisisChecklist.settle, { params: { ...of(id), itemId: item('children')[0]!.id }, body: { state: 'covered', by: 'Klub Jeřabina' }, version: 1 } as never);
    const { areas: after } = await who.jitka.ok(crisisChecklist.get, { params: of(id) });
    expect(after.find(({ code }) => code === 'children')).toMatchObject({ done: 1 });
    expect(after.find(({ code }) => code === 'inhabitants')!.items[0]!.commitment).toMatchObject({ state: 'open' });
  });
  test('an emergency ground lasts three days at most and is prolonged with a reason, by whoever directs', async () => {
    const { id } = await running(), open = (hours: number, reason = 'Nevíme, kdo tam bydlí') => ({ params: of(id), body: { id: newId(), hours, reason } });
    expect((await who.olena.ask(crises.openEmergency, open(24))).status).toBe(409);
    expect((await who.hana.ask(crises.openEmergency, open(73))).status).toBe(400);
    const director = (await read(who.hana, id)).my.direct ? who.hana : who.jitka;
    expect((await director.ask(crises.openEmergency, open(24, ''))).status).toBe(400);
    await director.ok(crises.openEmergency, open(24));
    await director.ok(crises.openEmergency, open(72, 'Pořád se hledají lidé'));
    expect((await read(who.olena, id)).emergency.open).toBe(true);
    expect((await who.lucie.ok(crises.emergencies, { params: of(id) })).items).toHaveLength(2);
  });
  test('reached and not reached stand in the tree and in the timeline', async () => {
    const { id } = await running(), { items } = await who.olena.ok(crisisContacts.get, { params: of(id) }), body = items.find(({ name }) => name === 'Úřad práce')!;
    await who.olena.ok(crisisContacts.told, { params: { ...of(id), contactId: body.id }, body: { reached: false, note: 'zkusit v 7' }, version: body.version } as never);
    expect((await who.lucie.ok(crisisContacts.get, { params: of(id) })).items.find((one) => one.id === body.id)).toMatchObject({ state: 'not_reached', toldBy: 'Olena Marčuková' });
    expect((await entries(id)).at(-1)).toMatchObject({ kind: 'call', author_id: people.olena.membership });
  });
});

describe('a coordinator who leaves', () => {
  test('hands over in writing; when they are gone the deputy takes over by itself, and without one any head names another', async () => {
    const { id } = await running();
    const put = async (by: Asker, coordinatorId: string, deputyId: string | null, handover: string) => { const now = await read(by, id); return by.ask(crises.lead, { params: of(id), body: { coordinatorId, deputyId, handover }, version: now.version }); };
    const director = (await read(who.petra, id)).my.direct ? who.petra : who.lucie;
    expect((await put(who.olena, people.petra.membership, null, 'Nic')).status).toBe(409);
    const [one, other] = (await read(director, id)).coordinator.membershipId === people.petra.membership ? [people.lucie, people.petra] : [people.petra, people.lucie];
    expect((await put(director, one.membership, null, '')).problem.fields).toHaveProperty('handover');
    expect((await put(director, one.membership, other.membership, 'Jednání s městem je v 9')).status).toBe(204);
    // Lucie coordinates with Petra as deputy (or the other way round); make it Petra with Lucie as deputy.
    if (one === people.lucie) expect((await put(who.lucie, people.petra.membership, people.lucie.membership, 'Zpátky')).status).toBe(204);
    await house.admin.query(`update access.membership set ended_at = now() where id = $1`, [people.petra.membership]);
    expect(await read(who.lucie, id)).toMatchObject({ coordinator: { membershipId: people.lucie.membership }, deputy: null, my: { coordinates: true } });
    expect((await entries(id)).at(-1)).toMatchObject({ kind: 'takeover', author_id: null, text: 'Petra Zelinková → Lucie Marešová' });
    // Her service leaves the locality: nobody is left, which everybody is told; a head names somebody trained.
    const own = (await who.jitka.ok(cases.get, { params })).services.find(({ service }) => service.id === services.earlyCare.id)!;
    await who.jitka.ok(cases.endParticipation, { params: { caseId, caseServiceId: own.id }, body: { endedOn: today(), reason: 'Kapacita' }, version: own.version } as never);
    expect(await read(who.hana, id)).toMatchObject({ acting: null, my: { direct: true } });
    expect((await entries(id)).at(-1)).toMatchObject({ kind: 'vacant' });
    expect((await who.olena.ok(crises.get, { params: of(id) })).my.direct).toBe(false);
    await trained(who.hana, 'hana', 'coordination');
    expect((await put(who.hana, people.hana.membership, null, 'Přebírám po odchodu')).status).toBe(204);
    expect((await who.lucie.ask(crises.get, { params: of(id) })).status).toBe(404);
    const numbered = (await entries(id)).map(({ seq }) => Number(seq));
    expect(numbered).toEqual(numbered.map((_, at) => at + 1));
  });
});

describe('the end', () => {
  test('what nobody took on needs a reason; then it is only read, the ground is over, what was agreed goes on', async () => {
    const { id } = await running(), end = (rest: string) => ({ params: of(id), body: { id: newId(), ending: 'Všichni mají kde být', rest } });
    expect((await who.olena.ask(crises.end, end('nic'))).status).toBe(409);
    expect((await who.hana.ask(crises.end, end(''))).problem.fields).toHaveProperty('rest');
    await who.hana.ok(crises.end, end('Už není potřeba'));
    expect(await read(who.olena, id)).toMatchObject({ emergency: { open: false }, my: { direct: false, write: false }, ending: 'Všichni mají kde být' });
    expect((await who.hana.ask(crises.openEmergency, { params: of(id), body: { id: newId(), hours: 1, reason: 'x' } })).status).toBe(409);
    expect((await who.olena.ask(crisisChecklist.add, { params: of(id), body: { id: newId(), area: 'city', text: 'Ještě něco' } })).status).toBe(409);
    expect((await who.olena.ok(commitments.ofCase, { params, query: { state: 'open' } })).items).toHaveLength(1);
    expect((await who.olena.ask(crises.paper, { params: of(id) })).bytes.subarray(0, 4).toString()).toBe('%PDF');
  });
  test('what was learnt goes into the next draft of the plan; a published version never changes', async () => {
    const id = (await who.hana.ok(crises.list, { query: { ended: 'true' } })).items[0]!.id;
    await who.olena.ok(crisisReviews.begin, { params: of(id), body: { id: newId(), area: 'children', worked: 'Koutek pro děti', failed: 'Obědy', toChange: 'Volat školám hned' } });
    const proposal = newId();
    await who.olena.ok(crisisReviews.propose, { params: of(id), body: { id: proposal, area: 'children', change: { kind: 'add', text: 'Zavolat školám první večer', dueHours: 4 }, reason: 'Děti nejedly' } });
    const keeper = (await house.admin.query<{ to_organisation_id: string }>('select to_organisation_id from crisis.proposal')).rows[0]!.to_organisation_id;
    const head = keeper === (await house.admin.query('select organisation_id from access.membership where id = $1', [people.hana.membership])).rows[0].organisation_id ? who.hana : who.jitka, outsider = head === who.hana ? who.jitka : who.hana;
    expect((await outsider.ok(crisisReviews.waiting, { query: {} })).items).toEqual([]);
    expect((await who.milan.ask(crisisReviews.answer, { params: { proposalId: proposal }, body: { accept: true }, version: 1 })).status).toBe(404);
    await head.ok(crisisReviews.answer, { params: { proposalId: proposal }, body: { accept: true, answer: '' }, version: 1 });
    const template = (await head.ok(crisisTemplates.list)).items[0]!, draft = { templateId: template.id, versionId: template.versions[0]!.id }, version = await head.ok(crisisTemplates.version, { params: draft });
    expect(version).toMatchObject({ number: 1, state: 'draft', proposals: [{ id: proposal, reason: 'Děti nejedly' }], differences: [{ area: 'children', what: 'item', how: 'added' }] });
    expect((await outsider.ask(crisisTemplates.version, { params: draft })).status).toBe(404);
    await head.ok(crisisTemplates.publish, { params: draft, body: { summary: 'Školy první večer' }, version: version.version });
    expect((await head.ask(crisisTemplates.write, { params: draft, body: { content: version.content, summary: '' }, version: version.version + 1 })).status).toBe(409);
    const next = newId();
    await head.ok(crisisTemplates.draft, { params: { templateId: template.id }, body: { id: next } });
    expect((await head.ok(crisisTemplates.version, { params: { templateId: template.id, versionId: next } })).differences).toEqual([]);
    expect((await who.olena.ask(crisisReviews.docx, { params: of(id) })).bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
