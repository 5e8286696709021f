// What the family asks for, what it needs, what makes it vulnerable; each child's own sheet.
import { childSheets, health } from '#modules/cases/mapping/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { asks, isVulnerable, rates } from '../tell.ts';
import { interpreter, type Family } from './members.ts';

export type Mapped = { hearing: string; factors: Record<string, string> };

/** Request, first ratings, factors, health and the children's sheets. */
export async function mapFirst({ stage }: District, caseId: string, f: Family): Promise<Mapped> {
  const jana = stage.as('jana'), on = day(-76);
  // The mother's words are the newest: they open the case on screen.
  await asks(jana, day(-73), caseId, f.oksana, {
    about: f.all, language: 'uk', translatedBy: interpreter,
    words: 'Ми живемо впʼятьох в одній кімнаті. Малий не говорить, і я не знаю, кого питати. Хочу, щоб діти мали спокій.',
    translation: 'Bydlíme pět lidí v jedné místnosti. Malý nemluví a nevím, koho se ptát. Chci, aby děti měly klid.',
    reading: 'Naléhavé je bydlení a vyšetření Marka. Strach z úřadů zpomaluje žádosti; paní Oksana je ale ochotná jít kamkoli, když ví předem, co se tam bude dít.',
  });
  await asks(jana, on, caseId, f.taras, {
    about: [f.taras], language: 'uk', translatedBy: interpreter,
    words: 'Я працюю, скільки дають. Не хочу жити в борг.', translation: 'Pracuji, kolik mi dají. Nechci žít na dluh.',
    reading: 'Pan Taras chce nejdřív vědět, kolik rodina dluží za energie, a splatit to. Na schůzky chodí po noční směně, lepší je odpoledne.',
  });
  await rates(jana, on, caseId, f.all, [
    ['housing', 1, 1, 'Pět lidí v jedné místnosti, bez nájemní smlouvy.'], ['finance', 2, 2, 'Dluh za energie, jeden nepravidelný příjem.'],
    ['child_development', 1, 2, 'Marko nemluví, pediatr zatím nevyšetřil.', [f.marko]], ['language', 2, 1, 'Oksana rozumí základním větám.', [f.oksana, f.taras]],
    ['education', 3, 4, 'Danylo má v září 12 zameškaných hodin.', [f.danylo, f.zlata]], ['work', 3, 2, 'Směny přes agenturu, bez rozpisu předem.', [f.taras]],
    ['social_contacts', 2, 3, 'Blízká je jen sousedka.', [f.oksana]], ['residence', 4, 2, 'Ochrana Oksany končí dřív než ostatním.', [f.oksana]],
  ]);
  const factors = {
    ...await isVulnerable(jana, on, caseId, f.all, { involuntary_migration: 'Odchod z Vinnycje v březnu 2022.', mass_accommodation: 'Ubytovna, společná kuchyň pro 40 lidí.', services_unknown: '' }),
    ...await isVulnerable(jana, on, caseId, [f.oksana], { language_barrier: '', distrust_of_state: 'Zkušenost s dlouhým čekáním bez vysvětlení.', qualification_unused: 'Vyučená cukrářka.' }),
    ...await isVulnerable(jana, on, caseId, [f.marko], { disability_unrecognised: 'Opožděný vývoj řeči, dosud bez vyšetření.' }),
  };
  const hearing = newId();
  await jana.does(day(-70), health.add, { params: { caseId }, body: { id: hearing, about: [f.marko], text: 'Nereaguje na zavolání ze druhé místnosti, na ťuknutí do stolu ano. Slova nepoužívá. Vyšetření sluchu objednáno.', notedOn: day(-70), endedOn: null, confidenceOf: null } });
  await children(jana, caseId, f);
  return { hearing, factors };
}

async function children(jana: ReturnType<District['stage']['as']>, caseId: string, f: Family): Promise<void> {
  const sheet = (on: string, personId: string, given: { voice: string; voiceLanguage: string; likes: string; school: string; supportPerson: string }) =>
    jana.does(on, childSheets.add, { params: { caseId }, body: { id: newId(), personId, about: [personId], writtenOn: on, confidenceOf: null, ...given } }, '15:30');
  await sheet(day(-71), f.danylo, { voice: 'Ve škole nerozumím dějepisu a pak se mi smějou. Nejradši bych chodil na fotbal jako loni.', voiceLanguage: 'cs', likes: 'fotbal, Minecraft, vaří těstoviny pro sourozence', school: '8. třída, třídní paní Nováčková', supportPerson: 'bratranec v Plzni' });
  await sheet(day(-71), f.zlata, { voice: 'Chci mít postel, kde můžu mít rozsvíceno. A aby Marko mluvil.', voiceLanguage: 'cs', likes: 'kreslení, sousedčin pes', school: '3. třída, čeština jde dobře', supportPerson: 'sousedka Věra' });
  await sheet(day(-66), f.marko, { voice: 'Nemluví. Z pozorování: u vody a u aut je klidný, při hluku v kuchyni se schová za maminku.', voiceLanguage: 'uk', likes: 'auta, voda, houpání', school: '', supportPerson: 'maminka, Zlata' });
}

/** The second ratings, with the family, a week ago. */
export async function rateAgain({ stage }: District, caseId: string, f: Family): Promise<void> {
  await rates(stage.as('jana'), day(-6), caseId, f.all, [
    ['housing', 2, 3, 'Žádost o městský byt podána, topení opraveno.'], ['finance', 2, 2, 'Splátky se domlouvají.'],
    ['child_development', 2, 1, 'Vyšetření objednáno; Oksana se bojí výsledku.', [f.marko]], ['language', 3, 2, 'Kurz A1, chodí pravidelně.', [f.oksana, f.taras]],
    ['education', 3, 4, 'Danylo od začátku měsíce chybí.', [f.danylo, f.zlata]], ['work', 4, 3, '', [f.taras]],
    ['social_contacts', 2, 3, '', [f.oksana]], ['residence', 4, 2, 'Oksana se bojí, že ochrana nebude prodloužena; podmínky splňuje.', [f.oksana]],
  ]);
}
