// Events: exactly as many as fit in, an honest queue, no oracle, each sees what is theirs, certificates by the rule.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { masking } from '#modules/access/masking/contract.ts';
import { feedback } from '#modules/quality/feedback/contract.ts';
import { programmes } from '../contract.ts';
import { supportLog } from '../log/contract.ts';
import { programmePage } from '../public/contract.ts';
import { programmeReport } from '../report/contract.ts';
import { ministry, openProgramme, type Running } from '../testing.ts';
import { events } from './contract.ts';
import { deserves } from './rules.ts';
import { daysOn, openRun, registers, runPasses, type OpenRun } from './testing.ts';

let house: TestHouse, running: Running, mail: MailServer;
beforeAll(async () => { [house, mail] = await Promise.all([openHouse(), startMailServer()]); running = await openProgramme(house); });
afterAll(async () => { await house.close(); await mail.close(); });

const states = async ({ runId }: OpenRun) => (await running.alzbeta.ok(events.registrations, { params: { runId } })).items;
/** The link that a mail carries. */
const mailTo = async (address: string) => { await house.runJobs(mail.url); const sent = await mail.next(address); return { sent, link: new URL(/http\S+\/prihlaska\/[\w-]+/.exec(sent.text ?? '')![0]).pathname }; };
const post = (url: string, fields: Record<string, string>) => house.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() });

test('sixty at the same moment for twenty places: twenty have one, forty wait, each in a place of their own', async () => {
  const run = await openRun(running, 20), answers = await Promise.all(Array.from({ length: 60 }, (_, i) => registers(house, run.path, { name: `Člověk ${i}`, email: `clovek${i}@obec.test` })));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
  const found = await states(run), waiting = found.filter(({ state }) => state === 'waiting');
  expect([found.filter(({ state }) => state === 'registered').length, waiting.map(({ position }) => position)]).toEqual([20, Array.from({ length: 40 }, (_, i) => i + 1)]);
  // Their mails are not what the others look for.
  await house.admin.query(`select graphile_worker.remove_job('programmes.tell new ' || id) from programmes.registration`);
});

