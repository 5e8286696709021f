// Could two cards be of one human being? Reasons in words, never a score shown to anybody. Names come as keys made by people.name_key.
export const reasons = ['same_name', 'near_name', 'initial', 'other_family_name', 'same_birth', 'swapped_birth', 'near_birth', 'same_contact', 'same_document', 'same_household', 'same_address'] as const;
export type Reason = typeof reasons[number];
/** What may be taken from the other card; `birth` is the date with its precision. */
export const takeable = ['title', 'givenName', 'familyName', 'nativeName', 'patronymic', 'aliases', 'birth', 'birthPlace', 'birthCountry', 'sex', 'citizenships', 'literacy', 'interpreterLanguage', 'note'] as const;
export type Takeable = typeof takeable[number];
/** Columns of the profile behind each field. */
export const columnsOf: Record<Takeable, readonly string[]> = {
  title: ['title'], givenName: ['given_name'], familyName: ['family_name'], nativeName: ['native_name'], patronymic: ['patronymic'], aliases: ['aliases'], birth: ['birth_date', 'birth_precision'],
  birthPlace: ['birth_place'], birthCountry: ['birth_country'], sex: ['sex'], citizenships: ['citizenships'], literacy: ['literacy'], interpreterLanguage: ['interpreter_language'], note: ['note'],
};

/** What is compared. `forms`: the key of each spelling of the whole name, words apart by one space. */
export type Trait = {
  id: string; forms: readonly string[]; /** Keys of the words of the given name, when it is written apart. */ given: readonly string[]; anonymous: boolean; birthDate: string | null; birthPrecision: 'known' | 'approximate' | 'unknown'; sex: string;
  contacts: readonly string[]; documents: readonly string[]; households: readonly string[]; addresses: readonly string[];
};

/** Keys of Vietnamese family names and middle words that half of a community shares: alone they say nothing. */
const common = new Set(['nhuen', 'tran', 'le', 'fam', 'hoanh', 'huinh', 'fan', 'vu', 'vo', 'danh', 'bui', 'do', 'ho', 'nho', 'duonh', 'li', 'ti', 'van']);
/** Kovalenko and Kovalenková, Shtereva and Šterevová: what name_key leaves of a family name that got a Czech ending on top of its own. */
const stem = (word: string) => (word.length > 5 ? word.replace(/(?<=.{4})(?:[oe]v)+$/, '').replace(/(?<=.{5})o$/, '') : word);

const chars = (word: string) => [...word];
/** At most one letter left out, added, changed or swapped; in long words two letters changed, left out or added. */
export function isTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 2) return false;
  const allowed = Math.min(a.length, b.length) >= 8 ? 2 : 1, x = chars(a), y = chars(b);
  let before: number[] = [], row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row; row = next;
  }
  return row[y.length]! <= allowed;
}
/** Vira and Vera, Kyrylo and Kirill: a Russian form changes vowels first. */
const consonants = (word: string) => word.replace(/[aeiou]/g, '');
const sameConsonants = (a: string, b: string) => consonants(a).length >= 2 && consonants(a) === consonants(b) && (a[0] === b[0]);
const bare = (word: string) => word.replace(/[aeiou]+$/, '');
/** Oleksandr and Oleksandra, Valentyn and Valentyna, Yevhenii and Yevheniia: two people, mostly husband and wife or brother and sister. */
export const isOtherGender = (a: string, b: string) => a !== b && bare(a) === bare(b) && a.endsWith('a') !== b.endsWith('a');

type NameTie = 'same_name' | 'near_name' | 'initial' | 'other_family_name';
const strength: Record<NameTie, number> = { same_name: 4, near_name: 3, initial: 2, other_family_name: 1 };
/**
 * How two spellings agree, in any order of words; a word more on one side (patronymic, middle name) does not matter. Two sisters share a
 * family name: with another family name the word that agrees has to be a given name.
 */
