// A single client's external case: a nurse who worked on a factory line; recognition of a diploma, a decent job, language, housing.
// Led by Kompas with a job body and the regional office; closed with a job in care, stabilised partly, calls planned.
import { cases } from '#modules/cases/contract.ts';
import { evaluation } from '#modules/cases/evaluation/contract.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { putsLetter } from '../files.ts';
import { isReachedBy, lives, registers, stays, works } from '../persons.ts';
import { agrees, agreesWithClient, answers, asks, client, finishes, goesOn, hasTie, invites, isVulnerable, joins, notes, opens, proposes, rates, signs, takesIn, through, tieBecomes, wants, worker } from '../tell.ts';

const uk = through('uk', 'Iryna Bojko'), czech = { language: 'cs' };

export async function nurse({ stage, partners, places }: District): Promise<void> {
  const jana = stage.as('jana'), katerina = stage.as('katerina'), petra = stage.as('petra'), { teren, kariera } = stage.services;
  const natalija = await registers(jana, day(-341), teren.id, { givenName: 'Nataliia', familyName: 'Bondarenko', nativeName: 'Наталія Бондаренко', patronymic: 'Петрівна', aliases: ['Natalija Bondarenková'], age: 44, days: 33, sex: 'female', citizenships: ['UKR'], literacy: 'full', interpreterLanguage: 'uk', languages: ['uk', 'ru', 'cs'], phone: '+420 700 000 110' });
  await stays(jana, day(-341), natalija, 'temporary_protection', exactly(-200), exactly(165), 'Po roce práce žádat o zvláštní dlouhodobý pobyt', exactly(150));
  await lives(jana, day(-341), natalija, 'dormitory', 'pokoj 31', exactly(-700), exactly(-66), places.dormitory);
  await lives(jana, day(-66), natalija, 'rent', 'Koterovská 88, Plzeň', exactly(-66));
  await works(jana, day(-341), natalija, 'qualification', 'zdravotní sestra, 18 let praxe', 'Medyčnyj koledž, Poltava', null, null, 'recognised');
  await works(jana, day(-341), natalija, 'work', 'dělnice na lince', 'Kovodíly Hrádek, přes agenturu', exactly(-690), exactly(-98));
  await works(jana, day(-97), natalija, 'work', 'ošetřovatelka', 'Nemocnice Pod Lípami', exactly(-96));
  await isReachedBy(jana, day(-341), natalija, 'telegram', '@natalija_b', 'na ranní směně neodpovídá');

  const caseId = await opens(jana, day(-340), { label: 'Natalija B.', subjectKind: 'person', scope: 'external', mode: 'team', serviceId: teren.id, persons: { [natalija]: 'client' }, agreement: { form: 'written', on: day(-340), scope: 'Uznání diplomu, práce v oboru, čeština, bydlení.', endsOn: null } });
  await asks(jana, day(-340), caseId, natalija, {
    words: 'Я вісімнадцять років медсестра, а тут складаю коробки. Хочу знову лікувати людей і жити не в гуртожитку.', language: 'uk', translatedBy: 'Iryna Bojko',
    translation: 'Osmnáct let jsem zdravotní sestra a tady skládám krabice. Chci zase léčit lidi a nebydlet na ubytovně.',
    reading: 'Klientka ví, co chce. Zdržuje ji neznalost postupu uznání a čeština na úrovni A2; v práci nemá rozpis směn předem, takže na kurz nedochází.',
  });
  await putsLetter(jana, day(-338), { caseId, about: [natalija], title: 'Výpis z indexu k uznání diplomu', kind: 'other' }, 'Medyčnyj koledž, Poltava', ['Obor: ošetřovatelství, tři roky denního studia.', 'Překlad soudní tlumočnice je přiložen k žádosti.']);
  await takesIn(jana, day(-335), caseId, petra, 'coordinator');
  await rates(jana, day(-338), caseId, [natalija], [['qualification', 1, 1, 'Diplom neuznán.'], ['work', 2, 1, 'Linka přes agenturu, srážky za ubytování.'], ['language', 2, 2, 'A2'], ['housing', 2, 2, 'Pokoj po čtyřech, cena vázaná na práci.'], ['social_contacts', 3, 3], ['health', 4, 3, 'Bolesti zad z linky.']]);
  await isVulnerable(jana, day(-338), caseId, [natalija], { qualification_unused: 'Sestra na výrobní lince.', exploitation: 'Bydlení vázané na zaměstnání, nejasné srážky.', mass_accommodation: '', language_barrier: '' });
  const agency = await hasTie(jana, day(-338), caseId, [natalija], 'work_housing', 'Agentura práce', 'práce i bydlení v jednom', 'tense', 'from');
  const ward = await hasTie(jana, day(-338), caseId, [natalija], 'friends', 'Svitlana', 'kolegyně, také sestra', 'strong', 'both', { privatePerson: true });
  await hasTie(jana, day(-338), caseId, [natalija], 'family', 'Syn Andrij', 'student v Poltavě', 'strong', 'both', { privatePerson: true });

  const invitation = await invites(jana, day(-330), caseId, kariera.id, 'Prosíme o vedení k práci ve zdravotnictví: životopis, zaměstnavatelé, pracovní právo.');
  const [release] = await proposes(jana, day(-330), caseId, [natalija], { to: stage.organisations.most.id, service: kariera.id, level: 'notes', purpose: 'Hledání práce v oboru a uznání diplomu.', from: day(-330), until: exactly(20), language: 'uk', interpreter: 'Iryna Bojko', mutual: true });
  await signs(jana, day(-330), release!, 'Nataliia Bondarenko');
  await joins(katerina, day(-327), caseId, invitation, 'Natalija B. – zdravotnictví');
  await agreesWithClient(katerina, day(-325), caseId, invitation, 'written', 'Kariérní poradenství, jednání se zaměstnavateli.', exactly(40));
  await katerina.does(day(-325), releases.passBack, { params: { releaseId: release! }, body: { agreed: true } }, '12:00');
  await goesOn(jana, day(-318), caseId, 'mapping', 'planning');

  const about = [natalija];
  const care = await wants(jana, day(-317), caseId, { words: 'Хочу працювати медсестрою або хоча б доглядальницею.', language: 'uk', translation: 'Chci pracovat jako sestra, nebo aspoň v péči.', domain: 'qualification', priority: 1, startsOn: day(-317), dueOn: day(-60), about });
  const language = await wants(jana, day(-317), caseId, { words: 'Розмовляти з пацієнтами чеською.', language: 'uk', translation: 'Mluvit s pacienty česky.', domain: 'language', priority: 2, startsOn: day(-317), dueOn: day(-40), about });
  const home = await wants(jana, day(-317), caseId, { words: 'Жити окремо від роботи.', language: 'uk', translation: 'Bydlet nezávisle na práci.', domain: 'housing', priority: 2, startsOn: day(-250), dueOn: day(-60), about });
  const done = async (what: string, owner: Parameters<typeof agrees>[5], from: string, due: string, goalId: string, result: string, on = due) => finishes(jana, on, await agrees(jana, from, caseId, about, what, owner, due, { goalId, startsOn: from }), result);
  await done('Úřední překlad diplomu a dodatku', worker(jana), day(-315), day(-290), care, 'Přeloženo, zaplaceno z fondu.');
  await done('Rozhodnout o uznání vzdělání', { kind: 'body', body: partners.region.name, partnerId: partners.region.id, askedOn: day(-285), askedBy: jana.membershipId, remindOn: day(-240) }, day(-285), day(-230), care, 'Krajský úřad uznal vzdělání, rozhodnutí v právní moci.', day(-226));
  await done('Kurz češtiny B1, dvakrát týdně', client(natalija), day(-300), day(-120), language, 'Zkouška B1 složena.', day(-118));
  await done('Najít pokoj mimo ubytovnu', client(natalija), day(-150), day(-70), home, 'Pronájem pokoje se Svitlanou.', day(-68));
  const job = await agrees(jana, day(-220), caseId, about, 'Dojednat pohovor v nemocnici a zkontrolovat smlouvu', worker(katerina), day(-110), { goalId: care, startsOn: day(-220), priority: 1 });
  await answers(katerina, day(-218), job, 'accept');
  await finishes(katerina, day(-104), job, 'Smlouva na ošetřovatelku, nástup po výpovědní době; po adaptaci přechod na sestru.', 2);
  await nurseRecords({ stage } as District, caseId, natalija, { care, language, home });
  await tieBecomes(jana, day(-62), caseId, agency, 'cut', 'none');
  await tieBecomes(jana, day(-62), caseId, ward, 'strong', 'to');
  await hasTie(jana, day(-62), caseId, about, 'work_housing', 'Nemocnice Pod Lípami', 'oddělení následné péče', 'plain', 'both', { partnerId: partners.hospital.id });
  await rates(jana, day(-62), caseId, about, [['qualification', 4, 4, 'Uznáno, zbývá aprobační zkouška.'], ['work', 4, 4, 'Práce v péči, smlouva na dobu neurčitou.'], ['language', 4, 3, 'B1; v noci na oddělení si ještě nevěří.'], ['housing', 4, 4], ['social_contacts', 4, 4], ['health', 4, 4]]);
  await goesOn(jana, day(-60), caseId, 'planning', 'evaluation');
  await closes({ stage } as District, caseId, natalija, { care, language, home });
}