describe('by the public page', () => {
  let run: OpenRun, first: string, second: string;
  beforeAll(async () => { run = await openRun(running, 1); });
  test('it needs no script and no cookie, says in Ukrainian what is wrong and loses nothing', async () => {
    const page = await house.app.inject({ url: `/akce/${run.path}?jazyk=uk` });
    expect([page.statusCode, page.headers['set-cookie'], page.body.includes('<script'), page.body.includes('<html lang="uk">'), page.body.includes('через 5 років')]).toEqual([200, undefined, false, true, true]);
    const wrong = await registers(house, run.path, { email: 'iryna', needs: 'Без глютену <b>' });
    expect([wrong.statusCode, wrong.body.includes('Без глютену &lt;b&gt;'), wrong.body.includes('Напишіть повну адресу')]).toEqual([400, true, true]);
    for (const end of ['abcdefghjkmn', 'x']) expect((await house.app.inject({ url: `/akce/${end}` })).statusCode).toBe(404);
  });
  test('one mail with the link and the days for a calendar; the second one waits and is told which they are', async () => {
    await registers(house, run.path, { site: running.sites.urad, needs: 'Без глютену' });
    const one = await mailTo('iryna@obec.test');
    first = one.link;
    expect([one.sent.text!.includes('У вас є місце.'), one.sent.text!.includes('глютену'), one.sent.attachments.length > 0 || /VCALENDAR/.test(JSON.stringify(one.sent))]).toEqual([true, false, true]);
    await registers(house, run.path, { name: 'Petr Druhý', email: 'petr@obec.test', jazyk: 'cs' });
    const two = await mailTo('petr@obec.test');
    second = two.link;
    expect(two.sent.text).toContain('v pořadí 1');
    expect((await house.app.inject({ url: first })).body).toContain('Без глютену');
  });
  test('whoever asks with the address of somebody else gets the same answer and learns nothing; there is no second place', async () => {
    const known = await registers(house, run.path, { email: 'IRYNA@obec.test', name: 'Zvědavec' }), unknown = await registers(house, run.path, { email: 'nova@obec.test' });
    expect([known.statusCode, known.headers.location, known.body]).toEqual([unknown.statusCode, unknown.headers.location, unknown.body]);
    expect((await states(run)).map(({ name, state }) => [name, state])).toEqual([['Iryna Malá', 'registered'], ['Petr Druhý', 'waiting'], ['Iryna Malá', 'waiting']]);
    // Written to again at most every ten minutes: no flood of somebody's box.
    await house.runJobs(mail.url);
    expect(mail.mails.filter((one) => JSON.stringify(one.to).includes('iryna@obec.test'))).toHaveLength(1);
  });
  test('cancelling by the link gives the place to the first who waits, and tells them', async () => {
    expect((await house.app.inject({ url: `${first}?jazyk=uk&zrusit=1` })).body).toContain('Справді скасувати?');
    await post(first, { co: 'cancel', jazyk: 'uk' });
    expect((await house.app.inject({ url: first })).body).toContain('Реєстрацію скасовано.');
    expect((await mailTo('petr@obec.test')).sent.text).toContain('uvolnilo se místo a je vaše');
    expect((await house.app.inject({ url: second })).body).toContain('Máte místo.');
    await running.alzbeta.ok(events.changeRun, { params: { runId: run.runId }, version: (await running.alzbeta.ok(events.run, { params: { runId: run.runId } })).version, body: { number: 1, town: 'Brno', capacity: 2, opensOn: daysOn(0) } });
    expect((await states(run)).filter(({ state }) => state === 'registered')).toHaveLength(2);
  });
  test('who waited and gets a place when somebody else registers is told so', async () => {
    const moved = await openRun(running, 1), wait = async (hours: string) => house.admin.query(`update meetings.meeting set on_day = on_day ${hours} where id = any ($1)`, [moved.days]);
    await registers(house, moved.path, { email: 'obsadil@obec.test' });
    await registers(house, moved.path, { email: 'ceka@obec.test' });
    await mailTo('ceka@obec.test');
    // A place became free while the run seemed to have begun, then its day was moved.
    await wait('- 8');
    await running.alzbeta.ok(events.cancel, { params: { registrationId: (await states(moved)).find(({ state }) => state === 'registered')!.id }, body: {} });
    await wait('+ 8');
    await registers(house, moved.path, { email: 'potom@obec.test' });
    expect((await states(moved)).map(({ state, details }) => [state, details!.email]).slice(0, 2)).toEqual([['registered', 'ceka@obec.test'], ['waiting', 'potom@obec.test']]);
    expect((await mailTo('ceka@obec.test')).sent.subject).toContain('звільнилося');
  });
  test('once it began nobody registers and nobody moves', async () => {
    await registers(house, run.path, { name: 'Třetí', email: 'treti@obec.test' });
    await runPasses(house, run, 8);
    await post(second, { co: 'cancel', jazyk: 'cs' });
    expect((await states(run)).map(({ state }) => state).toSorted()).toEqual(['cancelled', 'registered', 'registered', 'waiting']);
    expect((await registers(house, run.path, { email: 'pozde@obec.test' })).body).toContain('Реєстрацію закінчено.');
    for (const url of ['/prihlaska/' + 'a'.repeat(43), '/prihlaska/x']) expect((await house.app.inject({ url })).statusCode).toBe(404);
  });
});

