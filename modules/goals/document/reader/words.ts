// Czech words as the reader compares them: without accents and endings. Pure.

const same = /[\u00a0\u2007\u202f\t]/g;
/** Spaces of all kinds as one, sign by sign: places in the text stay where they are. */
export const evened = (text: string) => text.replace(same, ' ');
/** Small letters without accents, sign by sign: what is found in it stands at the same place in the text. */
export const plain = (text: string) => [...evened(text)].map((sign) => { const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); return bare.length === sign.length ? bare : sign; }).join('');

const endings = /(ovych|ovym|ech|ich|emi|ami|ach|ove|ovi|ova|ovu|ovem|ovy|uv|eho|emu|ych|ym|em|im|um|am|ou|ov|y|e|i|a|o|u)$/;
/** What is left of a name in every case: `Plzni`, `Plzeň` → `plzn`; `Jindřichově` → `jindrich`. */
export function stem(word: string): string {
  const bare = plain(word), cut = bare.length > 3 ? bare.replace(endings, '') : bare;
  return (cut.length < 2 ? bare : cut).replace(/e([cknlr])$/, '$1');
}

const units: [RegExp, number][] = ([
  ['jeden|jedna|jedno|jednu|jednoho|jedne|jednom|jednim|jednou', 1], ['dva|dve|dvou|dvema', 2], ['tri|tri|trech|trem|tremi', 3], ['ctyri|ctyr|ctyrech|ctyrem|ctyrmi', 4],
  ['peti?', 5], ['sesti?', 6], ['sedmi?', 7], ['osmi?', 8], ['deviti?|devet', 9], ['deseti?|deset', 10], ['jedenacti?', 11], ['dvanacti?', 12], ['trinacti?', 13], ['ctrnacti?', 14], ['patnacti?', 15],
  ['sestnacti?', 16], ['sedmnacti?', 17], ['osmnacti?', 18], ['devatenacti?', 19], ['dvaceti?', 20], ['triceti?', 30], ['ctyriceti?', 40], ['padesati?', 50], ['sedesati?', 60], ['sedmdesati?', 70], ['osmdesati?', 80], ['devadesati?', 90],
  ['stovk[auy]|sto|sta', 100],
] as const).map(([words, value]) => [new RegExp(`^(${words})$`), value]);
/** `dvou` → 2; undefined when the word is no number. */
export const numeral = (word: string): number | undefined => units.find(([pattern]) => pattern.test(plain(word)))?.[1];
/** `1 200`, `0,5`, `pěti`. */
export const valueOf = (word: string): number | undefined => (/^\d[\d ]*(,\d+)?$/.test(evened(word)) ? Number(evened(word).replaceAll(' ', '').replace(',', '.')) : numeral(word));
/** A number as people write it: digits, or a word. Over text made plain. */
export const numberPattern = String.raw`(?:\d{1,3}(?: \d{3})+|\d+(?:,\d+)?|jed(?:en|n[aoue]|noho|nom|nim)|dv(?:a|e|ou|ema)|tri|tre(?:ch|m|mi)|ctyri|ctyr|ctyr(?:ech|em|mi)|peti?|sesti?|sedmi?|osmi?|deviti|devet|deseti|deset|(?:jede|dva|tri|ctr|pat|sest|sedm|osm|devate)nacti?|dvaceti?|triceti?|ctyriceti?|padesati?|sedesati?|sto)`;

/** A stretch of the text and what was read from it. */
export type Span = { from: number; to: number };
export const wordsOf = (text: string, { from, to }: Span) => text.slice(from, to);
/** All matches of a pattern over plain text. */
export const all = (pattern: RegExp, bare: string): (RegExpExecArray & { span: Span })[] => [...bare.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].map((found) => Object.assign(found as RegExpExecArray, { span: { from: found.index, to: found.index + found[0].length } }));
export const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
/** Blanks a stretch out, so that nothing more is read from it. */
export const without = (bare: string, spans: readonly Span[]) => spans.reduce((text, { from, to }) => text.slice(0, from) + '\u0001'.repeat(to - from) + text.slice(to), bare);
