// A body without an account answers a referral by its link.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { guestLinks, host } from '#modules/access/guests/contract.ts';
import { hostCommitments } from '#modules/commitments/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { services } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { hostReferrals, referrals } from './contract.ts';

let house: TestHouse, family: World, olena: Asker, school: string, referralId: string;
beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'never');
  olena = await house.as('olena');
  school = newId();
  await olena.ok(directory.addPartner, { body: { id: school, name: 'ZŠ Na Kopci', kind: 'school', ico: null, note: '' } });
});
afterAll(() => house.close());
beforeEach(async () => {
  referralId = newId();
  await olena.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, caseId: family.caseId, about: [family.mother], note: 'Jen u nás', targets: [{ id: referralId, partnerId: school }], need: 'education', asked: 'Dítě potřebuje přípravnou třídu.', ages: ['0_5'], languages: ['uk'], orpCode: '3211', urgency: 'days', contact: 'Olena' } });
});

const give = (days = 14) => olena.ok(referrals.giveLink, { params: { referralId }, body: { id: newId(), guestName: 'Výchovná poradkyně', phone: '+420 777 000 000', days } });
const door = () => askerOf(house.app, undefined, { membershipId: '', accountId: '' });
async function enter(given: { secret: string; code: string }): Promise<Asker> {
  const { headers } = await door().ask(host.open, { body: { secret: given.secret, code: given.code } });
  return askerOf(house.app, /soubeh_guest=([\w-]+)/.exec(String(headers['set-cookie']))![1]!, { membershipId: '', accountId: '' }, 'soubeh_guest');
}
const read = async (guest: Asker) => (await guest.ask(hostReferrals.get)).reply as { linkId: string; version: number; state: string };
const say = async (guest: Asker, move: object, version?: number) => { const seen = await read(guest); return guest.ask(hostReferrals.answer, { body: { linkId: seen.linkId, version: version ?? seen.version, move } as never }); };
const get = () => olena.ok(referrals.get, { params: { referralId } });

test('the link says what it is for; the guest reads an enquiry that names nobody, which the sender sees as received', async () => {
  const given = await give();
  expect((await door().ask(host.open, { body: { secret: given.secret, code: given.code } })).reply).toEqual({ purpose: 'referral' });
  const guest = await enter(given), seen = await guest.ask(hostReferrals.get);
  expect(seen.reply).toMatchObject({ asked: 'Dítě potřebuje přípravnou třídu.', need: { cs: 'vzdělávání' }, languages: [{ cs: 'ukrajinština' }], district: 'Rokycany', state: 'received', may: ['accept', 'wait', 'decline'] });
  for (const secret of [family.caseId, family.mother, 'TAJNE', 'Jen u nás', 'Matka']) expect(seen.bytes.toString('utf8')).not.toContain(secret);
  expect((await get()).state).toBe('received');
  expect((await guest.ask(hostCommitments.get)).status).toBe(401);
});
test('waiting list, then accepted, under way, ended: all by the same link, with the guest\'s name in the sender\'s history', async () => {
  const guest = await enter(await give());
  for (const move of [{ move: 'wait', until: addDays(today(), 30), position: 2, text: '' }, { move: 'accept', text: '' }, { move: 'start', text: '' }, { move: 'end', outcome: 'got_help', text: 'Chodí každý den.' }]) expect((await say(guest, move)).status, move.move).toBe(204);
  const seen = await get();
  expect(seen).toMatchObject({ state: 'ended', outcome: 'got_help' });
  expect(seen.events.map((event) => [event.move, event.by])).toEqual([['send', 'sender'], ['receive', 'guest'], ['wait', 'guest'], ['accept', 'guest'], ['start', 'guest'], ['end', 'guest']]);
  expect(seen.events[1]).toMatchObject({ guestName: 'Výchovná poradkyně', author: null });
  expect((await say(guest, { move: 'accept', text: '' })).status).toBe(409);
});
test('of the guest and the sender at once one wins; what was read long ago is not answered', async () => {
  const guest = await enter(await give()), { version } = await read(guest);
  expect((await olena.ask(referrals.move, { params: { referralId }, version, body: { move: 'decline', reason: 'capacity' } })).status).toBe(204);
  const late = await say(guest, { move: 'accept', text: '' }, version);
  expect(late.status).toBe(409);
  expect(late.problem).toMatchObject({ code: 'conflict', current: { state: 'declined' } });
});
test('an expired, a revoked and a burnt link are answered alike, also to somebody who is in', async () => {
  const given = await give(), guest = await enter(given);
  await house.admin.query(`update access.guest_link set expires_on = platform.today() - 1 where id = $1`, [given.id]);
  expect((await guest.ask(hostReferrals.get)).status).toBe(401);
  const revoked = await give(), burnt = await give();
  await olena.ok(guestLinks.revoke, { params: { guestLinkId: revoked.id } });
  for (let n = 0; n < 5; n++) await door().ask(host.open, { body: { secret: burnt.secret, code: burnt.code === '000000' ? '000001' : '000000' } });
  const answers = await Promise.all([given, revoked, burnt].map((one) => door().ask(host.open, { body: { secret: one.secret, code: one.code } })));
  expect(new Set(answers.map(({ status, bytes }) => `${status} ${bytes.toString('utf8')}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(409);
});
test('a link is given for a partner only, by the sender only, while it lasts', async () => {
  const here = newId();
  await olena.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id: here, serviceId: services.earlyCare.id }], need: 'education', asked: 'x', urgency: 'days', contact: 'Olena' } });
  const body = { id: newId(), guestName: 'Někdo', phone: '+420 777 000 000', days: 7 };
  expect((await olena.ask(referrals.giveLink, { params: { referralId: here }, body })).status).toBe(409);
  expect((await (await house.as('ivan')).ask(referrals.giveLink, { params: { referralId }, body })).status).toBe(404);
  const { version } = await get();
  await olena.ask(referrals.move, { params: { referralId }, version, body: { move: 'withdraw', text: 'Už není potřeba.' } });
  expect((await olena.ask(referrals.giveLink, { params: { referralId }, body })).status).toBe(409);
});
