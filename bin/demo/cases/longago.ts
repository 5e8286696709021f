// Cases closed long ago, whose period is over: what the due list of the head has to show.
import { cases } from '#modules/cases/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { lives, registers, type Who } from '../persons.ts';
import { asks, notes, opens, rates } from '../tell.ts';

type Story = { opened: number; closed: number; label: string; who: Who; words: string; reading: string; facts: string; why: string };
const stories: readonly Story[] = [
  { opened: -2720, closed: -2560, label: 'Věra P.', who: { givenName: 'Věra', familyName: 'Pokorná', age: 71, days: 40, sex: 'female', citizenships: ['CZE'], languages: ['cs'] },
    words: 'Nechci o ten byt přijít.', reading: 'Dluh na nájmu po manželově smrti, splátkový kalendář je možný.', facts: 'Splátkový kalendář podepsaný na 18 měsíců. Důchod stačí.', why: 'Dluh splácí, další podporu nechce.' },
  { opened: -2700, closed: -2480, label: 'Bogdan M.', who: { givenName: 'Bogdan', familyName: 'Munteanu', age: 44, days: 210, sex: 'male', citizenships: ['ROU'], languages: ['ro', 'cs'] },
    words: 'Agentura mi nevyplatila poslední mzdu.', reading: 'Nevyplacená mzda za dva měsíce, smlouvu má jen v mobilu.', facts: 'Podnět na inspekci práce podaný, kopie u klienta. Agentura mzdu doplatila.', why: 'Mzda vyplacena, klient se stěhuje do Brna.' },
  { opened: -2610, closed: -2440, label: 'Zdeněk H.', who: { givenName: 'Zdeněk', familyName: 'Hejna', age: 58, days: 300, sex: 'male', citizenships: ['CZE'], languages: ['cs'] },
    words: 'Potřebuju někde přespat, než přijde důchod.', reading: 'Ztratil ubytovnu, invalidní důchod se vyřizuje.', facts: 'Místo v azylovém domě od pondělí, žádost o důchod doplněná.', why: 'Přešel do azylového domu.' },
];

/** Each with a few facts and records, closed with its reason. */
export async function longAgo({ stage }: District): Promise<void> {
  const jana = stage.as('jana'), { teren } = stage.services;
  for (const { opened, closed, label, who, words, reading, facts, why } of stories) {
    const on = day(opened), person = await registers(jana, on, teren.id, who);
    await lives(jana, on, person, 'rent', 'Rokycany', exactly(opened - 400), exactly(closed));
    const caseId = await opens(jana, on, { label, subjectKind: 'person', serviceId: teren.id, persons: { [person]: 'client' }, agreement: { form: 'oral', on, scope: 'Jednorázová pomoc s bydlením a doklady.', endsOn: null } });
    await asks(jana, on, caseId, person, { words, reading });
    await rates(jana, day(opened + 7), caseId, [person], [['housing', 2, 1], ['finance', 2, 2]]);
    await notes(jana, caseId, [person], { on: day(opened + 14), at: '9:30', minutes: 45, mode: 'office', activities: 'counselling rights_help', text: facts });
    await notes(jana, caseId, [person], { on: day(closed - 3), at: '13:00', minutes: 20, mode: 'phone', activities: 'evaluation', text: 'Společně jsme si řekli, co se podařilo. Ozve se, kdyby něco.' });
    await jana.does(day(closed), cases.close, { params: { caseId }, body: { id: newId(), code: 'stabilised', reason: why } });
  }
  for (const [on, oneOffRequest] of [[-2590, 'Kde požádat o zubaře pro dítě'], [-2505, 'Překlad dopisu z pojišťovny']] as const)
    await notes(jana, null, [], { on: day(on), at: '10:00', minutes: 15, mode: 'phone', activities: 'counselling', text: 'Předaný kontakt.', oneOffRequest });
}
