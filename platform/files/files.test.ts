import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aJpeg, anOfficeFile, aPdf, aPng, exif } from '#platform/testing/files.ts';
import { cleanHeic, cleanJpeg, cleanPng, cleanWebp, orientationOf } from './images.ts';
import { inspect } from './inspect.ts';
import { newDataKey, openPiece, pieces, pieceSize, sealPiece, unwrap, wrap } from './sealing.ts';

const all = async <T>(source: AsyncIterable<T>) => { const found: T[] = []; for await (const one of source) found.push(one); return found; };
async function* parts(bytes: Buffer, size: number) { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size); }

describe('sealing', () => {
  test('whatever goes in comes out, however it is cut on the way', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: pieceSize * 2 + 5 }), fc.integer({ min: 1000, max: pieceSize * 2 }), async (length, cut) => {
      const bytes = randomBytes(length), key = newDataKey(), made = await all(pieces(parts(bytes, cut)));
      expect(made.filter(({ last }) => last)).toHaveLength(1);
      expect(made.every(({ bytes: piece }) => piece.length <= pieceSize)).toBe(true);
      const sealed = made.map(({ number, last, bytes: piece }) => sealPiece(key, number, last, piece));
      const opened = Buffer.concat(sealed.map((piece, number) => openPiece(key, number, number === sealed.length - 1, piece)));
      expect(opened.equals(bytes)).toBe(true);
    }), { numRuns: 25 });
  });
  test('a piece that was changed, moved, or ends a file that was cut does not open', () => {
    const key = newDataKey(), first = sealPiece(key, 0, false, Buffer.from('first')), second = sealPiece(key, 1, true, Buffer.from('second'));
    expect(openPiece(key, 0, false, first).toString()).toBe('first');
    expect(() => openPiece(key, 1, false, first)).toThrow();
    expect(() => openPiece(key, 0, true, first)).toThrow();
    expect(() => openPiece(newDataKey(), 1, true, second)).toThrow();
    const changed = Buffer.from(second);
    changed[0]! ^= 1;
    expect(() => openPiece(key, 1, true, changed)).toThrow();
  });
  test('a wrapped key opens with its installation and row only', () => {
    const secret = randomBytes(32), key = newDataKey(), id = randomUUID(), wrapped = wrap(secret, key, id);
    expect(unwrap(secret, wrapped, id).equals(key)).toBe(true);
    expect(() => unwrap(randomBytes(32), wrapped, id)).toThrow();
    expect(() => unwrap(secret, wrapped, randomUUID())).toThrow();
    expect(wrapped.includes(key)).toBe(false);
  });
});

describe('photographs lose their place', () => {
  test('JPEG: place, device, comment and what is behind the end are gone; way up, colours and picture stay', () => {
    const before = aJpeg(6), after = cleanJpeg(before);
    expect(before.includes('GPSLatitude')).toBe(true);
    for (const trace of ['GPSLatitude', 'Ubytovna', 'script', 'xmpmeta']) expect(after.includes(trace), trace).toBe(false);
    expect(after.includes(Buffer.from([0x25, 0x88]))).toBe(false);
    expect(after.includes('ICC_PROFILE')).toBe(true);
    expect(after.includes(Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4, 0xff, 0xd9]))).toBe(true);
    expect(orientationOf(after.subarray(after.indexOf('Exif\0\0', 0, 'latin1')))).toBe(6);
    expect(cleanJpeg(after).equals(after)).toBe(true);
    expect(cleanJpeg(aJpeg(1)).includes('Exif')).toBe(false);
  });
  test('PNG and WebP drop their texts', () => {
    const clean = cleanPng(aPng(['49.74 13.37']));
    expect(clean.equals(aPng())).toBe(true);
    const part = (type: string, data: string) => { const head = Buffer.alloc(8); head.write(type, 'latin1'); head.writeUInt32LE(data.length, 4); return Buffer.concat([head, Buffer.from(data), Buffer.alloc(data.length % 2)]); };
    const body = Buffer.concat([part('VP8X', '\x0c\0\0\0\0\0\0\0\0\0'), part('VP8 ', 'abc'), part('EXIF', 'place'), part('XMP ', 'place')]), head = Buffer.from('RIFF\0\0\0\0WEBP');
    head.writeUInt32LE(body.length + 4, 4);
    const webp = cleanWebp(Buffer.concat([head, body]));
    expect(webp.includes('place')).toBe(false);
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect(webp[20]! & 0b1100).toBe(0);
  });
  test('HEIC has its place blanked where it stands', () => {
    const heic = Buffer.concat([Buffer.from('ftypheic'), exif(3), Buffer.from('picture')]), clean = cleanHeic(heic);
    expect(clean.length).toBe(heic.length);
    expect(clean.readUInt32LE(8 + 6 + 60)).toBe(0);
    expect(heic.readUInt32LE(8 + 6 + 60)).toBe(49);
    expect(clean.subarray(-7).toString()).toBe('picture');
    expect(orientationOf(clean.subarray(8))).toBe(3);
  });
});

