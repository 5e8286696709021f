// Document → DOCX with real headings, repeated table headers and the language of every run.
import {
  AlignmentType, BorderStyle, Document as WordDocument, Footer, Header, HeadingLevel, ImageRun, LevelFormat, Packer, PageBreak, PageNumber, Paragraph,
  ShadingType, Tab, Table, TableCell, TableRow, TabStopType, TextRun, WidthType, type IParagraphOptions, type IRunOptions, type ITableCellOptions,
} from 'docx';
import { clean, fullTag, toRuns, withoutSkippedLevels, type Block, type Cell, type Document, type Figure, type Language, type Signature, type Text } from './document.ts';

/** Twentieths of a point: A4 and the width between its margins. */
const page = { width: 11906, height: 16838, margin: 1077 };
const textWidth = page.width - 2 * page.margin;
const pixelsPerCm = 96 / 2.54;
const line = { style: BorderStyle.SINGLE, size: 4, color: '8A94A3' }, none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unframed = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const levels = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** What a word processor shows that cannot draw SVG, when the figure brings no picture: one white point. */
const white = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/////wAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64');

/** Writes a document for a word processor: A4, page numbers, pictures with alternative text. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const { language } = document, scale = (document.size ?? 11) / 11, points = (half: number) => Math.round(half * scale);
  const small = { size: 18, color: '4A5565' };
  const bytes = await Packer.toBuffer(new WordDocument({
    title: clean(document.title), creator: clean(document.author), lastModifiedBy: clean(document.author),
    styles: { default: {
      document: { run: { font: 'Calibri', size: points(22), language: { value: fullTag(language) } }, paragraph: { spacing: { after: points(100) } } },
      heading1: { run: { size: points(38), bold: true }, paragraph: { spacing: { after: points(80) } } },
      heading2: { run: { size: points(26), bold: true }, paragraph: { spacing: { before: points(240), after: points(100) }, keepNext: true } },
      heading3: { run: { size: points(23), bold: true }, paragraph: { spacing: { before: points(200), after: points(80) }, keepNext: true } },
      heading4: { run: { size: points(22), bold: true }, paragraph: { spacing: { before: points(160), after: points(80) }, keepNext: true } },
    } },
    numbering: { config: [{ reference: 'ordered', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 500, hanging: 350 } } } }] }] },
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin } } },
      ...(document.classification && { headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ ...small, bold: true, text: clean(document.classification) })] })] }) } }),
      footers: { default: new Footer({ children: [new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ ...small, children: [clean(document.footer ?? ''), new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      })] }) },
      children: [
        paragraph(document.title, language, { heading: HeadingLevel.HEADING_1 }),
        ...(document.subtitle ? [paragraph([document.subtitle], language, {}, { size: 28, color: '4A5565' })] : []),
        ...withoutSkippedLevels(document.blocks).flatMap((block, index) => written(block, language, index)),
      ],
    }],
  }));
  return new Uint8Array(bytes);
}

function written(block: Block, language: Language, index: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading': return [paragraph(block.text, language, { heading: levels[block.level - 1] ?? HeadingLevel.HEADING_4 })];
    case 'paragraph': return [paragraph(block.text, language)];
    case 'note': return [paragraph(block.text, language, { shading: { type: ShadingType.CLEAR, fill: 'F1F4F7' }, border: { left: { ...line, size: 18, space: 6 } } }, { size: 20 })];
    case 'quote': return [
      paragraph(block.text, language, { indent: { left: 400 } }),
      ...(block.attribution ? [paragraph(block.attribution, language, { indent: { left: 400 } })] : []),
    ];
    case 'list': return block.items.map(item => paragraph(item, language, block.ordered ? { numbering: { reference: 'ordered', level: 0, instance: index } } : { bullet: { level: 0 } }));
    case 'facts': return [table([28, 72], block.items.map(({ label, value }) =>
      row([cell([paragraph(label, language, {}, { size: 19, color: '4A5565' })]), cell([paragraph(value, language)])])), { ...unframed, bottom: line, insideHorizontal: line }), gap()];
    case 'table': return [table(shares(block.widths ?? block.header.map(() => 1)), [
      row(block.header.map(text => cell([paragraph(text, language, {}, { bold: true })], { shading: { type: ShadingType.CLEAR, fill: 'F1F4F7' } })), true),
      ...block.rows.map(texts => row(texts.map(text => cell([paragraph(text, language)])))),
    ]), gap()];
    case 'bilingual': return [table([50, 50], block.rows.map(({ left, right }) =>
      row([cell(column(left)), cell(column(right))])), { ...unframed, top: line, insideHorizontal: line }), gap()];
    case 'signatures': return [table([50, 50], pairs(block.items).map(pair => row([0, 1].map(side => cell(pair[side] ? signature(pair[side], language) : [new Paragraph('')])))), unframed)];
    case 'figure': return [new Paragraph({ keepNext: true, children: [picture(block, block.alt, block.width ?? 16)] }), ...(block.caption ? [paragraph(block.caption, language)] : [])];
    case 'writing': return Array.from({ length: block.lines }, () => new Paragraph({ spacing: { before: 240, after: 0 }, border: { bottom: line }, children: [new TextRun(' ')] }));
    case 'pageBreak': return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A text as one paragraph; a line end inside becomes a line break. Word draws boxes to tick as signs. */
