// The sixteen sites of the ministry's programme in nine regions: when they joined, who supports them, who is who there, and where it is written down, who acts and who answers for what.
import type { usual } from '#modules/programmes/sites/usual.ts';

export const placeNames = ['Benešov', 'Bílina', 'Litvínov', 'Roudnice nad Labem', 'Teplice', 'Česká Lípa', 'Turnov', 'Jaroměř', 'Chrudim', 'Světlá nad Sázavou', 'Veselí nad Moravou', 'Znojmo', 'Jeseník', 'Olomouc', 'Prostějov', 'Třinec'] as const;
export type PlaceName = (typeof placeNames)[number];
export type Supporter = 'alzbeta' | 'vojtech' | 'thuy' | 'boris';
type Role = 'support_coordinator' | 'case_manager' | 'head' | 'social_worker';
/** Month and day in the year two before the last one of the programme. */
type Place = { orp: string; talked: string; joined: string; by: readonly Supporter[]; people: readonly (readonly [Role, string, string])[]; note?: string };
const coordinator = (name: string, post = 'sociální pracovnice odboru sociálních věcí') => ['support_coordinator', name, post] as const, manager = (name: string, post = 'sociální pracovnice') => ['case_manager', name, post] as const, head = (name: string) => ['head', name, 'vedoucí odboru sociálních věcí'] as const;

export const places: Record<PlaceName, Place> = {
  'Benešov': { orp: '2101', talked: '05-14', joined: '07-01', by: ['alzbeta'], people: [coordinator('Iveta Mašková'), manager('Jiřina Poláčková'), head('Karel Vondra')], note: 'Vedoucí odboru chce vidět první výsledky do půl roku, pak o koordinaci podpoří i radu města.' },
  'Bílina': { orp: '4201', talked: '06-03', joined: '09-01', by: ['vojtech'], people: [coordinator('Radka Sýkorová'), manager('Monika Křenková')], note: 'Terénní tým je po odchodech poloviční. Nejdřív pomoci se zástupem, teprve pak s novými úkoly.' },
  'Litvínov': { orp: '4206', talked: '05-27', joined: '09-01', by: ['vojtech', 'thuy'], people: [coordinator('Denisa Horáčková'), manager('Ladislav Kubát', 'sociální pracovník'), ['social_worker', 'Nela Jarešová', 'terénní pracovnice']] },
  'Roudnice nad Labem': { orp: '4211', talked: '07-15', joined: '10-01', by: ['vojtech'], people: [coordinator('Olga Hniličková'), head('Stanislava Richterová')] },
  'Teplice': { orp: '4213', talked: '06-10', joined: '08-01', by: ['thuy', 'vojtech'], people: [coordinator('Barbora Limberská'), manager('Tereza Ouředníčková'), manager('Filip Žák', 'sociální pracovník')], note: 'Silná spolupráce se školami, slabá se zdravotnictvím.' },
  'Česká Lípa': { orp: '5101', talked: '05-20', joined: '07-01', by: ['thuy'], people: [coordinator('Martina Šolcová'), manager('Petra Nedvědová'), head('Hynek Prokeš')] },
  'Turnov': { orp: '5109', talked: '08-05', joined: '11-01', by: ['thuy'], people: [coordinator('Zuzana Bryndová')] },
  'Jaroměř': { orp: '5206', talked: '06-24', joined: '10-01', by: ['alzbeta'], people: [coordinator('Lada Erbenová'), manager('Simona Hlaváčová')] },
  'Chrudim': { orp: '5304', talked: '05-13', joined: '07-01', by: ['alzbeta', 'boris'], people: [coordinator('Andrea Netolická'), manager('Vendula Ctiborová'), head('Oldřich Bárta')], note: 'Chtějí být vzorem pro sousední obvody; domluvit stáž pro Světlou.' },
  'Světlá nad Sázavou': { orp: '6111', talked: '09-02', joined: '12-01', by: ['alzbeta'], people: [coordinator('Jarmila Pešoutová')] },
  'Veselí nad Moravou': { orp: '6218', talked: '07-08', joined: '10-01', by: ['boris'], people: [coordinator('Ludmila Hubáčková'), manager('Vít Zbořil', 'sociální pracovník')] },
  'Znojmo': { orp: '6220', talked: '05-22', joined: '07-15', by: ['boris'], people: [coordinator('Renáta Fialová'), manager('Hedvika Jurčíková'), head('Antonín Sedlák')] },
  'Jeseník': { orp: '7102', talked: '08-19', joined: '11-01', by: ['vojtech'], people: [coordinator('Kamila Vrbová'), manager('Drahomíra Malá')], note: 'Do nejbližší nemocnice je to hodina cesty: lékaře zvát online.' },
  'Olomouc': { orp: '7107', talked: '05-06', joined: '07-01', by: ['boris', 'thuy'], people: [coordinator('Gabriela Štěpánková'), manager('Lukáš Dostál', 'sociální pracovník'), manager('Eliška Navrátilová'), head('Irena Tomková')] },
  'Prostějov': { orp: '7108', talked: '06-17', joined: '09-15', by: ['boris'], people: [coordinator('Pavlína Kratochvílová'), manager('Ivana Čechová')] },
  'Třinec': { orp: '8121', talked: '08-12', joined: '11-15', by: ['vojtech', 'alzbeta'], people: [coordinator('Marie Cieślarová'), manager('Tomáš Kantor', 'sociální pracovník')] },
};

