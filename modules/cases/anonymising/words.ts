// Words that are no names although they look like one, and words that stand before a name. Without marks (keys.ts, `plain`).
import type { Case } from './nouns.ts';

const split = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Short words of every sentence: as a name they are pointed out, never replaced by themselves. */
export const small = split(`a aby ac ale ani asi at az bez bud by byl byla byli bylo co da dal dale dle do ho i ja jak jako je jeho jej jeji jen jim jini jiny jsme jsou kam kde kdo kdy ke ktera ktere ktery ma mam maji malo me mi mimo
  mit mne moc mu my na nad nam nas ne nebo nechce neni nez nic nich nim o od on ona oni ono pak po pod pro proc proto pri rad s sam se si sice sem snad ta tak take tam te tehdy ten ti to tom toto tu ty tyto u uz v van ve vi vice vse vsak vy z za zda ze zde zena zeny mesto pan pani
  pet peti sest sedm osm deset dva dve tri ctyri ano prave hned den dnes doma domu`);
/** Ordinary words that are somebody's family name, or a place, as well. */
export const ordinary = split(`cerny cerna bily bila maly mala velky velka vesely vesela novy nova novotny stary stara mlady mlada kratky kratka dlouhy dlouha tichy ticha svoboda svobody svobodu pokorny pospisil prochazka prochazky prochazku nemec nemci cech cechy
  kucera hora hory horu most mostu mostem mosty pisek pisku tabor taboru slany louka louky les lesa ruzicka ruzicky kolar kovar mlynar kuchar pekar krejci zednik rybar sedlak kral krale knize urban beran kohout sykora holub vrana liska jelen zajic vlk slavik fiala fialy bartos soused sousedka pravda pravdy pravdu
  nadeje nadeji laska lasky lasku stastny stastna smutny vlasta kvetna kvet jaro dub buk zima zimy zimu mraz vitek host hosta jahoda malina hruska jablko domov domova domove centrum kostel kostelec brod luka aut aura`);
/** Kinds of bodies and places: alone they name nobody. */
export const generic = split(`centrum centra domov domova dum poradna poradny skola skoly rana pece klub klubu mestsky urad uradu obecni terenni programy program sluzba sluzby socialni pro rodiny rodina rodine deti mladez azylovy azyl spolek ustav nadace charita diecezni farni oblastni obcanska obcanske sdruzeni pomoc pomoci
  pobocka kontaktni pracoviste magistrat kraj kraje krajsky nemocnice poliklinika zakladni materska stredni gymnazium ubytovna ubytovny byt bytu ulice namesti nad pod na ve a i z s o p r u ceska cesky ceske narodni odbor oddeleni stredisko integracni komunitni nizkoprahove zarizeni podpora podpory tym bydleni prace pracovni policie
  sousedka soused sousede kamarad kamaradka teta stryc bratr sestra babicka dedecek ucitel ucitelka doktor doktorka lekar lekarka majitel majitelka pronajimatel zamestnavatel asistent asistentka pan pani vedouci mistr trener trenerka farar matka otec syn dcera z s u rodice rodicu dite deti dobrovolnice dobrovolnik lektor lektorka kolegyne kolega duchovni komunita skupina firma agentura`);

/** Words and degrees before a name: they go with it; some tell the case. */
export const titles: Readonly<Record<string, Case | -1>> = { pan: 0, pana: 3, panu: 2, panovi: 2, panem: 5, pane: 0, pani: -1, slecna: 0, slecny: 1, slecne: 2, slecnu: 3, slecnou: 5, manzele: 0, manzelu: 1, manzelum: 2,
  ing: -1, mgr: -1, bc: -1, mudr: -1, judr: -1, phdr: -1, paeddr: -1, rndr: -1, mvdr: -1, doc: -1, prof: -1, dr: -1, mddr: -1 };
export const doctors = split('mudr mddr dr');
/** Before the name of a family: the two become one word. */
export const familyWords: Readonly<Record<string, Case>> = { rodina: 0, rodiny: 1, rodine: 2, rodinu: 3, rodinou: 5, manzele: 0, manzelu: 1, manzelum: 2, manzeli: 5, sourozenci: 0, sourozencu: 1 };
/** Who somebody is to the family, before the name: the word stays and the name goes. */
export const relations = split('babicka babicky babicce babicku babickou dedecek dedecka deda sousedka sousedky sousedce sousedku sousedkou soused souseda kamarad kamarada kamaradka kamaradky kamaradku teta tety tete tetu tetou stryc bratr bratra bratrem sestra sestry sestre sestru sestrou trener trenera ucitelka ucitelky ucitelku ucitel dcera dcery dceru syn syna vnuk vnucka maminka maminky tatinek manzel manzela manzelka manzelky pediatricka lekarka asistentka lektorka dobrovolnice kolegyne');
