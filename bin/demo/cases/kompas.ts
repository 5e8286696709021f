// Cases of Jana's colleagues at Kompas: a senior, a family with debts, an anonymous prospect, a boy from the club.
import { evaluation } from '#modules/cases/evaluation/contract.ts';
import { health } from '#modules/cases/mapping/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { nightCall } from './shelter.ts';
import { born, lives, registers, registersFamily, stays, works } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, asks, client, finishes, goesOn, hasTie, isVulnerable, notes, opens, promises, rates, takesIn, through, wants, worker } from '../tell.ts';

/** A Ukrainian senior with an illness, led by the intercultural worker. */
export async function senior({ stage, partners }: District): Promise<void> {
  const iryna = stage.as('iryna'), { teren } = stage.services, on = day(-236), uk = through('uk');
  const halyna = await registers(iryna, on, teren.id, { givenName: 'Halyna', familyName: 'Moroz', nativeName: 'Галина Мороз', patronymic: 'Степанівна', age: 74, days: 180, sex: 'female', citizenships: ['UKR'], literacy: 'full', interpreterLanguage: 'uk', languages: ['uk', 'ru'], phone: '+420 700 000 170' });
  await stays(iryna, on, halyna, 'temporary_protection', exactly(-240), exactly(125));
  await lives(iryna, on, halyna, 'humanitarian', 'Penzion U Nádraží, Rokycany', exactly(-500));
  const caseId = await opens(iryna, on, { label: 'Halyna M.', subjectKind: 'person', serviceId: teren.id, persons: { [halyna]: 'client' }, agreement: { form: 'written', on, scope: 'Lékaři, příspěvek na péči, kontakty.', endsOn: exactly(129) } });
  await takesIn(iryna, day(-230), caseId, stage.as('petra'), 'coordinator');
  await asks(iryna, on, caseId, halyna, { words: 'Не хочу нікому бути тягарем. Хочу дійти до церкви.', language: 'uk', translatedBy: 'Iryna Bojko', translation: 'Nechci být nikomu na obtíž. Chci dojít do kostela.', reading: 'Po operaci kolena zůstává na pokoji. Bojí se, že při prodloužení pobytu bude muset pryč.' });
  await rates(iryna, day(-230), caseId, [halyna], [['health', 1, 2, 'Koleno, tlak, cukrovka.'], ['social_contacts', 2, 1], ['housing', 3, 2, 'Pokoj v patře bez výtahu.'], ['finance', 2, 3]]);
  await isVulnerable(iryna, day(-230), caseId, [halyna], { senior: '', illness: 'Cukrovka, po operaci kolena.', language_barrier: '', disability_unrecognised: 'O příspěvku rozhoduje úřad.' });
  await iryna.does(day(-230), health.add, { params: { caseId }, body: { id: newId(), about: [halyna], text: 'Cukrovka II. typu, léky ráno a večer. Chůze o holi, schody jen s doprovodem.', notedOn: day(-230), endedOn: null, confidenceOf: null, inEmergency: true } });
  await hasTie(iryna, day(-230), caseId, [halyna], 'community', partners.parish.name, 'neděle', 'strong', 'both', { partnerId: partners.parish.id });
  await hasTie(iryna, day(-230), caseId, [halyna], 'family', 'Vnučka Alina', 'Německo, volá', 'weak', 'to', { privatePerson: true });
  await goesOn(iryna, day(-215), caseId, 'mapping', 'planning');
  const goal = await wants(iryna, day(-214), caseId, { words: 'Дійти до церкви своїми ногами.', language: 'uk', translation: 'Dojít do kostela po svých.', domain: 'health', priority: 1, about: [halyna], startsOn: day(-214), dueOn: exactly(60) });
  await finishes(iryna, day(-160), await agrees(iryna, day(-200), caseId, [halyna], 'Zařídit rehabilitaci po operaci', worker(iryna), day(-165), { goalId: goal, startsOn: day(-200) }), 'Deset lekcí, klientka chodí o holi.');
  const care = await agrees(iryna, day(-90), caseId, [halyna], 'Rozhodnout o příspěvku na péči', { kind: 'body', body: partners.labour.name, askedOn: day(-90), remindOn: exactly(3) }, exactly(14), { goalId: goal, startsOn: day(-90) });
  // The office has no account here: it may answer by a link.
  await iryna.does(day(-9), commitments.giveLink, { params: { commitmentId: care }, body: { id: newId(), guestName: 'Ing. Vlasta Pokorná, dávky', phone: '700 000 301', clientShown: 'Halyna Moroz, č. j. 1204/2026', days: 30 } });
  await agrees(iryna, day(-20), caseId, [halyna], 'Chodit každý den na chodbu a zpět', client(halyna), exactly(30), { goalId: goal, startsOn: day(-150) });
  await promises(iryna, day(-7), caseId, [halyna], 'Návštěva, nákup a léky', exactly(0), '10:00');
  await iryna.does(day(-130), signals.noteBarrier, { body: { id: newId(), caseId, about: [halyna], domain: 'health_care', level: 'organisation', orpCode: '3211', text: 'Ortopedie nepřijímá bez tlumočníka, tlumočení nehradí pojišťovna.' } });
  await notes(iryna, caseId, [halyna], { on: day(-160), at: '9:00', minutes: 50, mode: 'field', activities: 'evaluation', text: 'Po rehabilitaci: klientka ujde 200 metrů, ke kostelu je to 600.', ...uk });
  await routine(iryna, caseId, [halyna], 'senior', [-234, -4], 10, uk);
  await nightCall({ stage }, { name: 'Halyna Moroz', birthDate: born(74, 180) });
}

