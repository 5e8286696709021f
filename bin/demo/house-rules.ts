// How the demo's leading organisation keeps its house: own entries of code lists, rules of units, periods. After all stories: a preview is counted from records.
import { codes } from '#modules/directory/codes/contract.ts';
import { retention } from '#modules/retention/contract.ts';
import { unitRules } from '#modules/work/units/contract.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';

export async function houseRules({ stage }: District): Promise<void> {
  const hana = stage.as('hana'), alena = stage.as('alena');
  // `today` is moved to the day it was told, like everything else.
  const own = (on: string, list: 'activity' | 'barrier_domain', code: string, cs: string, en: string, uk: string) => alena.does(on, codes.add, { body: { id: newId(), list, code, cs, en, uk, validFrom: today() } });
  await own(day(-400), 'activity', 'kauce', 'pomoc s kaucí', 'help with a deposit', 'допомога із заставою');
  await own(day(-210), 'activity', 'potravinova-pomoc', 'potravinová pomoc', 'food aid', 'продовольча допомога');
  await own(day(-180), 'barrier_domain', 'kapacita-lekaru', 'kapacita dětských lékařů', 'capacity of paediatricians', 'брак дитячих лікарів');
  await alena.does(day(-150), codes.rename, { params: { list: 'activity', code: 'screening' }, body: { id: newId(), cs: 'vyhledávání v terénu', en: 'finding people in the field', uk: 'виявлення людей на місцях', from: today(), reason: 'Tak se činnost jmenuje v pověření k sociální službě.' } });
  await alena.does(day(-90), codes.end, { params: { list: 'barrier_domain', code: 'dependence' }, body: { id: newId(), from: today() } });

  const rule = { unit: 'intervence' as const, minMinutes: 30, modes: ['office' as const, 'field' as const, 'online' as const], directness: ['direct' as const], validFrom: exactly(-120) };
  const { over } = await hana.opens(day(-100), unitRules.preview, { body: rule });
  await hana.does(day(-100), unitRules.add, { body: { id: newId(), ...rule, source: 'Metodika kraje: intervence po telefonu se nevykazuje', confirmed: over.units > 0 ? over : null } });

  const keep = (kind: 'closed_case' | 'release' | 'person' | 'one_off_request' | 'read_log', years: number) => hana.does(day(-60), retention.addRule, { body: { id: newId(), kind, years, source: 'Spisový a skartační řád 2024, čl. 5' } });
  await keep('closed_case', 5);
  await keep('release', 5);
  await keep('person', 5);
  await keep('one_off_request', 3);
  await keep('read_log', 10);
}