type Goals = { care: string; language: string; home: string };

async function closes({ stage }: District, caseId: string, natalija: string, goals: Goals): Promise<void> {
  const jana = stage.as('jana'), petra = stage.as('petra'), on = day(-55), about = [natalija];
  const says = (goalId: string, outcome: 'reached' | 'partly', why: string, clientRating: number, clientWords: string) =>
    jana.does(on, evaluation.evaluateGoal, { params: { caseId }, body: { id: newId(), goalId, about, evaluatedOn: on, outcome, why, clientRating, clientWords } }, '11:00');
  await says(goals.care, 'partly', 'Práce v péči ano, místo sestry čeká na aprobační zkoušku.', 4, '„Зранку знову вдягаю білий халат.“ (Ráno si zase oblékám bílý plášť.)');
  await says(goals.language, 'reached', 'Zkouška B1, na oddělení mluví česky.', 4, '„Ще боюся телефону, але розумію.“ (Telefonu se ještě bojím, ale rozumím.)');
  await says(goals.home, 'reached', 'Vlastní nájem s kamarádkou, nezávislý na zaměstnavateli.', 5, '„Ключ тільки мій.“ (Klíč je jen můj.)');
  await jana.does(on, evaluation.evaluate, { params: { caseId }, body: {
    id: newId(), about, evaluatedOn: on, withClient: true, clientRating: 5, clientWords: '„Найважче було чекати. Добре, що я знала, хто що робить.“ (Nejtěžší bylo čekat. Dobré bylo, že jsem věděla, kdo co dělá.)',
    helped: 'Jeden plán s Mostem k práci; překlad hrazený z fondu; kamarádka ze stejného oboru.', hindered: 'Lhůta na uznání a poplatky; směny bez rozpisu bránily kurzu; agentura spojila práci a bydlení.',
    stabilised: 'partly', intervisionOn: day(-58), nextStep: 'close',
  } }, '11:30');
  await petra.does(day(-53), evaluation.review, { params: { caseId }, body: { id: newId(), about, reviewedOn: day(-53), text: 'Opakovat: úřední překlady hned na začátku, souběžně s kurzem. Příště dřív přizvat pracovní poradenství a domluvit s krajem předběžný posudek dokladů. Bariéru s agenturami předat k jednání s inspektorátem.' } });
  const calls = ['Zavolat: jak jde adaptace na oddělení', 'Zavolat: přihláška k aprobační zkoušce', 'Zavolat po roce v práci: pobyt'] as const;
  for (const [i, days] of [12, 60, 140].entries()) await agrees(jana, day(-53), caseId, about, calls[i]!, worker(jana), day(days), { kind: 'follow_up' });
  await jana.does(day(-50), cases.close, { params: { caseId }, body: { id: newId(), code: 'goals_reached', reason: 'Práce v péči, bydlení a jazyk zvládnuté; zkouška na sestru je na klientce, zůstávají kontrolní telefonáty.', leaveOpen: 'Kontrolní telefonáty jsou dohodnuté s klientkou.' } }, '14:00');
}

