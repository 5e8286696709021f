// What other rooms ask of signing in.
import { createHash } from 'node:crypto';
import { verify } from 'otplib';
import { Refusal } from '#platform/http/problems.ts';
import type { House } from '#platform/http/serve.ts';
import * as q from './queries.ts';
import { passwordMatches, unseal } from './secrets.ts';

/** As many failures within so many minutes as when signing in. */
const patience = 8, waitMinutes = 15;

/**
 * Whoever sits there proves anew who they are, by the password or a code of the second factor: asked before something that cannot be taken back.
 * Throws a refusal when it is wrong, and when it was wrong too often; guesses count together with those at sign-in.
 */
export async function proves({ database, secretKey }: Pick<House, 'database' | 'secretKey'>, email: string, { password, code }: { password: string; code: string }): Promise<void> {
  const keys = [createHash('sha256').update(`account:${email.toLowerCase()}`).digest('hex')];
  const ids = await database.atDoor((db) => q.attempt(db, keys, waitMinutes, patience));
  if (!ids) throw new Refusal('too_many');
  const account = await database.atDoor((db) => q.findAccount(db, email));
  if (password !== '') {
    if (!await passwordMatches(account?.password_hash, password)) throw new Refusal('wrong_credentials');
  } else {
    const result = account?.totp_confirmed_at && account.totp_secret && /^\d{6}$/.test(code.trim()) ? await verify({ secret: unseal(secretKey, account.totp_secret), token: code.trim(), epochTolerance: 30 }) : undefined;
    // A code works once, here as well.
    if (!result?.valid || !await database.atDoor((db) => q.useCode(db, account!.id, Math.floor(Date.now() / 30_000) + (result.delta ?? 0)))) throw new Refusal('wrong_code');
  }
  await database.atDoor((db) => q.forgive(db, ids));
}
