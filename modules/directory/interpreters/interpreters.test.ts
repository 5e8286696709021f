// Interpreting from the pool to the hours and the cost: found, asked by a real mail, confirmed by the link, moved, cancelled, done, not met.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { guestLinks, host } from '#modules/access/guests/contract.ts';
import { bookings, hostBookings, interpreters, interpreting, type Offered } from './contract.ts';
import { addInterpreter, addRequest, soon } from './testing.ts';

let house: TestHouse, server: MailServer, family: SharedCase, olena: Asker;
beforeAll(async () => { house = await openHouse(); server = await startMailServer(); family = await sharedCase(house); olena = await house.as('olena'); });
afterAll(async () => { await house.close(); await server.close(); });

const one = async (id: string, by = olena) => (await by.ok(interpreting.list, { query: { which: 'coming', limit: 100 } })).items.find((r) => r.id === id) ?? (await by.ok(interpreting.list, { query: { which: 'past', limit: 100 } })).items.find((r) => r.id === id);
const offer = (requestId: string, interpreterId: string, by = olena): Promise<Offered> => by.ok(interpreting.offer, { params: { interpretingRequestId: requestId }, body: { id: newId(), interpreterId, answerBy: soon() } });
const secretOf = (text: string) => /#([\w-]{43})/.exec(text)![1]!;
/** Opens the link of a mail with the code and comes back as that guest. */
async function guest(secret: string, code: string): Promise<Asker> {
  const opened = await house.anonymous.ask(host.open, { body: { secret, code } });
  expect(opened.status).toBe(200);
  expect(opened.reply).toEqual({ purpose: 'booking' });
  return askerOf(house.app, /soubeh_guest=([\w-]+)/.exec(String(opened.headers['set-cookie']))![1]!, { membershipId: '', accountId: '' }, 'soubeh_guest');
}
async function answered(given: Offered, to: string, answer: 'confirmed' | 'refused', reason?: string) {
  await house.runJobs(server.url);
  const there = await guest(secretOf((await server.next(to)).text!), given.code!);
  const seen = await there.ok(hostBookings.get);
  await there.ok(hostBookings.answer, { body: { linkId: seen.linkId, answer, ...(reason && { reason }) } });
  return { there, seen };
}
const past = (requestId: string, days: number) => house.admin.query(`update directory.interpreting_request set on_day = platform.today() - $2::int where id = $1`, [requestId, days]);

test('a Vietnamese interpreter is found, booked, confirms by the link of the mail, and afterwards hours and cost are there', async () => {
  const lan = await addInterpreter(olena), far = await addInterpreter(olena, { name: 'Pham Van Duc', email: 'duc@tlumoceni.test', orpCodes: ['3209'], sex: 'male' });
  await addInterpreter(olena, { name: 'Batbold Dorj', languages: [{ language: 'mn' }] });
  const request = await addRequest(olena, { caseId: family.caseId, about: [family.mother], orpCode: '3211', sex: 'female', clientShown: 'Oksana' });
  const { items } = await olena.ok(interpreting.candidates, { params: { interpretingRequestId: request } });
  expect(items.map(({ interpreter, fits, cost }) => [interpreter.id, fits, cost])).toEqual([[lan, true, 700], [far, true, 700]]);
  expect(items[1]!.reasons).toEqual(expect.arrayContaining([{ kind: 'place', weight: 'bad', detail: '3211' }, { kind: 'sex', weight: 'bad', detail: 'male' }]));

  const given = await offer(request, lan);
  expect(given).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), mailedTo: 'lan@tlumoceni.test', secret: null });
  await house.runJobs(server.url);
  const mail = await server.next('lan@tlumoceni.test');
  expect(mail.text).toContain('vietnamština');
  expect(mail.text).toContain('10:00–11:30');
  for (const secret of ['Oksana', 'Sydorčuk', 'Sraz', 'zdrav', 'health', 'Olena', 'Kompas', '601', given.code!]) expect(`${mail.subject} ${mail.text}`).not.toContain(secret);

  const there = await guest(secretOf(mail.text!), given.code!);
  const seen = await there.ok(hostBookings.get);
  expect(seen).toMatchObject({ guestName: 'Nguyen Thi Lan', starts: '10:00', minutes: 90, language: 'vi', place: 'Sraz u vchodu B', clientShown: 'Oksana', contactName: 'Olena Marčuková', state: 'offered', may: ['confirmed', 'refused'] });
  expect(JSON.stringify(seen)).not.toMatch(/health|Sydorčuk|caseId/);
  await there.ok(hostBookings.answer, { body: { linkId: seen.linkId, answer: 'confirmed' } });
  const booked = (await olena.ok(interpreting.ofCase, { params: { caseId: family.caseId } })).items[0]!;
  expect(booked).toMatchObject({ id: request, state: 'booked', booking: { state: 'confirmed', answeredBy: 'guest', interpreter: { id: lan } } });
  expect((await olena.ask(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'done', minutes: 100 } })).status).toBe(409);

  await past(request, 1);
  await house.admin.query(`update directory.booking set state = 'confirmed' where id = $1`, [given.id]);
  expect((await olena.ok(interpreting.waiting)).toFinish.map(({ id }) => id)).toEqual([request]);
  await olena.ok(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'done', minutes: 100 } });
  // 100 minutes are two begun hours; and the journey.
  expect(await one(request)).toMatchObject({ state: 'done', minutesDone: 100, costComputed: 900, cost: 900 });
  expect((await olena.ask(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'done', minutes: 100, cost: 800 } })).problem.fields).toHaveProperty('costReason');
  await olena.ok(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'done', minutes: 100, cost: 800, costReason: 'sleva' } });
  const year = Number(addDays(today(), -1).slice(0, 4));
  expect((await olena.ok(interpreting.sums, { query: { year } })).done).toEqual([expect.objectContaining({ language: 'vi', interpreter: { id: lan, name: 'Nguyen Thi Lan' }, bookings: 1, minutes: 100, cost: 800 })]);
});

