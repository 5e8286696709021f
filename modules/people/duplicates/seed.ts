// One invented person written down twice, and joining the two, for tests.
import { newId } from '#platform/http/client.ts';
import type { Asker } from '#platform/testing/house.ts';
import { register } from '../seed.ts';
import { duplicates } from './contract.ts';
import type { Takeable } from './rules.ts';

export const merge = async (by: Asker, kept: string, other: string, take: Takeable[] = []): Promise<string> => {
  const id = newId();
  await by.ok(duplicates.merge, { params: { personId: kept, otherId: other }, body: { id, reason: 'stejný pas', take } });
  return id;
};
export const undo = (by: Asker, mergeId: string) => by.ok(duplicates.undo, { params: { mergeId }, body: {} });

let number = 0;
/** Two cards of one invented woman, in Cyrillic and in the Czech spelling; each call another woman. */
export async function twice(by: Asker, more: Parameters<typeof register>[1] = {}): Promise<[string, string]> {
  const names = [['Щербань', 'Ščerbaň'], ['Гордієнко', 'Hordijenko'], ['Жадан', 'Žadan'], ['Кравченко', 'Kravčenko'], ['Цимбал', 'Cymbal'], ['Юрченко', 'Jurčenko'], ['Хвиля', 'Chvyľa'], ['Шульга', 'Šuľha'], ['Лисенко', 'Lysenko'], ['Бойчук', 'Bojčuk'], ['Федчук', 'Fedčuk'], ['Ярош', 'Jaroš']][number++ % 12]!;
  const birth = { birthDate: `19${70 + number % 25}-03-0${1 + number % 9}`, birthPrecision: 'known' as const };
  return [await register(by, { nativeName: `${names[0]} Ганна`, ...birth, ...more }), await register(by, { familyName: names[1]!, givenName: 'Hanna', ...birth, ...more })];
}
