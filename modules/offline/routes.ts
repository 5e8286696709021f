import { hkdfSync } from 'node:crypto';
import { caseState } from '#modules/cases/questions.ts';
import { hashOf, newSecret, seal, unseal } from '#modules/access/session/index.ts';
import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';
import { Id } from '#platform/http/contract.ts';
import { against, invalid, notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { offline, Unsent, vaultDays, type HandedOver } from './contract.ts';
import * as q from './queries.ts';
import { groundForField } from '#modules/work/activities/questions.ts';
import { ownAround } from '#modules/directory/questions.ts';
import { groundForField as supportForField } from '#modules/programmes/log/questions.ts';
import { auditsInHand } from '#modules/audits/rating/questions.ts';
import { roundsInHand } from '#modules/localities/rounds/questions.ts';
import { myDay } from '#modules/localities/safety/questions.ts';
import { takeAlong } from './taking.ts';

/** How long a device may put down what it holds after it last took something along. */
const depositDays = 14;
/** Things that one membership may have put down. */
const mostDeposits = 500;

const idIn = (value: unknown): string | null => Id.safeParse(value).data ?? null;
/** The case that something handed over belongs to, from its address or its content. */
const caseOf = ({ params, body }: Unsent): string | null => idIn(params['caseId'] ?? body['caseId']);
/** Whom it was written of; nothing checked yet what the device put down. */
const aboutOf = ({ params, body }: Unsent): string[] => [params['personId'], ...(Array.isArray(body['about']) ? body['about'] as unknown[] : [])].slice(0, 30).flatMap((id) => idIn(id) ?? []);
/** How the head knows the case; what is out of reach has no name. */
async function labelOf(db: Db, caseId: string | null): Promise<string | null> {
  if (!caseId || !await logRead(db, { endpoint: 'offline.handedOver', caseId, personId: undefined, reason: 'předané záznamy' })) return null;
  return (await caseState(db, caseId)).label;
}

export const routes = (house: House): void => {
  const opened = (sealed: Uint8Array) => Unsent.parse(JSON.parse(unseal(house.secretKey, sealed)));
  /** The handler that the device wanted to reach: only one that may wait in an outbox. */
  const handlerFor = ({ method, path }: Unsent) => [...house.handlers.values()].find(({ endpoint }) => endpoint.offline && endpoint.method === method && endpoint.path === path);

  serve(house, 'offline', offline)({
    take: async (_, { db }) => {
      const { today, tomorrow, until, now } = await q.findDays(db);
      const token = newSecret(), ends = await q.issueRight(db, hashOf(token), depositDays);
      return { takenAt: now.toISOString(), until: until.toISOString(), vaultDays: await q.findVaultDays(db) ?? vaultDays.usual, today, ...await takeAlong(db, today, tomorrow), rounds: await roundsInHand(db), audits: await auditsInHand(db), ground: await groundForField(db), support: await supportForField(db), around: await ownAround(db), safety: await myDay(db), deposit: { token, until: ends.toISOString() } };
    },
    // Derived, so that the same secret never encrypts two kinds of things; another account's is another one.
    key: (_, { caller }) => ({ key: Buffer.from(hkdfSync('sha256', house.secretKey, caller.accountId, 'soubeh:journal:1', 32)).toString('base64url') }),
    setting: async (_, { db }) => ({ vaultDays: await q.findVaultDays(db) ?? vaultDays.usual }),
    setSetting: async ({ body }, { db }) => { await q.setVaultDays(db, body.vaultDays); },
    // Nothing is told about what is behind it: it was put down, or there is no such right.
    handOver: async ({ body: { token, items } }, { database }) => {
      const sealed = items.map((item) => ({ id: item.id, at: item.at, sealed: seal(house.secretKey, JSON.stringify(item)) }));
      if (!await database.atDoor((db) => q.putDown(db, hashOf(token), sealed, mostDeposits))) throw notFound();
    },
    handedOver: async (_, { db }) => {
      const items: HandedOver[] = [], labels = new Map<string | null, string | null>(), persons = new Set<string>();
      for (const { id, author, writtenAt, handedAt, sealed } of await q.findDeposits(db)) {
        const unsent = opened(sealed), caseId = caseOf(unsent);
        if (!labels.has(caseId)) labels.set(caseId, await labelOf(db, caseId));
        for (const person of caseId ? [] : aboutOf(unsent)) persons.add(person);
        items.push({ id, author, writtenAt: writtenAt.toISOString(), handedAt: handedAt.toISOString(), path: unsent.path, caseId, caseLabel: labels.get(caseId) ?? null, body: unsent.body });
      }
      for (const personId of persons) await logRead(db, { endpoint: 'offline.handedOver', caseId: undefined, personId, reason: 'předané záznamy' });
      return { items };
    },
    enter: async ({ params: { depositId } }, context) => {
      const deposit = await q.findDeposit(context.db, depositId);
      if (!deposit) throw notFound();
      const unsent = opened(deposit.sealed), found = handlerFor(unsent);
      if (!found) throw against({ cs: 'Tohle sem nejde zapsat. Přečtěte si obsah a zapište ho ručně, pak záznam zahoďte s důvodem.', en: 'This cannot be entered. Read it, write it by hand, then discard it with a reason.', uk: 'Це не можна внести. Прочитайте зміст, запишіть його вручну, а потім відхиліть із причиною.' });
      const { endpoint, handle } = found, params = endpoint.params?.safeParse(unsent.params), body = endpoint.body?.safeParse(unsent.body);
      if (params && !params.success) throw notFound();
      if (body && !body.success) throw invalid(body.error);
      await q.settle(context.db, depositId, 'entered');
      await handle({ params: params?.data, query: undefined, body: body?.data } as never, { ...context, version: unsent.version ?? 0 });
      await q.attribute(context.db, depositId);
    },
    discard: async ({ params: { depositId }, body: { reason } }, { db }) => {
      if (!await q.findDeposit(db, depositId)) throw notFound();
      await q.settle(db, depositId, 'discarded', reason);
    },
  });
};
