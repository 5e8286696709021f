// One neutral document: plain data that both writers (PDF, DOCX) understand. Text is always data, never markup of either format.

/** A language tag such as `cs` or `uk-UA`. */
export type Language = string;
/** A piece of text with one look and one language. `tick` draws a box before it: true ticked, false empty (to be ticked by hand). */
export type Run = { text: string; bold?: boolean; language?: Language; tick?: boolean };
/** A plain string where nothing needs marking, runs where it does. */
export type Text = string | readonly Run[];

export type Heading = { type: 'heading'; level: 1 | 2 | 3; text: Text };
export type Paragraph = { type: 'paragraph'; text: Text };
/** The client's own words, and whose they are. */
export type Quote = { type: 'quote'; text: Text; attribution?: Text };
export type Facts = { type: 'facts'; items: readonly { label: Text; value: Text }[] };
/** Widths are shares of the page width, one per column; without them the columns are equal. */
export type Table = { type: 'table'; header: readonly Text[]; rows: readonly (readonly Text[])[]; widths?: readonly number[] };
export type List = { type: 'list'; items: readonly Text[]; ordered?: boolean };
/** One box to sign in. `svg` is a signature drawn on a screen; without it the box stays empty for a pen. `date` likewise. */
export type Signature = { name: string; role: Text; date?: string; dateLabel: Text; svg?: string };
export type Signatures = { type: 'signatures'; items: readonly Signature[] };
/** `png` is shown by word processors that cannot draw SVG. Width in centimetres. */
export type Figure = { type: 'figure'; svg: string; alt: string; caption?: Text; width?: number; png?: Uint8Array };
export type PageBreak = { type: 'pageBreak' };
/** A framed remark. */
export type Note = { type: 'note'; text: Text };
/** Empty lines to write on by hand. */
export type WritingLines = { type: 'writing'; lines: number };
/** One side of a bilingual row; everything in it is in `language` unless a run says otherwise. */
export type Cell = { language: Language; heading?: string; text?: readonly Text[]; items?: readonly Text[] };
/** Two columns saying the same: Czech left, the client's language right. A row is one topic and never breaks over a page. */
export type Bilingual = { type: 'bilingual'; rows: readonly { left: Cell; right: Cell }[] };

export type Block = Heading | Paragraph | Quote | Facts | Table | List | Signatures | Figure | PageBreak | Note | WritingLines | Bilingual;

export type Document = {
  title: string;
  /** The title again in the client's language. */
  subtitle?: Run;
  language: Language;
  author: string;
  blocks: readonly Block[];
  /** Bottom of every page, beside the page number. */
  footer?: string;
  /** Top of every page, e.g. „Důvěrné“. */
  classification?: string;
  /** Points of the text in a word processor, 11 when missing; headings and spaces follow. For papers that have to fit on a page. */
  size?: number;
};

/** Regions of the languages our clients read: word processors choose the dictionary by the full tag. */
const regions: Record<string, string> = { cs: 'CZ', uk: 'UA', vi: 'VN', mn: 'MN', ru: 'RU', en: 'GB', ro: 'RO', bg: 'BG', sk: 'SK' };
/** `uk` → `uk-UA`; a tag that has its region stays. */
export const fullTag = (language: Language) => language.includes('-') ? language : regions[language] ? `${language}-${regions[language]}` : language;

/** A tag that both formats take; anything else (a code of our own lists, a slip) is written without a language. */
const known = (language: Language | undefined) => (language && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(language) ? language : undefined);
const inLanguage = ({ language, ...run }: Run): Run => { const tag = known(language); return tag ? { ...run, language: tag } : run; };

/** Text as runs, without what neither format can carry: control characters and halves of surrogate pairs. */
export const toRuns = (text: Text): Run[] => (typeof text === 'string' ? [{ text }] : text).map(run => inLanguage({ ...run, text: clean(run.text) }));

/** Letters whole (ị, not i with a dot), line ends as `\n`, nothing that XML forbids. */
export const clean = (text: string) => text.toWellFormed().normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?!\n|\t)\p{Cc}|[\ufffe\uffff]/gu, '');

/** Headings may not skip a level (screen readers navigate by them, PDF/UA forbids it): a skipping one is lifted. */
export function withoutSkippedLevels(blocks: readonly Block[]): Block[] {
  let previous = 0;
  return blocks.map(block => {
    if (block.type === 'bilingual' && block.rows.some(row => row.left.heading)) previous = 1;
    if (block.type !== 'heading') return block;
    previous = Math.min(block.level, previous + 1);
    return { ...block, level: previous as Heading['level'] };
  });
}
