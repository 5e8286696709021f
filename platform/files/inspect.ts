// What a file is, by its content. An allow-list: whatever is not recognised as one of the taken types is refused.
import { inflateSync } from 'node:zlib';
import { cleanHeic, cleanJpeg, cleanPng, cleanWebp, Damaged } from './images.ts';
import { types, type Refused } from './types.ts';

export type Inspected = { mediaType: string; /** What is to be kept: the same bytes, or a photograph without its place. */ bytes: Buffer };

/** Looks at a whole file that was sent as `extension`. @returns what to keep, or why it is refused. */
export async function inspect(bytes: Buffer, extension: string): Promise<Inspected | Refused> {
  const expected = types[extension];
  if (!expected) return 'unknown';
  if (bytes.length === 0) return 'empty';
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (expected.startsWith('text/')) return found || !isText(bytes) ? 'disagrees' : { mediaType: expected, bytes };
  if (found && /macroenabled/i.test(found.mime)) return 'macros';
  // A type that is taken under another extension, or nothing that anybody knows; otherwise it is something that is not taken at all.
  if (!found) return 'disagrees';
  if (!same(found.mime, expected)) return Object.values(types).some((type) => same(found.mime, type)) ? 'disagrees' : 'unknown';
  if (extensionsOfOffice.includes(extension)) return hasMacros(bytes) ? 'macros' : { mediaType: expected, bytes };
  if (expected === types.pdf) return hasScript(bytes) ? 'script' : bytes.indexOf('%%EOF', Math.max(0, bytes.length - 2048)) < 0 ? 'damaged' : { mediaType: expected, bytes };
  const clean = cleaners[expected];
  if (!clean) return { mediaType: expected, bytes };
  try { return { mediaType: expected, bytes: clean(bytes) }; } catch (error) {
    if (error instanceof Damaged || error instanceof RangeError) return 'damaged';
    throw error;
  }
}

const extensionsOfOffice = ['docx', 'xlsx', 'odt', 'ods'];
const cleaners: Record<string, (bytes: Buffer) => Buffer> = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp, 'image/heic': cleanHeic };
const same = (found: string, expected: string) => found === expected || expected === 'image/heic' && found === 'image/heif' || expected === 'audio/x-m4a' && ['audio/mp4', 'audio/m4a'].includes(found);

/** Text of people: UTF-8, or one byte a letter as older office programs write it; no control signs, and not a page or script in disguise. */
function isText(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c || byte === 0x7f) return false;
  const start = bytes.toString('latin1', 0, 4096).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase();
  return !/^(<!doctype|<\?xml|<\?php|<html|<svg|<script|<head|<body|<iframe|#!|%!ps|@echo|mime-version:)/.test(start) && !/<(script|iframe|html|svg)[\s>]/.test(bytes.toString('latin1').toLowerCase());
}

/** Names of the parts of an office file stand in it uncompressed. */
const hasMacros = (bytes: Buffer) => /vbaproject|vbadata\.xml|xl\/macrosheets\/|basic\/script-l[cb]\.xml|scripts\/(python|javascript|beanshell)/i.test(bytes.toString('latin1'));

const programs = /\/(JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])/;
// Any sign of a name may be written as #hex.
const spelled = (text: string) => text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
/** Most bytes of one packed part that are looked at. */
const mostUnpacked = 8 * 1024 * 1024;

/** Does a PDF carry a program? Looks at its objects and at those packed into object streams. What is encrypted cannot be told; such a file is shown by a reader that runs nothing. */
function hasScript(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  // Packed content is noise in which two letters after a slash come up by chance: only what stands between streams counts, and what is unpacked.
  const outside = text.replace(/\bstream\r?\n[\s\S]*?endstream/g, ' ');
  if (programs.test(spelled(outside))) return true;
  for (const { index } of text.matchAll(/\/ObjStm/g)) {
    const start = text.indexOf('stream', index), from = start + 6 + (text[start + 6] === '\r' ? 2 : 1), end = text.indexOf('endstream', from);
    if (start < 0 || end < 0) continue;
    try { if (programs.test(spelled(inflateSync(bytes.subarray(from, end), { maxOutputLength: mostUnpacked, finishFlush: 2 }).toString('latin1')))) return true; } catch { /* not packed by this method: its names were read above */ }
  }
  return false;
}
