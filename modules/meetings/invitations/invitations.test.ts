// Invitations by a real mail server, read back by other libraries than those that wrote them; answers by the link and signed in.
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { meetings } from '../contract.ts';
import { answerSecret, placeInMail, type Told } from './invitation.ts';
import { meetingAnswers, meetingInvitations } from './contract.ts';

let house: TestHouse, server: MailServer, olena: Asker, tomas: Asker;
beforeAll(async () => { [house, server] = await Promise.all([openHouse(), startMailServer()]); [olena, tomas] = [await house.as('olena'), await house.as('tomas')]; });
afterAll(async () => { await house.close(); await server.close(); });

const of = (meetingId: string) => ({ params: { meetingId } });
const base = { title: 'Porada o rodině Sydorčukových', onDay: '2027-02-03', startsAt: '14:00', endsAt: '16:00', place: 'Kompas, zasedačka' };
type Given = Record<string, unknown>;
const calls = async (more: Given = {}) => { const id = newId(); await olena.ok(meetings.create, { body: { id, kind: 'team', withoutMe: true, ...base, ...more } as never }); return id; };
const puts = (id: string, ...attendees: Given[]) => olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: attendees.map((one) => ({ id: newId(), ...one })) as never } });
const invite = (id: string, body: Given = {}) => olena.ask(meetingInvitations.invite, { ...of(id), body });
const run = () => house.runJobs(server.url);
const get = (id: string) => olena.ok(meetings.get, of(id));
const change = async (id: string, more: Given) => olena.ok(meetings.change, { ...of(id), version: (await get(id)).version, body: { ...base, ...more } as never });
const attendee = async (id: string, email: string) => (await olena.ok(meetings.attendees, of(id))).items.find((one) => one.email === email)!;

/** The entry of the calendar inside a mail, by the library of another maker. */
function entry(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')) as never), event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { method: calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location, description: event.description, starts: event.startDate.toJSDate().toISOString(), ends: event.endDate.toJSDate().toISOString(), status: event.component.getFirstPropertyValue('status'),
    organizer: event.organizer, attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()), stamp: event.component.getFirstPropertyValue('dtstamp')!.toString(), allDay: event.startDate.isDate, text: part.content.toString('utf8') };
}
const secretIn = (mail: ParsedMail) => /\/pozvani#([\w-]{43})/.exec(mail.text!)![1]!;

