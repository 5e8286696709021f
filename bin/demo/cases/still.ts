// A case that stands still for 37 days, and a case opened again after nine months.
import { cases } from '#modules/cases/contract.ts';
import { evaluation } from '#modules/cases/evaluation/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { lives, registers, registersFamily, stays, works } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, asks, client, finishes, goesOn, hasTie, isVulnerable, notes, opens, promises, rates, takesIn, through, wants, worker } from '../tell.ts';

const ru = through('ru'), uk = through('uk', 'Iryna Bojko');

/** Nothing has been written for 37 days. */
export async function standsStill({ stage }: District): Promise<void> {
  const jana = stage.as('jana'), { teren } = stage.services, on = day(-118);
  const danijar = await registers(jana, on, teren.id, { givenName: 'Daniyar', familyName: 'Akhmetov', nativeName: 'Данияр Ахметов', age: 29, days: 144, sex: 'male', citizenships: ['KAZ'], literacy: 'full', languages: ['ru', 'cs'], phone: '+420 700 000 150' });
  await stays(jana, on, danijar, 'employee_card', exactly(-300), exactly(400));
  await works(jana, on, danijar, 'work', 'svářeč', 'Kovodíly Hrádek', exactly(-300));
  await lives(jana, on, danijar, 'rent', 'Hrádek u Rokycan 55', exactly(-120));
  const caseId = await opens(jana, on, { label: 'Danijar A.', subjectKind: 'person', serviceId: teren.id, persons: { [danijar]: 'client' }, agreement: { form: 'oral', on, scope: 'Přivést manželku, bydlení.', endsOn: null } });
  await takesIn(jana, day(-110), caseId, stage.as('petra'), 'coordinator');
  await asks(jana, on, caseId, danijar, { words: 'Хочу, чтобы жена приехала. Не знаю, какая квартира для этого нужна.', language: 'ru', translatedBy: 'Jana Havlíková', translation: 'Chci, aby přijela manželka. Nevím, jaký byt k tomu potřebuju.', reading: 'Jde o sloučení rodiny; rozhoduje doklad o ubytování a příjem.' });
  await rates(jana, day(-112), caseId, [danijar], [['housing', 3, 3], ['family', 2, 2], ['language', 4, 3]]);
  await isVulnerable(jana, day(-112), caseId, [danijar], { migration: '' });
  await hasTie(jana, day(-112), caseId, [danijar], 'family', 'Manželka Aigul', 'Karaganda', 'strong', 'both', { privatePerson: true });
  await goesOn(jana, day(-100), caseId, 'mapping', 'planning');
  const goal = await wants(jana, day(-100), caseId, { words: 'Чтобы мы жили вместе.', language: 'ru', translation: 'Abychom žili spolu.', domain: 'family', about: [danijar], startsOn: day(-100), dueOn: exactly(150) });
  await agrees(jana, day(-100), caseId, [danijar], 'Získat doklad o ubytování od pronajímatele', client(danijar), exactly(30), { goalId: goal });
  await routine(jana, caseId, [danijar], 'residence', [-112, -50], 21, ru);
  await notes(jana, caseId, [danijar], { on: exactly(-37), at: '17:00', minutes: 15, mode: 'phone', activities: 'counselling', text: 'Klient čeká na pronajímatele, ozve se. Termín neurčen.', ...ru });
}

