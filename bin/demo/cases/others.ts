// Cases that other organisations lead: two into which Kompas is invited, two that Kompas never sees.
import { releases } from '#modules/access/releases/contract.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { lives, registers, registersFamily, stays } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, agreesWithClient, answers, asks, client, goesOn, hasTie, invites, isVulnerable, joins, notes, opens, promises, proposes, rates, signs, through, wants, worker } from '../tell.ts';

/** Led by the early care; its invitation to Kompas waits for an answer. */
export async function ledByEarlyCare({ stage }: District): Promise<void> {
  const lucie = stage.as('lucie'), { rana, rodiny } = stage.services, on = day(-173);
  const [mother, boy] = await registersFamily(lucie, on, rana.id, 'Rodina Maršíkova', [
    { role: 'self', givenName: 'Tereza', familyName: 'Maršíková', age: 29, days: 44, sex: 'female', citizenships: ['CZE'], literacy: 'full', languages: ['cs'], phone: '+420 700 000 190' },
    { role: 'child', givenName: 'Vojtěch', familyName: 'Maršík', age: 3, days: 130, sex: 'male', citizenships: ['CZE'], languages: ['cs'] },
  ]) as [string, string];
  for (const person of [mother, boy]) await lives(lucie, on, person, 'family', 'u prarodičů, Mirošov', exactly(-300));
  const caseId = await opens(lucie, on, { label: 'Rodina Maršíkova', subjectKind: 'family', scope: 'external', mode: 'team', serviceId: rana.id, persons: { [mother]: 'client', [boy]: 'child' }, agreement: { form: 'written', on, scope: 'Zrakové postižení, rozvoj, školka.', endsOn: exactly(192) } });
  await asks(lucie, on, caseId, mother, { about: [mother, boy], words: 'Vojta vidí jen světlo a stíny. Chci, aby chodil do školky jako ostatní.', reading: 'Matka je výborná pozorovatelka; vyčerpaná je z bydlení u rodičů.' });
  await rates(lucie, day(-165), caseId, [mother, boy], [['child_development', 2, 2, '', [boy]], ['housing', 2, 1], ['family', 3, 2]]);
  await isVulnerable(lucie, day(-165), caseId, [boy], { disability: 'Těžké zrakové postižení.' });
  await hasTie(lucie, day(-165), caseId, [mother, boy], 'family', 'Prarodiče', 'společná domácnost', 'tense', 'both', { privatePerson: true });
  await goesOn(lucie, day(-150), caseId, 'mapping', 'planning', 'List dítěte doplníme po zimním pobytu.');
  const goal = await wants(lucie, day(-150), caseId, { words: 'Školka od září.', domain: 'child_development', priority: 1, about: [mother, boy], startsOn: day(-150), dueOn: exactly(280) });
  await agrees(lucie, day(-100), caseId, [mother, boy], 'Obejít dvě školky s maminkou', client(mother), exactly(40), { goalId: goal });
  await routine(lucie, caseId, [mother, boy], 'early', [-170, -6], 15, {});
  const [release] = await proposes(lucie, day(-7), caseId, [mother], { to: stage.organisations.kompas.id, service: rodiny.id, level: 'involvement', purpose: 'Aby Kompas pro rodiny mohl rozhodnout o pozvání.', from: day(-7), until: exactly(83) });
  await signs(lucie, day(-7), release!, 'Tereza Maršíková');
  await invites(lucie, day(-6), caseId, rodiny.id, 'Prosíme o podporu matky s bydlením; s chlapcem pracujeme my. Souhlas matky máme, další úroveň podepíše po první schůzce.');
}

