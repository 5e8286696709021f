// What every fact of the mapping says of itself.
import type { z } from 'zod';
import type { writtenFact } from '../contract.ts';

export type Written = z.infer<z.ZodObject<typeof writtenFact>>;
