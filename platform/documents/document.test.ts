import { describe, expect, test } from 'vitest';
import { day, dayIn, glue } from './czech.ts';
import { toDocx } from './docx.ts';
import { toPdf } from './pdf.ts';
import { flat, letter, readDocx, readPdf } from './reading.ts';

const sentences = { cs: 'Příliš žluťoučký kůň úpěl', uk: 'Їжак ґречно їсть яєчню', vi: 'Quý vị có thể nói không, họ được đọc kế hoạch', mn: 'Өөрийн үгээр Үйлчлүүлэгч' };
const nasty = '#let x = 1 *b* _i_ $y$ [a] \\ @label <tag> "q" // c `r` ~ -- {z} &amp;';
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="50" height="50"/></svg>';

describe('a document', () => {
  test('is a tagged PDF/UA in its language, with every script in it', async () => {
    const pdf = await readPdf(await toPdf(letter([
      { type: 'heading', level: 1, text: 'Nadpis' },
      ...Object.entries(sentences).flatMap(([language, text]) => [false, true].map(bold => ({ type: 'paragraph', text: [{ text, language, bold }] }) as const)),
      { type: 'figure', svg: square, alt: 'Ekomapa: 1 vazba', caption: 'Ekomapa' },
    ])));
    for (const sentence of Object.values(sentences)) expect(pdf.text.split(sentence)).toHaveLength(3);
    expect(pdf.marked).toMatchObject({ Marked: true });
    expect(pdf.trees[0]?.children.length).toBeGreaterThan(0);
    expect(JSON.stringify(pdf.trees)).toContain('Ekomapa: 1 vazba');
    expect(pdf.language).toMatch(/^cs/);
    expect(pdf.title).toBe('Zkouška');
    expect(pdf.xmp).toMatch(/pdfuaid:part(>|=")1/);
    expect(pdf.text).toContain('1 / 1');
  });

  test('never takes text for markup', async () => {
    const blocks = [{ type: 'heading', level: 3, text: nasty }, { type: 'paragraph', text: nasty }, { type: 'table', header: [nasty], rows: [[nasty]] }, { type: 'list', items: [nasty] }] as const;
    const document = letter(blocks, { title: nasty, author: nasty, footer: nasty });
    const pdf = await readPdf(await toPdf(document));
    expect(pdf.text.split(nasty).length - 1).toBe(7);
    const html = await readDocx(await toDocx(document));
    expect(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').split(nasty)).toHaveLength(7);
  });

  test('survives signs that no format can carry', async () => {
    const document = letter([{ type: 'paragraph', text: 'a\u0000b\ud800c\u000bd\r\ne' }]);
    expect((await readPdf(await toPdf(document))).text).toContain('ab\ufffdcd e');
    expect(await readDocx(await toDocx(document))).toContain('ab\ufffdcd<br />e');
  });

  test('keeps a word longer than the page inside the page', async () => {
    const pdf = await readPdf(await toPdf(letter([{ type: 'paragraph', text: 'x'.repeat(300) }, { type: 'facts', items: [{ label: 'Jméno', value: 'Ž'.repeat(120) }] }])));
    expect(pdf.rightmost).toBeLessThan(595 - 45);
  });

  test('says what is wrong with a figure that cannot be drawn', async () => {
    await expect(toPdf(letter([{ type: 'figure', svg: 'no picture', alt: 'x' }]))).rejects.toThrow(/could not be typeset/);
  });

  test('is a DOCX with headings, tables and lists', async () => {
    const html = await readDocx(await toDocx(letter([
      { type: 'heading', level: 1, text: 'Nadpis' }, { type: 'table', header: ['Kdo'], rows: [['Olena']] }, { type: 'list', items: ['krok'] },
      { type: 'figure', svg: square, alt: 'Ekomapa: 1 vazba' }, { type: 'bilingual', rows: [{ left: { language: 'cs', text: ['Ano'] }, right: { language: 'vi', text: [sentences.vi] } }] },
    ], { classification: 'Důvěrné', subtitle: { text: sentences.uk, language: 'uk' } })));
    for (const part of ['<h1>Zkouška</h1>', '<h2>Nadpis</h2>', 'Kdo', '<p>Olena</p>', '<thead><tr><th><p><strong>Kdo</strong></p></th></tr></thead><tbody>', '<li>krok</li>', 'alt="Ekomapa: 1 vazba"', sentences.vi, sentences.uk]) expect(html).toContain(part);
  });
});

test('dates and one-letter words keep together', () => {
  expect(day('2026-02-01')).toBe('1.\u00a02.\u00a02026');
  expect(day('2026-01-31T23:30:00Z')).toBe('1.\u00a02.\u00a02026');
  expect(flat(dayIn('en', '2026-02-01'))).toBe('1 February 2026');
  expect(glue('v lese a k vodě')).toBe('v\u00a0lese a\u00a0k\u00a0vodě');
  expect(() => day('soon')).toThrow();
});
