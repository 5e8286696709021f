// A woman with a market stall: her long-term residence runs out in 47 days, the trade goes badly.
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { isReachedBy, lives, registers, stays, works } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, asks, client, finishes, goesOn, hasTie, isVulnerable, notes, opens, promises, rates, takesIn, through, wants, worker } from '../tell.ts';

const vi = through('vi', 'Phạm Minh Tuấn');

export async function marketStall({ stage, partners }: District): Promise<void> {
  const jana = stage.as('jana'), { teren } = stage.services, on = day(-148);
  const lan = await registers(jana, on, teren.id, { givenName: 'Thi Lan', familyName: 'Nguyen', nativeName: 'Nguyễn Thị Lan', aliases: ['paní Lenka'], age: 47, days: 210, sex: 'female', citizenships: ['VNM'], literacy: 'full', interpreterLanguage: 'vi', languages: ['vi', 'cs'], phone: '+420 700 000 120' });
  await stays(jana, on, lan, 'long_term', exactly(-683), exactly(47), 'Žádost o prodloužení podat na OAMP, doložit příjem a pojištění', exactly(17));
  await lives(jana, on, lan, 'rent', 'Jiráskova 301, Rokycany', exactly(-900));
  await works(jana, on, lan, 'work', 'živnost, stánek s textilem', 'tržiště Rokycany', exactly(-2600));
  await isReachedBy(jana, on, lan, 'whatsapp', '+420 700 000 120', 'hlasové zprávy, vietnamsky');
  const caseId = await opens(jana, on, { label: 'Nguyen Thi Lan', subjectKind: 'person', mode: 'individual', serviceId: teren.id, persons: { [lan]: 'client' }, agreement: { form: 'written', on, scope: 'Pobyt, dluh na pojistném, jednání s úřady.', endsOn: exactly(217) } });
  await takesIn(jana, day(-140), caseId, stage.as('petra'), 'coordinator');
  await asks(jana, on, caseId, lan, { words: 'Tôi sợ hết hạn giấy tờ. Quầy hàng không bán được, tôi không biết nói với văn phòng thế nào.', language: 'vi', translatedBy: 'Phạm Minh Tuấn', translation: 'Bojím se, že mi propadnou papíry. Stánek neprodává a nevím, jak to na úřadě říct.', reading: 'Paní Lan má všechny doklady pečlivě uložené, chybí jí jen výklad, co který úřad chce. Dluh na zdravotním pojištění by prodloužení ohrozil.' });
  await rates(jana, day(-145), caseId, [lan], [['residence', 2, 1, 'Platnost končí v zimě.'], ['finance', 2, 2, 'Dluh na pojistném 18 tisíc.'], ['work', 2, 3, 'Tržby klesly na třetinu.'], ['language', 3, 3], ['health', 3, 4], ['social_contacts', 4, 4, 'Sestra a krajané.']]);
  await isVulnerable(jana, day(-145), caseId, [lan], { language_barrier: 'Mluví česky, úřední dopisy nečte.', small_language: 'V okrese jediný tlumočník.', deprivation: '' });
  await hasTie(jana, day(-145), caseId, [lan], 'family', 'Sestra Hoa', 'Plzeň, pomáhá se stánkem', 'strong', 'both', { privatePerson: true });
  await hasTie(jana, day(-145), caseId, [lan], 'services_outside', partners.oamp.name, 'prodloužení pobytu', 'tense', 'from', { partnerId: partners.oamp.id });
  await hasTie(jana, day(-145), caseId, [lan], 'services_outside', partners.insurance.name, 'dluh na pojistném', 'tense', 'from', { partnerId: partners.insurance.id });
  await hasTie(jana, day(-145), caseId, [lan], 'community', 'Vietnamský spolek', 'Plzeň', 'plain', 'both');
  await goesOn(jana, day(-130), caseId, 'mapping', 'planning');
  const paper = await wants(jana, day(-128), caseId, { words: 'Tôi muốn ở lại đây hợp pháp và ngủ yên.', language: 'vi', translation: 'Chci tu zůstat legálně a v klidu spát.', domain: 'residence', priority: 1, startsOn: day(-128), dueOn: exactly(47), about: [lan] });
  const trade = await wants(jana, day(-128), caseId, { words: 'Chci vědět, jestli mám stánek zavřít.', translation: '', domain: 'work', priority: 2, startsOn: day(-90), dueOn: exactly(120), about: [lan] });
  await finishes(jana, day(-96), await agrees(jana, day(-120), caseId, [lan], 'Požádat pojišťovnu o splátkový kalendář', worker(jana), day(-95), { goalId: paper, startsOn: day(-120) }), 'Splátky 1 500 Kč měsíčně, první zaplacena.');
  await agrees(jana, day(-60), caseId, [lan], 'Platit splátky pojišťovně do 15. dne v měsíci', client(lan), exactly(150), { goalId: paper, startsOn: day(-96) });
  await agrees(jana, day(-20), caseId, [lan], 'Podat žádost o prodloužení pobytu', client(lan), exactly(17), { goalId: paper, startsOn: day(-5), priority: 1 });
  await agrees(jana, day(-9), caseId, [lan], 'Spočítat příjmy a výdaje stánku za půl roku', worker(jana), exactly(25), { goalId: trade, startsOn: day(-9) });
  await agrees(jana, day(-6), caseId, [lan], 'Potvrdit tlumočení na pátek', worker(jana), exactly(0), { dueTime: '16:00', goalId: paper });
  await promises(jana, day(-8), caseId, [lan], 'Doprovod na OAMP Plzeň', exactly(0), '11:30');
  await promises(jana, day(-3), caseId, [lan], 'Prohlídka obchodního prostoru se sestrou', day(3), '09:30');
  const rows: [number, string, number, 'field' | 'office' | 'phone', string, string][] = [
    [-148, '10:00', 60, 'field', 'outreach counselling', 'Seznámení u stánku, dopisy z pojišťovny přeloženy.'], [-96, '9:00', 75, 'field', 'accompaniment rights_help', 'Doprovod na pojišťovnu, splátkový kalendář podepsán. Klientka zopakovala částku i den.'],
    [-41, '14:00', 45, 'office', 'rights_help', 'Seznam dokladů k prodloužení, co chybí: potvrzení o příjmu a o bezdlužnosti.'], [-8, '13:30', 30, 'office', 'rights_help', 'Formulář vyplněn, termín na OAMP potvrzen, sraz v 11:10 na zastávce.'],
  ];
  for (const [d, at, minutes, mode, activities, text] of rows) await notes(jana, caseId, [lan], { on: day(d), at, minutes, mode, activities, text, ...vi });
  await routine(jana, caseId, [lan], 'residence', [-140, -12], 13, vi);
}
