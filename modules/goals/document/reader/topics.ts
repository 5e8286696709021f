// What the work of a goal is about and for whom: topics, citizenships, residence, situations, ages, languages. One table each. Pure.
import type { Filter } from '#modules/work/indicators/contract.ts';
import { all, plain, type Span } from './words.ts';

type Said = { code: string; label: string; span: Span };
const table = (rows: [string, string, string][]) => rows.map(([code, label, pattern]) => ({ code, label, pattern: new RegExp(`(?<![\\p{L}])(?:${pattern})`, 'u') }));
/** Codes of the list work_topic. */
export const topicWords = table([
  ['community_planning', 'komunitní plánování', 'komunitni\\w* (?:a strednedob\\w+ )?planovan|strednedob\\w* planovan|planovani\\w* socialnich sluzeb'],
  ['employment', 'trh práce', 'trh\\w* prace|zamestnavan|pracovnepravn|hledani prace'], ['education', 'školství', 'skolstv|vzdelavani v cr|vzdelavani pro deti|uznavani zahranicniho vzdel|zapis\\w* do'],
  ['marriage_end', 'ukončení manželství', 'ukonceni manzel|rozvod'], ['social_security', 'sociální zabezpečení', 'socialni\\w* zabezpec|davk(?!y spojen)'], ['parenthood', 'těhotenství a rodičovství', 'tehot|otehotn|rodicovstv|materstv'],
  ['residence', 'pobyt a dočasná ochrana', 'pobytov|prodlouzeni do|prodluzovani do|prodlouzeni docasne|prodluzovani docasne'], ['debts', 'dluhy', 'dluh'], ['crisis', 'krizová intervence', 'krizov|v krizi'], ['children', 'práce s dítětem a rodinou', 'detsk\\w* klient|prace s rodinou|rodinn\\w* system'],
  ['psychosocial', 'psychosociální podpora', 'psychosocial'], ['health', 'zdraví a pojištění', 'zdravotn\\w* (?:pece|peci|pojist)|lekar'], ['housing', 'bydlení', 'bydlen'], ['intercultural', 'interkulturní kompetence', 'interkulturni\\w* kompet'],
  ['leisure', 'volný čas a setkávání', 'volnocas|majorit'], ['language', 'čeština', 'ceskeho jazyka|cestin'], ['adaptation', 'život v České republice', 'systemech v cesk|sociokulturnimu prostredi|integrac\\w* do ceske'], ['discrimination', 'diskriminace', 'diskriminac|vykoristov'],
  ['service_awareness', 'povědomí o službě', 'povedom|informovanost\\w* (?:cilove|o (?:sluzb|centr|odborn))|sireni (?:informac|poved)|sirit informac'],
]);
const citizenships = table([['UKR', 'Ukrajina', 'ukrajin|ukr(?!\\p{L})'], ['VNM', 'Vietnam', 'vietnam|vnm(?!\\p{L})'], ['MNG', 'Mongolsko', 'mongol|mng(?!\\p{L})'], ['BGR', 'Bulharsko', 'bulhar'], ['ROU', 'Rumunsko', 'rumun'], ['MDA', 'Moldavsko', 'moldav'], ['RUS', 'Rusko', 'rusk\\p{L}+ (?:klient|obcan|komunit)'], ['SYR', 'Sýrie', 'syr(?:sk|ie|sti)'], ['SVK', 'Slovensko', 'slovensk'], ['IND', 'Indie', 'indick']]);
const situations = table([['pregnancy', 'těhotenství', 'tehot|otehotn'], ['special_needs', 'speciální vzdělávací potřeby', 'specialni\\w* vzdelavaci\\w* potreb'], ['disability', 'zdravotní postižení', 'hendikep|handicap|postizen|invalid'], ['other_mother_tongue', 'odlišný mateřský jazyk', 'omj(?!\\p{L})|odlisn\\w* matersk']]);
const residences = table([['temporary_protection', 'dočasná ochrana', 'docasn\\w* ochran|s udelenou do(?!\\p{L})|prodlouzeni do(?!\\p{L})|valecn\\w+ uprchlik|uprchlik']]);
const accommodations = table([['dormitory', 'ubytovna', 'ubytovn'], ['humanitarian', 'humanitární ubytování', 'humpo|humanitarni\\w* ubytov']]);
const find = (rows: ReturnType<typeof table>, text: string): Said[] => { const bare = plain(text); return rows.flatMap(({ code, label, pattern }) => all(pattern, bare).slice(0, 1).map(({ span }) => ({ code, label, span: { from: span.from, to: span.to + (/^\p{L}*/u.exec(bare.slice(span.to))?.[0].length ?? 0) } }))); };

