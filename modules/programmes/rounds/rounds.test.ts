// Rounds, plans of change and case studies of sites: who sees what, two people at one sheet, what is frozen, what is rare.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitments } from '#modules/commitments/contract.ts';
import type { Answers, Content } from '#modules/questionnaires/contract.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { programmePlan } from '../plan/contract.ts';
import { programmeStudies } from '../studies/contract.ts';
import { ministry, openProgramme, type Running } from '../testing.ts';
import { programmeRounds } from './contract.ts';
import { isAwaited, standings } from './rules.ts';

const versionId = '0192f000-0700-7000-8000-000000000101';
let house: TestHouse, running: Running, eva: Asker, jitka: Asker, content: Content, programmeId: string, roundId: string, sheetId: string;
const of = (siteId: string) => ({ programmeId, siteId });
const whole = (level = 'u1', note = 'Z porad odboru.'): Answers => Object.fromEntries(content.topics.flatMap(({ questions }) => questions.map(({ key }) => [key, { value: level, applies: true, note }])));
const secretOf = (who: string) => (who in running.secrets ? running.secrets[who as keyof Running['secrets']] : house.secretOf(who as 'eva'));
const count = (who: string, table: string) => house.database.asSession(secretOf(who), async (db) => Number((await sql<{ n: string }>`select count(*) n from ${sql.table(`programmes.${table}`)}`.execute(db)).rows[0]!.n));

beforeAll(async () => {
  house = await openHouse();
  running = await openProgramme(house);
  ({ programmeId } = running);
  for (const who of ['eva', 'jitka', 'lucie', 'ivan', 'milan'] as const) await house.as(who);
  [eva, jitka] = [await house.as('eva'), await house.as('jitka')];
  ({ content } = await running.boris.ok(questionnaires.version, { params: { versionId } }));
  roundId = newId();
  await running.boris.ok(programmeRounds.begin, { params: { programmeId }, body: { id: roundId, name: 'Jaro', versionId, beginsOn: addDays(today(), -40), endsOn: addDays(today(), -10) } });
  sheetId = newId();
});
afterAll(() => house.close());

test('a round is begun by whoever leads, by a published model of purpose maturity; a site is told who of it is missing and of nobody else', async () => {
  const body = { id: newId(), name: 'Podzim', versionId, beginsOn: today(), endsOn: addDays(today(), 30) };
  for (const [who, status] of [[running.alzbeta, 403], [eva, 403], [running.cyril, 403], [await house.as('lucie'), 404], [await house.as('ivan'), 404]] as const) expect((await who.ask(programmeRounds.begin, { params: { programmeId }, body: { ...body, id: newId() } })).status).toBe(status);
  expect((await running.boris.ask(programmeRounds.begin, { params: { programmeId }, body: { ...body, endsOn: addDays(today(), -1) } })).problem.fields).toHaveProperty('endsOn');
  const { items: [shelter] } = await running.boris.ok(questionnaires.list, { query: { purpose: 'audit' } });
  expect((await running.boris.ask(programmeRounds.begin, { params: { programmeId }, body: { ...body, versionId: shelter!.published!.id } })).problem.fields).toHaveProperty('versionId');
  const names = async (who: Asker) => (await who.ok(programmeRounds.list, { params: { programmeId } })).items[0]!.sites.map(({ name, state }) => [name, state]);
  expect(await names(running.alzbeta)).toEqual([['Domažlice', 'missing'], ['Jeřabina', 'missing'], ['Rokycany', 'missing']]);
  expect(await names(eva)).toEqual([['Rokycany', 'missing']]);
});

