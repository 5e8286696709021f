// Bytes of a goals document → blocks, and the goals in full when we wrote it ourselves. What it is, is told by the content: names of files lie.
import { isUtf8 } from 'node:buffer';
import { inThread } from '#platform/files/in-thread.ts';
import { parseExact, type Exact } from '../exact.ts';
import { mostBytes, type Format, type Problem } from '../rules.ts';
import { blocksOfHtml, blocksOfText, type Block } from '../reader/index.ts';
import { blocksOfRows } from './sheet.ts';
import { carriedInText } from './markdown.ts';

export class WrongDocument extends Error { readonly why: Problem; constructor(why: Problem) { super(why); this.why = why; } }
export type Opened = { format: Format; blocks: Block[]; exact: Exact | undefined };

/** Throws WrongDocument. */
export async function openDocument(bytes: Buffer): Promise<Opened> {
  if (bytes.length === 0) throw new WrongDocument('empty');
  if (bytes.length > mostBytes) throw new WrongDocument('too_large');
  const begins = bytes.toString('latin1', 0, 8);
  if (begins.startsWith('%PDF')) throw new WrongDocument('pdf');
  if (begins.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new WrongDocument(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected' : 'old');
  if (begins.startsWith('{\\rtf')) throw new WrongDocument('old');
  if (begins.startsWith('PK')) {
    const read = await inThread<{ html?: string; carried?: string; rows?: unknown[][] }>(new URL('./open-thread.ts', import.meta.url), bytes).catch(() => ({} as { html?: string; carried?: string; rows?: unknown[][] }));
    if (read.html !== undefined) return { format: 'docx', blocks: blocksOfHtml(read.html), exact: parseExact(read.carried) };
    if (read.rows) { const { blocks, exact } = blocksOfRows(read.rows); return { format: 'xlsx', blocks, exact }; }
    throw new WrongDocument('damaged');
  }
  const text = textOf(bytes);
  if (text === undefined) throw new WrongDocument('unknown');
  const { words, exact } = carriedInText(text);
  return { format: 'text', blocks: blocksOfText(words), exact };
}
/** UTF-8, UTF-16 with its mark, or the one-byte letters of older Czech programs; no control signs. */
function textOf(bytes: Buffer): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const text = new TextDecoder(wide ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1250')).decode(bytes);
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) || /^\s*<(?:!doctype|html|\?xml|svg)/i.test(text) ? undefined : text;
}
