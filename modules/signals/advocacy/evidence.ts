// What would go on paper now: words of the action, safe numbers, what others gave, stories that were lent.
import { createHash } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { numbersOf } from './numbers.ts';
import * as q from './queries.ts';
import type { Evidence } from './shapes.ts';

/** Made of rows each time, never of an earlier paper: what was withdrawn is not in it. Throws 404. */
export async function evidenceOf(db: Db, actionId: string): Promise<Evidence> {
  const words = await q.findWords(db, actionId);
  if (!words) throw notFound();
  const { places, ...numbers } = numbersOf(await q.findOccurrences(db, actionId)), orps = await q.findOrpNames(db);
  return {
    title: words.title, organisation: words.organisation, addresseeKind: words.addresseeKind, addressee: words.addressee, domain: words.domain, place: words.orpCode && (orps.get(words.orpCode) ?? null), asks: words.asks, facts: words.facts,
    ...numbers, places: places.map(({ key, n }) => ({ key, name: orps.get(key) ?? '', n })), joined: await q.findJoined(db, actionId), stories: await q.findApprovedTexts(db, actionId),
  };
}
/** Says whether two papers are the same. */
export const fingerprintOf = (evidence: Evidence): string => createHash('sha256').update(JSON.stringify(evidence)).digest('hex');
