// The life of a recommendation over HTTP: from the draft of an audit to what a follow-up audit found of it; the board; what repeats; reminders.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitments } from '#modules/commitments/contract.ts';
import { documents } from '#modules/documents/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { auditOf, kraj, openAuditing, type Auditing } from '#modules/audits/testing.ts';
import { signals } from '../contract.ts';
import { following } from './contract.ts';
import { checkedItemsOf, closeByFollowUp, giveOfAudit, openItemsOf } from './questions.ts';
import { recommendationOf } from './testing.ts';

let house: TestHouse, auditing: Auditing, jitka: Asker, lucie: Asker, radka: Asker, vlasta: Asker;
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  [jitka, lucie] = [await house.as('jitka'), await house.as('lucie')];
  ({ radka, vlasta } = auditing);
});
afterAll(() => house.close());

const draft = { text: 'Pravidla pomoci vyvěsit a probrat s klienty.', reason: 'Klienti je neznají.', kind: 'service' as const, toOrganisationId: organisations.jerabina.id, theme: 'material_aid', dueOn: '2099-01-31' };
const of = (id: string) => ({ params: { recommendationId: id } });
const stateOf = async (id: string) => (await radka.ok(following.get, of(id))).state;
/** As the finalisation of an audit does it. */
const asRadka = <T>(work: Parameters<TestHouse['database']['asSession']>[1] extends (db: infer D) => unknown ? (db: D) => Promise<T> : never) => house.database.asSession(auditing.secrets.radka, work as never) as Promise<T>;
const caller = () => ({ membershipId: radka.membershipId }) as never;
const setFinal = (auditId: string) => house.admin.query(`update audits.audit set state = 'final', final_at = now(), sent_at = now() where id = $1`, [auditId]);
const findingOf = async (auditId: string, criterion = 'q_aid_rules', theme = 'material_aid') => {
  const id = newId();
  await house.admin.query(`insert into audits.finding (id, organisation_id, audit_id, criterion, kind, severity, theme, text, author_id) values ($1, $2, $3, $4, 'finding', 'serious', $5, 'Pravidla nikde nejsou.', $6)`, [id, kraj.id, auditId, criterion, theme, radka.membershipId]);
  return id;
};

test('a draft is written by the team at work, read by nobody else, given with the audit, and then keeps its words', async () => {
  const auditId = await auditOf(house, auditing, 'draft'), findingId = await findingOf(auditId), id = newId(), params = { auditId, recommendationId: id };
  await radka.ok(following.add, { params: { auditId }, body: { id, findingId, ...draft } });
  expect((await vlasta.ok(following.ofAudit, { params: { auditId } }))).toMatchObject({ mayAdd: true, items: [{ id, state: 'draft', findingId, mine: true, addressee: organisations.jerabina.name, service: { name: services.earlyCare.name } }] });
  // The service comments on the draft of the audit and knows of no recommendation yet; a colleague outside the team writes none.
  expect(await jitka.ok(following.ofAudit, { params: { auditId } })).toEqual({ items: [], mayAdd: false });
  expect((await jitka.ask(following.get, of(id))).status).toBe(404);
  expect((await auditing.bozena.ask(following.change, { params, version: 1, body: draft })).status).toBe(409);
  expect((await auditing.dalibor.ask(following.ofAudit, { params: { auditId } })).status).toBe(404);
  expect((await vlasta.ok(following.change, { params, version: 1, body: { ...draft, priority: 1 } })).version).toBe(2);
  const stale = await radka.ask(following.change, { params, version: 1, body: draft });
  expect([stale.status, stale.problem.code, (stale.problem.current as { priority: number }).priority]).toEqual([409, 'conflict', 1]);
  // Bad input: a theme that is none, a body that was not offered, nobody at all, a finding of another audit.
  const bad = async (more: object) => { const { status, problem } = await radka.ask(following.add, { params: { auditId }, body: { id: newId(), ...draft, ...more } as never }); return [status, ...Object.keys(problem.fields ?? {})]; };
  expect([await bad({ theme: 'nothing' }), await bad({ toOrganisationId: newId() }), await bad({ toOrganisationId: null }), await bad({ findingId: newId() })]).toEqual([[400, 'theme'], [400, 'toOrganisationId'], [400, 'addressee'], [404]]);
  const thrownAway = newId();
  await radka.ok(following.add, { params: { auditId }, body: { id: thrownAway, ...draft, toOrganisationId: null, addressee: 'Obec Lhota', kind: 'municipality' } });
  await vlasta.ok(following.remove, { params: { auditId, recommendationId: thrownAway } });
  // Given only when the audit is final.
  await expect(asRadka((db) => giveOfAudit(db, caller(), auditId))).rejects.toThrow();
  await setFinal(auditId);
  expect(await asRadka((db) => giveOfAudit(db, caller(), auditId, '2026-11-01'))).toBe(1);
  expect(await jitka.ok(following.get, of(id))).toMatchObject({ state: 'given', givenOn: '2026-11-01', text: draft.text, finding: { id: findingId }, audit: { id: auditId }, forMe: true, ours: true, by: kraj.shortName, events: [{ kind: 'given', by: 'Radka Nová', onDay: '2026-11-01' }] });
  expect((await radka.ask(following.change, { params, version: 3, body: draft })).status).toBe(409);
  expect((await radka.ask(following.add, { params: { auditId }, body: { id: newId(), ...draft } })).status).toBe(409);
});

