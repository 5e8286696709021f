// For tests: what another program reads in our documents.
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Document } from './document.ts';

export const flat = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, ' ');

/** A PDF as a reader sees it: text by page, its tags, its language and the standard it claims. */
export async function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map(page => page.getTextContent()));
  const words = contents.map(content => content.items.flatMap(item => 'str' in item ? [item] : []));
  const { info, metadata } = await pdf.getMetadata() as { info: { Language?: string; Title?: string }; metadata: { getRaw?: () => string } | null };
  const pageTexts = words.map(page => flat(page.map(item => item.str + (item.hasEOL ? '\n' : '')).join('')));
  const read = {
    pages: pdf.numPages, pageTexts, text: pageTexts.join(' '),
    rightmost: Math.max(...words.flat().map(item => (item.transform[4] as number) + item.width)),
    marked: await pdf.getMarkInfo(), trees: await Promise.all(pages.map(page => page.getStructTree())), language: info.Language, title: info.Title,
    xmp: metadata?.getRaw?.() ?? raw,
  };
  await task.destroy();
  return read;
}

/** A DOCX as HTML, by a library that did not write it. */
export const readDocx = async (bytes: Uint8Array) => flat((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);

export const letter = (blocks: Document['blocks'], more: Partial<Document> = {}): Document => ({ title: 'Zkouška', language: 'cs', author: 'Poradna', blocks, ...more });
