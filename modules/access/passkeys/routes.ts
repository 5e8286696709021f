import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { addressKey, doorOf, keyOf } from '../session/door.ts';
import { authenticationOptions, challengeHash, challengeMinutes, challengeOf, registered, registrationOptions, signed } from './ceremony.ts';
import { passkeys } from './contract.ts';
import * as q from './queries.ts';

/** An account with more would hardly know which is which. */
const most = 20;

export const routes = (house: House): void => {
  const { database } = house;
  const at = doorOf(house);

  serve(house, 'passkeys', passkeys)({
    list: async (_, { db }) => ({ items: (await q.findOwn(db)).map((one) => ({ id: one.id, name: one.name, backedUp: one.backed_up, since: one.since.toISOString(), used: one.used?.toISOString() ?? null })) }),
    begin: async (_, { db }) => {
      const own = await q.findOwn(db);
      if (own.length >= most) throw new Refusal('too_large');
      const options = await registrationOptions(house, await q.whoAmI(db), own);
      if (!await q.beginRegistration(db, challengeHash(options.challenge), challengeMinutes)) throw new Refusal('confirm_again');
      return { ...options };
    },
    add: async ({ body }, { db }) => {
      if (!await q.isFresh(db)) throw new Refusal('confirm_again');
      const challenge = challengeOf(body.response);
      if (!challenge || !await q.useRegistration(db, challengeHash(challenge))) throw new Refusal('wrong_passkey');
      const made = await registered(house, body.response, challenge);
      if (!made) throw new Refusal('wrong_passkey');
      await q.add(db, body.id, body.name, made);
      return { id: body.id };
    },
    remove: async ({ params }, { db }) => {
      if (!await q.isFresh(db)) throw new Refusal('confirm_again');
      if (!await q.remove(db, params.passkeyId)) throw notFound();
    },

    options: async ({ body }, door) => {
      const now = body.purpose === 'confirm' ? await at.current(door, 'half', { locked: true }) : undefined;
      const options = await authenticationOptions(house, now ? await database.atDoor((db) => q.findPasskeysOf(db, now.account_id)) : []);
      await database.atDoor((db) => q.addChallenge(db, challengeHash(options.challenge), now ? 'confirm' : 'sign_in', now?.id ?? null, now?.account_id ?? null, challengeMinutes));
      return { ...options };
    },
    use: async ({ body: { purpose, response } }, door) => {
      const now = purpose === 'confirm' ? await at.current(door, 'half', { locked: true }) : undefined;
      const account = await at.guarded([now ? keyOf('passkey', now.account_id) : addressKey(door)], 'wrong_passkey', async () => {
        const challenge = challengeOf(response);
        // Spent before it is looked at: a challenge that was tried is a challenge that was used.
        if (!challenge || !await database.atDoor((db) => q.useChallenge(db, challengeHash(challenge), now ? 'confirm' : 'sign_in', now?.id ?? null, now?.account_id ?? null))) return false;
        const known = await database.atDoor((db) => q.findPasskey(db, response.id));
        if (!known || now && known.account_id !== now.account_id) return false;
        const proof = await signed(house, response, challenge, known);
        return proof && await database.atDoor((db) => q.used(db, known.id, proof.counter, proof.backedUp)) ? known.account_id : false;
      });
      // A passkey is something one has and is at once: it opens a full session.
      return now ? at.raise(door, now) : at.open(door, account, 'full');
    },
  });
};
