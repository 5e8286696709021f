// What the plan of change and other parts ask of rounds: a finished sheet of a site, so that something may come out of it.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { findSheet } from './queries.ts';
import { notFinished } from './refusals.ts';

/** Throws unless it is a finished sheet of that site which answers the statement. */
export async function assertSaid(db: Db, siteId: string, sheetId: string, question: string): Promise<void> {
  const sheet = await findSheet(db, siteId, sheetId);
  if (!sheet || !(question in sheet.answers)) throw notFound();
  if (sheet.state !== 'finished') throw notFinished();
}
