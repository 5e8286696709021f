// The register's file as it comes: unpacked, its letters told, its items one by one. In constant memory, whatever its size.
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { Refusal } from '#platform/http/problems.ts';
import { fileTexts, type FileProblem } from './texts.ts';

/** Why a file cannot be read, and where: after which item, at which byte. */
export class WrongFile extends Error {
  readonly why: FileProblem; readonly item: number; readonly byte: number;
  constructor(why: FileProblem, item = 0, byte = 0) { super(why); this.why = why; this.item = item; this.byte = byte; }
  refusal(): Refusal { return new Refusal('invalid', { fields: { file: fileTexts(this.why, this.item, this.byte) } }); }
}

/** An item of the register is some ten kilobytes and six levels deep; each open level costs the parser memory, and a million of them all there is. */
const mostUnpacked = 1024 * 1024 * 1024, mostItem = 8 * 1024 * 1024, mostDepth = 50;

/** The beginning of a stream, and the whole of it again. */
async function begin(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator](), first: Buffer[] = [];
  let length = 0, ended = false;
  while (length < 4 && !ended) { const next = await iterator.next(); if (next.done) ended = true; else { first.push(Buffer.from(next.value)); length += next.value.byteLength; } }
  const head = Buffer.concat(first);
  return { head, all: (async function* () {
    if (head.length) yield head;
    while (!ended) { const next = await iterator.next(); if (next.done) return; yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength); }
  })() };
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let length = 0;
  const gunzip = Readable.from(bytes).on('error', (error) => gunzip.destroy(error)).pipe(createGunzip());
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      if ((length += part.length) > mostUnpacked) throw new WrongFile('too_large');
      yield part;
    }
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw code === 'Z_BUF_ERROR' ? new WrongFile('cut_packed', 0, length) : code?.startsWith('Z_') ? new WrongFile('wrong_packed', 0, length) : error;
  }
}

/** Letters as UTF-8. UTF-16 is known by its mark, or by a zero beside the first bracket, and is decoded; anything that is not UTF-8 is refused: guessing would spoil names silently. */
async function* inUtf8(head: Buffer, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const wide = head[0] === 0xff && head[1] === 0xfe || head.length > 1 && head[0] !== 0 && head[1] === 0 ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff || head[0] === 0 ? 'utf-16be' : undefined;
  if (wide) {
    const decoder = new TextDecoder(wide);
    for await (const part of bytes) yield Buffer.from(decoder.decode(part, { stream: true }));
    return;
  }
  let rest: Buffer = Buffer.alloc(0), length = 0;
  for await (const part of bytes) {
    const whole = rest.length ? Buffer.concat([rest, part]) : part;
    // A letter may be cut by the end of a piece: at most three bytes of it wait for the next one.
    let end = whole.length;
    for (let back = 1; back <= Math.min(3, whole.length); back++) {
      const byte = whole[whole.length - back]!;
      if (byte < 0x80) break;
      if (byte >= 0xc0) { if (back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2)) end = whole.length - back; break; }
    }
    const sure = whole.subarray(0, end);
    if (!isUtf8(sure)) throw new WrongFile('encoding', 0, length);
    rest = whole.subarray(end);
    length += sure.length;
    if (sure.length) yield sure;
  }
  if (rest.length) yield rest;
}

/** Items of `polozky`, in lots of at most so many. Throws WrongFile. */
export async function* itemsOf(bytes: AsyncIterable<Uint8Array>, lot = 100): AsyncGenerator<unknown[]> {
  const { head, all } = await begin(bytes);
  if (!head.length) throw new WrongFile('empty');
  if (head[0] === 0x50 && head[1] === 0x4b) throw new WrongFile('zip');
  let inner = all, first = head;
  if (head[0] === 0x1f && head[1] === 0x8b) { const opened = await begin(unpacked(all)); inner = opened.all; first = opened.head; if (!first.length) throw new WrongFile('empty'); }

  const tokens = new Tokenizer({ stringBufferSize: 64 * 1024 }), parser = new TokenParser({ paths: ['$.polozky.*'], keepStack: false });
  let depth = 0, key: 'before' | 'other' | 'polozky' = 'before', found = false, waiting = false, read = 0, byte = 0, lastItemAt = 0, givenAt = 0, items: unknown[] = [];
  tokens.onToken = (token) => {
    const { token: kind, value } = token;
    if (depth === 0 && kind !== TokenType.LEFT_BRACE && !parser.isEnded) throw new WrongFile('wrong_root');
    // The value of the root's key `polozky` has to be a list.
    if (depth === 1 && waiting && kind !== TokenType.COLON) { if (key === 'polozky' && kind !== TokenType.LEFT_BRACKET) throw new WrongFile('wrong_root'); waiting = false; }
    else if (depth === 1 && kind === TokenType.STRING && !waiting) { key = value === 'polozky' ? 'polozky' : 'other'; found ||= key === 'polozky'; waiting = true; }
    if ((kind === TokenType.LEFT_BRACE || kind === TokenType.LEFT_BRACKET) && ++depth > mostDepth) throw new WrongFile('item_too_long', read, byte);
    if (kind === TokenType.RIGHT_BRACE || kind === TokenType.RIGHT_BRACKET) depth--;
    parser.write(token);
  };
  parser.onValue = ({ value }) => { read++; lastItemAt = byte; items.push(value); };
  for await (const part of inUtf8(first, inner)) {
    byte += part.length;
    try { tokens.write(part); } catch (error) { if (error instanceof WrongFile) throw error; throw new WrongFile(read || found ? 'not_json' : 'not_json_at_all', read, byte); }
    if (byte - lastItemAt > mostItem + part.length) throw new WrongFile(read ? 'item_too_long' : 'wrong_root', read, byte);
    // A hundred long items are not held at once either.
    while (items.length >= lot || items.length > 0 && byte - givenAt > mostItem) { yield items.slice(0, lot); items = items.slice(lot); givenAt = byte; }
  }
  if (!parser.isEnded) throw new WrongFile(byte ? 'cut' : 'empty', read, byte);
  if (!found) throw new WrongFile('wrong_root');
  if (!read) throw new WrongFile('no_items');
  if (items.length) yield items;
}