describe('what is taken', () => {
  const told = async (bytes: Buffer, extension: string) => { const found = await inspect(bytes, extension); return typeof found === 'string' ? found : found.mediaType; };
  const text = (t: string) => Buffer.from(t);
  test('by content, and only when the extension agrees', async () => {
    expect(await told(aPdf(), 'pdf')).toBe('application/pdf');
    expect(await told(aPng(), 'png')).toBe('image/png');
    expect(await told(aJpeg(), 'jpg')).toBe('image/jpeg');
    expect(await told(await anOfficeFile('docx'), 'docx')).toMatch(/wordprocessingml/);
    expect(await told(await anOfficeFile('odt'), 'odt')).toMatch(/opendocument.text/);
    expect(await told(text('Poznámka: zítra v 9.05\n'), 'txt')).toBe('text/plain');
    expect(await told(Buffer.from([0x50, 0xf8, 0xed, 0x6a, 0x6d, 0x3b, 0x31]), 'csv')).toBe('text/csv');
    expect(await told(aPng(), 'jpg')).toBe('disagrees');
    expect(await told(aPdf(), 'docx')).toBe('disagrees');
    expect(await told(aPdf(), 'txt')).toBe('disagrees');
    expect(await told(await anOfficeFile('docx'), 'xlsx')).toBe('disagrees');
  });
  test.each<[string, Buffer | Promise<Buffer>, string, string]>([
    ['nothing', Buffer.alloc(0), 'pdf', 'empty'], ['a page', text('<!DOCTYPE html><p>x'), 'txt', 'disagrees'], ['a page in a table', text('a;<script>alert(1)</script>'), 'csv', 'disagrees'], ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg', 'unknown'],
    ['SVG as PNG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'png', 'disagrees'], ['a page in XML as PNG', text('<?xml version="1.0"?><html/>'), 'png', 'unknown'], ['a program', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'pdf', 'unknown'], ['a program as text', text('#!/bin/sh\nrm -rf /\n'), 'txt', 'disagrees'],
    ['an archive', anOfficeFile('zip'), 'docx', 'unknown'], ['noise', randomBytes(500), 'png', 'disagrees'], ['an archive by name', anOfficeFile('zip'), 'zip', 'unknown'], ['macros', anOfficeFile('docm'), 'docx', 'macros'], ['hidden macros', anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }), 'docx', 'macros'],
    ['macros of ODF', anOfficeFile('odt', { 'Basic/script-lc.xml': 'x' }), 'odt', 'macros'], ['a PDF with a program', aPdf({ more: '4 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj\n' }), 'pdf', 'script'],
    ['one spelled otherwise', aPdf({ more: '4 0 obj\n<</S/J#61vaScript>>\nendobj\n' }), 'pdf', 'script'], ['one packed', aPdf({ packed: '4 0 <</S/JavaScript/JS(x)>>' }), 'pdf', 'script'], ['a PDF that starts programs', aPdf({ more: '4 0 obj\n<</S/Launch>>\nendobj\n' }), 'pdf', 'script'],
    ['a PDF that was cut', aPdf().subarray(0, 120), 'pdf', 'damaged'], ['a photograph that was cut', aJpeg().subarray(0, 270), 'jpg', 'damaged'], ['a picture that was cut', aPng().subarray(0, 60), 'png', 'damaged'],
  ])('%s is refused', async (_, bytes, extension, why) => { expect(await told(await bytes, extension)).toBe(why); });
  test('a PDF may speak of scripts', async () => { expect(await told(aPdf({ packed: '(scenario) /JSX /Javanese' }), 'pdf')).toBe('application/pdf'); });
});