async function nurseRecords({ stage }: District, caseId: string, natalija: string, goals: Goals): Promise<void> {
  const jana = stage.as('jana'), katerina = stage.as('katerina'), kompas = stage.organisations.kompas.id, most = stage.organisations.most.id;
  const rows: [days: number, at: string, minutes: number, mode: 'field' | 'office' | 'phone', activities: string, text: string, goal?: keyof Goals][] = [
    [-340, '15:00', 60, 'field', 'outreach counselling', 'První schůzka na ubytovně, po směně. Sepsána zakázka; klientka má diplom i dodatek u sebe.'],
    [-315, '14:30', 45, 'office', 'rights_help', 'Vybrán soudní překladatel, dohodnuta úhrada z fondu.', 'care'],
    [-300, '15:30', 30, 'office', 'rights_help', 'Přihláška do kurzu B1. Mistr odmítl dát rozpis směn předem, dohodnuto napsat mu.', 'language'],
    [-285, '9:00', 90, 'field', 'accompaniment rights_help', 'Doprovod na krajský úřad, žádost o uznání vzdělání podána.', 'care'],
    [-262, '15:00', 25, 'phone', 'institution_talk', 'Krajský úřad žádá doplnit hodinovou dotaci předmětů. Vyžádáno od školy v Poltavě e-mailem.', 'care'],
    [-240, '15:00', 40, 'office', 'counselling', 'Klientka unavená, na kurz chodí po noční. Domluveno požádat o přeřazení na ranní.', 'language'],
    [-226, '10:00', 30, 'office', 'counselling', 'Rozhodnutí o uznání vzdělání doručeno. Klientka plakala radostí, poslala fotku synovi.', 'care'],
    [-190, '16:00', 45, 'field', 'rights_help', 'Kontrola výplatní pásky: srážka za ubytování bez souhlasu. Sepsána výzva agentuře.', 'home'],
    [-165, '15:00', 30, 'office', 'counselling', 'Agentura srážku vrátila. Klientka chce odejít, až bude mít jinou smlouvu.', 'home'],
    [-118, '14:00', 30, 'office', 'counselling', 'Zkouška B1 složena na 78 %. Plán: pohovor v nemocnici.', 'language'],
    [-96, '13:00', 20, 'phone', 'counselling', 'První den na oddělení. Klientka volala sama, česky.', 'care'],
    [-68, '16:00', 60, 'field', 'accompaniment', 'Předání pokoje, zkontrolována nájemní smlouva.', 'home'],
    [-55, '10:00', 75, 'office', 'evaluation', 'Společné vyhodnocení cílů, klientka hodnotila sama. Domluveny tři kontrolní telefonáty.'],
  ];
  for (const [days, at, minutes, mode, activities, text, goal] of rows)
    await notes(jana, caseId, [natalija], { on: day(days), at, minutes, mode, activities, text, ...(goal && { goalId: goals[goal] }), openTo: [most], ...(activities === 'institution_talk' ? {} : days > -100 ? czech : uk) });
  const job: typeof rows = [
    [-320, '9:00', 60, 'office', 'counselling', 'Životopis česky, přehled praxe po odděleních.'], [-280, '9:30', 45, 'office', 'counselling', 'Pracovní právo: výpověď u agentury, srážky ze mzdy.'],
    [-215, '10:00', 30, 'phone', 'institution_talk', 'Jednání s personálním oddělením nemocnice o ošetřovatelce s uznaným vzděláním.'], [-130, '9:00', 60, 'office', 'education_activation', 'Nácvik pohovoru, otázky k péči o pacienta.'],
    [-104, '9:30', 90, 'field', 'accompaniment', 'Pohovor v nemocnici, smlouva přečtena před podpisem.'], [-75, '13:00', 20, 'phone', 'counselling', 'Po třech týdnech v práci: mentorka pomáhá, noční směny zvládá.'],
  ];
  for (const [days, at, minutes, mode, activities, text] of job) await notes(katerina, caseId, [natalija], { on: day(days), at, minutes, mode, activities, text, openTo: [kompas], ...czech });
}