test('who sees whom: the team all, a site the names of its own, an employer their own, others nobody', async () => {
  const run = await openRun(running, 30), [eva, jitka, lucie, ivan] = await Promise.all((['eva', 'jitka', 'lucie', 'ivan'] as const).map((who) => house.as(who))), params = { runId: run.runId };
  await registers(house, run.path, { site: running.sites.urad, needs: 'Bezbariérový vstup' });
  await registers(house, run.path, { name: 'Cizí Člověk', email: 'cizi@obec.test' });
  await jitka!.ok(events.register, { params, body: { id: newId(), needs: 'Nejím maso' } });
  const seen = async (who: Pick<Asker, 'ok'>) => (await who.ok(events.registrations, { params })).items.map(({ name, details }) => [name, details?.needs ?? null]);
  expect(await seen(running.alzbeta)).toEqual([['Cizí Člověk', ''], ['Iryna Malá', 'Bezbariérový vstup'], [expect.any(String), 'Nejím maso']]);
  expect(await seen(eva!)).toEqual([['Iryna Malá', null]]);
  expect(await seen(jitka!)).toEqual([[expect.any(String), 'Nejím maso']]);
  expect(await seen(running.cyril)).toEqual([]);
  for (const who of [lucie!, ivan!]) expect((await who.ask(events.run, { params })).status).toBe(404);
  // The table itself gives neither address nor needs to anybody.
  await expect(house.database.asSession(house.secretOf('eva'), (db) => sql`select email, needs from programmes.registration`.execute(db))).rejects.toThrow('permission denied');
  await expect(house.database.asSession(house.secretOf('eva'), (db) => sql`select programmes.take_registration(${newId()}, ${run.runId}, null, null, 'X', 'x@x.cz', '', '', '', 'cs')`.execute(db))).rejects.toThrow('permission denied');
  expect((await eva!.ask(events.addRun, { params: { eventId: run.eventId }, body: { id: newId(), number: 2, capacity: 5, days: [{ id: newId(), onDay: daysOn(9), minutes: 60 }] } })).status).toBe(403);
  // Somebody who registered without an account joins it to their own, by the link that only they have.
  await registers(house, run.path, { name: 'Lucie', email: 'lucie@obec.test' });
  const { link } = await mailTo('lucie@obec.test');
  expect(await lucie!.ok(events.join, { body: { secret: link.split('/').at(-1)! } })).toMatchObject({ runId: run.runId });
  expect(await seen(lucie!)).toEqual([['Lucie', '']]);
  expect((await ivan!.ask(events.join, { body: { secret: link.split('/').at(-1)! } })).status).toBe(409);
});

test('a person of a site learns of colleagues registered in that programme, and of no other', async () => {
  const run = await openRun(running), jitka = await house.as('jitka'), other = newId(), by = [ministry.id, running.dagmar.membershipId];
  await house.as('lucie');
  await jitka.ok(events.register, { params: { runId: run.runId }, body: { id: newId() } });
  await house.admin.query(`insert into programmes.site_person (id, organisation_id, site_id, role, name, membership_id, since, author_id) values ($3, $1, $4, 'case_manager', 'Lucie', $5, '2025-09-01', $2)`, [...by, newId(), running.sites.jerabina, people.lucie.membership]);
  // Also where nobody chose the site.
  await house.admin.query('update programmes.registration set site_id = null where run_id = $1', [run.runId]);
  const seen = async () => (await house.database.asSession(house.secretOf('lucie'), (db) => sql<{ n: number }>`select count(*)::int n from programmes.registration g where g.run_id = ${run.runId}`.execute(db))).rows[0]!.n;
  expect(await seen()).toBe(1);
  // The same run in another programme, that lucie's site is not in.
  await house.admin.query(`insert into programmes.programme (id, organisation_id, name, short_name, begins_on, author_id) values ($3, $1, 'Jiný', 'Jiný', '2025-07-01', $2)`, [...by, other]);
  await house.admin.query('update programmes.run set programme_id = $2 where id = $1', [run.runId, other]);
  expect(await seen()).toBe(0);
  await house.admin.query(`delete from programmes.site_person where membership_id = $1`, [people.lucie.membership]);
  await house.admin.query('update programmes.run set programme_id = $2 where id = $1', [run.runId, running.programmeId]);
  await house.admin.query('delete from programmes.programme where id = $1', [other]);
});

test('days of a run are meetings of the team, and of nobody else', async () => {
  const run = await openRun(running), read = async (secret: string) => (await house.database.asSession(secret, (db) => sql<{ n: number }>`select count(*)::int n from meetings.meeting where id = any (${run.days}::uuid[])`.execute(db))).rows[0]!.n;
  await house.as('eva');
  expect([await read(running.secrets.boris), await read(running.secrets.cyril), await read(house.secretOf('eva'))]).toEqual([2, 0, 0]);
});