/** Topics as members of a set, in their order in the text. */
export const topicsIn = (text: string) => find(topicWords, text).toSorted((a, b) => a.span.from - b.span.from).map(({ code, label }) => ({ key: code, label }));

const bands = [['0-5', 0, 5], ['6-14', 6, 14], ['15-17', 15, 17], ['18-26', 18, 26], ['27-64', 27, 64], ['65+', 65, 120]] as const;
/** Age bands that a range of whole years touches. */
function agesIn(bare: string): { bands: (typeof bands)[number][0][]; span: Span } | undefined {
  const range = all(/(\d{1,2}) ?(?:az|–|-|do) ?(\d{1,2}) (?:let|roku)/, bare)[0], more = all(/(\d{1,2}) ?\+|(?:nad|od|starsi\w*) (\d{1,2}) let/, bare)[0], less = all(/(?:do|mladsi\w*) (\d{1,2}) let/, bare)[0], word = all(/mladistv\w*|dospivajic\w*/, bare)[0];
  const touching = (from: number, to: number) => bands.filter(([, a, b]) => a <= to && b >= from).map(([band]) => band);
  if (range) return { bands: touching(Number(range[1]), Number(range[2]) - 1), span: range.span };
  // Youth from fifteen on is not everybody.
  if (more) return { bands: touching(Number(more[1] ?? more[2]), /mladez/.test(bare) ? 26 : 120), span: more.span };
  if (less) return { bands: touching(0, Number(less[1]) - 1), span: less.span };
  return word ? { bands: ['15-17'], span: word.span } : undefined;
}

export type Whom = { filter: Filter; spans: { what: 'topic' | 'whom'; span: Span }[] };
/** For whom and about what, as far as it is said. Whom a goal names is of clients: cooperation with interpreters of a language is not. */
export function findWhom(text: string): Whom {
  const bare = plain(text), spans: Whom['spans'] = [], filter: Filter = {};
  const take = (key: 'topics' | 'citizenships' | 'situations' | 'residences' | 'accommodations', rows: ReturnType<typeof table>, what: 'topic' | 'whom') => {
    const said = find(rows, text);
    if (said.length) { filter[key] = said.map(({ code }) => code); spans.push(...said.map(({ span }) => ({ what, span }))); }
  };
  take('topics', topicWords, 'topic');
  if (/\bjine(?:ho)? nez/.test(bare)) filter.otherCitizenships = true;
  take('citizenships', citizenships, 'whom'); take('situations', situations, 'whom'); take('residences', residences, 'whom'); take('accommodations', accommodations, 'whom');
  if (/\bzen(?:y|am|ami|ach)?\b|cizinek\b|cizinky\b/.test(bare) && !/cizinc/.test(bare)) filter.sexes = ['female'];
  const eu = all(/\b(?:obcan\w* eu|eu obcan\w*|statu eu)\b/, bare)[0];
  if (eu) { filter.euGroups = ['eu']; spans.push({ what: 'whom', span: eu.span }); }
  // „Občany EU, především bulharské“: the group is what is meant.
  if (filter.euGroups) delete filter.citizenships;
  const ages = agesIn(bare);
  if (ages?.bands.length) { filter.ageBands = ages.bands; spans.push({ what: 'whom', span: ages.span }); }
  return { filter, spans };
}
/** An interpreter's or a worker's language, when one is meant. */
const tongues = table([['uk', 'ukrajinština', 'ukrajin'], ['vi', 'vietnamština', 'vietnam|vnm'], ['mn', 'mongolština', 'mongol|mng'], ['ru', 'ruština', 'rusk'], ['bg', 'bulharština', 'bulhar'], ['ro', 'rumunština', 'rumun']]);
export const languagesIn = (text: string) => find(tongues, text).map(({ code }) => code);
