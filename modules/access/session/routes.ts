import { createHash, timingSafeEqual } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import { serve, type DoorContext, type House } from '#platform/http/serve.ts';
import { Refusal } from '#platform/http/problems.ts';
import { me, session, setup, totp } from './contract.ts';
import * as q from './queries.ts';
import { hashOf, hashPassword, newSecret, passwordMatches, seal, unseal } from './secrets.ts';

const sessionHours = 12, halfSessionHours = 1;
/** After so many failures within a quarter of an hour, an address or an account waits. */
const patience = 8, waitMinutes = 15;

/** Whoever has one IPv6 address has 2^64 of them for nothing: the network counts, not the address. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  return [...head, ...(tail ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0') : []), ...(tail ?? [])].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':');
}
const keyOf = (kind: string, value: string) => createHash('sha256').update(`${kind}:${value.toLowerCase()}`).digest('hex');

export const routes = (house: House): void => {
  const { database, secretKey, secondFactor } = house;

  /** The session of the cookie; `strength` that is asked at least. */
  const current = async (door: DoorContext, strength: 'half' | 'full' = 'half'): Promise<q.DoorSession & { hash: Buffer }> => {
    const hash = hashOf(door.session ?? '');
    const found = door.session ? await database.atDoor((db) => q.findSession(db, hash)) : undefined;
    if (!found) throw new Refusal('signed_out');
    if (strength === 'full' && found.strength !== 'full') throw new Refusal('second_factor');
    return { ...found, hash };
  };
  /** Counted before anything is compared, so that guesses sent at once are counted too; forgiven when it was right. */
  const guarded = async <T>(keys: string[], code: 'wrong_credentials' | 'wrong_code', right: () => Promise<T | false>): Promise<T> => {
    const ids = await database.atDoor((db) => q.attempt(db, keys, waitMinutes, patience));
    if (!ids) throw new Refusal('too_many');
    const found = await right();
    if (found === false) throw new Refusal(code);
    await database.atDoor((db) => q.forgive(db, ids));
    return found;
  };
  /** Accepts a code once; two steps around now, for clocks that drift. */
  const codeAccepted = async (account: string, sealed: Uint8Array, code: string): Promise<boolean> => {
    const result = await verify({ secret: unseal(secretKey, sealed), token: code, epochTolerance: 30 });
    if (!result.valid) return false;
    const step = Math.floor(Date.now() / 30_000) + (result.delta ?? 0);
    return database.atDoor((db) => q.useCode(db, account, step));
  };
  /** A new secret with the raised strength: the half session's cookie is worth nothing afterwards. */
  const raise = async (door: DoorContext, from: Buffer) => {
    const secret = newSecret();
    await database.atDoor((db) => q.raiseSession(db, from, hashOf(secret), sessionHours));
    door.setSession(secret);
    return { strength: 'full' as const };
  };

  serve(house, 'session', session)({
    signIn: async ({ body }, door) => {
      const email = body.email.trim(), keys = [keyOf('address', networkOf(door.address)), keyOf('account', email)];
      const account = await guarded(keys, 'wrong_credentials', async () => {
        const found = await database.atDoor((db) => q.findAccount(db, email));
        return await passwordMatches(found?.password_hash, body.password) && found && !found.disabled_at ? found : false;
      });
      const strength = account.totp_confirmed_at || secondFactor === 'required' ? 'half' : 'full';
      const secret = newSecret();
      await database.atDoor(async (db) => {
        await q.openSession(db, hashOf(secret), account.id, strength, strength === 'half' ? halfSessionHours : sessionHours);
        await q.forgetAttempts(db, keys.slice(1));
      });
      door.setSession(secret);
      return { strength };
    },
    confirm: async ({ body }, door) => {
      const now = await current(door);
      await guarded([keyOf('code', now.account_id)], 'wrong_code', async () => now.totp_confirmed_at !== null && now.totp_secret !== null && codeAccepted(now.account_id, now.totp_secret, body.code));
      return raise(door, now.hash);
    },
    signOut: async (_, door) => {
      if (door.session) await database.atDoor((db) => q.closeSession(db, hashOf(door.session!)));
      door.setSession(null);
    },
    switch: async ({ body }, door) => {
      const now = await current(door, 'full');
      if (!await database.atDoor((db) => q.switchMembership(db, now.hash, body.membershipId))) throw new Refusal('not_found');
    },
  });

  serve(house, 'me', me)({
    get: async (_, door) => {
      const now = await current(door);
      const mine = now.strength === 'full' ? await database.asSession(door.session!, q.findMemberships) : { membership: null, memberships: [] };
      return { id: now.account_id, name: now.name, email: now.email, language: now.language, strength: now.strength, totp: Boolean(now.totp_confirmed_at), totpRequired: secondFactor === 'required' && !now.totp_confirmed_at, ...mine };
    },
    setLanguage: async ({ body }, { db }) => { await q.setLanguage(db, body.language); },
    setPassword: async ({ body }, door) => {
      const now = await current(door, 'full');
      await guarded([keyOf('account', now.email)], 'wrong_credentials', async () => passwordMatches((await database.atDoor((db) => q.findAccount(db, now.email)))?.password_hash, body.current));
      const hash = await hashPassword(body.next);
      await database.atDoor(async (db) => { await q.setPassword(db, now.account_id, hash); await q.closeOtherSessions(db, now.hash, now.account_id); });
    },
  });

  serve(house, 'totp', totp)({
    start: async (_, door) => {
      const now = await current(door);
      if (now.totp_confirmed_at) throw new Refusal('forbidden');
      const secret = generateSecret();
      await database.atDoor((db) => q.startTotp(db, now.account_id, seal(secretKey, secret)));
      return { secret, uri: generateURI({ issuer: 'Souběh', label: now.email, secret }) };
    },
    confirm: async ({ body }, door) => {
      const now = await current(door);
      await guarded([keyOf('code', now.account_id)], 'wrong_code', async () => now.totp_confirmed_at === null && now.totp_secret !== null && codeAccepted(now.account_id, now.totp_secret, body.code));
      await database.atDoor((db) => q.confirmTotp(db, now.account_id));
      return raise(door, now.hash);
    },
  });

  serve(house, 'setup', setup)({
    state: async () => ({ needed: await database.atDoor(q.needsSetup) }),
    run: async ({ body }, door) => {
      await guarded([keyOf('setup', networkOf(door.address))], 'wrong_code', async () => {
        const expected = Buffer.from(house.setupCode ?? ''), given = Buffer.from(body.code.trim());
        return house.setupCode !== undefined && expected.length === given.length && timingSafeEqual(expected, given);
      });
      const hash = await hashPassword(body.password);
      await database.atDoor((db) => q.setUp(db, { ...body, hash }));
      house.setupCode = undefined;
    },
  });
};
