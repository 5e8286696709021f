// Targets in a goal: numbers, ranges, frequencies, hours; as digits and as words. Pure.
import { findDays, findNever } from './dates.ts';
import { mostBetween, nouns, type Counted, type Measure } from './nouns.ts';
import { all, numberPattern, overlap, plain, valueOf, without, type Span } from './words.ts';

export type ReadPer = 'week' | 'month' | 'quarter' | 'year' | 'once';
export type ReadNumber = {
  value: number; max?: number; about: boolean; exactly: boolean; per: ReadPer | null; measure: Measure | 'percent';
  /** What it counts, when a noun said so. */ counted?: Counted;
  /** A number of times, not of things. */ times: boolean;
  span: Span;
};

/** Words of periods; how many times their number stands for in the period written beside. */
const perWords: [RegExp, ReadPer, number][] = [
  [/^(?:denne|za den|kazdy (?:pracovni )?den)/, 'week', 5],
  [/^(?:tydne|\/ ?tyden|\/ ?t\.|za tyden|v tydnu|do tydne|kazdy tyden|kazdych 7 dni)/, 'week', 1], [/^(?:za|jednou za) (?:14 dni|dva tydny|2 tydny)/, 'month', 2],
  [/^(?:mesicne|\/ ?mesic|za mesic|v mesici|do mesice|kazdy mesic|v kazdem mesici)/, 'month', 1], [/^za (?:dva|2) mesice/, 'year', 6],
  [/^(?:ctvrtletne|kvartalne|\/ ?ctvrtleti|za (?:ctvrtleti|ctvrt roku|kvartal|tri mesice|3 mesice)|kazde ctvrtleti|v kazdem ctvrtleti)/, 'quarter', 1],
  [/^(?:pololetne|pulrocne|za (?:pololeti|pul roku)|kazde pololeti)/, 'year', 2],
  [/^(?:rocne|\/ ?rok|\/ ?r\.|za (?:kalendarni |cely )?rok|do roka|v (?:prubehu |ramci )?(?:kazdeho |celeho )?(?:kalendarniho )?(?:roku?|roce)|kazdy (?:kalendarni )?rok|kazdorocne|behem roku|prubehu roku|za r\.)/, 'year', 1],
];
const anyPer = perWords.map(([pattern]) => pattern.source.slice(1)).join('|');
function periodOf(bare: string): { per: ReadPer; by: number } | undefined { for (const [pattern, per, by] of perWords) if (pattern.test(bare)) return { per, by }; return undefined; }

const about = /(?:cca|circa|priblizne|asi|zhruba|kolem|okolo|idealne|orientacne|pokud mozno|±)\.?(?: (?:alespon|aspon))?\s*$/, least = /(?:alespon|aspon|min\.|minimalne|nejmene|vice nez|ne mene nez|od)\s*$/, exact = /(?:presne|prave)\s*$/;
const before = (bare: string, from: number) => bare.slice(Math.max(0, from - 28), from);
const N = numberPattern, dash = String.raw`\s?(?:-|–|—|az|nebo|ci)\s?`, times = String.raw`\s?(?:x|×|krat)`;
const wordTimes: Record<string, number> = { jednou: 1, jedenkrat: 1, dvakrat: 2, trikrat: 3, ctyrikrat: 4, petkrat: 5, sestkrat: 6, sedmkrat: 7, osmkrat: 8, devetkrat: 9, desetkrat: 10, dvanactkrat: 12 };

