import { randomInt, timingSafeEqual } from 'node:crypto';
import { serve, type House } from '#platform/http/serve.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { me, session, sessions, setup, totp } from './contract.ts';
import { addressKey, doorOf, keyOf } from './door.ts';
import * as q from './queries.ts';
import { networkOf } from './rules.ts';
import { hashOf, hashPassword, passwordMatches, seal } from './secrets.ts';

/** Ten codes of 60 bits, without letters and digits that are easily mistaken. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789', letter = () => alphabet[randomInt(alphabet.length)]!;
const backupCode = () => Array.from({ length: 12 }, letter).join('').replace(/(.{4})(?=.)/g, '$1-');

const missing = (field: string) => new Refusal('invalid', { fields: { [field]: { cs: 'Vyplňte prosím.', en: 'Please fill in.', uk: 'Заповніть, будь ласка.' } } });

export const routes = (house: House): void => {
  const { database, secretKey, secondFactor } = house;
  const at = doorOf(house);

  serve(house, 'session', session)({
    signIn: async ({ body }, door) => {
      const email = body.email.trim(), keys = [addressKey(door), keyOf('account', email)];
      const account = await at.guarded(keys, 'wrong_credentials', async () => {
        const found = await database.atDoor((db) => q.findAccount(db, email));
        return await passwordMatches(found?.password_hash, body.password) && found && !found.disabled_at ? found : false;
      });
      const opened = await at.open(door, account.id, at.strengthOf(account));
      await database.atDoor((db) => q.forgetAttempts(db, keys));
      return opened;
    },
    confirm: async ({ body }, door) => {
      const now = await at.current(door);
      await at.guarded([keyOf('code', now.account_id)], 'wrong_code', async () => now.totp_confirmed_at !== null && at.codeAccepted(now, body.code));
      return at.raise(door, now);
    },
    signOut: async (_, door) => {
      if (door.session) await database.atDoor((db) => q.closeSession(db, hashOf(door.session!)));
      door.setSession(null);
    },
    switch: async ({ body }, door) => {
      const now = await at.current(door, 'full');
      if (!await database.atDoor((db) => q.switchMembership(db, now.hash, body.membershipId))) throw new Refusal('not_found');
    },
    lock: async (_, door) => {
      const now = await at.current(door, 'full', { locked: true, mustChange: true });
      await database.atDoor((db) => q.lockSession(db, now.hash));
    },
    unlock: async ({ body }, door) => {
      const now = await at.current(door, 'full', { locked: true, mustChange: true });
      const { code, password } = body;
      if (code !== undefined) await at.guarded([keyOf('code', now.account_id)], 'wrong_code', () => at.codeAccepted(now, code));
      else if (password !== undefined) {
        await at.guarded([keyOf('account', now.email)], 'wrong_credentials', async () => passwordMatches((await database.atDoor((db) => q.findAccount(db, now.email)))?.password_hash, password));
      } else throw missing('password');
      return at.raise(door, now);
    },
    stay: async (_, door) => {
      const now = await at.current(door, 'full', { mustChange: true });
      await database.atDoor((db) => q.stay(db, now.hash));
    },
  });

  serve(house, 'sessions', sessions)({
    list: async (_, { db }) => ({ items: (await q.findSessions(db)).map((one) => ({ ...one, since: one.since.toISOString(), seen: one.seen.toISOString(), ends: one.ends.toISOString() })) }),
    end: async ({ params }, { db }) => { if (!await q.endSession(db, params.sessionId)) throw notFound(); },
    endAll: async ({ body }, { db }) => { await q.endSessions(db, body.which); },
  });

  serve(house, 'me', me)({
    get: async (_, door) => {
      const now = await at.current(door, 'half', { locked: true });
      const strength = now.locked ? 'half' as const : now.strength;
      const mine = strength === 'full' && !now.must_change ? await database.asSession(door.session!, q.findMemberships) : { membership: null, memberships: [] };
      return {
        id: now.account_id, name: now.name, email: now.email, language: now.language, strength, totp: Boolean(now.totp_confirmed_at),
        totpRequired: secondFactor === 'required' && !now.totp_confirmed_at && now.passkeys === 0, passwordChange: now.must_change, locked: now.locked, idleMinutes: now.idle_minutes,
        passkeys: now.passkeys, backupCodes: now.backup_codes, hasPassword: now.has_password, linked: now.linked, ...mine,
      };
    },
    setLanguage: async ({ body }, { db }) => { await q.setLanguage(db, body.language); },
    setPassword: async ({ body }, door) => {
      const now = await at.current(door, 'full', { mustChange: true });
      const stored = (await database.atDoor((db) => q.findAccount(db, now.email)))?.password_hash;
      const { current } = body;
      if (current !== undefined) await at.guarded([keyOf('account', now.email)], 'wrong_credentials', () => passwordMatches(stored, current));
      else if (!now.must_change && now.has_password) throw missing('current');
      else if (!now.fresh) throw new Refusal('confirm_again');
      if (await passwordMatches(stored, body.next)) throw new Refusal('invalid', { fields: { next: { cs: 'Zvolte jiné heslo, než je to dosavadní.', en: 'Choose another password than the present one.', uk: 'Виберіть інший пароль, ніж теперішній.' } } });
      const hash = await hashPassword(body.next);
      await database.atDoor(async (db) => { await q.setPassword(db, now.account_id, hash); await q.closeOtherSessions(db, now.hash, now.account_id); });
    },
  });

  serve(house, 'totp', totp)({
    start: async (_, door) => {
      // Half a session may only pair the first one: whoever knows a password must not replace the phone.
      const half = await at.current(door);
      const now = half.totp_confirmed_at || half.passkeys || half.strength === 'full' ? await at.fresh(door) : half;
      const { generateSecret, generateURI } = await import('otplib'), secret = generateSecret();
      await database.atDoor((db) => q.startTotp(db, now.account_id, seal(secretKey, secret)));
      return { secret, uri: generateURI({ issuer: 'Souběh', label: now.email, secret }) };
    },
    confirm: async ({ body }, door) => {
      const half = await at.current(door);
      const now = half.totp_confirmed_at || half.passkeys || half.strength === 'full' ? await at.fresh(door) : half;
      await at.guarded([keyOf('code', now.account_id)], 'wrong_code', async () => {
        const sealed = now.totp_next, step = sealed ? await at.stepOf(sealed, body.code) : undefined;
        return sealed !== null && step !== undefined && database.atDoor((db) => q.confirmTotp(db, now.account_id, sealed, step));
      });
      return at.raise(door, now);
    },
    codes: async (_, door) => {
      const now = await at.fresh(door);
      if (!now.totp_confirmed_at) throw against({ cs: 'Záložní kódy jsou k ověření v telefonu. Nejdřív ho zapněte.', en: 'Backup codes belong to the second step. Turn it on first.', uk: 'Резервні коди належать до другого кроку. Спершу ввімкніть його.' });
      const codes = Array.from({ length: 10 }, backupCode);
      await database.atDoor((db) => q.setBackupCodes(db, now.account_id, codes.map((code) => at.backupHash(now.account_id, code))));
      return { codes };
    },
    remove: async (_, door) => {
      const now = await at.fresh(door);
      if (secondFactor === 'required' && !now.passkeys) throw against({ cs: 'Druhý krok je tu povinný. Spárujte jiný telefon, nebo si nejdřív přidejte přístupový klíč.', en: 'The second step is compulsory here. Pair another phone or add a passkey first.', uk: 'Другий крок тут обовʼязковий. Спаруйте інший телефон або спершу додайте ключ доступу.' });
      await database.atDoor((db) => q.removeTotp(db, now.account_id));
    },
  });

  serve(house, 'setup', setup)({
    state: async () => ({ needed: await database.atDoor(q.needsSetup) }),
    run: async ({ body }, door) => {
      await at.guarded([keyOf('setup', networkOf(door.address))], 'wrong_code', async () => {
        const expected = Buffer.from(house.setupCode ?? ''), given = Buffer.from(body.code.trim());
        return house.setupCode !== undefined && expected.length === given.length && timingSafeEqual(expected, given);
      });
      const hash = await hashPassword(body.password);
      await database.atDoor((db) => q.setUp(db, { ...body, hash }));
      house.setupCode = undefined;
    },
  });
};
