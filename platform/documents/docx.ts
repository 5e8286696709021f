// Document → DOCX. The library is read when the first one is written: a server that idles should be small.
import type { Document } from './document.ts';

/** Writes a document for a word processor: A4, page numbers, pictures with alternative text. */
export const toDocx = async (document: Document): Promise<Uint8Array> => (await import('./word.ts')).writeDocx(document);