/** Reads all targets, in their order. */
export function findNumbers(text: string, year = 2000): ReadNumber[] {
  const whole = plain(text), found: ReadNumber[] = [];
  const bare = without(whole, [...findDays(text, year).map(({ span }) => span), ...findNever(text)]);
  const free = (span: Span) => !found.some((one) => overlap(one.span, span));
  const put = (span: Span, said: Omit<ReadNumber, 'span' | 'about' | 'exactly'>) => {
    if (!free(span)) return;
    const lead = before(bare, span.from), from = about.exec(lead) ?? least.exec(lead) ?? exact.exec(lead);
    found.push({ ...said, about: about.test(lead), exactly: exact.test(lead), span: { from: span.from - (from ? from[0].length : 0), to: span.to } });
  };

  // 5 h / týden, dvě hodiny týdně.
  for (const m of all(new RegExp(String.raw`(?<![\w,])(${N})(?:${dash}(${N}))?\s?(?:h\b|hod\.|hod(?:in)?\w*)\s?(${anyPer})?`), bare)) {
    const period = m[3] ? periodOf(m[3]) : undefined;
    put(m.span, { value: valueOf(m[1]!)!, ...(m[2] && { max: valueOf(m[2])! }), per: period?.per ?? null, measure: 'hours', counted: nouns[0]!, times: false });
  }
  // 3x týdně, 3x - 4x ročně, 6x /rok, dvakrát za rok, jednou měsíčně; what it is done to stands around.
  for (const m of all(new RegExp(String.raw`(?<![\w,])(?:(\d+)${times}?(?:${dash}(\d+))?${times}(?!\w)|(${Object.keys(wordTimes).join('|')})(?!\w))`), bare)) {
    const value = m[1] ? Number(m[1]) : wordTimes[m[3]!]!, rest = bare.slice(m.span.to), near = new RegExp(`^[ (]*(${anyPer})`).exec(rest);
    // `min. 2x účast na každé pracovní skupině za rok`: the period ends the phrase.
    const far = near ? null : new RegExp(String.raw`^[^.;,\d]{0,60}?\s(${anyPer})(?!\w)`).exec(rest), period = near ? periodOf(near[1]!) : far ? periodOf(far[1]!) : periodBefore(bare, m.span.from);
    const by = period?.by ?? 1, to = m.span.to + (near?.[0].length ?? 0);
    put({ from: m.span.from, to }, { value: value * by, ...(m[2] && { max: Number(m[2]) * by }), per: period?.per ?? (m[3] ? 'once' : null), measure: 'records', times: true, ...around(bare, m.span.from, to) });
  }
  // každý měsíc, měsíčně: once in each.
  // 30 %.
  for (const m of all(new RegExp(String.raw`(?<![\w,])(${N})(?:${dash}(${N}))?\s?(?:%|procent\w*)`), bare)) put(m.span, { value: valueOf(m[1]!)!, ...(m[2] && { max: valueOf(m[2])! }), per: null, measure: 'percent', times: false });
  // 250 klientům, alespoň dvě sociální pracovnice, 6 prezenčních SKK, 4–6 setkání ročně.
  for (const m of all(new RegExp(String.raw`(?<![\w,/.])(${N})(?:${dash}(${N}))?(?![\w,/%])`), bare)) {
    if (!free(m.span)) continue;
    const noun = nounAfter(bare, m.span.to), digits = /\d/.test(m[1]!), lead = before(bare, m.span.from), stressed = about.test(lead) || least.test(lead) || exact.test(lead);
    // A word for a number without anything counted (`jeden pro druhého`) is talk; digits are looked at again by a person.
    if (!noun && !digits && !stressed) continue;
    if (noun?.counted.measure === 'hours') continue;
    const near = bare.slice(noun?.to ?? m.span.to), per = new RegExp(`^[ ,(]*(${anyPer})(?!\\w)`).exec(near) ?? new RegExp(String.raw`^[^.;\d]{0,60}?\s(${anyPer})(?!\w)`).exec(near), period = per ? periodOf(per[1]!) : periodBefore(bare, m.span.from);
    const value = valueOf(m[1]!)!, by = period?.by ?? 1;
    put({ from: m.span.from, to: noun?.to ?? m.span.to }, { value: value * by, ...(m[2] && { max: valueOf(m[2])! * by }), per: period?.per ?? null, measure: noun?.counted.measure ?? 'records', ...(noun && { counted: noun.counted }), times: false });
  }
  return found.toSorted((a, b) => a.span.from - b.span.from);
}

/** A period said just before the number: `každý měsíc 2 setkání`, `v průběhu roku účast alespoň na dvou setkáních`. */
function periodBefore(bare: string, from: number): ReturnType<typeof periodOf> {
  const lead = bare.slice(Math.max(0, from - 45), from), starts = [...lead.matchAll(new RegExp(String.raw`(?:^|[\s,.(])(${anyPer})(?!\w)`, 'g'))].at(-1);
  return starts && !/[.;]/.test(lead.slice(starts.index + starts[0].length).replace(/min\.|cca\./g, '')) ? periodOf(starts[1]!) : undefined;
}

/** The noun a number counts: right after it, or after some adjectives. */
function nounAfter(bare: string, from: number): { counted: Counted; to: number } | undefined {
  const words = all(/[\p{L}\d]+(?:[./-][\p{L}\d]+)*/u, bare.slice(from, from + 110));
  for (const [index, word] of words.slice(0, mostBetween + 1).entries()) {
    const gap = bare.slice(from + (words[index - 1]?.span.to ?? 0), from + word.span.from);
    if (/[.;:()\u0001]/.test(gap.replace(/^\s*\./, ''))) return undefined;
    const start = from + word.span.from, counted = nouns.find(({ pattern }) => pattern.test(bare.slice(start)));
    if (counted) return { counted, to: from + word.span.from + Math.max(word[0].length, counted.pattern.exec(bare.slice(start))![0].length + (/^\w*/.exec(bare.slice(start + counted.pattern.exec(bare.slice(start))![0].length))?.[0].length ?? 0)) };
    // Past the noun phrase: a verb or a preposition ends it; `na jedné základní a jedné vysoké škole` goes on.
    if (word[0] === 'a' && words[index + 1] && valueOf(words[index + 1]![0]) !== undefined) {
      const later = nounAfter(bare, from + words[index + 1]!.span.to);
      return later && { counted: later.counted, to: from + (words[index - 1]?.span.to ?? 0) };
    }
    if (/^(?:v|ve|na|pro|do|s|se|z|ze|k|ke|a|i|o|u|po|za|ktere?|ktery)$/.test(word[0]) && index > 0) return undefined;
  }
  return undefined;
}
/** What a number of times counts: after it, or the nearest noun before it. */
function around(bare: string, from: number, to: number): { counted?: Counted; measure?: Measure } {
  const after = nounAfter(bare, to)?.counted, usable = after && !['workers', 'clients', 'partners', 'places', 'districts'].includes(after.measure) ? after : undefined;
  const words = all(/[\p{L}]+/u, bare.slice(Math.max(0, from - 160), from)).map(({ span }) => bare.slice(Math.max(0, from - 160) + span.from)).toReversed();
  const counted = usable ?? words.map((rest) => nouns.find(({ pattern, measure }) => measure === 'records' && pattern.test(rest)) ?? nouns.find(({ pattern, measure }) => measure === 'courses' && pattern.test(rest))).find(Boolean);
  return counted ? { counted, measure: counted.measure } : {};
}