test('two people at one sheet: nobody overwrites the other, finished it says reasons and is frozen, late ones are marked, only the team returns it', async () => {
  const at = of(running.sites.urad), params = { ...at, sheetId }, [first, second] = Object.keys(whole()) as [string, string];
  await eva.ok(programmeRounds.beginSheet, { params: at, body: { id: sheetId, roundId } });
  expect((await running.alzbeta.ask(programmeRounds.beginSheet, { params: at, body: { id: newId(), roundId } })).status).toBe(409);
  const put = (who: Asker, version: number, answers: Answers) => who.ask(programmeRounds.putSheet, { params, version, body: { onDay: today(), answers, note: '' } });
  const mine = { [first]: whole()[first]! }, theirs = { [second]: whole()[second]! };
  expect((await put(eva, 1, mine)).reply).toEqual({ version: 2 });
  const late = await put(running.alzbeta, 1, theirs);
  expect([late.status, late.problem.current]).toEqual([409, { version: 2, onDay: today(), answers: mine, note: '' }]);
  expect((await put(running.alzbeta, 2, { ...mine, ...theirs })).status).toBe(200);
  const finish = (answers: Answers, version: number) => eva.ask(programmeRounds.finishSheet, { params, version, body: { onDay: today(), answers, note: '' } });
  expect((await finish(mine, 3)).problem.fields).toHaveProperty(`answers.${second}`);
  expect((await finish(whole('u1', ' '), 3)).problem.fields![`answers.${first}`]).toMatch(/z čeho to víte/);
  expect((await finish(whole(), 3)).status).toBe(204);
  expect((await eva.ok(programmeRounds.sheet, { params })).sheet).toMatchObject({ state: 'finished', late: true, finishedBy: 'Eva Kolářová' });
  for (const who of [eva, running.alzbeta]) expect((await who.ask(programmeRounds.putSheet, { params, version: 4, body: { onDay: today(), answers: whole('u3'), note: '' } })).status).toBe(409);
  // Not by asking the database either.
  for (const [who, what] of [['eva', 'no row'], ['alzbeta', 'refused']] as const) expect(await house.database.asSession(secretOf(who), async (db) => (await sql`update programmes.sheet set answers = '{}', state = 'draft', returned_word = 'x' where id = ${sheetId} returning id`.execute(db)).rows.length).then((n) => (n ? 'changed' : 'no row'), () => 'refused'), who).toBe(what);
  expect((await eva.ask(programmeRounds.returnSheet, { params, version: 4, body: { word: 'Chci to zpět.' } })).status).toBe(404);
  await running.alzbeta.ok(programmeRounds.returnSheet, { params, version: 4, body: { word: 'Doplňte prosím roli case managera.' } });
  expect((await eva.ok(programmeRounds.sheet, { params })).sheet).toMatchObject({ state: 'draft', returned: { by: 'Alžběta Malá', word: 'Doplňte prosím roli case managera.' } });
  expect((await eva.ask(programmeRounds.dropSheet, { params, version: 5 })).status).toBe(409);
  expect((await finish({ ...whole(), [first]: { value: 'u2', applies: true, note: 'Doplněno.' } }, 5)).status).toBe(204);
  expect((await running.boris.ask(programmeRounds.drop, { params: { programmeId, roundId }, version: 1 })).status).toBe(409);
});

test('a site reads its own sheet and no other, whatever it asks for; the team reads how many stand where and opens them', async () => {
  const other = newId(), at = of(running.sites.jerabina);
  await jitka.ok(programmeRounds.beginSheet, { params: at, body: { id: other, roundId } });
  await jitka.ok(programmeRounds.finishSheet, { params: { ...at, sheetId: other }, version: 1, body: { onDay: today(), answers: whole('u3', 'TAJNÉ JEŘABINY'), note: '' } });
  const asked = [programmeRounds.site, programmePlan.get, programmePlan.doers] as const, siteIds = [running.sites.jerabina, running.sites.outside, running.sites.approached, newId()], texts = new Set<string>();
  await fc.assert(fc.asyncProperty(fc.constantFrom(...siteIds), fc.constantFrom(...asked), fc.constantFrom(other, sheetId, newId()), async (siteId, endpoint, sheet) => {
    for (const outcome of [await eva.ask(endpoint, { params: of(siteId) }), await eva.ask(programmeRounds.sheet, { params: { ...of(siteId), sheetId: sheet } })]) { expect(outcome.status).toBe(404); texts.add(JSON.stringify(outcome.problem)); }
    expect((await eva.ask(programmeRounds.sheet, { params: { ...of(running.sites.urad), sheetId: other } })).status).toBe(404);
  }), { numRuns: 12 });
  // What is another's answers as what does not exist, word for word.
  expect(texts.size).toBe(1);
  expect((await eva.ask(programmeRounds.standings, { params: { programmeId } })).status).toBe(404);
  const { items, sites } = await running.alzbeta.ok(programmeRounds.standings, { params: { programmeId } }), plan = items.find(({ question }) => question === 'q_case_lead')!;
  expect(plan.levels.map(({ rounds: [round] }) => round!.sites.map(({ siteId }) => sites.find(({ id }) => id === siteId)!.name))).toEqual([[], ['Rokycany'], [], ['Jeřabina']]);
  expect(JSON.stringify(items)).not.toContain('TAJNÉ');
});

