// The course of a locality: what is known, what warns, what was talked about, a conference of all who take part, closing and getting worse again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { conferences } from '#modules/meetings/conference/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { localities } from './contract.ts';
import { localityPicture } from './picture/contract.ts';
import { contradicting } from './picture/rules.ts';
import { localityTimeline } from './timeline/contract.ts';
import { localityWatch } from './watch/contract.ts';

let house: TestHouse, olena: Asker, petra: Asker, lucie: Asker, jitka: Asker, ivan: Asker, alena: Asker;
const caseId = newId(), params = { caseId };
const ago = (days: number) => addDays(today(), -days);
const header = () => olena.ok(cases.get, { params });
const lacking = async () => (await header()).lacking.map(({ code }) => code);
const sign = (who: Asker, kind: string, days: number) => who.ok(localityWatch.addSign, { params, body: { id: newId(), kind, noticedOn: ago(days), text: 'Lístek na dveřích' } });
const move = async (from: string, to: string, reason = 'Zkouška') => olena.ok(cases.movePhase, { params, body: { id: newId(), from, to, reason } as never });

/** A sheet of conditions and a screening round that were begun, and an action of advocacy that stands on a barrier of the locality. */
async function found(): Promise<void> {
  const [kompas, author] = [organisations.kompas.id, people.olena.membership], [questionnaire, version, action, signal] = [newId(), newId(), newId(), newId()];
  await house.admin.query(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, $2, 'conditions', $3)`, [questionnaire, kompas, author]);
  await house.admin.query(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, published_at, author_id) values ($1, $2, $3, 1, 'published', '{}', now(), $4)`, [version, kompas, questionnaire, author]);
  await house.admin.query(`insert into localities.condition_sheet (id, organisation_id, case_id, version_id, on_day, author_id) values ($1, $2, $3, $4, $5, $6)`, [newId(), kompas, caseId, version, ago(2), author]);
  await house.admin.query(`insert into localities.round (id, organisation_id, case_id, on_day, workers, author_id) values ($1, $2, $3, $4, $5, $6)`, [newId(), kompas, caseId, ago(2), [author], author]);
  await house.admin.query(`insert into signals.signal (id, organisation_id, kind, case_id, domain, level, text, author_id) values ($1, $2, 'barrier', $3, 'housing_market', 'law', 'Není voda', $4)`, [signal, kompas, caseId, author]);
  await house.admin.query(`insert into signals.action (id, organisation_id, title, domain, addressee_kind, addressee, author_id) values ($1, $2, 'Teplá voda', 'housing_market', 'municipality', 'Město', $3)`, [action, kompas, author]);
  await house.admin.query('insert into signals.action_signal (organisation_id, action_id, signal_id, author_id) values ($1, $2, $3, $4)', [kompas, action, signal, author]);
}
beforeAll(async () => {
  house = await openHouse();
  [olena, petra, lucie, jitka, ivan, alena] = await Promise.all([house.as('olena'), house.as('petra'), house.as('lucie'), house.as('jitka'), house.as('ivan'), house.as('alena')]);
  await olena.ok(localities.found, { body: { id: caseId, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211' } as never });
  await olena.ok(cases.invite, { params, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
  const asked = (await lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
  await lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' } as never, version: asked.version } as never);
});
afterAll(() => house?.close());

describe('what is known', () => {
  test('two estimates that contradict each other stand side by side with their sources', async () => {
    await olena.ok(localityPicture.estimate, { params, body: { id: newId(), estimatedOn: ago(10), sureness: 'told', source: 'provozovatel', total: 90, lines: [{ citizenship: 'UKR', people: 60 }] } as never });
    await lucie.ok(localityPicture.estimate, { params, body: { id: newId(), estimatedOn: ago(3), sureness: 'counted', source: 'vlastní sčítání', total: 140, lines: [{ citizenship: 'UKR', ageBand: '6-14', people: 30 }, { citizenship: 'UKR', ageBand: '27-64', people: 75 }] } as never });
    const { estimates } = await olena.ok(localityPicture.get, { params });
    expect(estimates.map((one) => [one.total, one.source])).toEqual([[140, 'vlastní sčítání'], [90, 'provozovatel']]);
    expect(contradicting(estimates)).toHaveLength(1);
    // A number is not told otherwise, only withdrawn, by who told it.
    expect((await olena.ask(localityPicture.withdraw, { params: { caseId, estimateId: estimates[0]!.id }, version: 1, body: { withdrawn: 'omyl' } })).status).toBe(409);
    await lucie.ok(localityPicture.withdraw, { params: { caseId, estimateId: estimates[0]!.id }, version: 1, body: { withdrawn: 'omyl' } });
    expect(contradicting((await olena.ok(localityPicture.get, { params })).estimates)).toEqual([]);
  });
  test('a number from the future, a group twice and groups over their total are refused', async () => {
    const ask = (body: object) => olena.ask(localityPicture.estimate, { params, body: { id: newId(), estimatedOn: today(), sureness: 'guess', source: 'my', ...body } as never });
    expect((await ask({ total: 5, estimatedOn: ago(-1) })).problem).toMatchObject({ fields: { estimatedOn: expect.any(String) } });
    expect((await ask({ lines: [{ people: 1 }, { people: 2 }] })).status).toBe(400);
    expect((await ask({ total: 1, lines: [{ citizenship: 'UKR', people: 2 }] })).status).toBe(400);
    expect((await ask({ lines: [{ citizenship: 'nowhere', people: 2 }] })).status).toBe(400);
  });
  test('phases say what a locality lacks, counted from facts', async () => {
    await move('prospect', 'mapping');
    expect(await lacking()).toEqual(['no_bodies', 'no_risk_look', 'no_conditions', 'no_round']);
    const absent = newId();
    await lucie.ok(localityPicture.addAbsent, { params, body: { id: absent, kind: 'school', neededFor: 'Třicet dětí bez školy', missingSince: ago(60) } as never });
    await lucie.ok(localityPicture.addRisk, { params, body: { id: newId(), kind: 'owner_pressure', level: 'serious', text: 'Vyhrožuje zákazem vstupu', since: ago(5) } as never });
    expect(await lacking()).toEqual(['no_conditions', 'no_round']);
    // Sheets and rounds that somebody only began say nothing yet; an advocacy action is a line once it was sent.
    await found();
    expect(await lacking()).toEqual(['no_conditions', 'no_round']);
    expect((await lucie.ok(localityTimeline.list, { params, query: {} })).items.filter(({ kind }) => ['round', 'conditions', 'advocacy'].includes(kind))).toEqual([]);
    await house.admin.query(`update localities.condition_sheet set state = 'finished', finished_at = now() where case_id = $1`, [caseId]);
    await house.admin.query(`update localities.round set state = 'finished' where case_id = $1`, [caseId]);
    await house.admin.query(`insert into signals.action_step (id, organisation_id, action_id, kind, on_day, way, fingerprint, author_id) select gen_random_uuid(), organisation_id, id, k, $1, case k when 'sent' then 'post' end, 'x', author_id from signals.action, unnest(array['approved', 'sent']) k`, [ago(1)]);
    expect(await lacking()).toEqual([]);
    const told = async (who: Asker) => (await who.ok(localityTimeline.list, { params, query: {} })).items.filter(({ kind }) => ['round', 'conditions', 'advocacy'].includes(kind)).map(({ kind, what, on }) => [kind, what, on]).toSorted();
    expect(await told(olena)).toEqual([['advocacy', 'sent', ago(1)], ['conditions', 'finished', ago(2)], ['round', 'finished', ago(2)]]);
    // An action is its organisation's own; the rest is known to all who take part.
    expect(await told(lucie)).toEqual([['conditions', 'finished', ago(2)], ['round', 'finished', ago(2)]]);
    expect((await olena.ok(localityTimeline.episodes, { params })).items).toMatchObject([{ rounds: 1, conditionSheets: 1 }]);
    await move('mapping', 'planning');
    expect(await lacking()).toEqual(['no_goal']);
    await lucie.ok(plan.addGoal, { params, body: { id: newId(), words: 'Aby tekla teplá voda', language: 'cs', translation: '', domain: null, priority: 2, startsOn: null, dueOn: null, about: [], serviceId: null, confidenceOf: null } as never });
    expect(await lacking()).toEqual(['goal_without_step']);
    await move('planning', 'evaluation');
    expect((await header()).lacking).toEqual(expect.arrayContaining([{ code: 'bodies_not_asked', about: ['Třicet dětí bez školy'] }]));
    // Everybody keeps it together; two who change it at once are told.
    const body = { kind: 'school', name: 'ZŠ Jižní', neededFor: 'Třicet dětí bez školy', askedOn: ago(1), askedHow: 'telefonem' } as never;
    await olena.ok(localityPicture.changeAbsent, { params: { caseId, absentBodyId: absent }, version: 1, body });
    expect((await lucie.ask(localityPicture.changeAbsent, { params: { caseId, absentBodyId: absent }, version: 1, body })).problem).toMatchObject({ current: { name: 'ZŠ Jižní' } });
    expect(await lacking()).not.toContain('bodies_not_asked');
  });
});

describe('what warns', () => {
  const proposal = async () => (await olena.ok(localityWatch.get, { params })).proposal;
  test('three signs propose a crisis plan to those who lead and coordinate; a no with its reason holds until another one comes', async () => {
    await sign(olena, 'notice', 20);
    await sign(lucie, 'energy_off', 5);
    await sign(lucie, 'hygiene_visit', 90);
    expect(await proposal()).toBeNull();
    await sign(lucie, 'owner_sells', 1);
    expect(await proposal()).toMatchObject({ found: 3, needed: 3, days: 30 });
    const warned = async (who: Asker) => (await who.ok(localityWatch.warned)).items.map((one) => one.caseId);
    for (const who of [olena, petra, jitka]) expect(await warned(who)).toEqual([caseId]);
    expect(await warned(ivan)).toEqual([]);
    expect((await olena.ok(localities.list, { query: {} })).items[0]).toMatchObject({ caseId, warned: true });
    expect((await lucie.ask(localityWatch.stayQuiet, { params, body: { id: newId(), reason: 'Ne' } })).status).toBe(409);
    await olena.ok(localityWatch.stayQuiet, { params, body: { id: newId(), reason: 'Majitel slíbil opravu do pátku' } });
    expect(await proposal()).toBeNull();
    await sign(lucie, 'fire', 0);
    expect(await proposal()).toMatchObject({ found: 4 });
  });
  test('who leads says how many of which count; others may not', async () => {
    expect((await lucie.ask(localityWatch.setRule, { params, body: { signs: 9, days: 30 } })).status).toBe(409);
    await olena.ok(localityWatch.setRule, { params, body: { signs: 2, days: 30, kinds: ['fire'] } });
    expect(await proposal()).toBeNull();
    await olena.ok(localityWatch.setRule, { params, body: { signs: 2, days: 30, kinds: [] } });
    expect(await proposal()).toMatchObject({ needed: 2 });
  });
  test('a sign is put right by who wrote it and a mistaken one does not count', async () => {
    const { signs } = await olena.ok(localityWatch.get, { params }), fire = signs.find((one) => one.kind === 'fire')!;
    const body = { kind: 'fire', noticedOn: today(), text: 'Planý poplach', mistaken: true };
    expect((await olena.ask(localityWatch.changeSign, { params: { caseId, signId: fire.id }, version: fire.version, body })).status).toBe(409);
    await lucie.ok(localityWatch.changeSign, { params: { caseId, signId: fire.id }, version: fire.version, body });
    expect(await proposal()).toBeNull();
  });
  test('a talk is read by all who take part; what came of it is a commitment of the locality', async () => {
    const task = newId();
    await olena.ok(localityWatch.addTalk, { params, body: { id: newId(), heldOn: ago(2), side: 'owner', withWhom: 'pan Novotný', forUs: 'Olena', topic: 'Teplá voda', agreed: 'Opraví kotel', nextOn: ago(-7), task: { id: task, what: 'Ověřit kotel', dueOn: ago(-5) } } });
    expect((await lucie.ok(localityWatch.talks, { params, query: {} })).items).toMatchObject([{ withWhom: 'pan Novotný', commitment: { id: task, what: 'Ověřit kotel' } }]);
    expect((await lucie.ok(commitments.ofCase, { params, query: {} })).items.map((one) => one.id)).toContain(task);
    for (const who of [ivan]) for (const endpoint of [localityWatch.talks, localityWatch.get, localityPicture.get, localityTimeline.list, localityTimeline.episodes]) expect((await who.ask(endpoint, { params, query: {} } as never)).status).toBe(404);
    expect((await alena.ask(localityWatch.get, { params })).status).toBe(403);
  });
});

describe('a conference of a locality', () => {
  test('is about nobody, anybody who takes part is invited without a consent, and all of them read it', async () => {
    const meetingId = newId(), ref = { caseId, meetingId };
    const start = { points: [], recommended: true, reason: 'Domluvit postup', goal: 'Kdo co udělá', goOn: true };
    expect((await olena.ask(conferences.start, { params, body: { id: newId(), about: [newId()], ...start } as never })).status).toBe(400);
    await olena.ok(conferences.start, { params, body: { id: meetingId, about: [], ...start } as never });
    const found = await olena.ok(conferences.invitable, { params: ref });
    expect(found.workers.find((one) => one.membershipId === people.lucie.membership)).toMatchObject({ ground: 'released' });
    expect(found.workers.some((one) => one.membershipId === people.ivan.membership)).toBe(false);
    expect(found.missing).toEqual([]);
    await olena.ok(conferences.invite, { params: { meetingId }, body: { id: newId(), part: 'professional', membershipId: people.lucie.membership } as never });
    expect((await olena.ask(conferences.invite, { params: { meetingId }, body: { id: newId(), part: 'professional', membershipId: people.ivan.membership } as never })).status).toBe(404);
    const option = newId();
    await olena.ok(conferences.proposeDate, { params: { meetingId }, body: { id: option, onDay: ago(-3), startsAt: '10:00' } as never });
    await olena.ok(conferences.askDates, { params: { meetingId } });
    // Also the head of a service that takes part, whom nobody invited.
    for (const who of [lucie, jitka]) expect(await who.ok(conferences.get, { params: ref })).toMatchObject({ common: true, goal: 'Kdo co udělá', own: false });
    expect((await ivan.ask(conferences.get, { params: ref })).status).toBe(404);
  });
});

describe('its course', () => {
  test('everything dated stands in one list that goes on, by kind and by episode', async () => {
    const all = await lucie.ok(localityTimeline.list, { params, query: {} });
    expect(new Set(all.items.map((one) => one.kind))).toEqual(new Set(['sign', 'quiet', 'talk', 'estimate', 'risk', 'body', 'service', 'phase', 'episode', 'round', 'conditions']));
    const first = await lucie.ok(localityTimeline.list, { params, query: { limit: 3 } as never }), second = await lucie.ok(localityTimeline.list, { params, query: { limit: 3, after: first.next! } as never });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual(all.items.slice(0, 6).map((one) => one.id));
    expect((await lucie.ok(localityTimeline.list, { params, query: { kind: 'sign' } })).items).toHaveLength(5);
  });
  test('closed for a reason of localities, it goes on to be warned of, and opened again its episodes stand side by side', async () => {
    const close = (code: string) => olena.ask(cases.close, { params, body: { id: newId(), code, reason: 'Lidé se vystěhovali', leaveOpen: 'Doběhne' } as never });
    expect((await close('death')).status).toBe(400);
    expect((await close('place_closed')).status).toBe(201);
    await sign(lucie, 'moved_in', 0);
    expect((await lucie.ask(localityWatch.addTalk, { params, body: { id: newId(), heldOn: today(), side: 'owner', withWhom: 'x', forUs: 'y', topic: 'z' } as never })).status).toBe(409);
    await olena.ok(cases.reopen, { params, body: { id: newId(), reason: 'Zase se to zhoršilo' } });
    const { items } = await lucie.ok(localityTimeline.episodes, { params });
    expect(items).toMatchObject([{ number: 1, closingCode: 'place_closed', goals: 1, talks: 1, atStart: { people: 90 } }, { number: 2, openingReason: 'Zase se to zhoršilo', closedOn: null }]);
    expect(items[0]!.services).toHaveLength(2);
    expect((await header())).toMatchObject({ phase: 'mapping', episode: 2 });
  });
  test('it is no client\'s case in numbers', async () => {
    const { load, lacking: missing } = await petra.ok(cases.overview);
    expect({ open: load.reduce((sum, one) => sum + one.open, 0), missing }).toEqual({ open: 0, missing: [] });
  });
});
