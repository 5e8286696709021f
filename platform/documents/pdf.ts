// Document → tagged PDF (PDF/UA-1), typeset by Typst from one fixed template. The document travels as JSON: nothing in it is ever markup.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toRuns, withoutSkippedLevels, clean, type Block, type Cell, type Document, type Run, type Text } from './document.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const faces = ['400Regular/NotoSans_400Regular.ttf', '400Regular_Italic/NotoSans_400Regular_Italic.ttf', '700Bold/NotoSans_700Bold.ttf', '700Bold_Italic/NotoSans_700Bold_Italic.ttf'];
const template = readFileSync(new URL('./template.typ', import.meta.url), 'utf8');

let compiler: NodeCompiler | undefined;
/** Made with the first document: fonts are read once, and the same compiler then typesets in a few milliseconds. Its root is a folder of texts: an SVG that points to a file finds no picture there. */
const theCompiler = async () => compiler ??= (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler.create({
  workspace: join(import.meta.dirname, 'sheets'), fontArgs: [{ fontBlobs: faces.map(face => readFileSync(join(fonts, face))) }],
});

/** Typesets a document: A4, tagged, its language set. Throws when a figure's SVG cannot be read. */
export const toPdf = (document: Document): Promise<Uint8Array> => typeset(template, plain(document));

/** Typesets plain data by a template of its own, for papers of another shape. The template reads `sys.inputs.document` and evaluates none of it. */
export async function typeset(layout: string, data: unknown): Promise<Uint8Array> {
  const typst = await theCompiler();
  try {
    const bytes = typst.pdf({ mainFileContent: layout, inputs: { document: JSON.stringify(data) } },
      { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.now() / 1000) });
    return new Uint8Array(bytes);
  } catch (error) {
    throw new Error(`The document could not be typeset: ${reason(error)}`, { cause: error });
  } finally {
    typst.evictCache(10);
  }
}

function reason(error: unknown): string {
  const { shortDiagnostics, message } = error as { shortDiagnostics?: { message?: string }[]; message?: string };
  return shortDiagnostics?.map(diagnostic => diagnostic.message).join('; ') || message || String(error);
}

/** The document as the template reads it: every text as runs, every optional field present. */
const plain = (document: Document) => ({
  title: breakable(document.title), author: clean(document.author), language: document.language,
  subtitle: document.subtitle ? runs([document.subtitle]) : null,
  footer: clean(document.footer ?? ''), classification: clean(document.classification ?? ''),
  blocks: withoutSkippedLevels(document.blocks).map(plainBlock),
});

function plainBlock(block: Block): unknown {
  switch (block.type) {
    case 'heading': case 'paragraph': case 'note': return { ...block, text: runs(block.text) };
    case 'quote': return { ...block, text: runs(block.text), attribution: block.attribution ? runs(block.attribution) : null };
    case 'facts': return { ...block, items: block.items.map(({ label, value }) => ({ label: runs(label), value: runs(value) })) };
    case 'table': return { ...block, header: block.header.map(runs), rows: block.rows.map(row => row.map(runs)), widths: block.widths ?? block.header.map(() => 1) };
    case 'list': return { ...block, items: block.items.map(runs), ordered: block.ordered ?? false };
    case 'signatures': return { ...block, items: block.items.map(({ name, role, date, dateLabel, svg }) => ({
      name: breakable(name), role: runs(role), date: date ?? null, dateLabel: runs(dateLabel), svg: svg ?? null,
    })) };
    case 'figure': return { type: 'figure', svg: block.svg, alt: clean(block.alt), caption: block.caption ? runs(block.caption) : null, width: block.width ?? 16 };
    case 'bilingual': return { ...block, rows: block.rows.map(({ left, right }) => ({ left: plainCell(left), right: plainCell(right) })) };
    default: return block;
  }
}

const plainCell = ({ language, heading, text, items }: Cell) =>
  ({ language, heading: heading ? breakable(heading) : null, text: (text ?? []).map(runs), items: (items ?? []).map(runs) });

const runs = (text: Text) => toRuns(text).map((run: Run) =>
  ({ text: breakable(run.text), bold: run.bold ?? null, language: run.language ?? null, tick: run.tick ?? null }));

/** A word longer than any line (an address, a slip of the keyboard) may break anywhere past its 20th sign; without it it would leave the page. */
const breakable = (text: string) => clean(text).replace(/\S{31,}/gu, word => word.replace(/.{20}(?=.)/gu, '$&\u200b'));