export function tieOfForms(one: string, other: string, isGiven: (word: string) => boolean = () => false): NameTie | undefined {
  const [few, many] = [one, other].map((form) => form.split(' ').filter(Boolean).map(stem)).toSorted((a, b) => a.length - b.length) as [string[], string[]];
  const rest = [...many], left: string[] = [];
  let byGiven = false;
  for (const word of few) {
    const at = rest.indexOf(word);
    if (at < 0) { left.push(word); continue; }
    rest.splice(at, 1);
    byGiven ||= isGiven(word);
  }
  const matched = few.length - left.length;
  if (few.length === 1) return matched ? 'initial' : undefined;
  if (!left.length) return 'same_name';
  const isNear = (word: string) => rest.some((candidate) => (isTypo(word, candidate) || sameConsonants(word, candidate)) && (byGiven || !isOtherGender(word, candidate)));
  if (left.length <= 2 && left.every(isNear)) return 'near_name';
  if (!matched || left.length > 1) return undefined;
  const [word] = left as [string];
  if (rest.some((candidate) => (word.length === 1 || candidate.length === 1) && word[0] === candidate[0])) return 'initial';
  if (few.length > 2 || many.length > 2 || rest.some((candidate) => isOtherGender(word, candidate))) return undefined;
  return byGiven ? 'other_family_name' : undefined;
}
const best = (one: Trait, other: Trait): NameTie | undefined =>
  one.forms.flatMap((a) => other.forms.map((b) => tieOfForms(a, b, (word) => one.given.some((name) => stem(name) === word) && other.given.some((name) => stem(name) === word)))).filter((tie) => tie !== undefined).toSorted((a, b) => strength[b] - strength[a])[0];
/** A name of which every word is common, or there is only one, needs something more. */
const isWeak = ({ forms }: Trait) => forms.every((form) => form.split(' ').filter((word) => !common.has(word)).length < 2);

const birthTie = (one: Trait, other: Trait): 'same_birth' | 'swapped_birth' | 'near_birth' | 'against' | undefined => {
  if (!one.birthDate || !other.birthDate) return undefined;
  const [ay, am, ad] = one.birthDate.split('-') as [string, string, string], [by, bm, bd] = other.birthDate.split('-') as [string, string, string];
  if (one.birthPrecision !== 'known' || other.birthPrecision !== 'known') return Math.abs(Number(ay) - Number(by)) > 2 ? 'against' : undefined;
  if (one.birthDate === other.birthDate) return 'same_birth';
  if (ay === by && am === bd && ad === bm) return 'swapped_birth';
  return [ay === by, am === bm, ad === bd].filter(Boolean).length === 2 && Math.abs(Number(ay) - Number(by)) <= 10 ? 'near_birth' : 'against';
};
const shares = (one: readonly string[], other: readonly string[]) => one.some((value) => other.includes(value));

export type Verdict = { reasons: Reason[]; /** Higher first; orders the queue and is never shown. */ weight: number };
/** Reasons to suggest the pair, or undefined when there are too few or something speaks against it. Anonymous clients are never suggested: nobody ties them to an identity but themselves. */
export function compare(one: Trait, other: Trait): Verdict | undefined {
  if (one.anonymous || other.anonymous) return undefined;
  if (one.sex !== 'unstated' && other.sex !== 'unstated' && one.sex !== other.sex) return undefined;
  const name = best(one, other), birth = birthTie(one, other);
  if (!name || birth === 'against') return undefined;
  const beside: Reason[] = [
    ...(shares(one.contacts, other.contacts) ? ['same_contact' as const] : []), ...(shares(one.documents, other.documents) ? ['same_document' as const] : []),
    ...(shares(one.households, other.households) ? ['same_household' as const] : []), ...(shares(one.addresses, other.addresses) ? ['same_address' as const] : []),
  ];
  const sure = birth === 'same_birth' || birth === 'swapped_birth';
  const enough = name === 'other_family_name' ? sure && beside.length > 0
    : name === 'same_name' && !isWeak(one) && !isWeak(other) ? birth !== 'near_birth' || beside.length > 0
    : sure || beside.length > 0 && birth !== 'near_birth';
  if (!enough) return undefined;
  return { reasons: [name, ...(birth ? [birth] : []), ...beside], weight: strength[name] + (sure ? 4 : birth ? 1 : 0) + beside.length * 2 };
}