test('a statement becomes a goal and steps of both sides, which are theirs to accept; a site that left keeps its plan to be read', async () => {
  const at = of(running.sites.urad), goalId = newId(), ours = newId(), theirs = newId(), from = { sheetId, question: 'q_department_roles' };
  await running.alzbeta.ok(programmePlan.addGoal, { params: at, body: { id: goalId, level: 'department', what: 'Case manager má na práci s případy půl úvazku.', ...from } });
  expect((await running.alzbeta.ask(programmePlan.addGoal, { params: at, body: { id: newId(), level: 'department', what: 'x', sheetId, question: 'q_none' } })).status).toBe(404);
  const doers = (await running.alzbeta.ok(programmePlan.doers, { params: at })).items;
  expect(doers.map(({ name, side }) => [name, side])).toEqual([['Eva Kolářová', 'site'], ['Alžběta Malá', 'team'], ['Boris Kučera', 'team']]);
  const step = (id: string, membershipId: string) => running.alzbeta.ask(programmePlan.addStep, { params: at, body: { id, goalId, what: 'Projít náplň práce s vedoucí odboru.', membershipId, dueOn: addDays(today(), 7), ...from } });
  expect((await step(newId(), people.ivan.membership)).problem.fields).toHaveProperty('membershipId');
  expect([(await step(ours, running.alzbeta.membershipId)).status, (await step(theirs, people.eva.membership)).status]).toEqual([201, 201]);
  const states = async (who: Asker) => (await who.ok(programmePlan.get, { params: at })).steps.map(({ by, side, state }) => [by, side, state]).toSorted();
  for (const who of [eva, running.boris]) expect(await states(who)).toEqual([['Alžběta Malá', 'team', 'open'], ['Eva Kolářová', 'site', 'offered']]);
  expect((await eva.ok(commitments.offers)).toUs.map(({ id }) => id)).toEqual([theirs]);
  await eva.ok(commitments.answer, { params: { commitmentId: theirs }, version: 1, body: { answer: 'accept' } });
  expect((await eva.ok(commitments.mine, { query: {} })).items.map(({ id }) => id)).toContain(theirs);
  expect((await eva.ask(programmePlan.endGoal, { params: { ...at, goalId }, version: 1, body: { state: 'reached', endedOn: addDays(today(), 1), word: 'Je.' } })).problem.fields).toHaveProperty('endedOn');
  await house.admin.query('update programmes.site set left_on = $2, left_reason = $3 where id = $1', [running.sites.urad, addDays(today(), -1), 'Změna vedení obce.']);
  const read = await eva.ok(programmePlan.get, { params: at });
  expect([read.over, read.writes, read.goals.map(({ state }) => state)]).toEqual([true, false, ['open']]);
  expect((await eva.ask(programmePlan.addGoal, { params: at, body: { id: newId(), level: 'case', what: 'Ještě něco' } })).status).toBe(403);
  await house.admin.query(`update programmes.site set left_on = null, left_reason = '' where id = $1`, [running.sites.urad]);
});

