// Which kind of goal a sentence is. One table of rules in their order: the first that holds. Pure.
import type { GoalKind } from '../../rules.ts';
import type { Dated } from './dates.ts';
import type { ReadNumber } from './numbers.ts';
import type { ReadPlace } from './places.ts';
import type { ReadSet } from './sets.ts';
import { all, type Span } from './words.ts';

export type Seen = { bare: string; numbers: readonly ReadNumber[]; days: readonly Dated[]; places: readonly ReadPlace[]; set: ReadSet | undefined };
/** `words`: what it was read from, over plain text; `sure`: does a person have to look? */
type Rule = { kind: GoalKind; sure: boolean; words?: RegExp; holds?: (seen: Seen) => boolean };

const head = (words: string) => new RegExp(`^[^\\p{L}]*(?:\\p{L}+ ){0,2}?(?:${words})`, 'u');
const anyNumber = ({ numbers }: Seen) => numbers.length > 0, periodic = ({ numbers }: Seen) => numbers.some(({ per }) => per !== null && per !== 'once');
const until = ({ days }: Seen) => days.some(({ sort }) => sort === 'until');
const training = /absolv\p{L}+|akreditovan\p{L}+ (?:vzdelav|kurz|skolen)\p{L}*|zaskolen\p{L}*|odborn\p{L}+ kompetenc\p{L}+ (?:\p{L}+ )?(?:pracovn\p{L}+|tymu)|seznamit se se? specifik\p{L}+|proskol\p{L}+|vzdelavani (?:pracovnik|zamestnanc|tymu)\p{L}*|ucast (?:pracovnik\p{L}* )?na (?:skoleni|staz)\p{L}*/u;
const staffing = /obsa(?:dit|zeni) (?:\p{L}+ ){0,3}(?:mist|pozic|uvaz)\p{L}*|obsadit|(?:najit|ziskat|prijmout|prijeti|nabor|nalezeni|sehnat|hledat) (?:\p{L}+ ){0,3}?(?:pracovni[ck]|lektor|koordinator|koleg|posil|zamestnan|asistent)\p{L}*|zajist\p{L}+ (?:\p{L}+ ){0,3}(?:pracovni[ck]|lektor|koordinator)\p{L}*|na (?:dpp|dpc)(?!\p{L})|uvaz\p{L}+|personaln\p{L}+ (?:posil|obsaz|zajist)\p{L}*/u;
const mapping = /zmapov\p{L}+|mapov\p{L}+|osl(?:ovit|oveni) (?:\p{L}+ ){0,3}(?:skol|firm|obc|zamestnavatel|lekar|organizac|ubytov)\p{L}*|depistaz\p{L}*|screening\p{L}*|navstiv\p{L}+/u;
const partners = /spoluprac\p{L}*|partnerstv\p{L}*|partner\p{L}*|tlumocni\p{L}*|smluvn\p{L}+ vztah|dohod\p{L}+ o spolupr\p{L}*|supervizor\p{L}*|memorand\p{L}*|zasitov\p{L}*|sitovan\p{L}*/u;