describe('answers', () => {
  test('a refusal needs a reason, sets the request free, and the next one can be asked', async () => {
    const first = await addInterpreter(olena, { email: 'first@tlumoceni.test' }), second = await addInterpreter(olena, { email: null, name: 'Bez adresy' });
    const request = await addRequest(olena), given = await offer(request, first);
    await house.runJobs(server.url);
    const there = await guest(secretOf((await server.next('first@tlumoceni.test')).text!), given.code!), { linkId } = await there.ok(hostBookings.get);
    expect((await there.ask(hostBookings.answer, { body: { linkId, answer: 'refused' } })).status).toBe(400);
    expect((await olena.ask(interpreting.offer, { params: { interpretingRequestId: request }, body: { id: newId(), interpreterId: second, answerBy: soon() } })).status).toBe(409);
    await there.ok(hostBookings.answer, { body: { linkId, answer: 'refused', reason: 'Jsem na dovolené' } });
    expect(await one(request)).toMatchObject({ state: 'open', booking: null, before: [{ state: 'refused', reason: 'Jsem na dovolené' }] });
    expect((await there.ask(hostBookings.answer, { body: { linkId, answer: 'confirmed' } })).status).toBe(409);
    // Without an address the worker passes the link on.
    const other = await offer(request, second);
    expect(other).toMatchObject({ mailedTo: null, secret: expect.stringMatching(/^[\w-]{43}$/) });
    await olena.ok(bookings.heard, { params: { bookingId: other.id }, body: { answer: 'confirmed' } });
    expect(await one(request)).toMatchObject({ state: 'booked', booking: { answeredBy: 'worker' } });
  });
  test('two yeses at one time: one wins, the other is told', async () => {
    const who = await addInterpreter(olena, { email: 'both@tlumoceni.test', name: 'Na dvou místech' });
    const onDay = addDays(today(), 12);
    const requests = await Promise.all(['10:00', '11:00'].map((starts) => addRequest(olena, { onDay, starts, minutes: 90 })));
    const given = [await offer(requests[0]!, who), await offer(requests[1]!, who)];
    await house.runJobs(server.url);
    const texts = [(await server.next('both@tlumoceni.test')).text!, (await server.next('both@tlumoceni.test')).text!].sort((a, b) => Number(a.includes('11:00–')) - Number(b.includes('11:00–')));
    const guests = [await guest(secretOf(texts[0]!), given[0]!.code!), await guest(secretOf(texts[1]!), given[1]!.code!)];
    const seen = await Promise.all(guests.map((there) => there.ok(hostBookings.get)));
    const outcomes = await Promise.all(guests.map((there, i) => there.ask(hostBookings.answer, { body: { linkId: seen[i]!.linkId, answer: 'confirmed' } })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409].map((s) => s === 200 ? 204 : s));
    expect(outcomes.find(({ status }) => status === 409)!.problem.detail).toMatch(/V tu dobu/);
    expect((await olena.ok(interpreting.candidates, { params: { interpretingRequestId: requests[outcomes.findIndex(({ status }) => status === 409)]! } })).items.find(({ interpreter }) => interpreter.id === who)).toMatchObject({ fits: false });
  });
  test('of clients something is said in a case only, also when a request is changed: without one nothing would ever erase it', async () => {
    const request = await addRequest(olena, { occasion: 'event', onDay: addDays(today(), 21) }), { version, onDay } = (await one(request))!;
    const outcome = await olena.ask(interpreting.change, { params: { interpretingRequestId: request }, version, body: { languages: ['vi'], onDay, starts: '10:00', minutes: 90, mode: 'in_person', place: 'Sál', topic: 'event', contactName: 'Olena', contactPhone: '601 234 567', clientShown: 'Oksana' } });
    expect([outcome.status, outcome.problem.fields]).toEqual([400, { about: 'O klientech jen v případu.' }]);
    expect((await one(request))!.clientShown).toBe('');
  });
  test('moving asks again, by mail; cancelling tells', async () => {
    const who = await addInterpreter(olena, { email: 'moved@tlumoceni.test', name: 'Přesunutá' });
    const request = await addRequest(olena, { onDay: addDays(today(), 20) });
    const { there } = await answered(await offer(request, who), 'moved@tlumoceni.test', 'confirmed');
    const { id, version, caseId: _c, occasion: _o, ...rest } = (await one(request))!;
    const body = { about: rest.about, languages: rest.languages, onDay: rest.onDay, starts: '14:00', minutes: rest.minutes, mode: rest.mode, place: rest.place, topic: rest.topic, contactName: rest.contactName, contactPhone: rest.contactPhone };
    await olena.ok(interpreting.change, { params: { interpretingRequestId: id }, version, body });
    expect((await olena.ask(interpreting.change, { params: { interpretingRequestId: id }, version, body })).status).toBe(409);
    expect(await one(request)).toMatchObject({ state: 'open', booking: { state: 'offered' } });
    await house.runJobs(server.url);
    expect((await server.next('moved@tlumoceni.test')).text).toContain('14:00–15:30');
    expect(await there.ok(hostBookings.get)).toMatchObject({ starts: '14:00', may: ['confirmed', 'refused'] });
    const now = (await one(request))!;
    await olena.ok(interpreting.close, { params: { interpretingRequestId: id }, version: now.version, body: { how: 'not_needed', reason: 'Rodina se přestěhovala' } });
    await house.runJobs(server.url);
    const mail = await server.next('moved@tlumoceni.test');
    expect(mail.text).toContain('už neplatí');
    expect(mail.text).not.toContain('přestěhovala');
    expect((await there.ask(hostBookings.get)).status).toBe(401);
    expect(await one(request)).toMatchObject({ state: 'cancelled', unmet: false });
  });
  test('a lost code: a new link, and the earlier one is gone', async () => {
    const who = await addInterpreter(olena, { email: 'lost@tlumoceni.test', name: 'Ztracený kód' });
    const request = await addRequest(olena, { onDay: addDays(today(), 25) }), given = await offer(request, who);
    await house.runJobs(server.url);
    const old = secretOf((await server.next('lost@tlumoceni.test')).text!);
    const again = await olena.ok(bookings.newLink, { params: { bookingId: given.id }, body: { id: newId() } });
    expect((await house.anonymous.ask(host.open, { body: { secret: old, code: given.code! } })).status).toBe(409);
    await answered(again, 'lost@tlumoceni.test', 'confirmed');
    expect((await olena.ok(guestLinks.list, { query: { purpose: 'booking', subjectId: given.id } })).items.map(({ state }) => state).sort()).toEqual(['open', 'revoked']);
  });
  test('an interpreter with an account answers in Souběh', async () => {
    const me = await addInterpreter(olena, { name: 'Tomáš Veselka', membershipId: people.tomas.membership, email: 'tomas@kompas.test' });
    const request = await addRequest(olena, { caseId: family.caseId, about: [family.mother], onDay: addDays(today(), 30) });
    const given = await offer(request, me);
    expect(given).toMatchObject({ code: null, secret: null, mailedTo: 'tomas@kompas.test' });
    const tomas = await house.as('tomas');
    const mine = (await tomas.ok(bookings.mine)).items;
    expect(mine).toMatchObject([{ id: given.id, me: true, organisation: 'Kompas', clientShown: '', may: ['confirmed', 'refused'] }]);
    expect((await tomas.ask(bookings.heard, { params: { bookingId: given.id }, body: { answer: 'confirmed' } })).status).toBe(404);
    await tomas.ok(bookings.answer, { params: { bookingId: given.id }, body: { answer: 'confirmed' } });
    expect(await one(request)).toMatchObject({ state: 'booked', booking: { answeredBy: 'interpreter' } });
    expect((await olena.ask(bookings.answer, { params: { bookingId: given.id }, body: { answer: 'confirmed' } })).status).toBe(404);
  });
  test('a reminder goes out the day before, once', async () => {
    const who = await addInterpreter(olena, { email: 'zitra@tlumoceni.test', name: 'Zítřejší' });
    const request = await addRequest(olena, { onDay: addDays(today(), 1), starts: '20:00', minutes: 30 });
    await answered(await offer(request, who), 'zitra@tlumoceni.test', 'confirmed');
    await house.admin.query(`select graphile_worker.add_job('interpreters.remind'), graphile_worker.add_job('interpreters.remind')`);
    await house.runJobs(server.url);
    await house.runJobs(server.url);
    expect((await server.next('zitra@tlumoceni.test')).text).toContain('zítra tlumočíte');
    expect(server.mails.filter((mail) => JSON.stringify(mail.to).includes('zitra@'))).toHaveLength(2);
  });
});

