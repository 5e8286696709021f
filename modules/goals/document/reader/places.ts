// Places of a goal: districts and regions of the country in any grammatical case, and other places by their capital letter after a preposition. Pure.
import { all, evened, plain, stem, type Span } from './words.ts';

export type District = { code: string; name: string; region: string };
/** What the reader knows of the territory: districts (ORP) and the names of their regions. */
export type Territory = readonly District[];
export type ReadPlace = { name: string; /** Districts it stands for; none when it is a place the product does not know. */ orps: string[]; outside: boolean; span: Span };

type Known = { stems: string[]; name: string; orps: string[] };
const known = new WeakMap<Territory, { districts: Known[]; regions: Known[] }>();
function stemsOf(territory: Territory) {
  let found = known.get(territory);
  if (!found) {
    const regions = [...new Set(territory.map(({ region }) => region))];
    found = {
      districts: territory.map(({ code, name }) => ({ stems: name.split(/[ -]+/).filter((word) => !/^(nad|pod|v|u|na)$/.test(word) && /^\p{Lu}/u.test(word)).map(stem), name, orps: [code] })).toSorted((a, b) => b.stems.length - a.stems.length),
      regions: regions.filter((name) => name !== 'Hlavní město Praha').map((name) => ({ stems: [stem(name.replace(/^Kraj |\s*kraj$/g, ''))], name, orps: territory.filter((one) => one.region === name).map(({ code }) => code) })),
    };
    known.set(territory, found);
  }
  return found;
}

