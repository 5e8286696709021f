import { z } from 'zod';
import { say } from './problems.ts';

/** A time of day on the clock of Prague, `09:05`, without seconds. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: say({ cs: 'Napište čas třeba 09:05.', en: 'Write the time like 09:05.', uk: 'Напишіть час, наприклад 09:05.' }) });