test('a case study: names refused, what is rare shown to whoever approves and never counted out, the site and the case unknown to its readers', async () => {
  const put = (table: string, row: Record<string, unknown>) => house.admin.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row)), urad = organisations.urad.id, author_id = people.eva.membership;
  // Six families with children of the office: all with one or two of them but the last one, with six.
  const family = async (at: number) => {
    const caseId = newId(), persons = ['Zdislava', ...Array.from({ length: at === 5 ? 6 : at % 2 + 1 }, () => 'Dítě')];
    await put('cases.case', { id: caseId, organisation_id: urad, label: `Rodina ${at}`, subject_kind: 'family', author_id });
    await put('cases.case_service', { id: newId(), organisation_id: urad, case_id: caseId, service_id: services.socialDepartment.id, lead_organisation_id: urad, state: 'accepted', author_id });
    await put('cases.team_member', { id: newId(), organisation_id: urad, case_id: caseId, membership_id: author_id, service_id: services.socialDepartment.id, role: 'leading_key_worker', author_id });
    for (const [n, name] of persons.entries()) {
      const person_id = newId();
      await put('people.person', { id: person_id, organisation_id: urad });
      await put('people.profile', { id: newId(), organisation_id: urad, person_id, service_id: services.socialDepartment.id, given_name: name, family_name: 'Holubičková', citizenships: ['CZE'], author_id });
      await put('cases.case_person', { id: newId(), organisation_id: urad, case_id: caseId, person_id, part: n === 0 ? 'client' : 'child' });
    }
    return caseId;
  };
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) ids.push(await family(at));
  const story = async (caseId: string, text: string, purpose = 'case_study') => { const id = newId(); await put('cases.anonymised_story', { id, organisation_id: urad, case_id: caseId, purpose, title: 'Rodina, která našla domov', text, author_id }); return id; };
  const features = { household: 'one_parent', children: 'five_more', citizenship: 'czech', age: '', district: '', topics: [] as string[] } as const, offer = (storyId: string, id = newId()) => eva.ask(programmeStudies.offer, { params: { programmeId }, body: { id, siteId: running.sites.urad, storyId, ...features } });
  expect((await offer(await story(ids[0]!, 'Paní Holubičková hledala byt.'))).problem.fields!['text']).toContain('Holubičková');
  expect((await offer(await story(ids[0]!, 'Matka hledala byt.', 'intervision'))).status).toBe(404);
  const studyId = newId(), params = { programmeId, studyId };
  expect((await offer(await story(ids[5]!, 'Matka s dětmi hledala byt a našla ho.'), studyId)).status).toBe(201);
  const seen = async (who: Asker) => (await who.ok(programmeStudies.list, { params: { programmeId } }));
  const [waiting] = (await seen(running.boris)).offered;
  expect(waiting).toMatchObject({ site: 'Rokycany', caseId: null, rarity: { rare: true, studies: 0, features: [{ feature: 'household', alone: false, decides: false }, { feature: 'children', alone: true, decides: true }, { feature: 'citizenship', alone: false, decides: false }] } });
  expect((await seen(eva)).offered[0]).toMatchObject({ mine: true, caseId: ids[5] });
  for (const who of [running.alzbeta, jitka]) expect(await seen(who)).toMatchObject({ items: [], offered: [] });
  const decide = (who: Asker, version: number, approve: boolean, word = '') => who.ask(programmeStudies.decide, { params, version, body: { approve, word } });
  expect([(await decide(running.alzbeta, 1, true)).status, (await decide(eva, 1, true)).status, (await decide(running.boris, 1, true)).problem.fields?.['word']]).toEqual([404, 404, expect.stringContaining('vzácné')]);
  expect((await decide(running.boris, 1, false, 'Změňte počet dětí na pásmo.')).status).toBe(204);
  expect((await eva.ask(programmeStudies.put, { params, version: 2, body: { ...features, children: '', household: 'with_children' } })).status).toBe(204);
  expect((await seen(running.boris)).offered[0]!.rarity.rare).toBe(false);
  expect((await decide(running.boris, 3, true)).status).toBe(204);
  // Approved it is read by the team and by other sites, in words and features only.
  for (const who of [running.alzbeta, jitka]) { const read = await seen(who); expect([read.items.map(({ id }) => id), read.offered]).toEqual([[studyId], []]); expect(JSON.stringify(read)).not.toMatch(/Rokycany|Kolářová/); }
  expect((await seen(running.cyril)).items).toEqual([]);
});

