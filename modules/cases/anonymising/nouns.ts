// What stands in place of a name, in the cases of Czech, and which case it should be in. Pure.
import { plain } from './keys.ts';

/** Nominative, genitive, dative, accusative, locative, instrumental. */
type Forms = readonly [string, string, string, string, string, string];
const nouns = {
  mother: ['matka', 'matky', 'matce', 'matku', 'matce', 'matkou'], father: ['otec', 'otce', 'otci', 'otce', 'otci', 'otcem'], child: ['dítě', 'dítěte', 'dítěti', 'dítě', 'dítěti', 'dítětem'],
  client_f: ['klientka', 'klientky', 'klientce', 'klientku', 'klientce', 'klientkou'], client_m: ['klient', 'klienta', 'klientovi', 'klienta', 'klientovi', 'klientem'], client: ['klientská osoba', 'klientské osoby', 'klientské osobě', 'klientskou osobu', 'klientské osobě', 'klientskou osobou'],
  grandmother: ['babička', 'babičky', 'babičce', 'babičku', 'babičce', 'babičkou'], grandfather: ['dědeček', 'dědečka', 'dědečkovi', 'dědečka', 'dědečkovi', 'dědečkem'],
  relative_f: ['příbuzná', 'příbuzné', 'příbuzné', 'příbuznou', 'příbuzné', 'příbuznou'], relative_m: ['příbuzný', 'příbuzného', 'příbuznému', 'příbuzného', 'příbuzném', 'příbuzným'], sibling: ['sourozenec', 'sourozence', 'sourozenci', 'sourozence', 'sourozenci', 'sourozencem'],
  adult_f: ['další dospělá', 'další dospělé', 'další dospělé', 'další dospělou', 'další dospělé', 'další dospělou'], adult_m: ['další dospělý', 'dalšího dospělého', 'dalšímu dospělému', 'dalšího dospělého', 'dalším dospělém', 'dalším dospělým'],
  family: ['rodina', 'rodiny', 'rodině', 'rodinu', 'rodině', 'rodinou'], member: ['člen rodiny', 'člena rodiny', 'členovi rodiny', 'člena rodiny', 'členovi rodiny', 'členem rodiny'], close: ['blízký člověk', 'blízkého člověka', 'blízkému člověku', 'blízkého člověka', 'blízkém člověku', 'blízkým člověkem'],
  someone: ['jiný člověk', 'jiného člověka', 'jinému člověku', 'jiného člověka', 'jiném člověku', 'jiným člověkem'], doctor: ['lékař', 'lékaře', 'lékaři', 'lékaře', 'lékaři', 'lékařem'],
  worker_f: ['pracovnice', 'pracovnice', 'pracovnici', 'pracovnici', 'pracovnici', 'pracovnicí'], worker_m: ['pracovník', 'pracovníka', 'pracovníkovi', 'pracovníka', 'pracovníkovi', 'pracovníkem'],
  our_organisation: ['naše organizace', 'naší organizace', 'naší organizaci', 'naši organizaci', 'naší organizaci', 'naší organizací'], organisation: ['jiná organizace', 'jiné organizace', 'jiné organizaci', 'jinou organizaci', 'jiné organizaci', 'jinou organizací'],
  our_service: ['naše služba', 'naší služby', 'naší službě', 'naši službu', 'naší službě', 'naší službou'], service: ['jiná služba', 'jiné služby', 'jiné službě', 'jinou službu', 'jiné službě', 'jinou službou'],
  kindergarten: ['mateřská škola', 'mateřské školy', 'mateřské škole', 'mateřskou školu', 'mateřské škole', 'mateřskou školou'],
  office: ['úřad', 'úřadu', 'úřadu', 'úřad', 'úřadu', 'úřadem'], school: ['škola', 'školy', 'škole', 'školu', 'škole', 'školou'], health: ['zdravotnické zařízení', 'zdravotnického zařízení', 'zdravotnickému zařízení', 'zdravotnické zařízení', 'zdravotnickém zařízení', 'zdravotnickým zařízením'],
  employer: ['zaměstnavatel', 'zaměstnavatele', 'zaměstnavateli', 'zaměstnavatele', 'zaměstnavateli', 'zaměstnavatelem'], landlord: ['pronajímatel', 'pronajímatele', 'pronajímateli', 'pronajímatele', 'pronajímateli', 'pronajímatelem'], church: ['církev', 'církve', 'církvi', 'církev', 'církvi', 'církví'], police: ['policie', 'policie', 'policii', 'policii', 'policii', 'policií'],
  city: ['krajské město', 'krajského města', 'krajskému městu', 'krajské město', 'krajském městě', 'krajským městem'], town: ['menší město', 'menšího města', 'menšímu městu', 'menší město', 'menším městě', 'menším městem'], village: ['menší obec', 'menší obce', 'menší obci', 'menší obec', 'menší obci', 'menší obcí'],
  place: ['určité místo', 'určitého místa', 'určitému místu', 'určité místo', 'určitém místě', 'určitým místem'], dormitory: ['ubytovna', 'ubytovny', 'ubytovně', 'ubytovnu', 'ubytovně', 'ubytovnou'],
} as const satisfies Record<string, Forms>;
export type Noun = keyof typeof nouns;
export const nounCodes = Object.keys(nouns) as [Noun, ...Noun[]];
/** 0 nominative … 5 instrumental. */
export type Case = 0 | 1 | 2 | 3 | 4 | 5;

