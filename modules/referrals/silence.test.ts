// Silence told further: once a step, in mails that say nothing, whatever happens to the job.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { runDueJobs } from '#platform/jobs/jobs.ts';
import { services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { MoveBody, referrals } from './contract.ts';
import { jobs } from './jobs.ts';
import { usual } from './rules.ts';

let house: TestHouse, family: World, olena: Asker, hana: Asker, lucie: Asker;
beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'never');
  olena = await house.as('olena'); hana = await house.as('hana'); lucie = await house.as('lucie');
});
afterAll(() => house.close());

const words = { need: 'housing', asked: 'Rodina hledá raný vývojový screening.', urgency: 'days' as const, contact: 'Olena, 777 100 100' };
async function refer(by: Asker, more: { caseId?: string } = {}): Promise<string> {
  const id = newId();
  await by.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id, serviceId: services.earlyCare.id }], ...words, ...more } });
  return id;
}
const get = (by: Asker, referralId: string) => by.ok(referrals.get, { params: { referralId } });
const move = async (by: Asker, referralId: string, body: z.input<typeof MoveBody>) => by.ask(referrals.move, { params: { referralId }, version: (await get(by, referralId)).version, body });

const run = () => runDueJobs(house.adminUrl, { jobs, post: undefined, secretKey: house.secretKey, publicUrl: 'https://soubeh.example', mailFrom: 'soubeh@example.test' });
const queue = () => house.admin.query(`select graphile_worker.add_job('referrals.silence')`);
const mails = async () => (await house.admin.query(`select to_address, subject, body from platform.mail where subject like '%bez odpovědi%' order by to_address`)).rows as { to_address: string; subject: string; body: string }[];
const age = (id: string, days: number) => house.admin.query(`update referrals.referral set sent_on = sent_on - $2::int, answer_due_on = answer_due_on - $2::int, due_on = due_on - $2::int, expires_on = expires_on - $2::int where id = $1`, [id, days]);

test('it is told once a step, to those whom the organisation named, in a mail that says nothing; running again adds nothing', async () => {
  await house.admin.query(`update referrals.referral set state = 'withdrawn' where state in ('sent', 'received', 'waiting_list', 'accepted', 'under_way')`);
  const id = await refer(olena, { caseId: family.caseId });
  await queue(); await run();
  expect(await mails()).toEqual([]);
  await age(id, usual.receiptAfter + 1);
  await queue(); await run();
  const first = await mails();
  expect(first.map((mail) => mail.to_address)).toEqual(['hana@example.test', 'jitka@example.test', 'olena@example.test']);
  for (const { subject, body } of first) { expect(body).toContain(`https://soubeh.example/sit/odkazani/${id}`); for (const said of [words.asked, 'Matka', 'TAJNE', 'bydlení', 'Jeřabina', 'Kompas']) expect(subject + body).not.toContain(said); }
  await queue(); await run();
  await queue(); await run();
  expect(await mails()).toHaveLength(3);
  expect((await hana.ok(referrals.today)).silent.map((one) => one.id)).toEqual([id]);
  expect((await (await house.as('petra')).ok(referrals.today)).silent).toEqual([]);
  expect((await get(olena, id)).events.filter((event) => event.move === 'remind')).toHaveLength(1);
  await age(id, 10);
  await queue(); await run();
  expect(await mails()).toHaveLength(6);
  expect((await move(lucie, id, { move: 'receive' })).status).toBe(204);
});
test('a job that is stopped in the middle leaves neither half a telling nor half of its mails', async () => {
  const id = await refer(olena);
  await age(id, 5);
  const before = (await mails()).length;
  const broken = jobs.map((job) => ({ ...job, run: async (context: Parameters<typeof job.run>[0]) => job.run({ ...context, owner: { ...context.owner, work: (work) => context.owner.work(async (db) => { await work(db); throw new Error('power cut'); }) } }, {}) }));
  await queue();
  await runDueJobs(house.adminUrl, { jobs: broken, post: undefined, secretKey: house.secretKey, publicUrl: 'https://soubeh.example', mailFrom: 'soubeh@example.test' });
  expect(await mails()).toHaveLength(before);
  await house.admin.query(`update graphile_worker._private_jobs set run_at = now(), locked_at = null`);
  await run();
  expect((await mails()).length).toBe(before + 3);
});
test('what nobody answered expires by itself, once, and comes back to its sender', async () => {
  const id = await refer(olena);
  await age(id, 60);
  await queue(); await run();
  await queue(); await run();
  const seen = await get(olena, id);
  expect(seen).toMatchObject({ state: 'expired', next: { who: 'sender', what: 'elsewhere', mine: true } });
  expect(seen.events.map((event) => event.move)).toEqual(['send', 'expire']);
  expect((await move(lucie, id, { move: 'accept' })).status).toBe(409);
  expect((await olena.ok(referrals.today)).answers.map((one) => one.id)).toContain(id);
});
test('the days are the organisation\'s to set, with both versions on a conflict', async () => {
  const rule = { ...usual, tells: ['head' as const], dueNow: 3 };
  expect((await olena.ask(referrals.setRule, { version: 0, body: rule })).status).toBe(403);
  await hana.ok(referrals.setRule, { version: 0, body: rule });
  expect((await hana.ask(referrals.setRule, { version: 0, body: rule })).status).toBe(409);
  expect((await olena.ok(referrals.rule)).dueNow).toBe(3);
  const id = newId();
  await olena.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id, serviceId: services.earlyCare.id }], ...words, urgency: 'now' } });
  expect((await get(olena, id)).answerDueOn).toBe(addDays(today(), 3));
});
