// Short cases of the club and of the office in one district: enough of two organisations for numbers of the district to be published.
import { barrierLevels } from '#modules/signals/rules.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import { registers } from './persons.ts';
import { notes, opens, rates } from './tell.ts';

const young = ['Adam Beneš', 'Ema Kubátová', 'Matyáš Holub', 'Nela Řezníčková', 'Šimon Jirák', 'Viktorie Šafářová', 'Dominik Pokorný', 'Kristýna Hájková', 'Tadeáš Vondrák', 'Sára Kubíčková', 'Oliver Šimůnek'], grown = ['Alžběta Kotková', 'Bedřich Mach', 'Drahomíra Hanzlová', 'Evžen Toman', 'Irma Sedláčková', 'Leoš Vacek', 'Zora Michalová', 'Radim Stejskal', 'Blažena Dušková', 'Ctirad Havel', 'Hedvika Malá'];
/** Half of them have a pressing need of housing, the others of money: so that also the rest of each number is large enough. */
const domains = (i: number) => (i < 6 ? ['housing', i % 2 ? 'work' : 'health'] : ['finance', 'education']);

export async function casesOfDistrict({ stage }: District): Promise<void> {
  for (const [who, service, names] of [[stage.as('ondrej'), stage.services.kotva.id, young], [stage.as('eva'), stage.services.odbor.id, grown]] as const) for (const [i, name] of names.entries()) {
    const on = day(-175 + i * 3), [givenName, familyName] = name.split(' ') as [string, string];
    const person = await registers(who, on, service, { givenName, familyName, age: names === young ? 17 : 40 + i, days: 20 + i, sex: /á$/.test(familyName) ? 'female' : 'male', citizenships: ['CZE'], languages: ['cs'] });
    const caseId = await opens(who, on, { label: name, subjectKind: 'person', serviceId: service, persons: { [person]: 'client' }, agreement: { form: 'oral', on, scope: 'Bydlení a peníze.', endsOn: null } });
    await rates(who, day(-172 + i * 3), caseId, [person], domains(i).map((domain) => [domain, 2, 2]));
    for (const [met, text] of [[on, 'Seznámení, domluvili jsme se, s čím pomůžeme.'], [day(-8 - i), 'Prošli jsme nabídky a dopis z úřadu, další schůzka za měsíc.']] as const) await notes(who, caseId, [person], { on: met, at: '13:00', minutes: 35, mode: 'office', activities: 'counselling', text });
    if (i < 6) await who.does(day(-120 + i), signals.noteBarrier, { body: { id: newId(), caseId, about: [person], domain: 'housing_market', level: barrierLevels[i % barrierLevels.length]!, orpCode: '3211', text: 'Bez kauce ve třech nájmech nikdo byt nepronajme.' } }, '10:00');
  }
}
