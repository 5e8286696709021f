// An indicator says itself in a sentence. Two definitions never say the same: every field that is there is named.
import { day, hardSpaces, number, type Language } from '#platform/i18n/format.ts';
import type { Filter, Indicator, Target } from './shapes.ts';
import { choiceWords } from './choice-words.ts';
import { after, kindNouns, measureNouns, memberWords, peoplePhrases, perWords, withWords, type Noun } from './words.ts';

/** How a code of a list, or a row (`service`, `place`, `partner`, `project`, `orp`), is called. */
export type Labels = (list: 'activity' | 'work_topic' | 'language' | 'citizenship' | 'residence_kind' | 'accommodation_kind' | 'situation' | 'target_group' | 'service' | 'place' | 'partner' | 'project' | 'orp', key: string) => string;

type Words = {
  atLeast: string; exactly: string; about: string; watched: string; or: string; from: string; until: string; share: string; ofWhole: string; ofAll: string; once: string; more: string; less: string; than: string; yearBefore: string; by: (text: string) => string; ofCentre: string; with: string; without: string;
  kinds: string; activities: string; topics: string; modes: string; directness: string; services: string; placeKinds: string; partners: string; partnerKinds: string; languages: string; interpreted: string; notInterpreted: string; projects: string; courseKinds: string; accredited: string; notAccredited: string;
  ages: string; sexes: string; citizenships: string; others: string; eu: string; residences: string; accommodations: string; situations: string; targetGroups: string; professions: string; place: string; notPlace: string; orp: string; notOrp: string;
};
const words: Record<Language, Words> = {
  cs: {
    atLeast: 'nejméně', exactly: 'přesně', about: 'asi', watched: 'sleduje se bez cíle', or: ' nebo ', from: 'od', until: 'do', share: 'podíl', ofWhole: 'z celku', ofAll: 'ze všech', once: 'aspoň jednou', more: 'víc', less: 'míň', than: 'než', yearBefore: 've stejných dnech o rok dřív', by: (text) => `o ${text} `, ofCentre: 'centra', with: 's', without: 'bez',
    kinds: 'druh práce', activities: 'činnost', topics: 'téma', modes: 'způsob', directness: 'práce', services: 'služba', placeKinds: 'druh místa', partners: 'partner', partnerKinds: 'druh partnera', languages: 'jazyk', interpreted: 's tlumočením', notInterpreted: 'bez tlumočení', projects: 'projekt', courseKinds: 'druh kurzu', accredited: 's akreditací', notAccredited: 'bez akreditace',
    ages: 've věku', sexes: 'pohlaví', citizenships: 'občanství', others: 'jiné občanství než', eu: 'státy', residences: 'pobyt', accommodations: 'bydlení', situations: 'situace', targetGroups: 'cílová skupina', professions: 'profese', place: 'v místě', notPlace: 'mimo místo', orp: 'v ORP', notOrp: 'mimo ORP',
  },
  uk: {
    atLeast: 'щонайменше', exactly: 'рівно', about: 'приблизно', watched: 'відстежується без цілі', or: ' або ', from: 'від', until: 'до', share: 'частка', ofWhole: 'з цілого', ofAll: 'з усіх', once: 'принаймні раз', more: 'більше', less: 'менше', than: 'ніж', yearBefore: 'у ті самі дні роком раніше', by: (text) => `на ${text} `, ofCentre: 'центру', with: 'з', without: 'без',
    kinds: 'вид роботи', activities: 'діяльність', topics: 'тема', modes: 'спосіб', directness: 'робота', services: 'послуга', placeKinds: 'вид місця', partners: 'партнер', partnerKinds: 'вид партнера', languages: 'мова', interpreted: 'з перекладом', notInterpreted: 'без перекладу', projects: 'проєкт', courseKinds: 'вид курсу', accredited: 'з акредитацією', notAccredited: 'без акредитації',
    ages: 'віком', sexes: 'стать', citizenships: 'громадянство', others: 'інше громадянство, ніж', eu: 'держави', residences: 'перебування', accommodations: 'житло', situations: 'ситуація', targetGroups: 'цільова група', professions: 'професія', place: 'у місці', notPlace: 'поза місцем', orp: 'в ORP', notOrp: 'поза ORP',
  },
  en: {
    atLeast: 'at least', exactly: 'exactly', about: 'about', watched: 'watched without a target', or: ' or ', from: 'from', until: 'until', share: 'share', ofWhole: 'of', ofAll: 'of all', once: 'at least once', more: 'more', less: 'fewer', than: 'than', yearBefore: 'on the same days of the year before', by: (text) => `${text} `, ofCentre: 'of the centre', with: 'with', without: 'without',
    kinds: 'kind of work', activities: 'activity', topics: 'topic', modes: 'way', directness: 'work', services: 'service', placeKinds: 'kind of place', partners: 'partner', partnerKinds: 'kind of partner', languages: 'language', interpreted: 'with an interpreter', notInterpreted: 'without an interpreter', projects: 'project', courseKinds: 'kind of course', accredited: 'accredited', notAccredited: 'not accredited',
    ages: 'aged', sexes: 'sex', citizenships: 'citizenship', others: 'citizenship other than', eu: 'states', residences: 'residence', accommodations: 'housing', situations: 'situation', targetGroups: 'target group', professions: 'profession', place: 'at', notPlace: 'outside', orp: 'in the district of', notOrp: 'outside the district of',
  },
};