test('answered, owned, put off, done by steps, proved, returned, proved again, verified by somebody else', async () => {
  const auditId = await auditOf(house, auditing, 'final'), id = await recommendationOf(house, { auditId, dueOn: '2099-01-31', theme: 'children' });
  const refused = async (who: Asker, endpoint: Parameters<Asker['ask']>[0], body: object) => (await who.ask(endpoint as typeof following.answer, { ...of(id), body: body as never })).status;
  // Only the body answers for itself; refusing and changing need words; nothing is told ahead of its day.
  expect([await refused(radka, following.answer, { id: newId(), kind: 'accepted' }), await refused(lucie, following.answer, { id: newId(), kind: 'accepted' }), await refused(jitka, following.answer, { id: newId(), kind: 'declined' }), await refused(jitka, following.answer, { id: newId(), kind: 'accepted', onDay: '2099-01-01' }), await refused(jitka, following.answer, { id: newId(), kind: 'accepted', onDay: '2026-09-30' })]).toEqual([409, 404, 400, 400, 400]);
  await jitka.ok(following.answer, { ...of(id), body: { id: newId(), kind: 'declined', text: 'Nemáme na to lidi.', onDay: '2026-10-05' } });
  expect(await stateOf(id)).toBe('declined');
  expect((await jitka.ask(signals.answer, { ...of(id), body: { id: newId(), kind: 'accepted' } })).status, 'the other way of answering is of cases').toBe(404);
  await jitka.ok(following.answer, { ...of(id), body: { id: newId(), kind: 'changed', text: 'Od ledna.' } });
  expect(await refused(jitka, following.nameOwner, { membershipId: people.ivan.membership })).toBe(400);
  await jitka.ok(following.nameOwner, { ...of(id), body: { membershipId: people.lucie.membership } });
  expect((await lucie.ok(following.get, of(id))).may).toEqual(['askDay', 'addStep', 'prove', 'callMeeting']);
  await lucie.ok(following.askDay, { ...of(id), body: { dueOn: '2099-03-31', text: 'Čekáme na školení.' } });
  expect([await refused(lucie, following.decideDay, { dueOn: '2099-03-31', agree: true }), await refused(radka, following.decideDay, { dueOn: '2099-02-28', agree: true }), await refused(radka, following.decideDay, { dueOn: '2099-03-31', agree: false })]).toEqual([409, 409, 400]);
  await radka.ok(following.decideDay, { ...of(id), body: { dueOn: '2099-03-31', agree: true } });
  const stepId = newId();
  await jitka.ok(following.addStep, { ...of(id), body: { id: stepId, what: 'Připravit koutek pro školáky', dueOn: '2099-02-01', membershipId: people.lucie.membership } });
  expect((await lucie.ok(commitments.mine, { query: {} })).items.map(({ what }) => what)).toContain('Připravit koutek pro školáky');
  await lucie.ok(commitments.done, { params: { commitmentId: stepId }, version: 1, body: {} });
  await lucie.ok(following.prove, { ...of(id), body: { text: 'Koutek slouží od ledna.' } });
  // A proof with a file: read by whoever follows, by nobody else.
  const documentId = newId();
  await lucie.ok(documents.add, { body: { id: documentId, recommendationId: id, title: 'Fotografie koutku', kind: 'other', onDay: today(), extension: 'pdf', size: aPdf().length } });
  await lucie.ok(documents.upload, { params: { documentId }, bytes: aPdf() } as never);
  const file = { params: { recommendationId: id, documentId } };
  expect([(await radka.ask(documents.contentOfRecommendation, file)).status, (await (await house.as('milan')).ask(documents.contentOfRecommendation, file)).status, (await radka.ok(documents.ofRecommendation, of(id))).mayWrite]).toEqual([200, 404, false]);
  expect([await refused(jitka, following.verify, { text: '' }), await refused(radka, following.sendBack, { text: '' })]).toEqual([409, 400]);
  await radka.ok(following.sendBack, { ...of(id), body: { text: 'Chybí pravidla koutku.' } });
  await lucie.ok(following.prove, { ...of(id), body: { text: 'Pravidla visí u koutku.' } });
  await vlasta.ok(following.verify, { ...of(id), body: {} });
  const seen = await radka.ok(following.get, of(id));
  expect(seen).toMatchObject({ state: 'done', dueOn: '2099-03-31', owner: 'Lucie Marešová', may: ['reopen'], steps: [{ id: stepId, state: 'done', by: 'Lucie Marešová' }] });
  expect(seen.events.map(({ kind, by, answer }) => [kind, by, answer].filter(Boolean).join(' '))).toEqual(['answered Jitka Horáková declined', 'answered Jitka Horáková changed', 'owner Jitka Horáková', 'day_asked Lucie Marešová', 'day_agreed Radka Nová', 'proved Lucie Marešová', 'returned Radka Nová', 'proved Lucie Marešová', 'verified Vlasta Hronová']);
  expect(await refused(jitka, following.reopen, { text: 'x' })).toBe(409);
  await radka.ok(following.reopen, { ...of(id), body: { text: 'Koutek zmizel.' } });
  expect(await stateOf(id)).toBe('accepted');
  await radka.ok(following.drop, { ...of(id), body: { text: 'Služba se ruší.' } });
  expect(await stateOf(id)).toBe('dropped');
});