/** The word in a case; children are numbered: dítěte 2. */
export const form = (noun: Noun, inCase: Case, number?: number): string => `${nouns[noun][inCase]}${number ? `\u00a0${number}` : ''}`;
/** Every form of every word that stands in place of something: none of them is a name. */
export const replacements: ReadonlySet<string> = new Set(Object.values(nouns).flat().flatMap((words) => plain(words).split(' ')));

const people: Record<string, Case> = { bez: 1, do: 1, od: 1, ode: 1, u: 1, z: 1, ze: 1, kolem: 1, vedle: 1, podle: 1, dle: 1, behem: 1, misto: 1, krome: 1, k: 2, ke: 2, ku: 2, proti: 2, kvuli: 2, diky: 2, vuci: 2, naproti: 2, pro: 3, pres: 3, na: 3, v: 4, ve: 4, o: 4, pri: 4, po: 4, s: 5, se: 5, nad: 5, pod: 5, pred: 5, mezi: 5, za: 5 };
const nearby: Record<string, Case> = { ...people, na: 4, za: 5 };
/** The case asked for by the word before, if it asks for one. */
export const caseAfter = (before: string | undefined, place: boolean): Case | undefined => (before === undefined ? undefined : (place ? nearby : people)[plain(before)]);

/** The case that the ending of a name tells, as far as one may tell. */
export function caseOf(word: string, name: string): Case {
  const w = plain(word), n = plain(name);
  if (w === n || /[\u0400-\u04ff]/.test(word) !== /[\u0400-\u04ff]/.test(name)) return 0;
  if (/(ou|iou)$/.test(w) && n.endsWith('a')) return /á$/i.test(name) || /ova$/.test(n) ? 3 : 5;
  if (n.endsWith('a')) return w.endsWith('y') ? 1 : w.endsWith('u') ? 3 : w.endsWith('e') ? (/á$|ova$/i.test(name) ? 1 : 2) : w.endsWith('i') ? 2 : w.endsWith('in') || w.endsWith('ina') ? 1 : 0;
  if (/(ovi|mu)$/.test(w)) return 2;
  if (/(em|ym|im)$/.test(w)) return 5;
  if (/(ho|a|e)$/.test(w)) return 3;
  if (/(uv|ov|ova|ovo)$/.test(w)) return 1;
  return /[ui]$/.test(w) && !/[ui]$/.test(n) ? 2 : 0;
}

/** Oksanin, Tarasova: what is of somebody, for the words that have such a form; nothing when the word is no such form of the name. */
export function possessive(noun: Noun, word: string, name: string): string | undefined {
  if (noun !== 'mother' && noun !== 'father') return undefined;
  const small = word.toLowerCase(), tail = plain(name).endsWith('a') ? /in(a|o|y|u|ě|ou|ých|ým|ými)?$/.exec(small)?.[0].slice(2) : /ův$/.test(small) ? '' : /ov(a|o|y|u|ě|ou|ých|ým|ými)$/.exec(small)?.[1];
  if (tail === undefined || plain(word) === plain(name) || /[\u0400-\u04ff]/.test(word)) return undefined;
  return noun === 'mother' ? `matčin${tail}` : tail === '' ? 'otcův' : `otcov${tail}`;
}