describe('an invitation', () => {
  test('is a REQUEST that names neither topic nor client, in Prague’s time, with only its reader among those invited', async () => {
    const id = await calls();
    await puts(id, { membershipId: people.tomas.membership }, { name: 'Jana Bez Účtu', email: 'jana@example.test' });
    expect((await invite(id)).reply).toEqual({ told: 2 });
    await run();
    const mail = await server.next('jana@example.test'), calendar = entry(mail);
    expect(calendar).toMatchObject({ method: 'REQUEST', uid: `${id}@localhost`, sequence: 0, summary: 'Setkání – Souběh', location: 'Kompas, zasedačka', starts: '2027-02-03T13:00:00.000Z', ends: '2027-02-03T15:00:00.000Z', status: 'CONFIRMED', organizer: 'mailto:soubeh@example.test', attendees: ['mailto:jana@example.test'] });
    expect(mail.subject).toBe('Pozvání na setkání: středa 3.\u00A0února\u00A02027');
    for (const word of ['Sydorčuk', 'Porada', 'tomas@', 'Veselka']) expect(JSON.stringify([mail.subject, mail.text, mail.html, calendar.text]), word).not.toContain(word);
    // The link is the reader's own; calendars are shared.
    expect(calendar.text).not.toContain('pozvani');
    expect(mail.text!.match(/\/pozvani#/g)).toHaveLength(1);
    expect(mail.text).toContain(organisations.kompas.name);
    expect(mail.text).toContain('14:00–16:00');
    expect((await server.next('tomas@example.test')).text).toContain('po přihlášení');
    // Neither the text nor the entry stays.
    expect((await house.admin.query(`select body, calendar, state from platform.mail where to_address in ('jana@example.test', 'tomas@example.test')`)).rows).toEqual([{ body: '', calendar: '', state: 'sent' }, { body: '', calendar: '', state: 'sent' }]);
    expect((await olena.ok(meetingInvitations.notices, of(id))).items.map(({ name, kind, sequence, state }) => [name, kind, sequence, state]).sort()).toEqual([['Jana Bez Účtu', 'request', 0, 'sent'], ['Tomáš Veselka', 'request', 0, 'sent']]);
    expect((await tomas.ok(meetings.get, of(id))).state).toBe('invited');
  });
  test('pressed twice, at once and again, goes once; who comes onto the list later gets their own', async () => {
    const id = await calls();
    await puts(id, { name: 'Dvakrát', email: 'dvakrat@example.test' });
    const outcomes = await Promise.all([invite(id), invite(id)]);
    expect(outcomes.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    await invite(id);
    await puts(id, { name: 'Pozdě', email: 'pozde@example.test' });
    expect((await invite(id)).reply).toEqual({ told: 1 });
    await run();
    await run();
    await server.next('pozde@example.test');
    expect(server.mails.filter((mail) => JSON.stringify(mail.to).includes('dvakrat@'))).toHaveLength(1);
  });
  test('a job begun twice writes one mail', async () => {
    const id = await calls();
    await puts(id, { name: 'Znovu', email: 'znovu@example.test' });
    await invite(id);
    await run();
    await house.admin.query(`select graphile_worker.add_job('meetings.tell', json_build_object('id', n.id)) from meetings.notice n where n.meeting_id = $1`, [id]);
    await run();
    expect((await house.admin.query(`select from platform.mail where to_address = 'znovu@example.test'`)).rows).toHaveLength(1);
  });
  test('needs a day, and for a day that is over somebody who means it', async () => {
    const undated = await calls({ onDay: null }), past = await calls({ onDay: addDays(today(), -3) });
    expect(await invite(undated)).toMatchObject({ status: 400, problem: { fields: { onDay: 'Nejdřív doplňte den.' } } });
    expect((await invite(past)).problem.fields).toHaveProperty('pastToo');
    expect((await invite(past, { pastToo: true })).status).toBe(200);
  });
  test('without a time takes the day, without an end an hour', async () => {
    for (const [more, expected] of [[{ startsAt: null, endsAt: null }, { allDay: true }], [{ endsAt: null }, { starts: '2027-02-03T13:00:00.000Z', ends: '2027-02-03T14:00:00.000Z' }]] as const) {
      const id = await calls(more), email = `${id}@example.test`;
      await puts(id, { name: 'Kdokoli', email });
      await invite(id);
      await run();
      expect(entry(await server.next(email))).toMatchObject(expected);
    }
  });
});

describe('a change', () => {
  test('of time goes to those who know the old one, with the same UID, a higher sequence and the same link; of a name to nobody', async () => {
    const id = await calls();
    await puts(id, { name: 'Změna', email: 'zmena@example.test' });
    await invite(id);
    await run();
    const first = await server.next('zmena@example.test');
    await change(id, { title: 'Jiný název' });
    await puts(id, { name: 'Ještě Neví', email: 'nevi@example.test' });
    await change(id, { startsAt: '15:00', endsAt: '17:00' });
    await run();
    const second = await server.next('zmena@example.test');
    expect(entry(second)).toMatchObject({ method: 'REQUEST', uid: entry(first).uid, sequence: 1, starts: '2027-02-03T14:00:00.000Z' });
    expect(second.subject).toMatch(/^Změna setkání/);
    expect(secretIn(second)).toBe(secretIn(first));
    expect(server.mails.filter((mail) => JSON.stringify(mail.to).includes('nevi@'))).toEqual([]);
    expect((await invite(id)).reply).toEqual({ told: 1 });
    await run();
    expect(entry(await server.next('nevi@example.test')).sequence).toBe(1);
  });
  test('changed twice before the mail went, it goes once, as it stands', async () => {
    const id = await calls();
    await puts(id, { name: 'Rychle', email: 'rychle@example.test' });
    await invite(id);
    await change(id, { startsAt: '15:00', endsAt: '17:00' });
    await change(id, { startsAt: '09:00', endsAt: '10:00' });
    await run();
    const mail = await server.next('rychle@example.test');
    expect(entry(mail)).toMatchObject({ sequence: 2, starts: '2027-02-03T08:00:00.000Z' });
    expect(server.mails.filter((one) => JSON.stringify(one.to).includes('rychle@'))).toHaveLength(1);
  });
});

describe('calling off', () => {
  test('who is taken off the list gets a CANCEL, nobody else; their link opens no more', async () => {
    const id = await calls();
    await puts(id, { name: 'Odebraná', email: 'odebrana@example.test' }, { name: 'Zůstává', email: 'zustava@example.test' });
    await invite(id);
    await run();
    const mail = await server.next('odebrana@example.test');
    await olena.ok(meetings.removeAttendee, { params: { meetingId: id, attendeeId: (await attendee(id, 'odebrana@example.test')).id } });
    await run();
    const off = await server.next('odebrana@example.test');
    expect(entry(off)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: entry(mail).uid });
    expect(off.text).not.toContain('/pozvani#');
    expect(server.mails.filter((one) => JSON.stringify(one.to).includes('zustava@'))).toHaveLength(1);
    expect((await house.anonymous.ask(meetingAnswers.open, { body: { secret: secretIn(mail) } })).status).toBe(410);
  });
  test('a cancelled meeting tells everybody who knew, with a reason that stays in the program', async () => {
    const id = await calls();
    await puts(id, { name: 'Zrušená', email: 'zrusena@example.test' });
    await invite(id);
    await run();
    const mail = await server.next('zrusena@example.test');
    await puts(id, { name: 'Nevěděla', email: 'nevedela@example.test' });
    expect(await olena.ok(meetingInvitations.cancel, { ...of(id), version: (await get(id)).version, body: { reason: 'Nemoc v rodině Sydorčukových' } })).toEqual({ told: 1 });
    await run();
    const off = await server.next('zrusena@example.test');
    expect(entry(off)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect(JSON.stringify([off.subject, off.text, entry(off).text])).not.toContain('Sydorčuk');
    expect(await get(id)).toMatchObject({ state: 'cancelled', cancelReason: 'Nemoc v rodině Sydorčukových', moves: [] });
    expect(await house.anonymous.ok(meetingAnswers.open, { body: { secret: secretIn(mail) } })).toMatchObject({ cancelled: true, open: false });
    expect((await olena.ask(meetingInvitations.cancel, { ...of(id), version: (await get(id)).version, body: { reason: 'Znovu' } })).status).toBe(409);
    expect((await invite(id)).status).toBe(409);
  });
});

describe('an answer by the link', () => {
  const opens = async () => {
    const id = await calls(), email = `${id}@example.test`;
    await puts(id, { name: 'Paní Sousedová', email });
    await invite(id);
    await run();
    return { id, email, secret: secretIn(await server.next(email)) };
  };
  test('needs no account, tells day, time, place and who calls, and may be changed', async () => {
    const { id, email, secret } = await opens();
    const seen = await house.anonymous.ask(meetingAnswers.open, { body: { secret } });
    expect(seen.reply).toEqual({ guest: 'Paní Sousedová', organisation: organisations.kompas.name, onDay: '2027-02-03', startsAt: '14:00', endsAt: '16:00', place: 'Kompas, zasedačka', online: '', cancelled: false, answer: 'none', note: '', open: true });
    for (const [answer, note] of [['yes', ''], ['maybe', 'Podle dětí']] as const) await house.anonymous.ok(meetingAnswers.answer, { body: { secret, answer, note } });
    expect(await attendee(id, email)).toMatchObject({ answer: 'maybe', answerNote: 'Podle dětí' });
    expect((await olena.ok(meetings.attendees, of(id))).items[0]).toMatchObject({ invitedAt: expect.any(String), toldSequence: 0 });
  });
  test('ends the day after the meeting, and nothing is said of what never was', async () => {
    const { id, secret } = await opens();
    const days = (ago: number) => house.admin.query('update meetings.meeting set on_day = platform.today() - $2::int where id = $1', [id, ago]);
    await days(1);
    expect(await house.anonymous.ok(meetingAnswers.open, { body: { secret } })).toMatchObject({ open: false });
    expect((await house.anonymous.ask(meetingAnswers.answer, { body: { secret, answer: 'yes' } })).status).toBe(409);
    await days(2);
    const ended = await house.anonymous.ask(meetingAnswers.open, { body: { secret } }), never = await house.anonymous.ask(meetingAnswers.open, { body: { secret: answerSecret(house.secretKey, newId(), '') } });
    expect([ended.status, ended.bytes.toString()]).toEqual([never.status, never.bytes.toString()]);
  });
  test('the secret of a link is derived, never kept: the database knows its hash, which nobody reads', async () => {
    const { id } = await opens();
    await expect(house.database.asSession(house.secretOf('olena'), async (db) => db.selectFrom('meetings.attendee').select('answer_hash').where('meeting_id', '=', id).execute())).rejects.toThrow(/permission denied/);
  });
  test('too many from one address are stopped', async () => {
    const fresh = await openHouse();
    try {
      const statuses = await Promise.all(Array.from({ length: 40 }, async (_, at) => (await fresh.anonymous.ask(meetingAnswers.open, { body: { secret: answerSecret(fresh.secretKey, String(at), '') } })).status));
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    } finally { await fresh.close(); }
  });
});

test('an invited colleague answers signed in, and it waits on Today until then; whoever is not invited is told of nothing', async () => {
  const id = await calls();
  await puts(id, { membershipId: people.tomas.membership });
  expect((await tomas.ok(meetingInvitations.unanswered)).items.map((one) => one.id)).not.toContain(id);
  await invite(id);
  expect((await tomas.ok(meetingInvitations.unanswered)).items.map((one) => one.id)).toContain(id);
  await tomas.ok(meetingInvitations.answer, { ...of(id), body: { answer: 'no', note: 'Mám dovolenou' } });
  expect((await tomas.ok(meetingInvitations.unanswered)).items.map((one) => one.id)).not.toContain(id);
  expect((await olena.ok(meetings.attendees, of(id))).items).toMatchObject([{ answer: 'no', answerNote: 'Mám dovolenou' }]);
  for (const persona of ['petra', 'ivan', 'lucie'] as const) expect((await (await house.as(persona)).ask(meetingInvitations.answer, { ...of(id), body: { answer: 'yes' } })).status, persona).toBe(404);
  // Who only comes changes nothing and does not see the post.
  expect((await tomas.ask(meetingInvitations.invite, { ...of(id), body: {} })).status).toBe(409);
  expect(await tomas.ok(meetingInvitations.notices, of(id))).toEqual({ items: [] });
});

test('whoever has left their organisation is not invited', async () => {
  const id = await calls();
  await puts(id, { membershipId: people.tomas.membership }, { membershipId: people.petra.membership });
  await house.admin.query(`update access.membership set valid_to = platform.today() - 1 where id = $1`, [people.petra.membership]);
  try {
    expect((await olena.ok(meetings.attendees, of(id))).items.map(({ membershipId, reachable }) => [membershipId === people.petra.membership, reachable]).sort()).toEqual([[false, true], [true, false]]);
    expect((await invite(id)).reply).toEqual({ told: 1 });
  } finally { await house.admin.query(`update access.membership set valid_to = null where id = $1`, [people.petra.membership]); }
});

test('a full mailbox: the organiser sees it, mends the address, or tries again', async () => {
  const id = await calls();
  await puts(id, { name: 'Plná', email: 'plna@example.test' });
  await invite(id);
  server.refuse(true);
  await run();
  await house.admin.query(`update platform.mail set attempts = 11 where to_address = 'plna@example.test'`);
  await house.admin.query('update graphile_worker._private_jobs set run_at = now()');
  await run();
  server.refuse(false);
  const [notice] = (await olena.ok(meetingInvitations.notices, of(id))).items;
  expect(notice).toMatchObject({ state: 'failed', problem: expect.stringContaining('Mailbox full') });
  expect((await tomas.ask(meetingInvitations.tellAgain, { params: { meetingId: id, noticeId: notice!.id } })).status).toBe(404);
  await olena.ok(meetingInvitations.tellAgain, { params: { meetingId: id, noticeId: notice!.id } });
  await run();
  expect(entry(await server.next('plna@example.test')).method).toBe('REQUEST');
  const one = await attendee(id, 'plna@example.test');
  await olena.ok(meetings.changeAttendee, { params: { meetingId: id, attendeeId: one.id }, version: one.version, body: { email: 'Nova@example.test' } });
  expect((await invite(id)).reply).toEqual({ told: 1 });
  await run();
  expect(entry(await server.next('nova@example.test'))).toMatchObject({ method: 'REQUEST', sequence: 0 });
});

test('three hundred people: invited at once, told one by one; over five hundred is said', async () => {
  const id = await calls(), many = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: newId(), name: `Host ${from + at}`, email: `host${from + at}@example.test`, part: 'guest' }));
  expect(await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: many(0, 300) as never } })).toEqual({ added: 300 });
  const before = performance.now();
  expect((await invite(id)).reply).toEqual({ told: 300 });
  expect(performance.now() - before).toBeLessThan(3000);
  await house.runJobs(`${server.url}?pool=true`);
  expect((await olena.ok(meetingInvitations.notices, of(id))).items.filter(({ state }) => state === 'sent')).toHaveLength(300);
  expect(await olena.ask(meetings.addAttendees, { ...of(id), body: { attendees: many(300, 201) as never } })).toMatchObject({ status: 409, problem: { detail: 'Na jedno setkání se zve nejvýš 500 lidí.' } });
}, 60_000);

