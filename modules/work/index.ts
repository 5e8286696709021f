// What the process itself uses of work: sums are folded every minute.
import { everyMinute } from '#platform/db/minutely.ts';
import { fold } from './folding-queries.ts';

/** Folds the sums of work every minute. Returns how to stop. */
export const startFolding = (adminUrl: string): (() => void) => everyMinute(adminUrl, 'folding the sums of work', fold);