/** Where, of whom, and the rest of a filter: what follows a noun, and what stands behind semicolons. `named`: the kind of work is in the noun already. */
function partsOf(f: Filter, language: Language, label: Labels, { named, people }: { named: boolean; people: boolean }): { beside: string[]; behind: string[] } {
  const w = words[language], choice = (list: string) => (key: string) => choiceWords[language][list]?.[key] ?? key, coded = (list: Parameters<Labels>[0]) => (key: string) => label(list, key);
  const list = <T extends string>(title: string, values: readonly T[] | undefined, name: (key: T) => string) => (values ? [`${title}: ${values.map(name).join(', ')}`] : []);
  const where = <T extends string>(inside: string, outside: string, values: readonly T[] | undefined, name: (key: T) => string) => (values ? [`${f.outside ? outside : inside} ${values.map(name).join(w.or)}`] : []);
  // Czech has phrases for people; elsewhere they stand behind.
  const phrase = (of: keyof typeof peoplePhrases, title: string, values: readonly string[] | undefined) => (values ? values.map((key) => peoplePhrases[of][key] ?? `${w.with} „${title}: ${label(of, key)}“`).join(w.or) : '');
  const czech = language === 'cs', whom = [f.ageBands ? `${w.ages} ${f.ageBands.join(', ').replaceAll('-', '–')}` : '', ...(czech ? [f.otherCitizenships ? '' : phrase('citizenship', w.citizenships, f.citizenships), phrase('residence_kind', w.residences, f.residences), phrase('accommodation_kind', w.accommodations, f.accommodations)] : [])].filter(Boolean);
  return {
    beside: [...whom.length ? [`${czech && !people ? 'u lidí ' : ''}${whom.join(' ')}`] : [], ...where(w.place, w.notPlace, f.placeIds, coded('place')), ...where(w.orp, w.notOrp, f.orps, coded('orp'))],
    behind: [
      ...named ? [] : list(w.kinds, f.kinds, (kind) => kindNouns[language][kind][0]), ...list(w.activities, f.activities, coded('activity')), ...list(w.topics, f.topics, coded('work_topic')), ...list(w.courseKinds, f.courseKinds, choice('courseKind')), ...list(w.modes, f.modes, choice('mode')), ...list(w.directness, f.directness, choice('directness')),
      ...list(w.services, f.serviceIds, coded('service')), ...list(w.placeKinds, f.placeKinds, choice('placeKind')), ...list(w.partners, f.partnerIds, coded('partner')), ...list(w.partnerKinds, f.partnerKinds, choice('partnerKind')), ...list(w.languages, f.languages, coded('language')), ...list(w.projects, f.projectIds, coded('project')),
      ...f.interpreted === undefined ? [] : [f.interpreted ? w.interpreted : w.notInterpreted], ...f.accredited === undefined ? [] : [f.accredited ? w.accredited : w.notAccredited],
      ...list(w.sexes, f.sexes, choice('sex')), ...f.otherCitizenships ? list(w.others, f.citizenships, coded('citizenship')) : czech ? [] : list(w.citizenships, f.citizenships, coded('citizenship')), ...list(w.eu, f.euGroups, choice('euGroup')),
      ...czech ? [] : [...list(w.residences, f.residences, coded('residence_kind')), ...list(w.accommodations, f.accommodations, coded('accommodation_kind'))],
      ...list(w.situations, f.situations, coded('situation')), ...list(w.targetGroups, f.targetGroups, coded('target_group')), ...list(w.professions, f.professions, choice('profession')),
    ],
  };
}