/** A Czech family with debts, in evaluation. */
export async function debts({ stage }: District): Promise<void> {
  const tomas = stage.as('tomas'), { rodiny } = stage.services, on = day(-292);
  const [mother, father, daughter, son] = await registersFamily(tomas, on, rodiny.id, 'Rodina Šindelářova', [
    { role: 'self', givenName: 'Alena', familyName: 'Šindelářová', age: 35, days: 50, sex: 'female', citizenships: ['CZE'], literacy: 'full', languages: ['cs'], phone: '+420 700 000 180' },
    { role: 'partner', givenName: 'Radek', familyName: 'Šindelář', age: 37, days: 200, sex: 'male', citizenships: ['CZE'], literacy: 'full', languages: ['cs'] },
    { role: 'child', givenName: 'Nela', familyName: 'Šindelářová', age: 12, days: 10, sex: 'female', citizenships: ['CZE'], languages: ['cs'] },
    { role: 'child', givenName: 'Matěj', familyName: 'Šindelář', age: 7, days: 122, sex: 'male', citizenships: ['CZE'], languages: ['cs'] },
  ]) as [string, string, string, string];
  const all = [mother, father, daughter, son], parents = [mother, father];
  for (const person of all) await lives(tomas, on, person, 'municipal_flat', 'Na Pátku 14, Rokycany', exactly(-1500));
  await works(tomas, on, father, 'work', 'řidič rozvozu', 'Rychlozásilky Plzeň', exactly(-400));
  const caseId = await opens(tomas, on, { label: 'Rodina Šindelářova', subjectKind: 'family', mode: 'team', serviceId: rodiny.id, persons: { [mother]: 'client', [father]: 'adult', [daughter]: 'child', [son]: 'child' }, agreement: { form: 'written', on, scope: 'Dluhy, rozpočet, škola dětí.', endsOn: exactly(73) } });
  await takesIn(tomas, day(-285), caseId, stage.as('petra'), 'coordinator');
  await asks(tomas, on, caseId, mother, { about: all, words: 'Nechci se bát zvonku. Chci vědět, komu všemu dlužíme.', reading: 'Sedm věřitelů, dvě exekuce. Rodiče se střídavě viní, děti o dluzích vědí víc, než si rodiče myslí.' });
  await rates(tomas, day(-288), caseId, all, [['finance', 1, 1], ['housing', 3, 2, 'Dluh na nájmu za dva měsíce.'], ['family', 2, 3], ['education', 3, 3, '', [daughter, son]], ['work', 4, 4]]);
  await isVulnerable(tomas, day(-288), caseId, parents, { deprivation: 'Po srážkách zbývá 9 tisíc na čtyři.', distrust_of_state: '' });
  await hasTie(tomas, day(-288), caseId, all, 'family', 'Babička z Radnic', 'hlídá, půjčuje', 'strong', 'to', { privatePerson: true });
  await goesOn(tomas, day(-275), caseId, 'mapping', 'planning', 'Listy dětí doplníme při první návštěvě bez rodičů.');
  const goal = await wants(tomas, day(-275), caseId, { words: 'Nebát se zvonku.', domain: 'finance', priority: 1, about: parents, startsOn: day(-275), dueOn: day(-20) });
  const kids = await wants(tomas, day(-275), caseId, { words: 'Aby Matěj mohl na tábor.', domain: 'education', priority: 2, about: [mother, son], startsOn: day(-200), dueOn: day(-110) });
  const step = async (what: string, due: number, goalId: string, result: string, owner = worker(tomas)) => finishes(tomas, day(due), await agrees(tomas, day(due - 30), caseId, parents, what, owner, day(due), { goalId, startsOn: day(due - 30) }), result);
  await step('Soupis všech dluhů', -240, goal, 'Sedm věřitelů, 312 tisíc, dvě exekuce.');
  await step('Splátkový kalendář nájmu', -210, goal, 'Podepsán s městem, běží.');
  await step('Podat návrh na oddlužení', -95, goal, 'Soud povolil oddlužení.', client(mother));
  await step('Žádost o příspěvek na tábor', -150, kids, 'Nadační příspěvek 3 000 Kč.');
  await routine(tomas, caseId, parents, 'debts', [-290, -5], 12, {});
  await goesOn(tomas, day(-16), caseId, 'planning', 'evaluation');
  await tomas.does(day(-9), evaluation.evaluateGoal, { params: { caseId }, body: { id: newId(), goalId: goal, about: parents, evaluatedOn: day(-9), outcome: 'reached', why: 'Oddlužení povoleno, nájem placen včas.', clientRating: 4, clientWords: 'Zvonek je teď jenom zvonek.' } });
  await rates(tomas, day(-9), caseId, all, [['finance', 3, 3], ['housing', 4, 4], ['family', 3, 4]]);
  await agrees(tomas, day(-9), caseId, parents, 'Vyhodnotit tábor a školu s dětmi', worker(tomas), day(6), { kind: 'review' });
  await promises(tomas, day(-4), caseId, all, 'Závěrečná návštěva', day(2), '15:00');
}

