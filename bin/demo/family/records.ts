// A year would be long; these are eleven weeks of work with the family, by everybody who works with it.
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { notes, through, type Note } from '../tell.ts';
import { interpreter, type Family } from './members.ts';
import type { Goals } from './plan.ts';

const uk = through('uk', interpreter), alone = through('uk', '', 'partly');

/** Records before the plan. */
export async function mappingRecords({ stage }: District, caseId: string, f: Family): Promise<void> {
  const jana = stage.as('jana'), tell = (about: string[], note: Note) => notes(jana, caseId, about, note);
  await tell([f.oksana], { on: day(-78), at: '10:00', minutes: 50, mode: 'field', activities: 'outreach counselling', place: 'Ubytovna Na Špici', text: 'Paní Oksana oslovila pracovnici na chodbě ubytovny. Popisuje bydlení pěti lidí v jedné místnosti a to, že nejmladší syn nemluví. Dohodnuta návštěva s tlumočnicí.', ...alone });
  await tell(f.all, { on: day(-76), at: '9:30', minutes: 90, mode: 'field', activities: 'social_inquiry counselling', place: 'Ubytovna Na Špici', text: 'Společně s rodinou sepsána zakázka, potřeby a mapa vztahů. Oksana zopakovala, že začneme bydlením a lékařem pro Marka.', opinion: 'Únava obou rodičů, děti klidné. Taras mluví málo, poslouchá pozorně.', ...uk });
  await tell([f.danylo, f.zlata], { on: day(-71), at: '15:00', minutes: 45, mode: 'field', activities: 'counselling', text: 'Rozhovor s Danylem a Zlatou zvlášť, česky. Oba řekli, co jim ve škole jde a co ne; sepsány jejich listy.' });
  await tell([f.taras], { on: day(-69), at: '14:30', minutes: 40, mode: 'office', activities: 'counselling rights_help', text: 'Pan Taras přinesl vyúčtování energií od provozovatele ubytovny. Dluh 11 400 Kč, částku nikdo nevysvětlil. Dohodnuto vyžádat rozpis.', ...uk });
  await tell([f.marko], { on: day(-66), at: '10:00', minutes: 60, mode: 'field', activities: 'social_inquiry', text: 'Pozorování hry s Markem za přítomnosti maminky. Reaguje na ťuknutí, ne na jméno. Ukazuje, co chce.', ...uk });
  await tell([f.oksana], { on: day(-63), at: '11:00', minutes: 15, mode: 'phone', activities: 'institution_talk', text: 'Telefonát s ordinací pediatričky: zpráva k vyšetření sluchu bude po prohlídce.' });
  await tell([f.taras], { on: day(-57), at: '16:00', minutes: 35, mode: 'office', activities: 'counselling', text: 'Pan Taras mluvil o svých starostech v práci a doma. Přeje si, aby obsah zůstal mezi ním a pracovnicí.', confidenceOf: f.taras, ...uk });
  await tell([f.oksana, f.marko], { on: day(-54), at: '9:00', minutes: 75, mode: 'field', activities: 'accompaniment rights_help', place: 'pediatrie Rokycany', text: 'Doprovod na prohlídku k pediatričce, žádanka na vyšetření sluchu v Plzni vystavena.', ...uk });
  await tell([f.oksana, f.marko, f.zlata, f.danylo], { on: day(-52), at: '10:00', minutes: 60, mode: 'field', activities: 'planning', text: 'Vysvětlen list souhlasu pro ranou péči. Oksana vlastními slovy řekla, kdo co uvidí a že může souhlas odvolat. Podepsáno za sebe a za děti, děti se vyjádřily.', ...uk });
  await tell([f.taras], { on: day(-44), at: '15:00', minutes: 40, mode: 'office', activities: 'planning', text: 'Vysvětlen list souhlasu panu Tarasovi. Na otázku, co raná péče neuvidí, odpověděl po druhém vysvětlení správně. Podepsáno.', ...through('uk', interpreter, 'partly') });
  await notes(stage.as('petra'), caseId, [f.oksana, f.taras, f.marko], { on: day(-60), at: '8:30', minutes: 30, mode: 'office', activities: 'coordination', text: 'Konzultace případu s klíčovou pracovnicí: co chybí k plánu, koho přizvat.' });
  await notes(stage.as('iryna'), caseId, [f.oksana], { on: day(-47), at: '17:00', minutes: 20, mode: 'phone', activities: 'interpreting counselling', text: 'Oksana volala kvůli dopisu z pojišťovny. Přeložen obsah, dohodnuto přinést ho ve čtvrtek.', ...through('uk') });
}

