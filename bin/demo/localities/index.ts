// Localities of the district: a dormitory over two years, and a house closed overnight.
import type { District } from '../district.ts';
import { dormitory } from './dormitory.ts';

export async function localitiesOf(district: District): Promise<void> {
  await dormitory(district);
}