export const rules: readonly Rule[] = [
  { kind: 'hours_per_period', sure: true, holds: ({ numbers }) => numbers.some(({ measure, per }) => measure === 'hours' && per !== null) },
  { kind: 'trend', sure: true, words: /(?:zvys|navys|sniz|zvetsi|pokles|narust|rust)\p{L}* (?:\p{L}+ ){0,2}(?:podil|pocet|poctu|cetnost|mnozstvi|frekvenc|procent|kapacit|navstevnost|pomer)\p{L}*/u, holds: ({ numbers }) => !numbers.some(({ measure }) => measure !== 'percent') },
  { kind: 'each_of_set', sure: true, holds: (seen) => Boolean(seen.set?.each) && anyNumber(seen) },
  { kind: 'staffing', sure: true, words: staffing, holds: ({ bare, numbers }) => !head('zmapov|oslov').test(bare) && !numbers.some(({ per }) => per !== null) },
  { kind: 'training', sure: true, words: training },
  { kind: 'dated_milestone', sure: true, holds: (seen) => until(seen) && !periodic(seen) },
  { kind: 'soft_range', sure: true, holds: ({ numbers }) => numbers.some(({ max, about, times, per }) => (max !== undefined || about) && (times || per !== null)) || numbers.some(({ max }) => max !== undefined) },
  { kind: 'spatial', sure: true, holds: (seen) => anyNumber(seen) && !periodic(seen) && seen.places.some(({ outside }) => outside) },
  { kind: 'coverage', sure: true, words: mapping, holds: ({ numbers, bare }) => numbers.some(({ measure }) => ['places', 'districts', 'partners'].includes(measure)) || numbers.length === 0 && head('zmapov|mapov|oslov|depistaz|screening|navstiv').test(bare) },
  { kind: 'frequency', sure: true, holds: ({ numbers }) => numbers.some(({ times, per, value }) => times && per !== null && (per !== 'once' || value > 1)) },
  { kind: 'count', sure: true, holds: anyNumber },
  { kind: 'coverage', sure: true, holds: ({ set }) => set !== undefined },
  { kind: 'coverage', sure: false, words: /^[^\p{L}]*informov\p{L}+ (?:\p{L}+ ){0,4}?(?:obc|obec|skol|firm|zamestnavatel|ubytov|lekar)\p{L}*/u },
  { kind: 'milestone', sure: true, words: /zri(?:dit|zen)\p{L}*|nalez\p{L}+ (?:\p{L}+ ){0,2}prostor\p{L}*|najit (?:\p{L}+ ){0,2}prostor\p{L}*|nastaven\p{L}* (?:\p{L}+ ){0,3}(?:system|pravid|proces|metodik)\p{L}*|nastavit (?:\p{L}+ ){0,3}(?:system|pravid|proces|metodik)\p{L}*|spu(?:stit|sten)\p{L}*|zah(?:ajit|ajen)\p{L}*|otev(?:rit|reni)\p{L}*|zaves(?:t|t)\p{L}*|zavedeni|prestehov\p{L}*|^[^\p{L}]*nov(?:a|y|e) (?:\p{L}+ ){0,2}(?:aktivit|klub|kurz|sluzb|skupin)\p{L}*/u },
  { kind: 'spatial', sure: true, words: /prostor\p{L}* (?:ke?|pro) (?:konzultac|poradenstv|setkav)\p{L}*|(?:konzultac|poradenstv|dostupnost)\p{L}* (?:\p{L}+ ){0,3}(?:ve? )(?:mest|obc|lokalit|region|okres)\p{L}*|mimo (?:okres|mesto|sidlo|uzemi)\p{L}*/u },
  { kind: 'partnership', sure: true, words: head('navaz\\p{L}*|prohlo?ub\\p{L}*|prohloub\\p{L}*|posil\\p{L}* spoluprac|pokracovat|sehnat|ziskat|najit|stat se|uzavr\\p{L}*|propoj\\p{L}*|bude navazan|zajist\\p{L}* (?:\\p{L}+ )?tlumocni'), holds: ({ bare }) => partners.test(bare) },
  { kind: 'deliverable', sure: true, words: /(?:souhrnn\p{L}+ )?zprav[auy](?!\p{L})|brozur\p{L}*|letak\p{L}*|rozcestnik\p{L}*|priruc\p{L}*|prehled(?:u|em|y|ova)?(?!\p{L})|publikac\p{L}*|metodik[auy](?!\p{L})|manual\p{L}*|katalog\p{L}*|web(?:u|ove|ovky)\p{L}*|mapu sluzeb|plakat\p{L}*|newsletter\p{L}*|video\p{L}*/u },
  { kind: 'partnership', sure: false, words: partners },
  { kind: 'frequency', sure: false, words: /pravideln\p{L}+/u },
  { kind: 'text', sure: false },
];

export type ReadKind = { kind: GoalKind; sure: boolean; span?: Span };
export function kindOf(seen: Seen): ReadKind {
  for (const { kind, sure, words, holds } of rules) {
    if (holds && !holds(seen)) continue;
    const said = words ? all(words, seen.bare)[0] : undefined;
    if (words && !said) continue;
    return { kind, sure, ...(said && { span: said.span }) };
  }
  return { kind: 'text', sure: false };
}