describe('demand not met', () => {
  test('what nobody took, or whose day passed, is counted by language, district and month, and opens', async () => {
    const closed = await addRequest(olena, { languages: ['rom'], orpCode: '3211', onDay: addDays(today(), 3) });
    await olena.ok(interpreting.close, { params: { interpretingRequestId: closed }, version: (await one(closed))!.version, body: { how: 'no_interpreter', instead: 'relative' } });
    const forgotten = await addRequest(olena, { languages: ['rom'], orpCode: '3211', onDay: addDays(today(), 4) });
    await house.admin.query(`update directory.interpreting_request set on_day = platform.today() - 1 where id = $1`, [forgotten]);
    await house.admin.query(`update directory.interpreting_request set on_day = platform.today() - 1 where id = $1`, [closed]);
    const day = addDays(today(), -1), year = Number(day.slice(0, 4));
    expect((await olena.ok(interpreting.sums, { query: { year } })).unmet).toEqual([{ month: `${day.slice(0, 7)}-01`, language: 'rom', orpCode: '3211', organisation: { id: organisations.kompas.id, name: 'Kompas' }, requests: 2 }]);
    const behind = (await olena.ok(interpreting.list, { query: { which: 'unmet', year, month: day, language: 'rom', orp: '3211' } })).items;
    expect(behind.map(({ id, unmet, instead }) => [id, unmet, instead]).sort()).toEqual([[closed, true, 'relative'], [forgotten, true, null]].sort());
    // A colleague who does not open the case still sees the whole number.
    expect((await (await house.as('hana')).ok(interpreting.sums, { query: { year } })).unmet[0]!.requests).toBe(2);
    expect((await (await house.as('milan')).ok(interpreting.sums, { query: { year } })).unmet).toEqual([]);
  });
  test('when the interpreter did not come, nothing is paid and the need was not met', async () => {
    const who = await addInterpreter(olena, { name: 'Nepřišel', email: null });
    const request = await addRequest(olena, { onDay: addDays(today(), 40) }), given = await offer(request, who);
    await olena.ok(bookings.heard, { params: { bookingId: given.id }, body: { answer: 'confirmed' } });
    await past(request, 2);
    await house.admin.query(`update directory.booking set state = 'confirmed' where id = $1`, [given.id]);
    await olena.ok(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'interpreter_absent', minutes: 0 } });
    expect(await one(request)).toMatchObject({ state: 'unmet', unmet: true, cost: 0 });
    await olena.ok(bookings.outcome, { params: { bookingId: given.id }, body: { outcome: 'client_absent', minutes: 0 } });
    expect(await one(request)).toMatchObject({ state: 'done', cost: 500 });
  });
  test('every figure opens just the requests it was counted from', async () => {
    const { done } = await olena.ok(interpreting.sums, { query: { year: Number(today().slice(0, 4)) } }), year = Number(today().slice(0, 4));
    expect(done.some(({ absent }) => absent > 0)).toBe(true);
    const list = async (query: object) => (await olena.ok(interpreting.list, { query: { which: 'done', year, limit: 100, ...query } })).items;
    const total = (of: typeof done, field: 'bookings' | 'absent' | 'minutes' | 'cost') => of.reduce((sum, one) => sum + one[field], 0);
    expect(await list({ which: 'absent' })).toHaveLength(total(done, 'absent'));
    for (const project of new Set(done.map((one) => one.project))) {
      const behind = await list({ project }), of = done.filter((one) => one.project === project);
      expect([behind.length, behind.reduce((sum, one) => sum + (one.minutesDone ?? 0), 0), behind.reduce((sum, one) => sum + (one.cost ?? 0), 0)]).toEqual([total(of, 'bookings'), total(of, 'minutes'), total(of, 'cost')]);
    }
    expect(await list({ project: 'žádný takový' })).toEqual([]);
    expect((await list({ organisationId: organisations.kompas.id })).length).toBe((await list({})).length);
    expect(await list({ organisationId: organisations.jerabina.id })).toEqual([]);
  });
});