describe('what a mail leaves out', () => {
  const told = (more: Partial<Told>): Told => ({ meetingId: newId(), kind: 'team', onDay: '2027-02-03', startsAt: null, endsAt: null, place: 'Lesní 5', online: '', secretPlace: false, organisation: 'Kompas', masked: false, publicGroup: null, cancel: false, sequence: 0, email: 'a@b.cz', name: '', language: 'cs', ...more });
  test.each([[{}, 'Lesní 5'], [{ secretPlace: true }, ''], [{ masked: true }, ''], [{ kind: 'conference' as const }, ''], [{ kind: 'supervision' as const }, ''], [{ kind: 'intervision' as const }, '']])('%j: place „%s“', (more, place) => expect(placeInMail(told(more))).toBe(place));
  test('the public name of a group stands in the calendar, of one that does not publish it does not', async () => {
    for (const [since, summary] of [[null, 'Setkání – Souběh'], [today(), 'Skupina Bydlení']] as const) {
      const groupId = newId(), email = `${groupId}@example.test`;
      await house.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, published_since, author_id) values ($1, $2, 'working_group', 'Skupina Bydlení', $3, $4)`, [groupId, organisations.kompas.id, since, people.olena.membership]);
      const id = await calls({ kind: 'working_group', groupId });
      await puts(id, { name: 'Někdo', email });
      await invite(id);
      await run();
      expect(entry(await server.next(email)).summary).toBe(summary);
    }
  });
  test('of a conference only the time: neither who calls, nor where, nor the case', async () => {
    const family = await sharedCase(house), id = await calls({ kind: 'conference', caseId: family.caseId, about: [family.mother], title: 'Konference Sydorčukovi' });
    await puts(id, { membershipId: people.hana.membership });
    await invite(id);
    await run();
    const mail = await server.next('hana@example.test'), all = JSON.stringify([mail.subject, mail.text, entry(mail).text]);
    for (const word of ['Kompas', 'zasedačka', 'Sydorčuk', 'onference', 'case', family.caseId]) expect(all, word).not.toContain(word);
    expect(entry(mail).summary).toBe('Setkání – Souběh');
  });
  test('a secret place stands neither in the mail nor behind the link', async () => {
    await house.admin.query(`insert into directory.place (id, organisation_id, name, address, kind, secret, author_id) values ($1, $2, 'Azylový dům Pod Lípou', 'Tajná 7', 'shelter', true, $3)`, [newId(), organisations.kompas.id, people.hana.membership]);
    const id = await calls({ place: 'tajná 7, 2. patro' });
    await puts(id, { name: 'Host', email: 'tajny@example.test' });
    await invite(id);
    await run();
    const mail = await server.next('tajny@example.test');
    expect(JSON.stringify([mail.text, entry(mail).text]).toLowerCase()).not.toContain('tajná');
    expect((await house.anonymous.ok(meetingAnswers.open, { body: { secret: secretIn(mail) } })).place).toBe('');
    expect((await get(id)).place).toBe('tajná 7, 2. patro');
  });
});
