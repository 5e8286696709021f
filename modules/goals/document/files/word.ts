// Goals as a DOCX: a heading per centre, goals numbered, parts below them. What words cannot say exactly stands in a property of the document (soubeh-cile-1, -2, …),
// which a text processor keeps and shows among its properties; nobody has to read it.
import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { clean } from '#platform/documents/document.ts';
import type { Exact } from '../exact.ts';
import type { Spoken } from './spoken.ts';

/** Longest piece of a property that text processors keep whole. */
const mostSigns = 30_000;
const language = { value: 'cs-CZ' };
const run = (text: string) => new TextRun({ text: clean(text), language });

export async function toDocx({ title, preamble, centres }: Spoken, exact: Exact, author: string): Promise<Uint8Array> {
  const text = JSON.stringify(exact), pieces = Array.from({ length: Math.ceil(text.length / mostSigns) }, (_, index) => text.slice(index * mostSigns, (index + 1) * mostSigns));
  const level = (depth: number, format: 'decimal' | 'bullet') => ({ level: depth, format: LevelFormat[format === 'decimal' ? 'DECIMAL' : 'BULLET'], text: format === 'decimal' ? `%${depth + 1}.` : '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 500 * (depth + 1), hanging: 350 } } } });
  const bytes = await Packer.toBuffer(new Document({
    title: clean(title), creator: clean(author), lastModifiedBy: clean(author), customProperties: pieces.map((value, index) => ({ name: `soubeh-cile-${index + 1}`, value })),
    styles: { default: {
      document: { run: { font: 'Calibri', size: 22, language }, paragraph: { spacing: { after: 80 } } }, heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } }, heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
    } },
    numbering: { config: [{ reference: 'goals', levels: [level(0, 'decimal'), level(1, 'bullet')] }, { reference: 'facts', levels: [level(0, 'bullet')] }] },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1077, bottom: 1077, left: 1077, right: 1077 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ size: 18, color: '4A5565', children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
        ...preamble.text.split(/\n{2,}/).filter(Boolean).map((said) => new Paragraph({ children: [run(said)] })),
        ...preamble.facts.flatMap(([label, said]) => [new Paragraph({ keepNext: true, children: [run(`${label}:`)] }), new Paragraph({ numbering: { reference: 'facts', level: 0 }, children: [run(said)] })]),
        ...centres.flatMap((centre, index) => [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(centre.name)] }),
          ...centre.facts.map(([label, said]) => new Paragraph({ children: [run(`${label}: ${said}`)] })),
          ...centre.goals.flatMap((goal) => [new Paragraph({ numbering: { reference: 'goals', level: 0, instance: index }, children: [run(goal.text)] }), ...goal.parts.map((part) => new Paragraph({ numbering: { reference: 'goals', level: 1, instance: index }, children: [run(part)] }))]),
        ]),
      ],
    }],
  }));
  return new Uint8Array(bytes);
}