/** Led by the municipal office; Kompas takes part. */
export async function ledByOffice({ stage }: District): Promise<void> {
  const eva = stage.as('eva'), tomas = stage.as('tomas'), { ospod, rodiny } = stage.services, on = day(-132);
  const [mother, father, girl] = await registersFamily(eva, on, ospod.id, 'Rodina Vondrova', [
    { role: 'self', givenName: 'Kamila', familyName: 'Vondrová', age: 31, days: 12, sex: 'female', citizenships: ['CZE'], literacy: 'full', languages: ['cs'] },
    { role: 'partner', givenName: 'Jiří', familyName: 'Vondra', age: 34, days: 99, sex: 'male', citizenships: ['CZE'], literacy: 'full', languages: ['cs'] },
    { role: 'child', givenName: 'Anežka', familyName: 'Vondrová', age: 8, days: 61, sex: 'female', citizenships: ['CZE'], languages: ['cs'] },
  ]) as [string, string, string];
  const caseId = await opens(eva, on, { label: 'Vondrovi', subjectKind: 'family', scope: 'external', mode: 'team', serviceId: ospod.id, persons: { [mother]: 'client', [father]: 'adult', [girl]: 'child' }, agreement: { form: 'oral', on, scope: 'Úprava poměrů po rozchodu rodičů.', endsOn: null } });
  await asks(eva, on, caseId, mother, { about: [mother, girl], words: 'Chci, aby to bylo předvídatelné. Anežka si balí batoh už ve středu.', reading: 'Rodiče spolu mluví jen přes dceru. Dcera se přizpůsobuje oběma.' });
  await rates(eva, day(-128), caseId, [mother, girl], [['family', 2, 2], ['safety', 4, 4], ['education', 4, 4, '', [girl]]]);
  await isVulnerable(eva, day(-128), caseId, [girl], { trauma: 'Spor rodičů.' });
  await hasTie(eva, day(-128), caseId, [girl], 'family', 'Teta Markéta', 'bezpečné místo', 'strong', 'to', { privatePerson: true });
  const invitation = await invites(eva, day(-110), caseId, rodiny.id, 'Prosíme o práci s matkou doma, jednou za 14 dní.');
  const [release] = await proposes(eva, day(-110), caseId, [mother], { to: stage.organisations.kompas.id, service: rodiny.id, level: 'plan', purpose: 'Podpora matky v domácnosti.', from: day(-110), until: exactly(110), mutual: true });
  await signs(eva, day(-109), release!, 'Kamila Vondrová');
  await joins(tomas, day(-106), caseId, invitation, 'Kamila V. (OSPOD)');
  await agreesWithClient(tomas, day(-104), caseId, invitation, 'written', 'Návštěvy doma, rozpočet, rozhovory s dcerou jen s vědomím matky.', exactly(100));
  await tomas.does(day(-104), releases.passBack, { params: { releaseId: release! }, body: { agreed: true } }, '12:00');
  await goesOn(eva, day(-100), caseId, 'mapping', 'planning', 'List dcery vznikne u kolizní opatrovnice.');
  const goal = await wants(eva, day(-100), caseId, { words: 'Ať víme, kdy je Anežka u koho.', domain: 'family', priority: 1, about: [mother], startsOn: day(-100), dueOn: exactly(60) });
  await answers(tomas, day(-97), await agrees(eva, day(-98), caseId, [mother], 'Kalendář předávání, který visí na lednici', worker(tomas), day(7), { goalId: goal, startsOn: day(-98) }), 'accept');
  await agrees(eva, day(-30), caseId, [mother], 'Zaplatit mediátora z dávky', client(mother), exactly(20), { goalId: goal });
  await promises(tomas, day(-5), caseId, [mother], 'Návštěva doma', exactly(0), '14:30');
  await routine(eva, caseId, [mother], 'protection', [-130, -8], 16, {});
  await routine(tomas, caseId, [mother], 'family', [-103, -10], 14, {});
}

/** Led by Lípa: nobody else learns of it. */
export async function ledByLipa({ stage }: District): Promise<void> {
  const ivan = stage.as('ivan'), { poradna } = stage.services, on = day(-160);
  const person = await registers(ivan, on, poradna.id, { givenName: 'Bohumil', familyName: 'Trnka', age: 58, days: 5, sex: 'male', citizenships: ['CZE'], literacy: 'full', languages: ['cs'], phone: '+420 700 000 195' });
  const caseId = await opens(ivan, on, { label: 'Pan Trnka', subjectKind: 'person', serviceId: poradna.id, persons: { [person]: 'client' }, agreement: { form: 'written', on, scope: 'Výpověď z nájmu, oddlužení.', endsOn: null } });
  await asks(ivan, on, caseId, person, { words: 'Majitel mi změnil zámek. Smí to?', reading: 'Nájem trvá, výměna zámku je svémoc. Klient chce zůstat.' });
  await rates(ivan, day(-155), caseId, [person], [['housing', 1, 1], ['finance', 2, 2], ['rights', 2, 1]]);
  await isVulnerable(ivan, day(-155), caseId, [person], { deprivation: '' });
  await goesOn(ivan, day(-140), caseId, 'mapping', 'planning', 'Mapa vztahů není k právní věci potřeba.');
  const goal = await wants(ivan, day(-140), caseId, { words: 'Vrátit se do bytu.', domain: 'housing', priority: 1, about: [person], startsOn: day(-140), dueOn: exactly(30) });
  await agrees(ivan, day(-30), caseId, [person], 'Žaloba na vyklizení zámku: doplnit důkazy', worker(ivan), day(3), { goalId: goal });
  await routine(ivan, caseId, [person], 'advice', [-158, -4], 13, {});
}

/** Led by a centre of the network, seen by its head. */
export async function ledByCentre({ stage }: District): Promise<void> {
  const dana = stage.as('dana'), { plzen } = stage.services, on = day(-70), en = through('en');
  const person = await registers(dana, on, plzen.id, { givenName: 'Maria Theresa', familyName: 'Santos', nativeName: 'Maria Theresa Santos', age: 31, days: 77, sex: 'female', citizenships: ['PHL'], literacy: 'full', languages: ['en'], phone: '+420 700 000 197' });
  await stays(dana, on, person, 'employee_card', exactly(-100), exactly(600));
  const caseId = await opens(dana, on, { label: 'M. Santos', subjectKind: 'person', serviceId: plzen.id, persons: { [person]: 'client' }, agreement: { form: 'oral', on, scope: 'Kurz češtiny, změna zaměstnavatele.', endsOn: null } });
  await asks(dana, on, caseId, person, { words: 'I want to change my employer and keep my card.', language: 'en', translatedBy: 'Dana Kučerová', translation: 'Chci změnit zaměstnavatele a nepřijít o kartu.', reading: 'Zná svá práva, potřebuje pohlídat lhůty.' });
  await notes(dana, caseId, [person], { on: day(-50), at: '16:00', minutes: 50, mode: 'office', activities: 'counselling', text: 'Lhůty pro oznámení změny, vzor oznámení předán.', ...en });
  await agrees(dana, day(-50), caseId, [person], 'Oznámit změnu zaměstnavatele', client(person), exactly(15), { priority: 1 });
  await routine(dana, caseId, [person], 'residence', [-68, -6], 13, en);
}
