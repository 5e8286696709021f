// Words for what a record has no code list for: kinds, ways, answers, ages, sexes. The first of each language is what an exported file says.
import type { Language } from '#platform/i18n/format.ts';
import type { ageBands } from '../indicators/rules.ts';
import type { Directness, Mode, RecordKind, Understood } from '../rules.ts';
import { bare } from './rules.ts';

type Words = Record<Language, string> & { also?: readonly string[] };
export const kindWords: Record<RecordKind, Words> = {
  contact: { cs: 'kontakt s klientem', en: 'contact with a client', uk: 'контакт із клієнтом', also: ['kontakt', 'prima prace', 'konzultace', 'contact', 'контакт'] },
  coordination: { cs: 'koordinace', en: 'coordination', uk: 'координація', also: ['neprima prace', 'prace pro klienta'] },
  administration: { cs: 'administrativa', en: 'administration', uk: 'адміністрування', also: ['organizacni prace', 'porada', 'administrativni prace', 'адміністративна робота'] },
  field_visit: { cs: 'terénní práce', en: 'field visit', uk: 'виїзд у терен', also: ['teren', 'vyjezd', 'terenni vyjezd', 'terenni sluzba', 'depistaz', 'outreach', 'терен', 'виїзд'] },
  screening: { cs: 'mapování potřeb', en: 'screening', uk: 'вивчення потреб', also: ['screening', 'mapovani', 'setreni', 'monitoring', 'скринінг'] },
  course: { cs: 'kurz', en: 'course', uk: 'курс', also: ['kurz cestiny', 'sociokulturni kurz', 'lekce', 'vyuka cestiny', 'lesson', 'урок'] },
  partner_talk: { cs: 'jednání s partnerem', en: 'talk with a partner', uk: 'розмова з партнером', also: ['jednani', 'jednani s institucí', 'jednani s uradem', 'sitovani', 'spoluprace', 'networking', 'зустріч із партнером'] },
  assistance: { cs: 'doprovod na úřad', en: 'assistance at an office', uk: 'супровід до установи', also: ['asistence', 'doprovod', 'asistence na urade', 'assistance', 'супровід'] },
  tutoring: { cs: 'doučování', en: 'tutoring', uk: 'репетиторство', also: ['priprava do skoly', 'додаткові заняття'] },
  counselling_hours: { cs: 'poradenské hodiny', en: 'counselling hours', uk: 'години консультацій', also: ['poradna', 'poradenstvi', 'konzultacni hodiny', 'counselling', 'консультації'] },
  event: { cs: 'akce', en: 'event', uk: 'подія', also: ['komunitni akce', 'setkani', 'volnocasova akce', 'захід'] },
  interpreting: { cs: 'tlumočení', en: 'interpreting', uk: 'усний переклад', also: ['preklad', 'interkulturni prace', 'переклад'] },
  distribution: { cs: 'rozdávání materiálů', en: 'distribution of materials', uk: 'роздавання матеріалів', also: ['distribuce', 'distribuce letaku', 'letaky', 'distribuce materialu', 'distribution', 'листівки'] },
  staff_training: { cs: 'vzdělávání pracovníků', en: 'staff training', uk: 'навчання працівників', also: ['skoleni', 'vzdelavani', 'training', 'навчання'] },
  supervision: { cs: 'supervize', en: 'supervision', uk: 'супервізія' },
  awareness: { cs: 'osvěta', en: 'awareness activity', uk: 'просвітницька діяльність', also: ['osvetova cinnost', 'beseda', 'prednaska', 'awareness', 'просвіта'] },
  method_support: { cs: 'metodická podpora', en: 'method support', uk: 'методична підтримка', also: ['podpora mista', 'podpora orp'] },
};
export const modeWords: Record<Mode, Words> = {
  office: { cs: 'u nás', en: 'at our place', uk: 'у нас', also: ['ambulantni', 'ambulantne', 'kancelar', 'v kancelari', 'osobne', 'office', 'в офісі'] },
  field: { cs: 'v terénu', en: 'in the field', uk: 'у терені', also: ['teren', 'terenni', 'terenne', 'field', 'терен'] },
  phone: { cs: 'telefon', en: 'phone', uk: 'телефон', also: ['telefonicky', 'telefonat', 'tel', 'телефоном'] },
  online: { cs: 'online', en: 'online', uk: 'онлайн', also: ['on line', 'video', 'videohovor', 'chat'] },
  written: { cs: 'písemně', en: 'in writing', uk: 'письмово', also: ['pisemny', 'e mail', 'email', 'mail', 'sms', 'written'] },
};
export const directnessWords: Record<Directness, Words> = {
  direct: { cs: 's klientem', en: 'with the client', uk: 'з клієнтом', also: ['prima', 'prima prace', 'primo', 'direct', 'безпосередня'] },
  indirect: { cs: 'pro klienta', en: 'for the client', uk: 'для клієнта', also: ['neprima', 'neprima prace', 'neprimo', 'indirect', 'опосередкована'] },
  organisational: { cs: 'organizační', en: 'organisational', uk: 'організаційна', also: ['organizacni prace', 'administrativa', 'administrativni'] },
};
export const understoodWords: Record<Understood, Words> = {
  yes: { cs: 'ano', en: 'yes', uk: 'так' }, partly: { cs: 'zčásti', en: 'partly', uk: 'частково', also: ['castecne'] }, no: { cs: 'ne', en: 'no', uk: 'ні' }, not_checked: { cs: 'neověřeno', en: 'not checked', uk: 'не перевірено' },
};
export const yesWords: Record<'yes' | 'no', Words> = { yes: { cs: 'ano', en: 'yes', uk: 'так', also: ['x', '1', 'a', 'true'] }, no: { cs: 'ne', en: 'no', uk: 'ні', also: ['0', 'n', 'false'] } };
export const sexWords: Record<'female' | 'male', Words> = {
  female: { cs: 'ženy', en: 'women', uk: 'жінки', also: ['zena', 'z', 'female', 'woman', 'zeny a divky', 'divky', 'жінка'] },
  male: { cs: 'muži', en: 'men', uk: 'чоловіки', also: ['muz', 'm', 'male', 'man', 'muzi a chlapci', 'chlapci', 'чоловік'] },
};
export const ageWords: Record<typeof ageBands[number], Words> = {
  '0-5': { cs: '0–5', en: '0–5', uk: '0–5', also: ['predskolni', 'predskolaci'] }, '6-14': { cs: '6–14', en: '6–14', uk: '6–14', also: ['skolaci'] }, '15-17': { cs: '15–17', en: '15–17', uk: '15–17' },
  '18-26': { cs: '18–26', en: '18–26', uk: '18–26' }, '27-64': { cs: '27–64', en: '27–64', uk: '27–64', also: ['dospeli', 'adults', 'дорослі'] }, '65+': { cs: '65+', en: '65+', uk: '65+', also: ['65 a vice', 'seniori', 'nad 65', 'seniors', 'літні'] },
};

/** From a word as it is compared to what it means. */
export const lookup = <K extends string>(words: Record<K, Words>): ReadonlyMap<string, K> => new Map((Object.entries(words) as [K, Words][]).flatMap(([key, { cs, en, uk, also = [] }]) => [key, cs, en, uk, ...also].map((word) => [bare(word), key] as const)));
