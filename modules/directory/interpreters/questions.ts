// What other rooms ask of interpreting.
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import { findOfCase } from './request-queries.ts';

/** Who interprets in a case today, and in which language: the one who said yes or has done so. Null when nothing is booked. */
export async function interpretingToday(db: Db, caseId: string): Promise<{ language: string; interpreter: string } | null> {
  const booking = (await findOfCase(db, caseId)).find((one) => one.onDay === today() && (one.booking?.state === 'confirmed' || one.booking?.state === 'done'))?.booking;
  return booking ? { language: booking.language, interpreter: booking.interpreter.name } : null;
}

/** Interpreting that the caller waits for or gives, between two days: for a calendar; at most `limit`. */
export { findBetween as interpretingBetween, type Between } from './between-queries.ts';