test('a site that is masked or does not want to be named is offered to nobody on the public form, and other sites know it by its neutral name', async () => {
  const run = await openRun(running), jitka = await house.as('jitka'), eva = await house.as('eva'), { programmeId } = running, form = async () => (await house.app.inject({ url: `/akce/${run.path}?jazyk=cs` })).body;
  const before = await form();
  expect(['Rokycany', 'Jeřabina', 'Domažlice', 'Tachov'].map((name) => before.includes(name))).toEqual([true, true, true, false]);
  await eva.ok(programmePage.leaveOut, { params: { programmeId, siteId: running.sites.urad }, body: { leftOut: true } });
  const mask = { params: { organisationId: organisations.jerabina.id } };
  await jitka.ok(masking.put, { ...mask, body: { name: 'Sociální služba pro rodiny', shortName: 'Spol. služba' } });
  try {
    const body = await form();
    expect([body.includes('Domažlice'), body.includes('Rokycany'), body.includes('Jeřabina')]).toEqual([true, false, false]);
    const names = async (who: Pick<Asker, 'ok'>) => (await who.ok(programmes.get, { params: { programmeId } })).siteList.map(({ name }) => name).toSorted();
    for (const who of [eva, running.cyril]) expect(await names(who)).toEqual(['Domažlice', 'Rokycany', 'Sociální služba pro rodiny']);
    for (const who of [jitka, running.alzbeta]) expect(await names(who)).toContain('Jeřabina');
    // On paper also the team's hand writes it neutrally.
    await running.boris.ok(supportLog.add, { params: { programmeId }, body: { id: newId(), siteId: running.sites.jerabina, onDay: '2026-03-05', minutes: 60, mode: 'phone', topic: 'roles' } });
    const csv = (await running.boris.ask(supportLog.csv, { params: { programmeId } })).bytes.toString();
    expect([csv.includes('Jeřabina'), csv.includes('Sociální služba pro rodiny')]).toEqual([false, true]);
    const id = newId();
    await running.boris.ok(programmeReport.finish, { params: { programmeId }, body: { id } });
    const told = JSON.stringify(await eva.ok(programmeReport.finished, { params: { programmeId, reportId: id } }));
    expect([told.includes('Jeřabina'), told.includes('Sociální služba pro rodiny')]).toEqual([false, true]);
  } finally {
    await jitka.ok(masking.lift, mask);
    await eva.ok(programmePage.leaveOut, { params: { programmeId, siteId: running.sites.urad }, body: { leftOut: false } });
  }
});

