// Who and what of a case must not be named, and what is said instead. Pure: made from the rows that queries.ts reads.
import type { Noun } from './nouns.ts';
import type { Known } from './rules.ts';
import { plain } from './keys.ts';

export type Facts = {
  persons: { id: string; part: 'client' | 'adult' | 'child'; sex: 'female' | 'male' | 'unstated'; bornOn: string | null; given: string; family: string; native: string; patronymic: string; aliases: string[] }[];
  grandparents: string[];
  kin: { name: string; sex: 'female' | 'male' | 'unstated'; relation: string }[];
  ties: { name: string; sector: string; private: boolean; partnerKind: string | null }[];
  /** Names written as one line: who translates, interprets, supports a child, whom a step was given to. */
  others: string[];
  /** People with an account: of the team and of my organisation. */
  workers: string[];
  bodies: { name: string; own: boolean; service: boolean; kind: string | null }[];
  schools: string[]; employers: string[]; nicknames: string[]; labels: string[];
  addresses: string[]; places: { name: string; kind: string }[]; towns: string[];
};

const cities = ['Praha', 'Brno', 'Ostrava', 'Plzeň', 'Liberec', 'Olomouc', 'Ústí nad Labem', 'České Budějovice', 'Hradec Králové', 'Pardubice', 'Zlín', 'Jihlava', 'Karlovy Vary'];
const byKind: Readonly<Record<string, Noun>> = { school: 'school', health: 'health', employer: 'employer', landlord: 'landlord', office: 'office', municipality: 'office', labour_office: 'office', orp: 'office', region: 'office', police: 'police', church: 'church' };
const words = (name: string) => name.trim().split(/[\s,]+/).filter(Boolean);
const none = { given: [] as string[], family: [] as string[], names: [] as string[], number: null };

/** A name on one line: the last word is the family's when there are more. Words that are no name (sousedka, MUDr.) fall away later. */
function person(name: string, as: Noun): Known {
  const all = words(name.replace(/\(.*?\)/g, ' ')).filter((word) => /^\p{Lu}/u.test(word) && !/\.$/.test(word));
  return { kind: 'person', ...none, given: all.length > 1 ? all.slice(0, -1) : all, family: all.length > 1 ? all.slice(-1) : [], as };
}
const workerNoun = (name: string): Noun => (/[aá]$/.test(words(name).at(-1) ?? '') ? 'worker_f' : 'worker_m');

function roleOf(one: Facts['persons'][number], { persons, grandparents }: Facts): Noun {
  if (one.part === 'child') return 'child';
  const family = persons.some(({ part }) => part === 'child'), female = one.sex === 'female', grown = persons.filter(({ part, sex, id }) => part !== 'child' && sex === one.sex && !grandparents.includes(id));
  if (one.sex === 'unstated') return one.part === 'client' ? 'client' : 'member';
  if (grandparents.includes(one.id)) return female ? 'grandmother' : 'grandfather';
  if (grown[0]?.id !== one.id) return female ? 'adult_f' : 'adult_m';
  return family ? (female ? 'mother' : 'father') : one.part === 'client' ? (female ? 'client_f' : 'client_m') : female ? 'adult_f' : 'adult_m';
}