const said = (n: number, language: Language) => number(n, undefined, language);
function amount({ kind, value, max }: Target, noun: Noun | '%', language: Language): string {
  const w = words[language], of = kind === 'about' && max !== null ? `${said(value, language)}–${said(max, language)}` : said(value, language), last = kind === 'about' && max !== null ? max : value;
  return `${kind === 'at_least' ? w.atLeast : kind === 'exactly' ? w.exactly : w.about} ${of}\u00A0${noun === '%' ? '%' : after(last, noun, language)}`;
}

/** What a definition counts and what has to be reached, in one sentence without a full stop. */
export function sayIndicator(indicator: Indicator, language: Language, label: Labels): string {
  const { measure, filter, form, by, members, whole, target, base, direction, per, from, until } = indicator, w = words[language];
  const single = measure === 'records' && filter.kinds?.length === 1 ? filter.kinds[0]! : null, noun = single ? kindNouns[language][single] : measureNouns[language][measure];
  const people = measure === 'clients' || measure === 'participants', { beside, behind } = partsOf(filter, language, label, { named: single !== null, people });
  const time = perWords[language][per], set = by && memberWords[language][by], names = members ? ` (${members.map((one) => one.label).join(', ')})` : by === 'worker' ? ` ${w.ofCentre}` : '';
  const kind = by === 'worker' && !members;
  const inside = () => {
    const of = whole && partsOf(whole, language, label, { named: false, people }), all = of ? [...of.beside, ...of.behind] : [];
    return all.length ? `${w.ofWhole} (${all.join('; ')})` : w.ofAll;
  };
  let head: string;
  const rest: string[] = [];
  switch (form) {
    case 'total': head = target ? `${amount(target, noun, language)} ${time}` : `${noun[1]} ${time}`; break;
    case 'yes_no': head = `${w.once} ${time}: ${noun[0]}`; break;
    case 'each': head = `${set?.every ?? ''}${names}: ${target ? amount(target, noun, language) : noun[1]} ${time}`; break;
    case 'coverage': head = `${target ? `${amount(target, set?.noun ?? noun, language)}${names}` : members || kind ? `${set!.all}${names}` : set?.noun[1] ?? ''} ${withWords[language][measure]} ${time}`; break;
    case 'share': head = `${target ? `${amount(target, '%', language)} ${noun[3]}` : `${w.share}: ${noun[1]}`} ${time}`; rest.push(inside()); break;
    case 'trend':
      head = `${target ? w.by(amount(target, '%', language)) : ''}${direction === 'up' ? w.more : w.less} ${noun[3]} ${time} ${w.than} ${base ? `${w.from} ${day(base.from, language)} ${w.until} ${day(base.to, language)}` : w.yearBefore}`;
  }
  if (form === 'coverage' && single) rest.unshift(`${w.kinds}: ${noun[0]}`);
  const dates = [from && `${w.from} ${day(from, language)}`, until && `${w.until} ${day(until, language)}`].filter(Boolean).join(' ');
  const watched = !target && (form === 'total' || form === 'share' || form === 'coverage' && !members && !kind);
  const text = [[head, dates && (form === 'trend' ? `(${dates})` : dates), ...beside].filter(Boolean).join(' '), ...behind, ...rest, ...watched ? [w.watched] : []].join('; ');
  return hardSpaces(text.charAt(0).toLocaleUpperCase(language) + text.slice(1));
}
