// Criterion by criterion: who may write, what is refused, two auditors on one criterion at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { auditOf, kraj, method, openAuditing, type Auditing } from '../testing.ts';
import { rating } from './contract.ts';
import { lacking, levelsOf, narrowed, progressOf, themeOf } from './rules.ts';

let house: TestHouse, a: Auditing, open = '', final = '';
beforeAll(async () => {
  house = await openHouse();
  a = await openAuditing(house);
  [open, final] = [await auditOf(house, a), await auditOf(house, a, 'final')];
});
afterAll(() => house?.close());
const at = (auditId: string) => ({ params: { auditId } });
const seen = (more: object = {}) => ({ id: newId(), criterion: 'q_contract_own', kind: 'observation' as const, text: 'Deset stejných smluv.', ...more });
const rated = (more: object = {}) => ({ id: newId(), criterion: 'q_contract_own', level: 'u1', summary: 'Smlouvy jsou stejné.', ...more });
const found = (more: object = {}) => ({ id: newId(), criterion: 'q_aid_rules', kind: 'finding' as const, severity: 'serious' as const, text: 'Pravidla pomoci nejsou napsaná.', ...more });

test('rules: narrowed to what is looked at, how far it is, what is missing, the theme of an area', () => {
  const content = method(), one = { id: newId(), version: 1, criterion: 'q_aid_rules', level: 'u2', applies: true, summary: '', author: '', waiting: null };
  expect(narrowed(content, ['q_aid_rules']).topics.map(({ key, questions }) => [key, questions.length])).toEqual([['material_aid', 1]]);
  const work = { content, ratings: [one, { ...one, criterion: 'q_aid_interest', level: null, applies: false }, { ...one, criterion: 'q_contract_own', level: null }], evidence: [] };
  expect([progressOf(work, 'material_aid'), progressOf(work).decided, lacking(work)]).toEqual([{ of: 2, decided: 2, withEvidence: 0 }, 2, { undecided: ['q_contract_own', 'q_contract_crisis'], withoutEvidence: ['q_aid_rules'] }]);
  expect([themeOf(content, 'q_aid_rules', ['material_aid', 'other']), themeOf(content, 'q_aid_rules', ['contract', 'other'])]).toEqual(['material_aid', 'other']);
  expect(levelsOf({ ...content.topics[0]!.questions[0]!, kind: 'yes_no', choices: [] }).map(({ key }) => key)).toEqual(['yes', 'no']);
});

describe('who writes', () => {
  test('the team; nobody who has not declared, no planner, no service, no stranger; nothing into what is final', async () => {
    const jitka = await house.as('jitka'), ivan = await house.as('ivan');
    await a.radka.ok(rating.putEvidence, { ...at(open), body: seen() });
    for (const [who, status] of [[a.bozena, 403], [a.dalibor, 404], [jitka, 403], [ivan, 404]] as const) for (const outcome of [await who.ask(rating.putEvidence, { ...at(open), body: seen() }), await who.ask(rating.rate, { ...at(open), body: rated() }), await who.ask(rating.addFinding, { ...at(open), body: found() })]) expect(outcome.status).toBe(status);
    for (const outcome of [await a.radka.ask(rating.rate, { ...at(final), body: rated() }), await a.radka.ask(rating.addFinding, { ...at(final), body: found() })]) expect([outcome.status, outcome.problem.detail]).toEqual([409, expect.stringContaining('dokončený')]);
    await house.admin.query('update audits.auditor set declared_at = null where audit_id = $1 and membership_id = $2', [open, a.vlasta.membershipId]);
    expect((await a.vlasta.ask(rating.rate, { ...at(open), body: rated() })).problem.detail).toMatch(/nezávislí/);
    expect(await a.vlasta.ok(rating.sheet, at(open))).toMatchObject({ inTeam: true, declared: false, mayWrite: false });
    await house.admin.query('update audits.auditor set declared_at = now() where audit_id = $1', [open]);
  });
  test('the sheet: evidence for the team, ratings for who plans, nothing for anybody else', async () => {
    const team = await a.vlasta.ok(rating.sheet, at(open)), planner = await a.bozena.ok(rating.sheet, at(open));
    expect([team.evidence.length, team.evidence[0], planner.evidence, planner.inTeam, planner.content.topics.length]).toEqual([1, expect.objectContaining({ text: 'Deset stejných smluv.', author: 'Radka Nová', mine: false }), [], false, 2]);
    for (const who of [await house.as('jitka'), await house.as('milan'), a.dalibor]) expect((await who.ask(rating.sheet, at(open))).status).toBe(404);
  });
});

