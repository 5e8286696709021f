// What rooms ask about guests: give a link for one of their rows, and what stands around it in front of the guest.
import { createHmac, randomInt } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import type { GivenLink, NewLink } from './contract.ts';
import { addLink, card, type Card, type Subject } from './queries.ts';

export { linkOf } from './rules.ts';
export type { Card };
/** A code is six digits: its hash is worth something only with a key that stands outside of the database. */
export const codeHash = (key: Buffer, linkId: string, code: string): Buffer => createHmac('sha256', key).update(`guest:${linkId}:${code}`).digest();

/** Makes a link. The room asks first whether the caller may give one; row policies of its table decide what the guest sees. */
export async function giveLink(db: Db, key: Buffer, subject: Subject, link: NewLink): Promise<GivenLink> {
  const secret = newSecret(), code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresOn = await addLink(db, subject, link, { secret: hashOf(secret), code: codeHash(key, link.id, code) });
  return { id: link.id, secret, code, expiresOn };
}
/** Who asks the guest and where to call; asked as the guest. */
export const guestCard = async (db: Db): Promise<Card> => {
  const found = await card(db);
  if (!found) throw new Error('a guest without a link');
  return found;
};
