// Shapes that tests and the demo write.
import type { z } from 'zod';
import { newId } from '#platform/http/client.ts';
import type { NewTie } from './contract.ts';

type Tie = z.input<typeof NewTie>;
/** An ordinary friend of the family, unless said otherwise. */
export const newTie = (about: string[], more: Partial<Tie>): Tie =>
  ({ id: newId(), about, sector: 'friends', name: 'Sousedka', detail: '', privatePerson: false, serviceId: null, partnerId: null, confidenceOf: null, strength: 'plain', direction: 'both', ...more });
