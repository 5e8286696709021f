// Who counts what of audits, over HTTP: those who audit by name, others in numbers that single out no service; the report is kept as it was published.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { readDocx, readPdf } from '#platform/documents/reading.ts';
import { organisations } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { kraj, openAuditing, type Auditing } from '../testing.ts';
import { auditSummary } from './contract.ts';
import { addAnalyst, addRecommendation, addRound, addServices } from './testing.ts';

let house: TestHouse, auditing: Auditing, analyst: Asker, jitka: Asker, eva: Asker, ids: string[], first: Awaited<ReturnType<typeof addRound>>, second: typeof first, chosen: string;
const mask = { name: 'Azylový dům (utajený)', service: 'Vlaštovka Louny' };
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  ids = await addServices(house.admin, ['Brod', 'Maják', 'Člun', 'Útes', 'Molo']);
  // The sixth one is of a masked organisation.
  const hidden = newId();
  await house.admin.query(`insert into access.organisation (id, name, short_name, kind, masked) values ($1, $2, 'Utajený', 'other', true)`, [hidden, mask.name]);
  await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind) values ($1, 'Vlaštovka', 'Vlaštovka', 'ngo')`, [hidden]);
  const [sixth] = await addServices(house.admin, [mask.name], hidden);
  await house.admin.query('update directory.masked_service set name = $2 where service_id = $1', [sixth, mask.service]);
  ids.push(sixth!);
  const aid = ['material_aid', 'serious'] as const, contract = ['contract', 'middle'] as const, good = ['children', 'strength', 'Děti mají svou pracovnici i svůj kout.'] as const;
  first = await addRound(house.admin, auditing, 'První kolo', '2025-03-01', ids.map((serviceId) => ({ serviceId, ratings: { q_contract_own: 'u0', q_aid_rules: 'u1' } })));
  second = await addRound(house.admin, auditing, 'Druhé kolo', '2026-03-01', ids.map((serviceId, i) => ({ serviceId, ratings: { q_contract_own: i < 4 ? 'u2' : 'u0', q_aid_rules: ['u0', 'u1', 'u1', 'u1', 'u1', 'u3'][i]! }, findings: [...i < 3 ? [aid] : [], ...i > 3 ? [contract] : [], ...i < 4 ? [good] : []] })));
  chosen = await addRecommendation(house.admin, auditing, second.audits[0]!, 'Oddělit výdej potravin od rozhodování o pobytu.', { state: 'accepted', dueOn: '2026-10-01' });
  await addRecommendation(house.admin, auditing, second.audits[1]!, 'Zavést pravidla pomoci.', { kind: 'founder' });
  await addRecommendation(house.admin, auditing, second.audits[1]!, 'Rozepsané.', { state: 'draft' });
  const who = await addAnalyst(house.admin), secret = randomBytes(32).toString('base64url');
  await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), who.accountId, who.membershipId]);
  analyst = askerOf(house.app, secret, who);
  [jitka, eva] = [await house.as('jitka'), await house.as('eva')];
});
afterAll(() => house.close());
const get = (who: Asker, round?: string) => who.ok(auditSummary.get, { query: round ? { round } : {} });

describe('those who audit', () => {
  test('count all audits and one round, by service; every number opens its findings', async () => {
    const all = await get(auditing.bozena), one = await get(auditing.bozena, second.roundId);
    expect([all.as, all.round, all.services, all.audits, one.services, one.audits]).toEqual(['whole', null, 6, 12, 6, 6]);
    expect(one.themes.find(({ theme }) => theme === 'material_aid')).toEqual({ theme: 'material_aid', found: 3, strong: 0, findings: 3, strengths: 0 });
    expect(one.named.map(({ name }) => name)).toContain(mask.name);
    for (const { theme, serviceId, serious, middle, small, strengths } of one.cells) expect((await auditing.bozena.ok(auditSummary.findings, { query: { round: second.roundId, theme, serviceId } })).items).toHaveLength(serious + middle + small + strengths);
    expect(one.areas[0]!.criteria[0]!.levels.map(({ key, services }) => [key, services])).toEqual([['u0', 2], ['u1', 0], ['u2', 4], ['u3', 0]]);
    expect((await auditing.bozena.ok(auditSummary.ratings, { query: { round: second.roundId, criterion: 'q_contract_own', level: 'u2' } })).items.map(({ service }) => service)).toEqual(['Brod', 'Maják', 'Útes', 'Člun'].toSorted());
    expect(one.recommended).toMatchObject({ states: [{ state: 'given', n: 1 }, { state: 'accepted', n: 1 }], byAddressee: [{ kind: 'service', states: { accepted: 1 } }, { kind: 'founder', states: { given: 1 } }], ages: [{ n: 2, late: 1 }] });
    // Over all, the newest word on a service.
    expect(all.areas[0]!.criteria[0]!.levels.map(({ services }) => services)).toEqual([2, 0, 4, 0]);
  });
  test('development: the same services, by level; with names', async () => {
    const { both, areas } = await auditing.radka.ok(auditSummary.development, { query: { from: first.roundId, to: second.roundId } });
    expect([both, areas[0]!.criteria[0]!.counts]).toEqual([6, { better: 4, same: 2, worse: 0, other: 0 }]);
    expect(areas[0]!.criteria[0]!.whose[0]!.services).toContain('Maják');
  });
});

describe('others', () => {
  test('the analyst counts by rounds that are over, never all of them together, and opens nothing', async () => {
    const of = await get(analyst);
    expect([of.as, of.round?.id, of.services, of.audits, of.named, of.cells]).toEqual(['counts', second.roundId, 6, null, [], []]);
    expect(of.themes.map(({ theme, found, strong, findings }) => [theme, found, strong, findings]).toSorted()).toEqual([['children', 'under', 4, null], ['contract', 'under', 'under', null], ['material_aid', 3, 'under', null]]);
    const text = JSON.stringify([of, await get(analyst, first.roundId), await analyst.ok(auditSummary.development, { query: { from: first.roundId, to: second.roundId } })]);
    for (const told of ['Brod', 'Maják', mask.name, mask.service, 'Vlaštovka', ...ids, ...second.audits]) expect(text).not.toContain(told);
    expect((await analyst.ok(auditSummary.findings, { query: { round: second.roundId, theme: 'material_aid' } })).items).toEqual([]);
    expect((await analyst.ok(auditSummary.ratings, { query: { round: second.roundId, criterion: 'q_contract_own', level: 'u2' } })).items).toEqual([]);
    expect(of.recommended).toEqual({ states: [{ state: 'given', n: 'under' }, { state: 'accepted', n: 'under' }], byAddressee: [], ages: [] });
  });
  test('while an audit of the round goes on it is not counted for the analyst: before and after would tell it', async () => {
    const [more] = await addServices(house.admin, ['Přístav']), { roundId } = await addRound(house.admin, auditing, 'Třetí kolo', '2026-06-01', [...ids, more!].map((serviceId, i) => ({ serviceId, state: i === 6 ? 'open' as const : 'final' as const, findings: [['contract', 'small']] as const })));
    expect((await analyst.ask(auditSummary.get, { query: { round: roundId } })).status).toBe(404);
    await house.admin.query(`update audits.audit set state = 'final', final_at = now() where round_id = $1 and state = 'open'`, [roundId]);
    expect((await get(analyst, roundId)).themes[0]).toMatchObject({ theme: 'contract', found: 7 });
    await house.admin.query(`update audits.audit set state = 'cancelled', final_at = null, cancel_reason = 'zkouška' where round_id = $1`, [roundId]);
  });
  test('one let in to fewer than five audits reads them one by one and no numbers; strangers know no round', async () => {
    for (const id of second.audits.slice(0, 4)) await house.admin.query(`insert into audits.reader (id, organisation_id, audit_id, kind, to_organisation_id, author_id) values ($1, $2, $3, 'service', $4, $5)`, [newId(), kraj.id, id, organisations.jerabina.id, auditing.radka.membershipId]);
    expect(await get(jitka, second.roundId)).toMatchObject({ as: 'read', tooFew: true, services: null, themes: [], areas: [] });
    // So the summary is not offered to them at all.
    expect([await jitka.ok(auditSummary.any), await auditing.radka.ok(auditSummary.any)]).toEqual([{ any: false }, { any: true }]);
    for (const who of ['ivan', 'milan', 'tomas'] as const) {
      const stranger = await house.as(who);
      expect(await get(stranger)).toMatchObject({ rounds: [], as: null, themes: [], named: [] });
      for (const endpoint of [auditSummary.pdf, auditSummary.report] as const) expect((await stranger.ask(endpoint as typeof auditSummary.report, { params: { roundId: second.roundId } })).status).toBe(404);
      expect((await stranger.ask(auditSummary.get, { query: { round: second.roundId } })).status).toBe(404);
    }
  });
});

describe('the report', () => {
  const of = () => ({ params: { roundId: second.roundId } });
  test('an introduction that names an audited service is refused, whatever is not of the round cannot be chosen', async () => {
    const { version, offered } = await auditing.bozena.ok(auditSummary.text, of());
    expect([version, offered.strengths.length, offered.recommendations.map(({ text }) => text)]).toEqual([0, 4, ['Zavést pravidla pomoci.', 'Oddělit výdej potravin od rozhodování o pobytu.'].toSorted((a, b) => (a.startsWith('Zavést') ? -1 : 1) * (b ? 1 : 1))]);
    expect((await auditing.bozena.ask(auditSummary.putText, { ...of(), body: { version: 0, introduction: 'V Majáku a ve službě Maják.', strengths: [], recommendations: [] } })).problem.fields).toHaveProperty('introduction');
    expect((await auditing.bozena.ask(auditSummary.putText, { ...of(), body: { version: 0, introduction: '', strengths: [second.findings[0]![0]!], recommendations: [] } })).status).toBe(400);
    await auditing.bozena.ok(auditSummary.putText, { ...of(), body: { version: 0, introduction: 'Šest služeb, jedna metodika.', strengths: [offered.strengths[0]!.id], recommendations: [chosen] } });
    expect((await auditing.radka.ask(auditSummary.putText, { ...of(), body: { version: 0, introduction: 'Jinak.', strengths: [], recommendations: [] } })).problem.current).toMatchObject({ introduction: 'Šest služeb, jedna metodika.', version: 1 });
    for (const who of [analyst, auditing.dalibor]) expect((await who.ask(auditSummary.text, of())).status).toBe(403);
  });
  test('readers who know several audits read less: what is left when they take theirs away is hidden too', async () => {
    const stranger = await auditing.bozena.ok(auditSummary.preview, { ...of(), body: { to: [organisations.urad.id] } }), insider = await auditing.bozena.ok(auditSummary.preview, { ...of(), body: { to: [organisations.jerabina.id] } });
    const aid = (report: typeof stranger) => report.themes.find(({ name }) => name.includes('materiální'))!;
    expect([aid(stranger).found, aid(stranger).numbers.length, aid(insider).found, aid(insider).numbers]).toEqual([3, 3, 'hidden', []]);
    expect([stranger.states.length > 0, insider.states, insider.development]).toEqual([true, [], null]);
    // The whole of that organisation reads what its part reads.
    await house.admin.query('update access.organisation set parent_id = $1 where id = $2', [organisations.urad.id, organisations.jerabina.id]);
    expect(aid(await auditing.bozena.ok(auditSummary.preview, { ...of(), body: { to: [organisations.urad.id] } })).found).toBe('hidden');
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [organisations.jerabina.id]);
    expect(stranger.development).toMatchObject({ since: 'První kolo', criteria: [{ name: 'Smlouva je šitá na míru.', tends: 'better' }] });
  });
  test('is published once, to those who are named; kept byte for byte; its numbers lead those who read the audit to the finding', async () => {
    const draft = await auditing.bozena.ask(auditSummary.pdf, of());
    expect(draft.status).toBe(200);
    await auditing.bozena.ok(auditSummary.publish, { ...of(), body: { to: [organisations.urad.id] } });
    expect((await auditing.bozena.ask(auditSummary.publish, { ...of(), body: { to: [] } })).status).toBe(409);
    await house.admin.query(`update access.membership set role = 'head' where id = $1`, [eva.membershipId]);
    const pdf = await eva.ask(auditSummary.pdf, of()), docx = await eva.ask(auditSummary.docx, of()), read = await readPdf(new Uint8Array(pdf.bytes)), report = await eva.ok(auditSummary.report, of());
    expect([read.marked, read.language, read.xmp.includes('pdfuaid')]).toMatchObject([{ Marked: true }, 'cs', true]);
    for (const words of ['Šest služeb, jedna metodika.', '3 z 6', 'méně než 3', 'Oddělit výdej potravin od rozhodování o pobytu.']) for (const text of [read.text, await readDocx(new Uint8Array(docx.bytes))]) expect(text.replaceAll('\u00a0', ' ')).toContain(words);
    for (const told of ['Brod', 'Maják', 'Vlaštovka', mask.name, mask.service]) expect(read.text + JSON.stringify(report)).not.toContain(told);
    expect(await eva.ok(auditSummary.any)).toEqual({ any: true });
    await house.admin.query(`update audits.finding set text = 'Změněno' where audit_id = $1`, [second.audits[0]]);
    expect((await eva.ask(auditSummary.pdf, of())).bytes.equals(pdf.bytes)).toBe(true);
    const [number] = report.themes.find(({ name }) => name.includes('materiální'))!.numbers, found = await auditing.radka.ok(auditSummary.number, { params: { ...of().params, number: number! } });
    expect(found).toMatchObject({ theme: 'material_aid', number });
    expect((await eva.ask(auditSummary.number, { params: { ...of().params, number: number! } })).status).toBe(404);
    expect(await get(eva)).toMatchObject({ as: 'published', rounds: [{ services: null }], themes: [], published: { readers: [], own: false } });
    for (const who of [jitka, await house.as('milan')]) expect((await who.ask(auditSummary.report, of())).status).toBe(404);
    expect((await get(auditing.bozena, second.roundId)).published).toMatchObject({ own: true, readers: [{ id: organisations.urad.id }] });
  });
});