/** Somebody who only wants to ask, without a name. */
export async function prospect({ stage }: District): Promise<void> {
  const lenka = stage.as('lenka', 'kompas'), { krize } = stage.services, on = day(-19);
  const anna = await registers(lenka, on, krize.id, { anonymous: true, givenName: 'paní Anna', sex: 'female', languages: ['cs'], note: 'Chce zůstat anonymní, volá z telefonu kamarádky.' });
  const caseId = await opens(lenka, on, { label: 'paní Anna', subjectKind: 'person', serviceId: krize.id, phase: 'prospect', persons: { [anna]: 'client' }, agreement: null });
  await asks(lenka, on, caseId, anna, { words: 'Zatím se jen chci zeptat, co by se stalo, kdybych odešla i s dětmi.', reading: 'Klientka zvažuje odchod. Bezpečí dnes neohrožené, ví, kam volat v noci.' });
  await notes(lenka, caseId, [anna], { on, at: '17:00', minutes: 55, mode: 'phone', activities: 'crisis', text: 'Krizový rozhovor, sepsán bezpečný plán, čísla uložena pod jiným jménem.' });
  await notes(lenka, caseId, [anna], { on: day(-11), at: '16:30', minutes: 35, mode: 'phone', activities: 'crisis counselling', text: 'Druhý hovor. Klientka se ptala na školu dětí a na výživné.' });
  await agrees(lenka, day(-11), caseId, [anna], 'Zjistit volné místo v azylovém domě', worker(lenka), day(1));
}

/** A boy from the club who wants to learn a trade. */
export async function apprentice({ stage, partners }: District): Promise<void> {
  const ondrej = stage.as('ondrej'), { kotva } = stage.services, on = day(-201);
  const tuan = await registers(ondrej, on, kotva.id, { givenName: 'Anh Tuan', familyName: 'Tran', nativeName: 'Trần Anh Tuấn', aliases: ['Tony'], age: 15, days: 84, sex: 'male', citizenships: ['VNM'], languages: ['cs', 'vi'] });
  await stays(ondrej, on, tuan, 'permanent', exactly(-900), exactly(1200));
  const caseId = await opens(ondrej, on, { label: 'Tony', subjectKind: 'person', serviceId: kotva.id, persons: { [tuan]: 'client' }, agreement: { form: 'oral', on, scope: 'Přijímačky, doma se mluví jen o škole.', endsOn: null } });
  await takesIn(ondrej, day(-195), caseId, stage.as('petra'), 'coordinator');
  await asks(ondrej, on, caseId, tuan, { words: 'Chci na kuchaře, ale doma chtějí gympl.', reading: 'Tuan se rozhodl sám, potřebuje pomoc s rozhovorem doma a s přijímačkami.' });
  await rates(ondrej, day(-195), caseId, [tuan], [['education', 3, 4], ['family', 2, 2], ['social_contacts', 4, 5]]);
  await isVulnerable(ondrej, day(-195), caseId, [tuan], { minor_15_18: 'Rodiče celý den v obchodě.' });
  await hasTie(ondrej, day(-195), caseId, [tuan], 'friends', 'Parta z klubu', '', 'strong', 'both');
  await hasTie(ondrej, day(-195), caseId, [tuan], 'services_outside', partners.school.name, '9. třída', 'plain', 'both', { partnerId: partners.school.id });
  await goesOn(ondrej, day(-180), caseId, 'mapping', 'planning');
  const goal = await wants(ondrej, day(-180), caseId, { words: 'Dostat se na kuchaře.', domain: 'education', priority: 1, about: [tuan], startsOn: day(-180), dueOn: exactly(150) });
  await agrees(ondrej, day(-60), caseId, [tuan], 'Každou středu doučování', client(tuan), exactly(140), { goalId: goal, startsOn: day(-60) });
  await agrees(ondrej, day(-15), caseId, [tuan], 'Promluvit s tatínkem, tlumočí spolek', worker(ondrej), day(8), { goalId: goal });
  await routine(ondrej, caseId, [tuan], 'youth', [-198, -3], 11, {});
}