test('a body without accounts: the side that recommends writes down its answer and proof, and somebody else of it verifies', async () => {
  const auditId = await auditOf(house, auditing, 'final'), id = await recommendationOf(house, { auditId, to: null, theme: 'community' });
  expect((await radka.ask(following.answer, { ...of(id), body: { id: newId(), kind: 'accepted' } })).problem.fields).toHaveProperty('way');
  expect((await jitka.ask(following.answer, { ...of(id), body: { id: newId(), kind: 'accepted', way: 'dopisem' } })).status).toBe(409);
  await radka.ok(following.answer, { ...of(id), body: { id: newId(), kind: 'accepted', way: 'dopisem starosty', onDay: '2026-10-20' } });
  await radka.ok(following.prove, { ...of(id), body: { text: 'Zápis zastupitelstva.' } });
  expect((await radka.ask(following.verify, { ...of(id), body: {} })).problem.detail).toMatch(/někdo jiný/);
  await auditing.bozena.ok(following.verify, { ...of(id), body: {} });
  expect((await jitka.ok(following.get, of(id))).events[0]).toMatchObject({ kind: 'answered', way: 'dopisem starosty', onDay: '2026-10-20', by: 'Radka Nová' });
});

test('a follow-up audit goes through what stayed open, and moves it when it is final', async () => {
  const auditId = await auditOf(house, auditing, 'final'), findingId = await findingOf(auditId, 'q_contract_own', 'contract'), make = (state: 'accepted' | 'proved' | 'declined' | 'done') => recommendationOf(house, { auditId, state, findingId });
  const [done, partly, gone, declined, closed] = [await make('accepted'), await make('proved'), await make('accepted'), await make('declined'), await make('done')] as const;
  expect((await asRadka((db) => openItemsOf(db, auditId))).map(({ recommendationId, criterion }) => [recommendationId, criterion]).toSorted()).toEqual([done, partly, gone, declined].map((one) => [one, 'q_contract_own']).toSorted());
  const followUp = await auditOf(house, auditing, 'open'), params = (id: string) => ({ params: { auditId: followUp, recommendationId: id } });
  await house.admin.query(`update audits.audit set kind = 'follow_up', follows_id = $1 where id = $2`, [auditId, followUp]);
  expect((await jitka.ask(following.check, { ...params(done), body: { result: 'done', text: 'x', version: 0 } })).status, 'the service does not write in an audit').toBe(404);
  expect((await radka.ask(following.check, { ...params(closed), body: { result: 'done', text: 'x', version: 0 } })).status).toBe(404);
  for (const [id, result] of [[done, 'done'], [partly, 'partly'], [gone, 'not_applicable'], [declined, 'not']] as const) await radka.ok(following.check, { ...params(id), body: { result, text: `Viděno: ${result}.`, version: 0 } });
  const twice = await vlasta.ask(following.check, { ...params(done), body: { result: 'not', text: 'Neviděno.', version: 0 } });
  expect([twice.status, twice.problem.current]).toEqual([409, { result: 'done', text: 'Viděno: done.', version: 1 }]);
  expect((await vlasta.ok(following.check, { ...params(done), body: { result: 'done', text: 'Viděno ve dvou smlouvách.', version: 1 } })).version).toBe(2);
  expect(await stateOf(done), 'nothing moves before it is final').toBe('accepted');
  await setFinal(followUp);
  expect(await asRadka((db) => closeByFollowUp(db, caller(), followUp))).toBe(2);
  expect([await stateOf(done), await stateOf(partly), await stateOf(gone), await stateOf(declined)]).toEqual(['done', 'accepted', 'dropped', 'declined']);
  expect((await jitka.ok(following.get, of(declined))).events.at(-1)).toMatchObject({ kind: 'checked', result: 'not', text: 'Viděno: not.' });
  expect((await asRadka((db) => checkedItemsOf(db, followUp))).map(({ result }) => result).toSorted()).toEqual(['done', 'not', 'not_applicable', 'partly']);
  // The next follow-up carries on with what is still open, from the first audit too.
  expect((await asRadka((db) => openItemsOf(db, followUp))).map(({ recommendationId }) => recommendationId).toSorted()).toEqual([partly, declined].toSorted());
});

