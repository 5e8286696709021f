// A single father from Mongolia: still being mapped, and nobody in the district interprets from Mongolian.
import { childSheets } from '#modules/cases/mapping/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { lives, registersFamily, stays, works } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, asks, hasTie, isVulnerable, notes, opens, promises, rates, takesIn, through, worker } from '../tell.ts';

const mn = through('mn', 'Sarnai (po telefonu)', 'partly');

export async function singleFather({ stage, partners }: District): Promise<void> {
  const jana = stage.as('jana'), { rodiny } = stage.services, on = day(-46);
  const [father, daughter] = await registersFamily(jana, on, rodiny.id, 'Amgalan s dcerou', [
    { role: 'self', givenName: 'Amgalan', familyName: 'Bat-Erdene', nativeName: 'Бат-Эрдэнийн Амгалан', aliases: ['B. Amgalan'], age: 36, days: 15, sex: 'male', citizenships: ['MNG'], literacy: 'full', interpreterLanguage: 'mn', languages: ['mn', 'ru'], phone: '+420 700 000 130' },
    { role: 'child', givenName: 'Nomin', familyName: 'Amgalan', nativeName: 'Амгалангийн Номин', age: 6, days: 240, sex: 'female', citizenships: ['MNG'], languages: ['mn', 'cs'] },
  ]) as [string, string];
  await stays(jana, on, father, 'employee_card', exactly(-500), exactly(230));
  await stays(jana, on, daughter, 'long_term', exactly(-420), exactly(230));
  for (const person of [father, daughter]) await lives(jana, on, person, 'rent', 'Plzeňská 7, Rokycany, jeden pokoj', exactly(-420));
  await works(jana, on, father, 'work', 'šička autopotahů, tři směny', 'Sedačky Strašice', exactly(-500));
  const caseId = await opens(jana, on, { label: 'Bc. Amgalan T.', subjectKind: 'family', serviceId: rodiny.id, persons: { [father]: 'client', [daughter]: 'child' }, agreement: { form: 'oral', on, scope: 'Hlídání při nočních směnách, škola, dávky.', endsOn: null } });
  await takesIn(jana, day(-40), caseId, stage.as('petra'), 'coordinator');
  await asks(jana, day(-44), caseId, father, { about: [father, daughter], words: 'Шөнийн ээлжинд охиноо хэнд үлдээхээ мэдэхгүй байна.', language: 'mn', translatedBy: 'Sarnai', translation: 'Nevím, komu nechat dceru, když mám noční.', reading: 'Otec dceru na noční nechává u sousedky, která se stěhuje. Přání dcery a další přání otce zatím chybí, mluvili jsme jen po telefonu.' });
  await isVulnerable(jana, day(-44), caseId, [father], { single_parent: '', small_language: 'Tlumočnice jen po telefonu, z Brna.', language_barrier: '' });
  await rates(jana, day(-40), caseId, [father, daughter], [['family', 3, null, 'Otec sám, sousedka se stěhuje.'], ['work', 3, null, 'Stálá smlouva, noční směny.'], ['language', 1, null], ['education', 4, null, 'Dcera chodí do 1. třídy ráda.', [daughter]]]);
  await hasTie(jana, day(-40), caseId, [father, daughter], 'friends', 'Sousedka Iveta', 'hlídá v noci, stěhuje se', 'strong', 'to', { privatePerson: true });
  await hasTie(jana, day(-40), caseId, [daughter], 'services_outside', partners.school.name, '1. třída', 'plain', 'both', { partnerId: partners.school.id });
  await jana.does(day(-30), childSheets.add, { params: { caseId }, body: { id: newId(), personId: daughter, about: [daughter], voice: 'Táta vaří nejlepší knedlíčky. Když je v práci, spím s rozsvíceným.', voiceLanguage: 'cs', likes: 'koně, skákací guma', school: '1. třída', supportPerson: 'paní Iveta', writtenOn: day(-30), confidenceOf: null } });
  await agrees(jana, day(-25), caseId, [father], 'Doplnit přání klienta do mapování', worker(jana), day(-13), { priority: 1 });
  await agrees(jana, day(-10), caseId, [father, daughter], 'Zjistit hlídání při nočních směnách v okolí', worker(jana), day(4));
  await promises(jana, day(-6), caseId, [father], 'Telefon, mongolština; tlumočnice zatím nezajištěna', exactly(0), '16:00');
  await jana.does(day(-28), signals.noteBarrier, { body: { id: newId(), caseId, about: [father], domain: 'language', level: 'structure', orpCode: '3211', text: 'V kraji není tlumočník z mongolštiny, po telefonu jen v pracovní době; otec na směny telefon nesmí.' } });
  await notes(jana, caseId, [father], { on: day(-44), at: '16:30', minutes: 40, mode: 'phone', activities: 'counselling', text: 'Hovor přes tlumočnici. Otec vysvětlil směny, potvrdil, že sousedka hlídá do konce roku.', ...mn });
  await notes(jana, caseId, [daughter], { on: day(-30), at: '14:00', minutes: 40, mode: 'field', activities: 'counselling', text: 'Rozhovor s dcerou ve školní družině za přítomnosti vychovatelky, česky. Sepsán list dítěte.' });
  await routine(jana, caseId, [father, daughter], 'family', [-38, -9], 9, mn);
}