type Kind = 'municipality' | 'labour_office' | 'child_protection' | 'social_service' | 'health' | 'school' | 'police' | 'court' | 'housing' | 'employer' | 'community' | 'other';
/** Name, kind, how cooperation stands, what it needs, what it brings. */
type Acting = readonly [name: string, kind: Kind, standing: 'none' | 'occasional' | 'regular' | 'formalised', needs: string, brings: string];
export type Part = 'answers' | 'does' | 'helps';
/** Of a usual duty: part of a role, or of an actor by its name. */
export type Duties = Partial<Record<(typeof usual)[number]['key'], Record<string, Part>>>;
export const districts: Partial<Record<PlaceName, { actors: readonly Acting[]; duties: Duties }>> = {
  'Benešov': {
    actors: [
      ['Úřad práce, kontaktní pracoviště Benešov', 'labour_office', 'regular', 'Vědět předem, kdo přijde a s čím, a mít u toho někoho, kdo klienta zná.', 'Vyhrazenou hodinu týdně pro společné případy.'],
      ['Pedagogicko-psychologická poradna', 'school', 'occasional', 'Souhlas rodičů dřív než týden před zápisem.', 'Přednostní termín pro děti z podporovaných rodin.'],
      ['Ambulance praktického lékaře pro děti', 'health', 'none', 'Nezvat na schůzky, stačí zavolat.', 'Zprávu o tom, co dítě potřebuje.'],
      ['Farní charita', 'social_service', 'formalised', 'Aby se klient neptal na totéž třikrát.', 'Potravinovou pomoc a doprovod.'],
    ],
    duties: {
      network_kept: { support_coordinator: 'answers', social_worker: 'helps' }, partners_won: { support_coordinator: 'does', head: 'answers' }, working_group: { support_coordinator: 'answers' }, agreements_kept: { support_coordinator: 'does' },
      leadership_told: { head: 'answers', support_coordinator: 'answers' }, cases_taken: { support_coordinator: 'answers', head: 'answers', case_manager: 'helps' }, consent_asked: { case_manager: 'answers' }, plan_made: { case_manager: 'answers', social_worker: 'does', 'Farní charita': 'helps' },
      conference_called: { case_manager: 'answers', support_coordinator: 'helps' }, tasks_watched: { case_manager: 'does' }, stand_in: {},
    },
  },
  'Česká Lípa': {
    actors: [
      ['Úřad práce, kontaktní pracoviště Česká Lípa', 'labour_office', 'regular', 'Společný seznam, kdo čeká na co.', 'Kontaktní osobu pro hmotnou nouzi.'],
      ['Městská policie, asistent prevence', 'police', 'regular', 'Vědět, na koho se v noci obrátit.', 'Zná domy i lidi v nich.'],
      ['Správa městských bytů', 'housing', 'occasional', 'Včasnou zprávu o dluhu, dokud je malý.', 'Splátkové kalendáře místo výpovědi.'],
    ],
    duties: {
      network_kept: { support_coordinator: 'answers' }, working_group: { support_coordinator: 'answers', head: 'helps' }, referral_ways: { support_coordinator: 'answers', 'Správa městských bytů': 'helps' }, barriers_passed: { head: 'answers', support_coordinator: 'does' },
      cases_taken: { head: 'answers', case_manager: 'helps' }, needs_mapped: { case_manager: 'answers' }, plan_made: { case_manager: 'answers' }, conference_called: { case_manager: 'answers' }, tasks_watched: { case_manager: 'answers' }, case_evaluated: { case_manager: 'answers' },
    },
  },
  'Olomouc': {
    actors: [
      ['Úřad práce, krajská pobočka', 'labour_office', 'formalised', 'Jednu kontaktní osobu za město.', 'Vyhrazené termíny a společné schůzky.'],
      ['Fakultní nemocnice, sociální oddělení', 'health', 'regular', 'Týden předem vědět, kam klient z nemocnice půjde.', 'Zprávu před propuštěním.'],
      ['Probační a mediační služba', 'court', 'occasional', 'Domluvené bydlení před podmíněným propuštěním.', 'Dohled a motivaci klienta.'],
      ['Základní škola v centru', 'school', 'regular', 'Vědět, že se o rodině ví.', 'Asistenta a klidné místo na schůzku.'],
      ['Spolek vietnamských rodičů', 'community', 'occasional', 'Tlumočené informace o zápisu.', 'Důvěru rodin, tlumočení.'],
    ],
    duties: {
      network_kept: { support_coordinator: 'answers' }, partners_won: { support_coordinator: 'answers', head: 'helps' }, agreements_kept: { support_coordinator: 'answers', head: 'helps' }, working_group: { support_coordinator: 'answers' }, referral_ways: { support_coordinator: 'answers' }, barriers_passed: { support_coordinator: 'answers' }, leadership_told: { head: 'answers' }, training_arranged: { support_coordinator: 'answers' },
      cases_taken: { support_coordinator: 'answers', case_manager: 'helps' }, consent_asked: { case_manager: 'answers' }, needs_mapped: { case_manager: 'answers', social_worker: 'does' }, plan_made: { case_manager: 'answers', 'Fakultní nemocnice, sociální oddělení': 'helps' }, conference_called: { case_manager: 'answers' }, tasks_watched: { case_manager: 'answers' }, case_evaluated: { case_manager: 'answers' }, stand_in: { case_manager: 'does' },
    },
  },
};