test('a criterion of another method, a level that is not offered, a refused talk: said at the field', async () => {
  const fields = async (outcome: Promise<{ problem: { fields?: Record<string, string> | undefined } }>) => Object.keys((await outcome).problem.fields ?? {});
  expect(await fields(a.radka.ask(rating.putEvidence, { ...at(open), body: seen({ criterion: 'q_cizi' }) }))).toEqual(['criterion']);
  expect(await fields(a.radka.ask(rating.rate, { ...at(open), body: rated({ level: 'u9' }) }))).toEqual(['level']);
  expect(await fields(a.radka.ask(rating.addFinding, { ...at(open), body: found({ severity: null }) }))).toEqual(['severity']);
  expect(await fields(a.radka.ask(rating.putEvidence, { ...at(open), body: seen({ kind: 'interview', text: 'Řekla…' }) }))).toEqual(['interviewId']);
  const refused = newId();
  await house.admin.query(`insert into audits.interview (id, organisation_id, audit_id, on_day, with_whom, label, consent, author_id) values ($1, $2, $3, '2026-09-10', 'client', 'K9', 'refused', $4)`, [refused, kraj.id, open, a.radka.membershipId]);
  expect(await fields(a.radka.ask(rating.putEvidence, { ...at(open), body: seen({ kind: 'interview', interviewId: refused }) }))).toEqual(['interviewId']);
});

describe('two auditors on one criterion at once', () => {
  test('first ratings: the second is told with the words of the first, and replaces them only knowingly', async () => {
    const mine = rated({ level: 'u2', summary: 'Mně se smlouvy zdály různé.' });
    const [first, second] = await Promise.all([a.radka.ask(rating.rate, { ...at(open), body: rated() }), a.vlasta.ask(rating.rate, { ...at(open), body: mine })]);
    expect([first.status, second.status].toSorted()).toEqual([201, 409]);
    const lost = first.status === 409 ? first : second, [stands] = (await a.radka.ok(rating.sheet, at(open))).ratings;
    expect(lost.problem).toMatchObject({ code: 'conflict', current: { criterion: 'q_contract_own', version: 1, summary: stands!.summary, level: stands!.level } });
    const who = lost === second ? a.vlasta : a.radka, again = { ...mine, id: newId() };
    expect((await who.ask(rating.rate, { ...at(open), body: { ...again, over: 7 } })).status).toBe(409);
    await who.ok(rating.rate, { ...at(open), body: { ...again, over: 1 } });
    expect((await a.radka.ok(rating.sheet, at(open))).ratings).toMatchObject([{ id: stands!.id, version: 2, summary: mine.summary, level: 'u2' }]);
  });
  test('changes: the second one gets what the first one saved', async () => {
    const [now] = (await a.radka.ok(rating.sheet, at(open))).ratings, params = { auditId: open, ratingId: now!.id };
    await a.radka.ok(rating.changeRating, { params, version: 2, body: { level: 'u3', summary: 'Přidali vlastní přílohy.' } });
    const { status, problem } = await a.vlasta.ask(rating.changeRating, { params, version: 2, body: { level: 'u0', summary: 'Přílohy nikdo nevyplňuje.' } });
    expect([status, problem.current]).toEqual([409, expect.objectContaining({ version: 3, level: 'u3', summary: 'Přidali vlastní přílohy.' })]);
  });
  test('what waited in a device is done once, though sent twice', async () => {
    const body = seen({ text: 'Jednou.' }), key = { 'idempotency-key': newId() }, [now] = (await a.radka.ok(rating.sheet, at(open))).ratings, change = { params: { auditId: open, ratingId: now!.id }, version: 3, body: { level: 'u1', summary: 'Podruhé.' }, headers: key };
    for (let i = 0; i < 2; i++) { await a.radka.ok(rating.putEvidence, { ...at(open), body }); expect((await a.radka.ask(rating.changeRating, change)).status).toBe(204); }
    const sheet = await a.radka.ok(rating.sheet, at(open));
    expect([sheet.evidence.filter(({ text }) => text === 'Jednou.').length, sheet.ratings[0]!.version]).toEqual([1, 4]);
  });
});

test('evidence is taken back by whoever wrote it; a finding has the theme of its area and goes with its version', async () => {
  const own = seen({ text: 'Moje.' }), finding = found();
  await a.radka.ok(rating.putEvidence, { ...at(open), body: own });
  expect((await a.vlasta.ask(rating.withdrawEvidence, { params: { auditId: open, evidenceId: own.id } })).status).toBe(403);
  await a.radka.ok(rating.withdrawEvidence, { params: { auditId: open, evidenceId: own.id } });
  await a.radka.ok(rating.addFinding, { ...at(open), body: finding });
  const params = { auditId: open, findingId: finding.id };
  await a.vlasta.ok(rating.changeFinding, { params, version: 1, body: { kind: 'finding', severity: 'middle', text: 'Pravidla jsou, klient je nezná.' } });
  expect((await a.radka.ask(rating.changeFinding, { params, version: 1, body: { kind: 'strength', text: 'Jinak.' } })).problem.current).toMatchObject({ version: 2, text: 'Pravidla jsou, klient je nezná.', theme: 'material_aid' });
  await a.radka.ok(rating.withdrawFinding, { params, version: 2 });
  expect((await a.radka.ok(rating.sheet, at(open))).findings).toEqual([]);
});
