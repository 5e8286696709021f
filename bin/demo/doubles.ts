// One person written down twice, as it happens: in two services, in two alphabets, with the day and the month swapped. And what the
// yearly return and the standardised record are made of besides.
import { duplicates } from '#modules/people/duplicates/contract.ts';
import { addresses, benefits } from '#modules/people/facts/contract.ts';
import { returns } from '#modules/work/returns/contract.ts';
import { people } from '#modules/people/contract.ts';
import { work } from '#modules/work/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { lives, stays } from './persons.ts';
import type { Worker } from './stage.ts';

type Card = { givenName?: string; familyName?: string; nativeName?: string; birthDate?: string; phone?: string; sex?: 'female' | 'male'; languages?: string[]; citizenships?: string[] };

async function writes(by: Worker, on: string, serviceId: string, { birthDate, ...card }: Card): Promise<string> {
  const id = newId();
  await by.does(on, people.add, { body: { id, serviceId, ...card, ...(birthDate && { birthDate, birthPrecision: 'known' as const }) } }, '9:10');
  return id;
}
const helps = (by: Worker, on: string, personId: string, minutes: number, activity: string, facts: string) =>
  by.does(on, work.add, { body: { id: newId(), onDay: on, minutes, mode: 'office', directness: 'direct', about: [personId], activities: [activity], facts } }, '15:10');

export async function writtenTwice({ stage }: District): Promise<void> {
  const { teren, rodiny } = stage.services, [iryna, tomas, jana] = [stage.as('iryna'), stage.as('tomas'), stage.as('jana')];
  // Cyrillic in one service, the Czech spelling in the other, the day and the month swapped.
  const ostap = await writes(iryna, day(-96), teren.id, { nativeName: 'Остап Щербань', birthDate: '1991-04-11', sex: 'male', languages: ['uk'], citizenships: ['UKR'], phone: '+420 700 000 311' });
  await helps(iryna, day(-96), ostap, 35, 'rights_help', 'Přišel s dopisem z pojišťovny, společně zavoláno a domluven splátkový kalendář.');
  const ostapAgain = await writes(tomas, day(-41), rodiny.id, { givenName: 'Ostap', familyName: 'Ščerbaň', birthDate: '1991-11-04', languages: ['uk'], phone: '+420 700 000 311' });
  await helps(tomas, day(-41), ostapAgain, 25, 'counselling', 'Ptal se na školku pro syna, předán seznam a termíny zápisů.');
  // The passport and an older spelling, the same household telephone.
  await writes(iryna, day(-120), teren.id, { givenName: 'Hlafira', familyName: 'Hordiienko', nativeName: 'Глафіра Гордієнко', birthDate: '1968-02-27', sex: 'female', languages: ['uk'], phone: '+420 700 000 312' });
  await writes(tomas, day(-33), rodiny.id, { givenName: 'Glafira', familyName: 'Gordienko', birthDate: '1968-02-27', phone: '+420 700 000 312' });
  // Joined by a person, with undo at hand.
  const yaryna = await writes(iryna, day(-150), teren.id, { givenName: 'Yaryna', familyName: 'Yizhakevych', nativeName: 'Ярина Їжакевич', birthDate: '1985-09-19', sex: 'female', languages: ['uk'], citizenships: ['UKR'], phone: '+420 700 000 313' });
  await stays(iryna, day(-150), yaryna, 'temporary_protection', exactly(-300), exactly(160));
  for (const [on, minutes, activity, facts] of [[-150, 45, 'counselling', 'První návštěva, zmapováno, co potřebuje vyřídit.'], [-127, 30, 'rights_help', 'Vyplněna žádost o humanitární dávku.'], [-88, 20, 'institution_talk', 'Telefonát s úřadem práce, dávka přiznána.'], [-52, 60, 'accompaniment', 'Doprovod k zápisu dcery do školy.']] as const) await helps(iryna, day(on), yaryna, minutes, activity, facts);
  const yarynaAgain = await writes(tomas, day(-60), rodiny.id, { givenName: 'Jaryna', familyName: 'Jižakevyč', birthDate: '1985-09-19', phone: '+420 700 000 313' });
  await lives(tomas, day(-60), yarynaAgain, 'rent', 'Nádražní 12, Rokycany', exactly(-90));
  await helps(tomas, day(-60), yarynaAgain, 40, 'education_activation', 'Domluveno doučování češtiny pro dceru.');
  await jana.does(day(-20), duplicates.merge, { params: { personId: yaryna, otherId: yarynaAgain }, body: { id: newId(), reason: 'stejný pas i telefon, potvrdila to sama', take: [] } }, '10:05');
  await jana.does(day(-19), addresses.add, { params: { personId: yaryna }, body: { id: newId(), kind: 'delivery', address: 'Nádražní 12, 337 01 Rokycany', since: exactly(-90), until: null } });
  await jana.does(day(-19), benefits.add, { params: { personId: yaryna }, body: { id: newId(), kind: 'humanitarian', state: 'granted', note: 'rozhodnutí založeno', since: exactly(-86), until: null } });
  await jana.does(day(-19), returns.setTargetGroup, { params: { personId: yaryna }, body: { serviceId: teren.id, code: '2' } });
}
