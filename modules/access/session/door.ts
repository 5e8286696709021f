// What every way in has in common: the session of the cookie, guesses that are counted, opening, raising and unlocking a session.
import { createHash, createHmac } from 'node:crypto';
import { Refusal } from '#platform/http/problems.ts';
import type { DoorContext, House } from '#platform/http/serve.ts';
import * as q from './queries.ts';
import { deviceOf, networkOf } from './rules.ts';
import { hashOf, newSecret, unseal } from './secrets.ts';

/** An absolute end, however busy the session is. */
const sessionHours = 12, halfSessionHours = 1;
/** After so many failures within a quarter of an hour, an address or an account waits. */
const patience = 8, waitMinutes = 15;

export const keyOf = (kind: string, value: string) => createHash('sha256').update(`${kind}:${value.toLowerCase()}`).digest('hex');
export const addressKey = (door: DoorContext) => keyOf('address', networkOf(door.address));

export type Now = q.DoorSession & { hash: Buffer };
/** Which states are let through besides the usual one. */
type Also = { locked?: boolean; mustChange?: boolean };
export type Door = ReturnType<typeof doorOf>;

export function doorOf({ database, secretKey, secondFactor }: House) {
  /** The session of the cookie; `strength` that is asked at least. */
  const current = async (door: DoorContext, strength: 'half' | 'full' = 'half', also: Also = {}): Promise<Now> => {
    const hash = hashOf(door.session ?? '');
    const found = door.session ? await database.atDoor((db) => q.findSession(db, hash)) : undefined;
    if (!found) throw new Refusal('signed_out');
    if (strength === 'full' && found.strength !== 'full') throw new Refusal('second_factor');
    if (found.locked && !also.locked) throw new Refusal('locked');
    if (strength === 'full' && found.must_change && !also.mustChange) throw new Refusal('password_change');
    return { ...found, hash };
  };
  /** The session, when its person proved who they are a short while ago: what changes the ways in. */
  const fresh = async (door: DoorContext): Promise<Now> => {
    const now = await current(door, 'full');
    if (!now.fresh) throw new Refusal('confirm_again');
    return now;
  };
  /** Counted before anything is compared, so that guesses sent at once are counted too; forgiven when it was right. */
  const guarded = async <T>(keys: string[], code: 'wrong_credentials' | 'wrong_code' | 'wrong_passkey' | 'link_invalid' | 'provider_refused', right: () => Promise<T | false>): Promise<T> => {
    const ids = await database.atDoor((db) => q.attempt(db, keys, waitMinutes, patience));
    if (!ids) throw new Refusal('too_many');
    const found = await right();
    if (found === false) throw new Refusal(code);
    await database.atDoor((db) => q.forgive(db, ids));
    return found;
  };

  /** The step of a code that fits; two steps around now, for clocks that drift. */
  const stepOf = async (sealed: Uint8Array, code: string): Promise<number | undefined> => {
    const { verify } = await import('otplib'), result = await verify({ secret: unseal(secretKey, sealed), token: code, epochTolerance: 30 });
    return result.valid ? Math.floor(Date.now() / 30_000) + (result.delta ?? 0) : undefined;
  };
  const backupHash = (account: string, code: string) => createHmac('sha256', secretKey).update(`backup:${account}:${code.replace(/[- ]/g, '')}`).digest();
  /** A code from the app, accepted once; or one from paper, accepted once. */
  const codeAccepted = async (now: Now, code: string): Promise<boolean> => {
    if (!/^\d{6}$/.test(code)) return database.atDoor((db) => q.useBackupCode(db, now.account_id, backupHash(now.account_id, code)));
    if (!now.totp_confirmed_at || !now.totp_secret) return false;
    const step = await stepOf(now.totp_secret, code);
    return step !== undefined && database.atDoor((db) => q.useCode(db, now.account_id, step));
  };

  /** A session under a secret nobody has had before; the one that the cookie held ends. */
  const open = async (door: DoorContext, account: string, strength: 'half' | 'full') => {
    const secret = newSecret();
    await database.atDoor(async (db) => {
      if (door.session) await q.closeSession(db, hashOf(door.session));
      await q.openSession(db, hashOf(secret), account, strength, strength === 'half' ? halfSessionHours : sessionHours, deviceOf(door.agent));
    });
    door.setSession(secret);
    return { strength };
  };
  /** Half when a second factor is set or compulsory. */
  const strengthOf = (account: { totp_confirmed_at: Date | null }): 'half' | 'full' => account.totp_confirmed_at || secondFactor === 'required' ? 'half' : 'full';
  /** A new secret with the raised strength: the half session's cookie is worth nothing afterwards. Opens a locked one. */
  const raise = async (door: DoorContext, now: Now) => {
    const secret = newSecret();
    const done = await database.atDoor((db) => now.strength === 'half' ? q.raiseSession(db, now.hash, hashOf(secret), sessionHours) : q.unlockSession(db, now.hash, hashOf(secret)));
    if (!done) throw new Refusal('signed_out');
    door.setSession(secret);
    return { strength: 'full' as const };
  };
  return { current, fresh, guarded, stepOf, backupHash, codeAccepted, open, strengthOf, raise };
}