test.each([
  ['a time that has passed', { onDay: addDays(today(), -1) }, 400], ['a language of no list', { languages: ['klingon'] }, 400], ['no place to meet', { place: '' }, 400], ['somebody of no case', { about: [crypto.randomUUID()] }, 400],
  ['an interpreter unknown to us', { preferredId: crypto.randomUUID() }, 404], ['a place in the mail that is no office', { placeInMail: true }, 400], ['a district that does not exist', { orpCode: '9999' }, 404],
] as const)('a request with %s is refused with a sentence', async (_, more, status) => {
  const outcome = await olena.ask(interpreting.add, { body: { id: newId(), languages: ['vi'], onDay: addDays(today(), 7), starts: '10:00', minutes: 90, mode: 'in_person', place: 'Sraz u vchodu', topic: 'health', contactName: 'Olena', contactPhone: '601 234 567', ...more } as never });
  expect(outcome.status).toBe(status);
});
test('the pool: searched by language and district, changed by its keeper with both versions shown', async () => {
  const id = await addInterpreter(olena, { name: 'Samira Haddad', languages: [{ language: 'ar', variant: 'levantská' }], regionCodes: [] });
  const found = async (query: object) => (await olena.ok(interpreters.list, { query: { ...query, limit: 100 } as never })).items.map((i) => i.id);
  expect(await found({ language: 'ar' })).toEqual([id]);
  expect(await found({ q: 'LEVANTSKA' })).toEqual([id]);
  const { version } = (await olena.ok(interpreters.list, { query: { language: 'ar' } })).items[0]!;
  const body = { kind: 'court', name: 'Samira Haddad', membershipId: null, partnerId: null, sex: null, languages: [{ language: 'ar' }, { language: 'en' }], orpCodes: ['3211'], regionCodes: [], modes: ['video'], phone: null, email: null, priceHour: null, priceTravel: null, priceMinMinutes: 60, priceStepMinutes: 30, week: ['1m'], availabilityNote: '', note: '', endsOn: null } as const;
  await olena.ok(interpreters.change, { params: { interpreterId: id }, version, body: body as never });
  const stale = await olena.ask(interpreters.change, { params: { interpreterId: id }, version, body: body as never });
  expect(stale.status).toBe(409);
  expect(stale.problem.current).toMatchObject({ kind: 'court' });
  expect(await found({ language: 'ar', orp: '3209' })).toEqual([]);
  await olena.ok(interpreters.terms, { params: { interpreterId: id }, body: { contractKind: 'dpp', contractNumber: '12/2026', contractTo: addDays(today(), 20), note: '', preferences: [{ language: 'ar', position: 2 }] } });
  expect(await olena.ok(interpreters.list, { query: { language: 'ar' } })).toMatchObject({ expiring: 1, items: [{ terms: { contractKind: 'dpp', contractNumber: '12/2026' }, preferences: [{ language: 'ar', orpCode: null, position: 2 }] }] });
});
