// Documents of the demo: small files made here, so that none has to be kept in the tree.
import type { z } from 'zod';
import { documents, type DocumentAdd } from '#modules/documents/contract.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { png } from '#platform/files/png.ts';
import { newId } from '#platform/http/client.ts';
import { day as inWords } from '#platform/i18n/format.ts';
import type { Worker } from './stage.ts';

/** A letter or form of one page. */
const letter = async (title: string, from: string, on: string, lines: readonly string[]) => Buffer.from(await toPdf({
  title, language: 'cs', author: from, footer: 'Ukázkový dokument',
  blocks: [{ type: 'facts', items: [{ label: 'Vystavil', value: from }, { label: 'Dne', value: inWords(on, 'cs') }] }, ...lines.map((text) => ({ type: 'paragraph' as const, text }))],
}));
/** A child's drawing: a house, the sun, grass. */
export const drawing = (): Buffer => png(480, 320, (x, y) => {
  const wave = Math.sin(x / 9) * 3;
  if ((x - 400) ** 2 + (y - 60) ** 2 < 1300 + Math.sin(Math.atan2(y - 60, x - 400) * 10) * 350) return [250, 196, 40];
  if (y > 262 + wave) return [112, 172, 82];
  if (x > 206 && x < 254 && y > 190) return [126, 82, 50];
  if (x > 145 && x < 185 && y > 165 && y < 200) return [160, 214, 240];
  if (x > 120 && x < 300 && y > 140) return [236, 150, 110];
  if (y > 70 && y <= 140 && Math.abs(x - 210) < (y - 70) * 1.5) return [180, 60, 52];
  return [214, 234, 248];
});

type Given = Omit<z.input<typeof DocumentAdd>, 'id' | 'extension' | 'size' | 'onDay'>;
/** Puts a file into a case. Returns its id. */
async function puts(by: Worker, on: string, given: Given, extension: string, bytes: Buffer): Promise<string> {
  const id = newId();
  await by.does(on, documents.add, { body: { ...given, id, onDay: on, extension, size: bytes.length } }, '15:30');
  await by.sends(on, documents.upload, { params: { documentId: id } }, bytes, '15:31');
  return id;
}
export const putsLetter = async (by: Worker, on: string, given: Given, from: string, lines: readonly string[]) => puts(by, on, given, 'pdf', await letter(given.title, from, on, lines));
export const putsDrawing = (by: Worker, on: string, given: Given) => puts(by, on, given, 'png', drawing());