test('who reads how many rows', async () => {
  const tables = ['round', 'sheet', 'change_goal', 'change_step', 'study', 'study_origin'] as const;
  const rows: Record<string, number[]> = {
    //       round sheet goal step study origin
    dagmar:  [1, 2, 1, 2, 1, 0],
    boris:   [1, 2, 1, 2, 1, 0],
    alzbeta: [1, 2, 1, 2, 0, 0],
    cyril:   [0, 0, 0, 0, 0, 0],
    eva:     [1, 1, 1, 2, 1, 1],
    jitka:   [1, 1, 0, 0, 0, 0],
    lucie:   [0, 0, 0, 0, 0, 0],
    ivan:    [0, 0, 0, 0, 0, 0],
    milan:   [0, 0, 0, 0, 0, 0],
  };
  for (const [who, expected] of Object.entries(rows)) { const seen: number[] = []; for (const table of tables) seen.push(await count(who, table)); expect(seen, who).toEqual(expected); }
});

test('nobody approves a case study of their own, whether they lead the programme or ask the database', async () => {
  const add = async (author: string, organisation: string) => { const id = newId(); await house.admin.query(`insert into programmes.study (id, organisation_id, programme_id, site_id, title, text, author_id) values ($1, $2, $3, $4, 'Rodina', 'Našla byt.', $5)`, [id, organisation, programmeId, running.sites.urad, author]); return id; };
  const own = await add(running.dagmar.membershipId, ministry.id), evas = await add(people.eva.membership, organisations.urad.id), decide = (who: Asker, studyId: string) => who.ask(programmeStudies.decide, { params: { programmeId, studyId }, version: 1, body: { approve: true, word: 'Tak.' } });
  expect([(await decide(running.dagmar, own)).status, (await decide(eva, evas)).status]).toEqual([404, 404]);
  const approve = (who: string, id: string) => house.database.asSession(secretOf(who), (db) => sql`update programmes.study set state = 'approved' where id = ${id}`.execute(db));
  for (const [who, id] of [['dagmar', own], ['eva', evas]] as const) await expect(approve(who, id)).rejects.toThrow('never about their own');
  // How many others only offered the same is told to whoever approves.
  const same = async (who: string, id: string) => { await house.admin.query(`update programmes.study set household = 'alone' where id = any ($1)`, [[own, evas]]); return house.database.asSession(secretOf(who), async (db) => (await sql<{ studies: number }>`select studies from programmes.rare_in(${id})`.execute(db)).rows[0]!.studies); };
  expect([await same('boris', evas), await same('eva', evas)]).toEqual([1, 0]);
  expect((await decide(running.dagmar, evas)).problem.fields).toBeUndefined();
  await house.admin.query('delete from programmes.study where id = any ($1)', [[own, evas]]);
});
test('rules: who is awaited in a round; standings sum nothing up', () => {
  const round = { beginsOn: '2026-02-01', endsOn: '2026-02-28' };
  expect([isAwaited({ joinedOn: '2026-02-28', leftOn: null }, round), isAwaited({ joinedOn: '2026-03-01', leftOn: null }, round), isAwaited({ joinedOn: '2025-01-01', leftOn: '2026-01-31' }, round), isAwaited({ joinedOn: null, leftOn: null }, round)]).toEqual([true, false, false, false]);
  const sheets = ['a', 'b', 'c'].map((siteId, at) => ({ id: `s${at}`, roundId: 'r', siteId, answers: whole(`u${at % 2}`) }));
  for (const one of standings([{ id: 'r', versionId }], new Map([[versionId, content]]), sheets)) expect(one.levels.map(({ rounds }) => rounds[0]!.sites.map(({ siteId }) => siteId))).toEqual([['a', 'c'], ['b'], [], []]);
});