/** Records since the plan; one about Marko is open to the early care. */
export async function planRecords({ stage }: District, caseId: string, f: Family, goals: Goals): Promise<void> {
  const jana = stage.as('jana'), tell = (about: string[], note: Note) => notes(jana, caseId, about, note);
  await tell([f.oksana, f.taras], { on: day(-40), at: '13:00', minutes: 90, mode: 'field', activities: 'planning', text: 'S rodinou sepsány tři cíle jejich slovy a kroky: kdo, co, do kdy. Oksana zopakovala, co udělá ona a co Taras.', ...uk });
  await tell([f.oksana], { on: day(-34), at: '9:00', minutes: 60, mode: 'office', activities: 'rights_help', goalId: goals.home, text: 'Vyplněna žádost o městský byt. Chybí potvrzení o příjmu za poslední tři měsíce.', ...uk });
  await tell([f.taras], { on: day(-31), at: '14:00', minutes: 20, mode: 'phone', activities: 'institution_talk', goalId: goals.home, text: 'Provozovatel ubytovny slíbil písemný rozpis energií. Do dneška nepřišel.' });
  await tell([f.danylo], { on: day(-28), at: '15:30', minutes: 40, mode: 'field', activities: 'counselling', goalId: goals.school, text: 'Danylo řekl, že do školy jde rád jen na tělocvik. Vadí mu, že při dějepisu neví, na co se ptají.' });
  await tell([f.oksana], { on: day(-26), at: '10:30', minutes: 45, mode: 'field', activities: 'accompaniment rights_help', place: 'Úřad práce Rokycany', text: 'Doprovod na úřad práce, podána žádost o dávku. Podklady úplné, rozhodnutí do 30 dnů.', ...uk });
  await tell([f.marko, f.oksana], { on: day(-24), at: '9:00', minutes: 60, mode: 'field', activities: 'contact_mediation', goalId: goals.speech, text: 'Společná návštěva s ranou péčí. Marko přinesl auto ke hře, poprvé napodobil zvuk motoru.', ...uk });
  await tell([f.marko], { on: day(-19), at: '11:00', minutes: 25, mode: 'phone', activities: 'coordination', goalId: goals.speech, openTo: [stage.organisations.jerabina.id], text: 'Nemocnice v Plzni nabídla termín vyšetření sluchu. Termín předán rané péči, doprovod se domluví.' });
  await tell([f.zlata], { on: day(-17), at: '14:30', minutes: 30, mode: 'field', activities: 'counselling', text: 'Zlata ukazovala obrázky ze školy. Chce chodit do kroužku kreslení, cenu zjistí třídní učitelka.' });
  await tell([f.oksana, f.taras], { on: day(-12), at: '9:30', minutes: 70, mode: 'field', activities: 'accompaniment rights_help', place: 'Bytový odbor MěÚ Rokycany', goalId: goals.home, text: 'Podána žádost o městský byt. Úřednice vysvětlila pořadí, Taras se ptal na výši kauce.', ...uk });
  const confided = day(-9);
  await tell([f.taras], { on: confided, at: '16:00', minutes: 30, mode: 'office', activities: 'counselling', text: 'Rozhovor s panem Tarasem mezi čtyřma očima. Obsah na jeho přání nesdílet s rodinou; dohodnuto, co s tím udělá sám a kdy se ozve.', confidenceOf: f.taras, ...uk });
  await tell([f.oksana, f.taras, f.marko], { on: day(-6), at: '13:00', minutes: 80, mode: 'field', activities: 'evaluation planning', text: 'S rodinou znovu ohodnoceny potřeby a prohlédnuta mapa vztahů. Nejvíc se lišíme u pobytu: Oksana se bojí, že ochrana nebude prodloužena.', ...uk });
  await tell([f.danylo], { on: day(-3), at: '14:30', minutes: 15, mode: 'phone', activities: 'institution_talk', goalId: goals.school, text: 'Telefonát se školou: Danylo chybí od začátku měsíce. Třídní navrhuje schůzku s rodiči a s ním.' });
  await tell([f.oksana, f.marko], { on: exactly(0), at: '9:00', minutes: 60, mode: 'field', activities: 'social_inquiry counselling', text: 'Návštěva doma. Pronajímatel slíbil opravu topení. Oksana zopakovala dohodu o zítřejším vyšetření vlastními slovy.', ...uk });
  await jana.does(day(-10), signals.noteBarrier, { body: { id: newId(), caseId, about: [f.oksana, f.taras], domain: 'housing_market', level: 'structure', orpCode: '3211', text: 'Pronajímatelé odmítají rodiny s dočasnou ochranou kvůli krátké platnosti pobytu; bez nájemní smlouvy nelze žádat o příspěvek na bydlení.' } });
  await others({ stage } as District, caseId, f);
}

