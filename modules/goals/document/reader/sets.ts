// Sets a goal speaks of: each working group, all districts, both topics, these towns. Pure.
import type { Indicator } from '#modules/work/indicators/contract.ts';
import type { ReadPlace } from './places.ts';
import { topicsIn } from './topics.ts';
import { all, plain, type Span } from './words.ts';

/** What a set is made of. */
export type MemberKind = NonNullable<Indicator['by']>;
export type ReadSet = {
  by: MemberKind; /** Every member has to reach the target; else it is enough that something was done with it. */ each: boolean;
  /** Known members; none: everybody of that kind. */ members: { key: string; label: string }[]; words: string; span: Span;
};
const kinds: [RegExp, MemberKind][] = [
  [/^(?:socialni\w* |terenni\w* |komunitni\w* )?(?:pracovni[ck]|pracovnic|koordinator|kolegyn|zamestnanec|zamestnankyn|clen\w* tymu)/, 'worker'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto|tech|danych|vybranych|nasledujicich|obou) )*(?:temat|oblast|problematik)/, 'topic'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto|nasledujicich|nasich) )*(?:orp\b|obc\w* s rozsir|okres|obc|mest)/, 'district'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto|nasich) )*(?:sluzb|centr|pracovist|pobock)/, 'service'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto|nasich) )*(?:ubytov|kontaktni\w* mist|lokalit|mist\w*\b)/, 'place'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto) )*(?:jazyk)/, 'language'],
  [/^(?:z |ze )?(?:(?:uvedenych|techto|zapojenych|vybranych) )*(?:ps\b|pracovni\w* skupin|skupin|schuz|skol|zs\b|firm|organizac|neziskov|partner|urad|institu|zamestnavatel|lekar)/, 'partner'],
];
const kindAt = (bare: string): MemberKind | undefined => kinds.find(([pattern]) => pattern.test(bare))?.[1];

export function findSet(text: string, places: readonly ReadPlace[]): ReadSet | undefined {
  const bare = plain(text);
  const make = (span: Span, by: MemberKind, each: boolean): ReadSet => ({ by, each, span, words: text.slice(span.from, span.to), members: by === 'topic' ? topicsIn(text) : by === 'district' && places.length > 1 ? placeMembers(places) : [] });
  for (const m of all(/\bkazd(?:a|y|e|em|ou|ym|ymu|emu|eho|ych)\s+(?=\w)/, bare)) {
    const by = kindAt(bare.slice(m.span.to));
    if (by) return make(until(bare, m.span), by, true);
  }
  for (const m of all(/\b(?:vsech(?:na|ny|en|no|ech|em|emi)?|veskere|vsemi|vsichni|obou|oba)\s+(?:\w+ )?(?=\w)/, bare)) {
    const short = m.span.from + /^\S+\s+/.exec(m[0])![0].length, near = kindAt(bare.slice(short)), by = near ?? kindAt(bare.slice(m.span.to));
    if (by) return make(until(bare, { from: m.span.from, to: near ? short : m.span.to }), by, false);
  }
  // Several towns named by name are a set by themselves when something has to happen in each.
  const inside = places.filter(({ outside, orps }) => !outside && orps.length <= 1);
  if (inside.length > 2) return { by: 'district', each: false, members: placeMembers(inside), span: { from: inside[0]!.span.from, to: inside.at(-1)!.span.to }, words: text.slice(inside[0]!.span.from, inside.at(-1)!.span.to) };
  return undefined;
}
/** The word for each or all, and the whole name of what it is said of. */
const until = (bare: string, span: Span): Span => { const rest = bare.slice(span.to), named = kinds.map(([pattern]) => pattern.exec(rest)?.[0]).find(Boolean) ?? ''; return { from: span.from, to: span.to + named.length + (/^\w*/.exec(rest.slice(named.length))?.[0].length ?? 0) }; };
const placeMembers = (places: readonly ReadPlace[]) => [...new Map(places.filter(({ outside }) => !outside).map(({ name, orps }) => [name, { key: orps.length === 1 ? orps[0]! : name, label: name }])).values()];
