// The family of five: who they are.
import { day, exactly } from '../calendar.ts';
import { isReachedBy, lives, registersFamily, stays, works } from '../persons.ts';
import type { District } from '../district.ts';

export const interpreter = 'Iryna Bojko';
export type Family = { oksana: string; taras: string; danylo: string; zlata: string; marko: string; all: string[]; children: string[] };

/** Registers the family and what is known about each of them. */
export async function register({ stage, places, partners }: District): Promise<Family> {
  const jana = stage.as('jana'), on = day(-78), service = stage.services.teren.id;
  const ukrainian = { citizenships: ['UKR'], interpreterLanguage: 'uk', languages: ['uk', 'ru'] };
  const [oksana, taras, danylo, zlata, marko] = await registersFamily(jana, on, service, 'Rodina Sydorčuk', [
    { role: 'self', givenName: 'Oksana', familyName: 'Sydorchuk', nativeName: 'Оксана Сидорчук', patronymic: 'Іванівна', aliases: ['Oxana Sydorčuk', 'Sidorčuk'], age: 38, days: 260, sex: 'female', literacy: 'full', phone: '+420 700 000 101', ...ukrainian },
    { role: 'partner', givenName: 'Taras', familyName: 'Sydorchuk', nativeName: 'Тарас Сидорчук', patronymic: 'Богданович', age: 41, days: 95, sex: 'male', literacy: 'full', phone: '+420 700 000 102', ...ukrainian },
    { role: 'child', givenName: 'Danylo', familyName: 'Sydorchuk', nativeName: 'Данило Сидорчук', age: 14, days: 301, sex: 'male', literacy: 'full', citizenships: ['UKR'], languages: ['uk', 'cs'] },
    { role: 'child', givenName: 'Zlata', familyName: 'Sydorchuk', nativeName: 'Злата Сидорчук', age: 9, days: 190, sex: 'female', literacy: 'full', citizenships: ['UKR'], languages: ['uk', 'cs'] },
    { role: 'child', givenName: 'Marko', familyName: 'Sydorchuk', nativeName: 'Марко Сидорчук', age: 4, days: 77, sex: 'male', citizenships: ['UKR'], languages: ['uk'], note: 'Slova zatím nepoužívá, ukazuje a vede za ruku.' },
  ]) as [string, string, string, string, string];
  const all = [oksana, taras, danylo, zlata, marko];

  await stays(jana, on, oksana, 'temporary_protection', exactly(-353), exactly(12), 'Prodloužení: osobní návštěva OAMP, první termín propadl kvůli nemoci dítěte', exactly(10));
  await stays(jana, on, taras, 'employee_card', exactly(-300), exactly(425), 'Změnu zaměstnavatele hlásit předem');
  for (const child of [danylo, zlata, marko]) await stays(jana, on, child, 'temporary_protection', exactly(-60), exactly(305));
  for (const person of all) await lives(jana, on, person, 'dormitory', 'pokoj 14', exactly(-410), null, places.dormitory);
  await works(jana, on, taras, 'work', 'skladník, směny', 'Sklady Litoh, přes agenturu', exactly(-400));
  await works(jana, on, oksana, 'qualification', 'cukrářka', 'Odborné učiliště č. 7, Vinnycja', null, null);
  await works(jana, on, oksana, 'work', 'úklid, dohoda o provedení práce', 'Ubytovna Na Špici', exactly(-190), exactly(-60));
  await works(jana, on, danylo, 'education', '8. třída', partners.school.name, exactly(-410));
  await works(jana, on, zlata, 'education', '3. třída', partners.school.name, exactly(-410));
  await isReachedBy(jana, on, oksana, 'viber', '+420 700 000 101', 'psát ukrajinsky, odpovídá večer');
  return { oksana, taras, danylo, zlata, marko, all, children: [danylo, zlata, marko] };
}