/** Everybody and everything named in the case, the nearest first: where a name is of two, it is of the family. */
export function knownOf(facts: Facts): Known[] {
  const found: Known[] = [], ids = [...new Set(facts.persons.map(({ id }) => id))], children = ids.filter((id) => facts.persons.some((one) => one.id === id && one.part === 'child'));
  for (const id of ids) {
    // Cards of several organisations are one person.
    const cards = facts.persons.filter((one) => one.id === id), family = [...new Set(cards.flatMap((card) => words(card.family)))];
    // Which word of the native name is the family's is told by its beginning.
    const native = cards.flatMap((card) => words(card.native)), first = cards[0]!, as = roleOf(first, facts);
    const lastNative = native.filter((word) => family.some((one) => keyStart(one) === keyStart(word)));
    found.push({ kind: 'person', names: [], as, number: as === 'child' && children.length > 1 ? children.indexOf(id) + 1 : null, family: [...new Set([...family, ...lastNative])],
      given: [...new Set([...cards.flatMap((card) => [...words(card.given), ...words(card.patronymic), ...card.aliases.flatMap(words)]), ...native.filter((word) => !lastNative.includes(word))])].filter((word) => !family.includes(word)) });
  }
  for (const label of [...facts.labels, ...facts.nicknames]) found.push({ ...person(label, 'family'), given: [], family: words(label).filter((word) => /^\p{Lu}/u.test(word) && word.length > 2) });
  for (const one of facts.kin) found.push(person(one.name, one.relation === 'parent' ? (one.sex === 'female' ? 'grandmother' : one.sex === 'male' ? 'grandfather' : 'member') : one.relation === 'sibling' ? 'sibling' : one.sex === 'female' ? 'relative_f' : 'relative_m'));
  for (const tie of facts.ties) {
    if (tie.private || tie.sector === 'family' || tie.sector === 'friends') found.push(person(tie.name, tie.sector === 'family' ? 'member' : 'close'));
  }
  for (const name of facts.others) found.push(person(name, 'someone'));
  for (const name of facts.workers) found.push(person(name, workerNoun(name)));
  for (const name of facts.schools) found.push({ kind: 'body', ...none, names: [name.replace(/[,;].*$|\d.*$/, '')], as: 'school' });
  for (const name of facts.employers) found.push({ kind: 'body', ...none, names: [name], as: 'employer' });
  for (const { name, own, service, kind } of facts.bodies) found.push({ kind: 'body', ...none, names: [name.replace(/,?\s*(?:z\.\s?[sú]\.|o\.\s?p\.\s?s\.|s\.\s?r\.\s?o\.|a\.\s?s\.|p\.\s?o\.)\s*$/, '')], as: own ? (service ? 'our_service' : 'our_organisation') : (kind && byKind[kind]) || (service ? 'service' : 'organisation') });
  for (const tie of facts.ties.filter((one) => !one.private && one.sector !== 'family' && one.sector !== 'friends'))
    found.push({ kind: 'body', ...none, names: [tie.name], as: byKind[tie.partnerKind ?? ''] ?? (tie.sector === 'work_housing' ? 'employer' : tie.sector === 'community' ? 'close' : 'service') });
  // The office of a town names the town.
  for (const { name } of facts.bodies.filter(({ kind }) => kind === 'orp' || kind === 'municipality')) {
    const town = words(name).filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !/^(?:Měst|Obec|Magistr|Úřad|MěÚ|OÚ)/.test(word)).join(' ');
    if (town && !facts.towns.includes(town)) found.push({ kind: 'place', ...none, names: [town], as: 'town' });
  }
  for (const address of facts.addresses) found.push(...placesOf(address, facts.towns));
  for (const { name, kind } of facts.places) found.push({ kind: 'place', ...none, names: [name.replace(/[\d/]+.*$/, '').trim()], as: kind === 'dormitory' ? 'dormitory' : kind === 'school' ? 'school' : 'place' });
  for (const town of facts.towns) found.push({ kind: 'place', ...none, names: [town], as: cities.includes(town) ? 'city' : 'town' });
  return found.filter(({ given, family, names }) => given.length + family.length > 0 || names.some((name) => name.trim().length > 1));
}
const keyStart = (word: string) => plain(latin(word)).replace(/[^a-z]/g, '').slice(0, 2);
const letters: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'y', ж: 'z', з: 'z', и: 'y', і: 'i', ї: 'y', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'k', ц: 't', ч: 'c', ш: 's', щ: 's', ю: 'y', я: 'y' };
const latin = (word: string) => [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');

/** A street and what it stands in. What is a district's town is told as one. */
function placesOf(address: string, towns: readonly string[]): Known[] {
  const parts = address.split(',').map((part) => part.replace(/\d{3}\s?\d{2}(?!\d)/g, ' ').replace(/(?:č\.\s?(?:p|ev)\.|čp\.)?\s*\d+(?:\/\d+\p{L}?)?/gu, ' ').trim()).filter((part) => part.length > 1);
  return parts.flatMap((part, at): Known[] => (towns.includes(part) ? [] : [{ kind: 'place', ...none, names: [part], as: parts.length > 1 && at > 0 ? 'village' : 'place' }]));
}