describe('across services', () => {
  const themes = async (who: Asker, least?: number) => (await who.ok(following.repeating, { query: least ? { services: least } : {} })).items;
  test('each count opens its list; pages go on; a stranger has an empty board', async () => {
    const { counts, items } = await radka.ok(following.list, { query: { state: 'all' } });
    for (const [dimension, groups] of Object.entries(counts)) for (const { key, n } of groups) {
      const ids: string[] = [];
      for (let after: string | undefined; ;) { const page = await radka.ok(following.list, { query: { state: 'all', [dimension]: key, limit: 2, ...(after && { after }) } }); ids.push(...page.items.map(({ id }) => id)); if (!page.next) break; after = page.next; }
      expect(new Set(ids).size, `${dimension} ${key}`).toBe(n);
    }
    expect(items.length).toBeGreaterThan(5);
    expect(await (await house.as('milan')).ok(following.list, { query: { state: 'all' } })).toMatchObject({ items: [], forMe: 0 });
    expect((await jitka.ok(following.waiting)).forMe).toBe((await jitka.ok(following.list, { query: { mine: 'true' } })).items.length);
  });

  test('what repeats is noted as a signal that names no service, counts among signals and leads to what it stands on', async () => {
    for (const service of [services.outreach.id, services.lipaAdvice.id]) { const auditId = await auditOf(house, auditing, 'final', service); await findingOf(auditId); await recommendationOf(house, { auditId, theme: 'material_aid', serviceId: service, to: null, dueOn: addDays(today(), -3) }); }
    await findingOf(await auditOf(house, auditing, 'open', services.socialDepartment.id));
    expect(await themes(radka)).toMatchObject([{ theme: 'material_aid', services: 3, findings: 3, recommendations: 3, signal: null }]);
    expect(await themes(radka, 4)).toEqual([]);
    const milan = await house.as('milan');
    expect(await themes(milan)).toEqual([]);
    const body = { id: newId(), theme: 'material_aid', domain: 'other', level: 'organisation' as const, text: 'Pravidla materiální pomoci chybí ve více službách.' };
    expect((await milan.ask(following.noteSignal, { body: { ...body, id: newId() } })).status).toBe(409);
    await radka.ok(following.noteSignal, { body });
    expect((await themes(vlasta))[0]!.signal).toEqual({ id: body.id, notedOn: today() });
    const listed = await vlasta.ok(signals.list, { query: { origin: 'audits' } });
    expect([listed.items.map(({ id, kind }) => [id, kind]), listed.counts]).toEqual([[[body.id, 'finding']], [{ domain: 'other', signals: 1, cases: 0 }]]);
    expect((await vlasta.ok(following.list, { query: { signal: body.id } })).items).toHaveLength(3);
    expect((await jitka.ok(following.list, { query: { signal: body.id, state: 'all' } })).items, 'what a signal of others stands on').toEqual([]);
  });

  test('a joint meeting has the recommendations on its agenda', async () => {
    const { items } = await jitka.ok(following.list, { query: {} }), mine = items.filter(({ may }) => may.includes('callMeeting')).map(({ id }) => id), meetingId = newId();
    expect((await jitka.ask(following.callMeeting, { body: { id: newId(), title: 'Porada', recommendationIds: [newId()] } })).status).toBe(404);
    await jitka.ok(following.callMeeting, { body: { id: meetingId, title: 'Společně nad doporučeními', recommendationIds: mine } });
    expect((await jitka.ok(meetings.get, { params: { meetingId } }))).toMatchObject({ kind: 'round_table', state: 'draft' });
    expect((await jitka.ok(meetings.items, { params: { meetingId } })).items).toHaveLength(mine.length);
    expect([(await jitka.ok(following.get, of(mine[0]!))).meetings, (await radka.ok(following.get, of(mine[0]!))).meetings]).toEqual([[{ id: meetingId, title: 'Společně nad doporučeními', onDay: null }], []]);
  });

  test('days that come or have passed are told once, without a name or a topic', async () => {
    const auditId = await auditOf(house, auditing, 'final');
    await recommendationOf(house, { auditId, text: 'TAJNE', dueOn: addDays(today(), 3) });
    await house.admin.query(`select graphile_worker.add_job('following.remind')`);
    await house.runJobs();
    const mails = async () => (await house.admin.query<{ to: string; body: string; subject: string }>(`select to_address as to, subject, body from platform.mail where body like '%/kvalita/doporuceni/%' order by to_address`)).rows;
    expect((await mails()).map(({ to }) => to)).toEqual(['jitka@example.test', 'radka@kraj.test']);
    for (const { body, subject } of await mails()) expect(body + subject).not.toMatch(/TAJNE|Jeřabin|Kraj/);
    await house.admin.query(`select graphile_worker.add_job('following.remind')`);
    await house.runJobs();
    expect(await mails()).toHaveLength(2);
  });
});