/** `Zlínsku` → `zlin`, `rakovnickém` → `rakovnik`: the district a name of a land around a town is made of. */
const landStems = (word: string): string[] => {
  const bare = plain(word), land = /^(.+?)(?:sk|ck)(?:o|u|a|em|y|eho|emu|ym|ou|e|ych|ymi)$/.exec(bare), [, base] = land ?? [];
  return base ? /ck/.test(bare.slice(base.length, base.length + 2)) ? [stem(`${base}c`), stem(`${base}k`), `${base.replace(/e$/, '')}c`, `${base}k`] : [stem(base), base] : [];
};
const capital = String.raw`\p{Lu}[\p{L}]*\.?`;
/** Words with a capital that are no places. */
const noPlace = /^(centr|cpic|ceska|cesko|ceske|cr\b|ukrajin|docasn|komunitni|pracovni|odbor|oamp|osp|humpo\b|do\b|eu\b|ms\b|zs\b|ss\b|up\b|vzp|rad[ay]|urad|skk|km\b|evrop|mongol|vietnam|mu\b|ps\b|dpp|dpc|soci|orp|asistencni|krajsk|krizov|rodin|obc|kraj|prostor|cil|mv\b|mpsv|nno|dp\b)/;
const preposition = /(?:^|[\s(„]|(?=,))(v|ve|z|ze|mimo|do|u|na|okrese?|okresem|m[eě]sta?|m[eě]st[eě]|m[eě]stech|obc[ií]|obcích|pracovišti|pracoviště|pobočce|pobočky|a|i|,|nebo|či|–|-|Centru|centru|okrsku|regionu)\s*$/u;

export function findPlaces(text: string, territory: Territory): ReadPlace[] {
  const even = evened(text), bare = plain(text), found: ReadPlace[] = [], { districts, regions } = stemsOf(territory);
  const outside = (from: number) => /\bmimo (?:uzemi |okres\w* |mest\w* |kraj\w* |obec |orp )*$/.test(bare.slice(0, from));
  const free = (span: Span) => !found.some((one) => one.span.from < span.to && span.from < one.span.to);
  const words = all(new RegExp(`(?<![\\p{L}])${capital}`, 'u'), even).map(({ span }) => ({ text: even.slice(span.from, span.to), span })).map(({ text, span }) => (text.length > 4 && text.endsWith('.') ? { text: text.slice(0, -1), span: { from: span.from, to: span.to - 1 } } : { text, span }));

  for (const m of all(/(\p{L}+(?:sk|ck)\p{L}{1,3}) (kraj\p{L}*|okres\p{L}*)|(kraj\p{L}*|region\p{L}*) (vysocin\p{L}*)/u, bare)) {
    const word = m[1] ?? m[4]!, region = regions.find(({ stems }) => stems[0] === stem(word)), span = m.span;
    if (/^kraj/.test(m[2] ?? m[3] ?? '') && region) { found.push({ name: region.name, orps: region.orps, outside: outside(span.from), span }); continue; }
    const land = landStems(word), district = districts.find(({ stems }) => stems.length === 1 && land.includes(stems[0]!));
    if (district) found.push({ name: district.name, orps: district.orps, outside: outside(span.from), span });
  }
  for (const [index, word] of words.entries()) {
    if (!free(word.span) || noPlace.test(plain(word.text))) continue;
    const lead = even.slice(Math.max(0, word.span.from - 24), word.span.from), placed = preposition.test(lead) || outside(word.span.from);
    // A name of several words: all its words follow one another.
    const district = districts.find(({ stems }) => stems.every((expected, step) => {
      const part = step === 0 ? word : nextWord(even, words[index]!.span, step);
      return part !== undefined && (stem(part.text.replace('.', '')) === expected || part.text.endsWith('.') && expected.startsWith(plain(part.text).replace('.', '')));
    }));
    if (district && (placed || district.stems.length > 1)) {
      const last = district.stems.length === 1 ? word.span : nextWord(even, word.span, district.stems.length - 1)!.span;
      found.push({ name: district.name, orps: district.orps, outside: outside(word.span.from), span: { from: word.span.from, to: last.to } });
      continue;
    }
    // Land around a town: na Pelhřimovsku, na Uherskohradišťsku.
    const lands = landStems(word.text), around = lands.length ? districts.find(({ stems }) => lands.includes(stems[0]!) && stems.length === 1 || stems.length > 1 && lands.some((land) => land === stems.map((part, at) => (at < stems.length - 1 ? `${part}o` : part)).join(''))) : undefined;
    if (around) { found.push({ name: around.name, orps: around.orps, outside: outside(word.span.from), span: word.span }); continue; }
    const listed = /(?:^|\s)(?:a|i|,|nebo|či)\s*$/.test(lead), after = found.some(({ span }) => /^[,\s]*(?:a |i |nebo |či )?$/.test(even.slice(span.to, word.span.from)));
    if (placed && (!listed || after) && word.text.length > 3 && index >= 0 && /(?:^|[\s(„])(?:v|ve|mimo|městech|městě|obci|obcích|a|i|,)\s*$/.test(lead)) found.push({ name: nominative(word.text), orps: [], outside: outside(word.span.from), span: word.span });
  }
  // What is joined to a place outside is outside too.
  const sorted = found.toSorted((a, b) => a.span.from - b.span.from);
  for (const [index, place] of sorted.entries()) if (index > 0 && sorted[index - 1]!.outside && /^[\s,]*(?:a |i )?$/.test(even.slice(sorted[index - 1]!.span.to, place.span.from))) place.outside = true;
  return sorted;
}
function nextWord(text: string, from: Span, steps: number): { text: string; span: Span } | undefined {
  const rest = [...text.slice(from.to).matchAll(/\p{L}+\.?/gu)].slice(0, 4).filter((m) => /^[\s-]?$/.test(text.slice(from.to, from.to + 1)) || m.index > 0).filter((m) => /^\p{Lu}/u.test(m[0]));
  const m = rest[steps - 1];
  return m && m.index < 40 ? { text: m[0], span: { from: from.to + m.index, to: from.to + m.index + m[0].length } } : undefined;
}
/** A guess at the name of an unknown place: `Sázavě` → `Sázava`; a person confirms it. */
const nominative = (word: string) => (/ech$/.test(word) ? word.replace(/ech$/, 'y') : /[ěe]$/.test(word) ? word.replace(/[ěe]$/, 'a') : word);
