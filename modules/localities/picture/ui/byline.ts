import type { z } from 'zod';
import type { By } from '../contract.ts';

/** Whose it is: the organisation, and who wrote it as far as I know them. */
export const byline = ({ name, organisation }: z.infer<typeof By>): string => [name, organisation].filter(Boolean).join(', ');
