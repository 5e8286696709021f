// HTML as mammoth writes it of a DOCX → blocks. It knows the few tags that mammoth makes, and takes no other document. Pure.
import { withGuessedHeadings, type Block } from './blocks.ts';
import { blocksOfTable } from './rows.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', apos: "'" };
const unescaped = (text: string) => text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => (name.startsWith('#') ? String.fromCodePoint(Number.parseInt(name.replace(/^#x?/i, ''), /^#x/i.test(name) ? 16 : 10) || 32) : entities[name.toLowerCase()] ?? whole));
const said = (html: string) => unescaped(html.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]+>/g, '')).replace(/[ \t\n\r]+/g, ' ').trim();

export function blocksOfHtml(html: string): Block[] {
  const tables: string[][][] = [], blocks: Block[] = [];
  const flow = html.replace(/<table>([\s\S]*?)<\/table>/g, (_, inner: string) => {
    tables.push([...inner.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => said(cell!.replace(/<\/(p|li)>/g, '\n')))));
    return `<table id="${tables.length - 1}">`;
  });
  let level = -1, text: string | undefined, item = -1, at = 0;
  const put = () => {
    const words = text === undefined ? '' : said(text);
    if (words) blocks.push(item >= 0 ? { type: 'item', level: item, text: words, at: ++at } : { type: 'paragraph', text: words, at: ++at });
    text = undefined; item = -1;
  };
  // A heading may be a paragraph all in bold: people seldom use styles.
  for (const part of flow.matchAll(/<h([1-6])>([\s\S]*?)<\/h\1>|<p>([\s\S]*?)<\/p>|<(\/?)(ul|ol|li)>|<table id="(\d+)">|([^<]+)|<[^>]+>/g)) {
    const [whole, size, heading, paragraph, closing, list] = part;
    if (size) { put(); if (said(heading!)) blocks.push({ type: 'heading', level: Number(size), text: said(heading!) }); } else if (paragraph !== undefined) {
      if (item >= 0) { text = `${text ?? ''} ${paragraph}`; continue; }
      put();
      const words = said(paragraph), bold = /^(?:\s*<a id[^>]*><\/a>)?<strong>[\s\S]*<\/strong>\s*$/.test(paragraph.trim()) && !/<\/strong>[^<\s]/.test(paragraph);
      if (words) blocks.push(bold && words.length <= 90 && !/[:;,]$/.test(words) ? { type: 'heading', level: 5, text: words } : { type: 'paragraph', text: words, at: ++at });
    } else if (list === 'ul' || list === 'ol') { if (closing) { put(); level--; } else { put(); level++; } } else if (list === 'li') { put(); if (!closing) { item = Math.max(0, level); text = ''; } } else if (part[6] !== undefined) { put(); tableBlocks(tables[Number(part[6])]!, blocks); } else if (text !== undefined) text += whole;
    else if (part[7]?.trim()) { text = part[7]; }
  }
  put();
  return withGuessedBullets(blocks.some(({ type }) => type === 'heading') ? blocks : withGuessedHeadings(blocks));
}
/** A table with a column of goals is read as one; any other table is what its cells say. */
function tableBlocks(rows: string[][], blocks: Block[]): void { for (const block of blocksOfTable(rows)) blocks.push(block.type === 'heading' && block.level === 1 && blocks.length > 0 ? { type: 'paragraph', text: block.text, at: 0 } : block); }
/** Bullets typed by hand in paragraphs. */
const withGuessedBullets = (blocks: Block[]): Block[] => blocks.map((block) => { const typed = block.type === 'paragraph' ? /^(?:[-–—•·▪]|\d{1,3}[.)](?!\s?\d{1,2}\.))\s+(?=\S)/.exec(block.text) : null; return block.type === 'paragraph' && typed ? { type: 'item', level: 0, text: block.text.slice(typed[0].length), at: block.at } : block; });