describe('afterwards', () => {
  let run: OpenRun, link: string;
  test('four fifths of the hours make a certificate, half of them none; it is read by its link, revoked with a reason, issued anew', async () => {
    run = await openRun(running, 10, { leastPercent: 80 });
    await registers(house, run.path, { email: 'cela@obec.test', name: 'Celá Účast' });
    await registers(house, run.path, { email: 'pul@obec.test', name: 'Půl Účasti' });
    link = (await mailTo('cela@obec.test')).link;
    const params = { runId: run.runId }, [whole, half] = await states(run), on = (meetingId: string) => ({ ...params, meetingId });
    expect((await running.alzbeta.ask(events.presence, { params: on(run.days[0]!), body: { came: [whole!.id], missed: [] } })).status).toBe(409);
    await runPasses(house, run, 20);
    await running.alzbeta.ok(events.presence, { params: on(run.days[0]!), body: { came: [whole!.id, half!.id], missed: [] } });
    await running.alzbeta.ok(events.presence, { params: on(run.days[1]!), body: { came: [whole!.id, half!.id], missed: [] } });
    await running.alzbeta.ok(events.presence, { params: on(run.days[1]!), body: { came: [], missed: [half!.id] } });
    expect((await house.app.inject({ url: `${link}/osvedceni.pdf` })).statusCode).toBe(404);
    expect(await running.alzbeta.ok(events.certify, { params, body: {} })).toEqual({ issued: 1 });
    // The rule holds also where somebody asks the database itself.
    await expect(house.database.asSession(running.secrets.alzbeta, (db) => sql`insert into programmes.certificate (id, registration_id, number, minutes, paper) values (${newId()}, ${half!.id}, 'X/1', 480, '{}')`.execute(db))).rejects.toThrow('rule of the event');
    const pdf = await house.app.inject({ url: `${link}/osvedceni.pdf` });
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    // What a certificate says stands as long as it holds.
    expect([(await running.alzbeta.ask(events.presence, { params: on(run.days[1]!), body: { came: [], missed: [whole!.id] } })).status, (await running.alzbeta.ask(events.cancel, { params: { registrationId: whole!.id }, body: {} })).status]).toEqual([409, 409]);
    expect((await house.database.asSession(running.secrets.alzbeta, (db) => sql`delete from programmes.presence where registration_id = ${whole!.id} returning 1`.execute(db))).rows).toEqual([]);
    const [issued] = (await states(run)).flatMap(({ certificates }) => certificates);
    expect([issued!.minutes, issued!.number]).toEqual([960, expect.stringMatching(/^\d{4}\/0001$/)]);
    await running.alzbeta.ok(events.revoke, { params: { certificateId: issued!.id }, version: issued!.version, body: { reason: 'Chybné jméno' } });
    expect([(await house.app.inject({ url: `${link}/osvedceni.pdf` })).statusCode, await running.alzbeta.ok(events.certify, { params, body: {} })]).toEqual([404, { issued: 0 }]);
    await running.alzbeta.ok(events.certify, { params, body: { registrationIds: [whole!.id] } });
    expect((await states(run)).flatMap(({ certificates }) => certificates).map(({ number, revokedOn }) => [number.slice(5), revokedOn !== null])).toEqual([['0002', false], ['0001', true]]);
  });
  test('those who came are asked without names: the same campaign as of a service, read by the team only', async () => {
    const id = newId(), params = { runId: run.runId };
    await running.alzbeta.ok(events.askAfter, { params, body: { id, versionId: '0192f000-0720-7000-8000-000000000101', name: 'Po akci', endsOn: daysOn(20) } });
    const asked = await running.alzbeta.ok(feedback.results, { params: { campaignId: id } });
    expect([asked.campaign.service, asked.campaign.of, asked.campaign.mine]).toEqual([null, 'Práce s rodinou · 1., Brno', true]);
    expect((await mailTo('cela@obec.test')).sent.text).toBeTruthy();
    expect((await house.app.inject({ url: link })).body).toContain(`/hlas/${asked.campaign.path}`);
    for (const who of [running.cyril, await house.as('eva')]) expect((await who.ask(feedback.results, { params: { campaignId: id } })).status).toBeGreaterThanOrEqual(403);
    await expect(house.database.asSession(running.secrets.cyril, (db) => sql`insert into quality.campaign (id, run_id, version_id, name, begins_on, ends_on, path_token) values (${newId()}, ${run.runId}, '0192f000-0720-7000-8000-000000000101', 'X', platform.today(), platform.today(), 'abcdefghjkmq')`.execute(db))).rejects.toThrow('row-level security');
  });
  test('names go five years after the year of the run, numbers of certificates stay', async () => {
    await runPasses(house, run, 365 * 7);
    const of = (await house.admin.query<{ o: string }>('select organisation_id o from programmes.run where id = $1', [run.runId])).rows[0]!.o;
    await house.admin.query('set role soubeh_owner');
    await house.admin.query('select retention.mark_due()');
    const { rows: items } = await house.admin.query<{ id: string; rows_held: number }>(`select id, rows_held from retention.item where kind = 'registration' and organisation_id = $1`, [of]);
    expect(items.map(({ rows_held }) => rows_held)).toEqual([2]);
    const erasure = newId();
    await house.admin.query(`insert into retention.erasure (id, organisation_id, author_id, rules, items) values ($1, $2, $3, '[]', 1)`, [erasure, of, running.dagmar.membershipId]);
    await house.admin.query(`update retention.item set state = 'confirmed', erasure_id = $2 where id = $1`, [items[0]!.id, erasure]);
    expect((await house.admin.query<{ e: string }>('select retention.erase($1) e', [items[0]!.id])).rows[0]!.e).toBe('erased');
    const { rows } = await house.admin.query(`select g.name, g.email, c.number is not null as number, c.paper from programmes.registration g left join programmes.certificate c on c.registration_id = g.id where g.run_id = $1`, [run.runId]);
    expect(new Set(rows.map(({ name, email }) => name + email))).toEqual(new Set(['–']));
    expect(rows.filter(({ number }) => number).map(({ paper }) => paper)).toEqual([{}, {}]);
    expect(JSON.stringify((await house.admin.query(`select was from access.change_log where table_name like 'programmes.%'`)).rows)).not.toContain('Celá Účast');
    await house.admin.query('reset role');
    expect((await house.app.inject({ url: link })).statusCode).toBe(404);
  });
});

test('the rule of hours', () => {
  expect([deserves(767, 960, 80), deserves(768, 960, 80), deserves(0, 0, 80), deserves(960, 960, null), deserves(0, 960, 1)]).toEqual([false, true, false, false, false]);
});
