import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { challengeHash, challengeMinutes, challengeOf, registered, registrationOptions } from '../passkeys/ceremony.ts';
import * as passkeys from '../passkeys/queries.ts';
import { addressKey, doorOf, keyOf } from '../session/door.ts';
import * as sessions from '../session/queries.ts';
import { hashOf, hashPassword, newSecret } from '../session/secrets.ts';
import { invitations, passwords } from './contract.ts';
import { invite } from './invite.ts';
import { passwordChangedMail, resetLink, resetMail } from './mails.ts';
import * as q from './queries.ts';

/** Every answer about a forgotten password takes so long, whatever there was to do. */
const answerAfter = 400;
const resetMinutes = 60;
/** Mails to one address, or from one network, within a quarter of an hour. */
const mostMails = 4, mostFromNetwork = 20, waitMinutes = 15;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const routes = (house: House): void => {
  const { database, publicUrl } = house;
  const at = doorOf(house);

  serve(house, 'invitations', invitations)({
    send: async ({ params }, context) => invite(context, publicUrl, params.accountId),
    revoke: async ({ params }, { db }) => { if (!await q.revoke(db, params.accountId)) throw notFound(); },
    open: async ({ body }, door) => at.guarded([addressKey(door)], 'link_invalid', async () => await database.atDoor((db) => q.findInvitation(db, hashOf(body.secret))) ?? false),
    accept: async ({ body }, door) => {
      const account = await at.guarded([addressKey(door)], 'link_invalid', async () => {
        if (!await database.atDoor((db) => q.findInvitation(db, hashOf(body.secret)))) return false;
        const hash = await hashPassword(body.password);
        return database.atDoor(async (db) => {
          const id = await q.useInvitation(db, hashOf(body.secret));
          if (id) await sessions.setPassword(db, id, hash);
          return id ?? false;
        });
      });
      return at.open(door, account, at.strengthOf({ totp_confirmed_at: null }));
    },
    beginPasskey: async ({ body }, door) => {
      const invited = await at.guarded([addressKey(door)], 'link_invalid', async () => await database.atDoor((db) => q.findInvitation(db, hashOf(body.secret))) ?? false);
      const options = await registrationOptions(house, { id: invited.account_id, email: invited.email, name: invited.name }, []);
      await database.atDoor((db) => passkeys.addChallenge(db, challengeHash(options.challenge), 'invited', null, invited.account_id, challengeMinutes));
      return { ...options };
    },
    acceptPasskey: async ({ body }, door) => {
      const invited = await at.guarded([addressKey(door)], 'link_invalid', async () => await database.atDoor((db) => q.findInvitation(db, hashOf(body.secret))) ?? false);
      const challenge = challengeOf(body.response);
      if (!challenge || !await database.atDoor((db) => passkeys.useChallenge(db, challengeHash(challenge), 'invited', null, invited.account_id))) throw new Refusal('wrong_passkey');
      const made = await registered(house, body.response, challenge);
      if (!made) throw new Refusal('wrong_passkey');
      await database.atDoor(async (db) => {
        if (!await q.useInvitation(db, hashOf(body.secret))) throw new Refusal('link_invalid');
        await passkeys.addAtDoor(db, body.id, invited.account_id, body.name, made);
      });
      return at.open(door, invited.account_id, 'full');
    },
  });

  serve(house, 'passwords', passwords)({
    forgotten: async ({ body }, door) => {
      const email = body.email.trim().toLowerCase();
      const work = async () => {
        // Counted apart from signing in, so that nobody keeps another person from their password by asking for mails.
        const allowed = await database.atDoor((db) => sessions.attempt(db, [keyOf('reset', email)], waitMinutes, mostMails)) && await database.atDoor((db) => sessions.attempt(db, [keyOf('reset', addressKey(door))], waitMinutes, mostFromNetwork));
        if (!allowed) return;
        const secret = newSecret();
        await database.atDoor(async (db) => {
          const who = await q.startReset(db, email, hashOf(secret), resetMinutes);
          if (who) await queueMail(db, { to: email, ...resetMail(who.language, { link: resetLink(publicUrl, secret) }) });
        });
      };
      // A failure is nobody's business either; what went wrong is told to the console, without the address.
      await Promise.all([pause(answerAfter), work().catch((error: unknown) => { console.error('A link for a forgotten password was not sent:', (error as { code?: string }).code ?? 'unknown'); })]);
    },
    reset: async ({ body }, door) => {
      await at.guarded([addressKey(door)], 'link_invalid', async () => {
        if (!await database.atDoor((db) => q.resetHolds(db, hashOf(body.secret)))) return false;
        const hash = await hashPassword(body.password);
        return database.atDoor(async (db) => {
          const whose = await q.resetPassword(db, hashOf(body.secret), hash);
          if (whose) await queueMail(db, { to: whose.email, ...passwordChangedMail(whose.language) });
          return whose ?? false;
        });
      });
    },
  });
};