async function others({ stage }: District, caseId: string, f: Family): Promise<void> {
  const lucie = stage.as('lucie'), early = (on: string, at: string, minutes: number, mode: Note['mode'], activities: string, text: string) => notes(lucie, caseId, [f.marko], { on, at, minutes, mode, activities, text, openTo: [stage.organisations.kompas.id], ...(mode === 'phone' ? {} : through('uk', interpreter)) });
  await early(day(-48), '10:00', 90, 'field', 'social_inquiry', 'První návštěva, společně s Kompasem. Seznámení, hra na zemi, maminka popsala den s Markem.');
  await early(day(-36), '10:00', 75, 'field', 'education_activation', 'Ukázka her na střídání a napodobování. Maminka vyzkoušela, dohodnuto zkoušet deset minut denně.');
  await early(day(-24), '9:00', 60, 'field', 'education_activation', 'Společná návštěva. Marko napodobil zvuk auta, otočil se po zazvonění.');
  await early(day(-11), '10:00', 90, 'field', 'education_activation planning', 'Objednáno vyšetření sluchu. Maminka má seznam otázek pro lékaře ve dvou jazycích.');
  await early(day(-4), '13:30', 20, 'phone', 'institution_talk', 'Potvrzen termín a čekárna v nemocnici, k vyšetření vzít očkovací průkaz.');
  const eva = stage.as('eva');
  await notes(eva, caseId, [f.oksana], { on: day(-33), at: '9:00', minutes: 25, mode: 'office', activities: 'counselling', text: 'Matce vysvětleno, jak probíhá zápis do přípravné třídy a kdo o přijetí rozhoduje.', ...through('uk', interpreter) });
  await notes(eva, caseId, [f.oksana], { on: day(-15), at: '13:00', minutes: 15, mode: 'phone', activities: 'institution_talk', text: 'Dotaz na základní školu: kapacita přípravné třídy je 15 dětí, zápis v lednu.' });
  await notes(stage.as('petra'), caseId, [f.oksana, f.marko], { on: day(-13), at: '8:30', minutes: 25, mode: 'online', activities: 'coordination', text: 'Porada ke kroku, který raná péče odmítla: kdo rodinu k zápisu doprovodí.' });
  await notes(stage.as('iryna'), caseId, [f.oksana], { on: day(-21), at: '16:30', minutes: 25, mode: 'phone', activities: 'interpreting', text: 'Přetlumočen telefonát školy s maminkou o kroužku a obědech.', ...through('uk') });
}