/** Closed more than a year ago, open again: the second episode with the history intact. */
export async function openedAgain({ stage }: District): Promise<void> {
  const jana = stage.as('jana'), petra = stage.as('petra'), { rodiny } = stage.services, on = day(-560);
  const [kateryna, solomija] = await registersFamily(jana, on, rodiny.id, 'Kateryna s dcerou', [
    { role: 'self', givenName: 'Kateryna', familyName: 'Hrytsenko', nativeName: 'Катерина Гриценко', aliases: ['Hricenková'], age: 33, days: 88, sex: 'female', citizenships: ['UKR'], literacy: 'full', languages: ['uk', 'cs'], phone: '+420 700 000 160' },
    { role: 'child', givenName: 'Solomiia', familyName: 'Hrytsenko', nativeName: 'Соломія Гриценко', age: 11, days: 20, sex: 'female', citizenships: ['UKR'], languages: ['uk', 'cs'] },
  ]) as [string, string];
  const both = [kateryna, solomija];
  for (const person of both) { await stays(jana, on, person, 'temporary_protection', exactly(-240), exactly(125)); await lives(jana, on, person, 'rent', 'Mírové náměstí 9, Rokycany', exactly(-330)); }
  const caseId = await opens(jana, on, { label: 'Kateryna H.', subjectKind: 'family', serviceId: rodiny.id, persons: { [kateryna]: 'client', [solomija]: 'child' }, agreement: { form: 'written', on, scope: 'Bydlení po odchodu od partnera.', endsOn: null } });
  await takesIn(jana, day(-550), caseId, petra, 'coordinator');
  await asks(jana, on, caseId, kateryna, { about: both, words: 'Хочу жити з донькою у спокої, у своєму.', language: 'uk', translatedBy: 'Iryna Bojko', translation: 'Chci žít s dcerou v klidu, ve svém.', reading: 'Klientka odešla k přítelkyni. Potřebuje bydlení a jistotu, že škola bude vědět, kdo smí dceru vyzvednout.' });
  await rates(jana, day(-550), caseId, both, [['housing', 1, 1], ['safety', 2, 1], ['finance', 2, 2]]);
  await goesOn(jana, day(-540), caseId, 'mapping', 'planning', 'Na mapu vztahů nebyl klid, bydlení spěchalo.');
  const home = await wants(jana, day(-540), caseId, { words: 'Свій ключ.', language: 'uk', translation: 'Vlastní klíč.', domain: 'housing', about: both, startsOn: day(-540), dueOn: day(-400) });
  await finishes(jana, day(-405), await agrees(jana, day(-538), caseId, both, 'Najít nájem do 12 tisíc', worker(jana), day(-410), { goalId: home, startsOn: day(-538) }), 'Byt na Mírovém náměstí.');
  await routine(jana, caseId, both, 'family', [-550, -350], 24, uk);
  await goesOn(jana, day(-350), caseId, 'planning', 'evaluation');
  await jana.does(day(-340), evaluation.evaluateGoal, { params: { caseId }, body: { id: newId(), goalId: home, about: both, evaluatedOn: day(-340), outcome: 'reached', why: 'Vlastní nájem.', clientRating: 5, clientWords: '„Сплю.“ (Spím.)' } });
  await jana.does(day(-340), evaluation.evaluate, { params: { caseId }, body: { id: newId(), about: both, evaluatedOn: day(-340), withClient: true, clientRating: 5, clientWords: '„Дякую, що не квапили.“ (Děkuju, že jste nespěchali.)', helped: 'Doprovody a čas.', hindered: 'Kauce.', stabilised: 'yes', intervisionOn: day(-345), nextStep: 'close' } });
  await petra.does(day(-335), evaluation.review, { params: { caseId }, body: { id: newId(), about: both, reviewedOn: day(-335), text: 'Kauci řešit dřív, fond na ni máme.' } });
  await jana.does(day(-332), cases.close, { params: { caseId }, body: { id: newId(), code: 'stabilised', reason: '' } });
  await jana.does(day(-58), cases.reopen, { params: { caseId }, body: { id: newId(), reason: 'Klientka přišla o práci, majitel byt prodává. Přišla sama, po devíti měsících.' } });
  await secondEpisode({ stage } as District, caseId, kateryna, solomija);
}

async function secondEpisode({ stage }: District, caseId: string, kateryna: string, solomija: string): Promise<void> {
  const jana = stage.as('jana'), both = [kateryna, solomija];
  await asks(jana, day(-57), caseId, kateryna, { about: both, words: 'Majitel prodává byt a já jsem bez práce. Nechci znovu začínat od nuly.', reading: 'Klientka už ví, jak na úřady. Potřebuje čas do konce výpovědní doby a někoho, kdo s majitelem promluví.' });
  await rates(jana, day(-55), caseId, both, [['housing', 2, 1, 'Výpověď do konce února.'], ['work', 2, 2], ['finance', 2, 2, 'Úspory na dva měsíce.'], ['language', 4, 4]]);
  await isVulnerable(jana, day(-55), caseId, [kateryna], { single_parent: '', deprivation: 'Bez příjmu od října.' });
  await hasTie(jana, day(-55), caseId, both, 'work_housing', 'Majitel bytu', 'prodává', 'tense', 'both', { privatePerson: true });
  await hasTie(jana, day(-55), caseId, both, 'friends', 'Přítelkyně Olha', '', 'strong', 'both', { privatePerson: true });
  await goesOn(jana, day(-45), caseId, 'mapping', 'planning', 'List dcery doplníme, teď je na táboře se školou.');
  const stay = await wants(jana, day(-45), caseId, { words: 'Zůstat v Rokycanech kvůli škole dcery.', domain: 'housing', about: both, priority: 1, startsOn: day(-45), dueOn: exactly(95) });
  await agrees(jana, day(-45), caseId, both, 'Dohodnout s majitelem delší výpovědní dobu', worker(jana), day(9), { goalId: stay, startsOn: day(-45) });
  await agrees(jana, day(-40), caseId, [kateryna], 'Obejít tři nabídky práce v okolí', client(kateryna), day(6), { goalId: stay, startsOn: day(-40) });
  await agrees(jana, day(-30), caseId, [kateryna], 'Vyhodnotit cíl „Zůstat v Rokycanech“ s klientkou', worker(jana), day(1), { kind: 'review' });
  await promises(jana, day(-5), caseId, both, 'Schůzka nad plánem', day(1), '13:00');
  await routine(jana, caseId, both, 'family', [-56, -7], 10, {});
}
