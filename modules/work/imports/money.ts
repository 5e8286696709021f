// What was given out, and who pays: lists in one cell (`40 × Leták (ukrajinština)`, `OPZ+ 60 %; obec 40 %`), or columns of their own.
import type { Details } from '../details.ts';
import type { Field } from './fields.ts';
import { itemsOf, Unread, type Find, type Peek } from './groups.ts';

const ofCount = /^(\d+)\s*(?:[×xх*]|ks|kus\p{L}*|pcs|pieces|шт)\.?\s*(.+)$/iu, counted = /^(.+?)[\s,:–-]+(\d+)\s*(?:ks|kus\p{L}*|[×x]|pcs|pieces|шт)\.?$/iu;

type Material = Details['materials'][number];
/** Materials of a row. `count` is undefined when no column says pieces, null when it is no number. Throws Unread. */
export function materialsOf({ text, count, language, peek }: { text: (field: Field) => string; count: () => number | null | undefined; language: () => string | null; peek: Peek }): Material[] {
  const said = text('materials'), pieces = count();
  if (!said) return [];
  const withLanguage = (title: string, amount: number): Material => {
    const inside = /^(.+?)\s*\(([^()]*)\)$/.exec(title);
    // What is in brackets is a language only when we know it: else it is a part of the title.
    const code = inside ? /^[–-]?$/.test(inside[2]!) ? null : peek('language', inside[2]!) : undefined;
    return { title: code === undefined ? title : inside![1]!, language: code ?? language(), pieces: amount };
  };
  if (pieces !== undefined) { if (pieces === null || pieces < 1) throw new Unread('pieces', 'pieces', text('pieces')); return [withLanguage(said.replace(/\s+/g, ' '), pieces)]; }
  return itemsOf(said).map((item) => {
    const first = ofCount.exec(item), last = first ? null : counted.exec(item);
    if (!first && !last) throw new Unread('materials', 'pieces', item);
    return first ? withLanguage(first[2]!, Number(first[1])) : withLanguage(last![1]!, Number(last![2]));
  });
}

type Share = Details['projects'][number];
/** Projects of a row with their shares; one without a share pays all of it. A number of a column without the sign of per cent may be a part of one. Throws Unread. */
export function projectsOf({ text, share, find }: { text: (field: Field) => string; share: () => number | null | undefined; find: Find }): Share[] {
  const said = text('projects');
  if (!said) return [];
  const whole = share(), items = said.split(/[;\n]/).map((item) => item.trim()).filter(Boolean);
  const percent = (value: number, item: string) => { const found = Math.round(value); if (found < 1 || found > 100) throw new Unread('share', 'share', item); return found; };
  if (whole === null) throw new Unread('share', 'share', text('share'));
  return items.flatMap((item) => {
    const found = /^(.*?)[\s(:–-]*(\d+(?:[.,]\d+)?)\s*%\)?$/.exec(item), name = (found?.[1] || item).trim(), projectId = find('project', name);
    if (projectId === undefined) throw new Unread('projects', 'word', name);
    if (projectId === null) return [];
    return [{ projectId, share: found ? percent(Number(found[2]!.replace(',', '.')) || 0, item) : whole !== undefined ? percent(whole <= 1 && !text('share').includes('%') ? whole * 100 : whole, text('share')) : items.length > 1 ? Math.floor(100 / items.length) : 100 }];
  });
}
