// Blocks → title, preamble, centres and their goals. No goal is lost or split: whatever stands under a centre is one. Pure.
import type { Block } from './blocks.ts';
import { findYears } from './dates.ts';
import { plain } from './words.ts';

export type OutlinedGoal = { text: string; parts: string[]; /** It stood as a paragraph, not in a list. */ loose: boolean; at: number };
export type OutlinedCentre = { name: string; goals: OutlinedGoal[]; /** Said of this centre alone: who answers, when it is evaluated, until when. */ own: Partial<Preamble> };
export type Preamble = { text: string; responsible: string; rhythm: string; deadline: string };
/** A year, and the words around it, most likely first. `sort`: in the title, or in the goals. */
export type YearSeen = { year: number; times: number; title: boolean; words: string };
export type Outline = { title: string; preamble: Preamble; centres: OutlinedCentre[]; years: YearSeen[] };

const titled = /operacni\w* cil|cile (?:centra|organizace|sluzby|na rok)|rocni plan|plan cilu/, introducing = /zneni|cile jednotlivych|prehled cilu|jednotliva centra/;
/** Headings of the preamble, whatever their level: what follows them is no goal. */
const preambleHeads = [['responsible', /zodpovedn|odpovedn|odpovida|garant/], ['rhythm', /hodnocen|vyhodnoc|sledovani|periodicita|evaluac/], ['deadline', /termin|uzaverk|platnost/], ['text', /^(?:uvod|preambule|o dokumentu|schvalovani|zverejneni|ucel)/]] as const;
const preambleHead = (text: string) => preambleHeads.find(([, pattern]) => pattern.test(plain(text)))?.[0];

export function outlineOf(blocks: readonly Block[]): Outline {
  const headings = blocks.filter((block) => block.type === 'heading'), first = blocks[0]?.type === 'heading' && (headings.length === 1 || headings.some(({ level }) => level > headings[0]!.level)) ? blocks[0] : undefined, named = blocks.find((block) => titled.test(plain(block.text)) && (block.type === 'heading' || block.text.length < 140));
  const title = named?.type === 'heading' ? named : first ?? named;
  const preamble: Preamble = { text: '', responsible: '', rhythm: '', deadline: '' }, centres: OutlinedCentre[] = [];
  const add = (key: keyof Preamble, text: string) => { preamble[key] = [preamble[key], text].filter(Boolean).join(key === 'text' ? '\n\n' : '; '); };
  const loose: OutlinedGoal[] = [];
  let centre: OutlinedCentre | undefined, part: keyof Preamble = 'text';
  blocks.forEach((block, index) => {
    if (block === title) return;
    if (block.type === 'heading') {
      const sort = preambleHead(block.text);
      if (!centre && (sort || introducing.test(plain(block.text)))) { part = sort ?? 'text'; return; }
      // A heading above other headings is of a group of centres, not of one.
      const next = blocks[index + 1];
      if (!next || next.type === 'heading' && next.level > block.level) return;
      centre = { name: block.text.replace(/:$/, ''), goals: [], own: {} };
      centres.push(centre);
      return;
    }
    if (!centre) {
      const sort = block.type === 'paragraph' && /:$/.test(block.text.trim()) ? preambleHead(block.text) : undefined;
      if (sort) { part = sort; return; }
      if (block.type === 'paragraph' && introducing.test(plain(block.text)) && block.text.length < 120) { part = 'text'; return; }
      const said = /^([^:]{4,60}):\s+(.{2,})$/.exec(block.text), own = said ? preambleHead(said[1]!) : undefined;
      if (own) { add(own, tidy(said![2]!)); return; }
      if (block.type === 'item' && part === 'text') {
        if (block.level > 0 && loose.length) loose.at(-1)!.parts.push(block.text.trim()); else loose.push({ text: block.text.trim(), parts: [], loose: false, at: block.at });
      }
      if (block.type === 'paragraph') { add('text', block.text); part = 'text'; } else add(part, part === 'text' ? block.text : tidy(block.text));
      return;
    }
    const fact = centre.goals.length === 0 && block.type === 'paragraph' ? /^([^:]{4,60}):\s+(.{2,200})$/.exec(block.text) : null, factOf = fact ? preambleHead(fact[1]!) : undefined;
    if (factOf) { centre.own[factOf] = tidy(fact![2]!); return; }
    const last = centre.goals.at(-1);
    if (block.type === 'item' && block.level > 0 && last) { last.parts.push(block.text.trim()); return; }
    // A line that only brings in the list under it is no goal: the bullets are.
    if (block.type === 'paragraph' && /:$/.test(block.text) && blocks[index + 1]?.type === 'item' && block.text.length < 120) return;
    centre.goals.push({ text: block.text.trim(), parts: [], loose: block.type === 'paragraph', at: block.at });
  });
  // A document of one centre may have no heading but its title: then its list is the goals.
  if (centres.every(({ goals }) => goals.length === 0) && loose.length > 0) {
    centres.push({ name: title?.text ?? '', goals: loose, own: {} });
    preamble.text = preamble.text.split('\n\n').filter((text) => !loose.some((goal) => goal.text === text || goal.parts.includes(text))).join('\n\n');
  }
  return { title: title?.text ?? '', preamble, centres: centres.filter(({ goals }) => goals.length > 0), years: yearsOf(title?.text ?? '', centres) };
}
const tidy = (text: string) => text.replace(/[.;]\s*$/, '').trim();

/** Years that are written, those of the title first, then by how often. */
function yearsOf(title: string, centres: readonly OutlinedCentre[]): YearSeen[] {
  const seen = new Map<number, YearSeen>();
  const look = (text: string, inTitle: boolean) => {
    for (const { year, span } of findYears(text)) {
      const one = seen.get(year);
      if (one) { one.times++; one.title ||= inTitle; } else seen.set(year, { year, times: 1, title: inTitle, words: excerpt(text, span.from, span.to) });
    }
  };
  look(title, true);
  for (const { goals } of centres) for (const goal of goals) for (const text of [goal.text, ...goal.parts]) look(text, false);
  return [...seen.values()].toSorted((a, b) => Number(b.title) - Number(a.title) || b.times - a.times || b.year - a.year);
}
const excerpt = (text: string, from: number, to: number) => { const start = Math.max(0, from - 60), end = Math.min(text.length, to + 30); return `${start ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`; };

/** The year when the document is of one mind, else undefined: then it is asked. */
export function certainYear(years: readonly YearSeen[]): number | undefined { return years.length === 1 ? years[0]!.year : undefined; }
/** Which year to read dates without one by until somebody says: what the goals speak of goes before the title. */
export function likelyYear(years: readonly YearSeen[], now: number): number { return (years.filter(({ title, times }) => !title || times > 1).toSorted((a, b) => b.times - a.times)[0] ?? years[0])?.year ?? now; }
