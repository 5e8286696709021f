// A document as plain blocks, whatever it was written in: Markdown and plain text here, DOCX by html.ts, sheets by sheet.ts. Pure.

export type Block =
  | { type: 'heading'; level: number; text: string }
  | { type: 'item'; level: number; text: string; /** Where it stands: a line of a text, a row of a sheet. */ at: number }
  | { type: 'paragraph'; text: string; at: number };

const bullet = /^(\s*)(?:[-*+•◦‣▪–—·]|\d{1,3}[.)](?!\d)|[a-z]\)|\(\d{1,3}\))\s+(?=\S)/i;
const ordinalDate = /^\s*\d{1,2}\. ?\d{1,2}\./;
/** Stars and underscores of Markdown are looks, not words. */
const bare = (text: string) => text.replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, (_, a?: string, b?: string) => a ?? b ?? '').replace(/(?<![\w*])[*_]([^*_\s][^*_]*)[*_](?![\w*])/g, '$1').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1').replace(/\s+/g, ' ').trim();
const indent = (spaces: string) => [...spaces].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);

/** Markdown, or plain text with bullets. Lines of one paragraph or item are joined; blank lines between items mean nothing. */
export function blocksOfText(text: string): Block[] {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n'), blocks: Block[] = [], marked = lines.some((line) => /^#{1,6}\s+\S/.test(line));
  // How deep the bullets above are, to tell the level of the next one.
  let depths: number[] = [], open: { block: Extract<Block, { text: string }>; deep: number } | undefined, fenced = false;
  lines.forEach((line, index) => {
    const at = index + 1;
    if (/^\s*(```|~~~)/.test(line)) { fenced = !fenced; open = undefined; return; }
    if (fenced) return;
    if (!line.trim()) { open = undefined; return; }
    const heading = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line);
    if (heading) { blocks.push({ type: 'heading', level: heading[1]!.length, text: bare(heading[2]!) }); depths = []; open = undefined; return; }
    // A line of signs under a line of words makes it a heading; alone it is a rule.
    if (/^\s*(={3,}|-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
      if (open?.block.type === 'paragraph' && blocks.at(-1) === open.block && /^[=-]/.test(line.trim())) blocks[blocks.length - 1] = { type: 'heading', level: line.includes('=') ? 1 : 2, text: open.block.text };
      open = undefined;
      return;
    }
    const row = /^\s*\|(.+)\|\s*$/.exec(line);
    if (row) {
      const cells = row[1]!.split('|').map(bare);
      if (!cells.every((cell) => /^:?-*:?$/.test(cell))) blocks.push({ type: 'paragraph', text: cells.filter(Boolean).join(' | '), at });
      open = undefined;
      return;
    }
    const item = ordinalDate.test(line) ? null : bullet.exec(line);
    if (item) {
      const deep = indent(item[1]!);
      while (depths.length && depths.at(-1)! > deep) depths.pop();
      if (depths.at(-1) !== deep) depths.push(deep);
      const block: Block = { type: 'item', level: depths.length - 1, text: bare(line.slice(item[0].length)), at };
      blocks.push(block);
      open = { block, deep };
      return;
    }
    if (open && (open.block.type === 'paragraph' || indent(/^\s*/.exec(line)![0]) > open.deep || /^\p{Ll}/u.test(line))) { open.block.text = bare(`${open.block.text} ${line}`); return; }
    const block: Block = { type: 'paragraph', text: bare(line), at };
    blocks.push(block);
    open = { block, deep: -1 };
    // Plain text has no signs of headings: a short line alone is one.
    if (!marked) open = undefined;
  });
  return marked ? blocks : withGuessedHeadings(blocks);
}

/** Of plain text and of a text processor without styles: a short line without an end, followed by goals, is a heading. */
export function withGuessedHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return block.type === 'paragraph' && block.text.length <= 90 && !/[.:;,!?]$/.test(block.text) && !block.text.includes(' | ') && next && next.type !== 'heading' && (next.type === 'item' || index === 0 || next.text.length > 90) ? { type: 'heading', level: index === 0 ? 1 : 3, text: block.text } : block;
  });
}