const paragraph = (text: Text, language: Language, options: IParagraphOptions = {}, look: IRunOptions = {}) => new Paragraph({
  ...options,
  children: toRuns(text).flatMap(run => `${run.tick === undefined ? '' : run.tick ? '☒ ' : '☐ '}${run.text}`.split('\n').map((part, index) => new TextRun({
    ...look, text: part, language: { value: fullTag(run.language ?? language) }, ...(run.bold !== undefined && { bold: run.bold }), ...(index && { break: 1 }),
  }))),
});

const column = ({ language, heading, text = [], items = [] }: Cell) => [
  ...(heading ? [paragraph(heading, language, { heading: HeadingLevel.HEADING_2, spacing: { before: 60, after: 60 } }, { size: 23 })] : []),
  ...text.map(each => paragraph(each, language)), ...items.map(item => paragraph(item, language, { bullet: { level: 0 } })),
  ...(heading || text.length || items.length ? [] : [new Paragraph('')]),
];

const signature = ({ name, role, date, dateLabel, svg }: Signature, language: Language) => [
  paragraph([{ text: name, bold: true }], language, { spacing: { before: 160, after: 0 } }), paragraph(role, language, {}, { size: 19, color: '4A5565' }),
  table([100], [new TableRow({ height: { value: 1000, rule: 'exact' }, children: [cell([new Paragraph({ alignment: AlignmentType.CENTER, children: svg ? [picture({ svg }, name, 4, 1.5)] : [] })])] })]),
  paragraph([...toRuns(dateLabel), { text: date ? ` ${date}` : ' ……………………' }], language, { spacing: { before: 60 } }),
];

function picture({ svg, png }: Pick<Figure, 'svg' | 'png'>, description: string, widest: number, highest = 22) {
  const [width, height] = proportions(svg);
  const scale = Math.min(widest / width, highest / height) * pixelsPerCm;
  return new ImageRun({
    type: 'svg', data: Buffer.from(svg), fallback: { type: 'png', data: png ? Buffer.from(png) : white },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name: 'obrázek', title: '', description: clean(description) },
  });
}

/** Width and height as the SVG states them; a square when it states none. */
function proportions(svg: string): [number, number] {
  const [, , width, height] = (/<svg[^>]*\bviewBox=["']([^"']+)/.exec(svg)?.[1] ?? '').trim().split(/[\s,]+/).map(Number);
  if (width && height) return [width, height];
  const stated = (name: string) => Number.parseFloat(new RegExp(`<svg[^>]*\\s${name}=["']([\\d.]+)`).exec(svg)?.[1] ?? '') || 100;
  return [stated('width'), stated('height')];
}

const cell = (children: (Paragraph | Table)[], options: Omit<ITableCellOptions, 'children'> = {}) => new TableCell({ ...options, children, margins: { top: 50, bottom: 50, left: 100, right: 100 } });
const row = (children: TableCell[], tableHeader = false) => new TableRow({ children, cantSplit: true, ...(tableHeader && { tableHeader }) });
const table = (widths: number[], rows: TableRow[], borders?: typeof unframed | Record<string, typeof line | typeof none>) => new Table({
  width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: widths.map(width => Math.round(width * textWidth / 100)), rows, ...(borders && { borders }),
});
/** Word glues two tables standing next to each other into one. */
const gap = () => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 12 })] });
const shares = (widths: readonly number[]) => { const sum = widths.reduce((total, width) => total + width, 0); return widths.map(width => 100 * width / sum); };
const pairs = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / 2) }, (_, index) => all.slice(2 * index, 2 * index + 2));
