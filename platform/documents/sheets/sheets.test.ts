import { describe, expect, test } from 'vitest';
import { toDocx } from '../docx.ts';
import { toPdf } from '../pdf.ts';
import { flat, readDocx, readPdf } from '../reading.ts';
import { agreementSheet } from './agreement.ts';
import { agreementTexts } from './agreement-texts.ts';
import { consentSheet, type SheetPerson } from './consent.ts';
import { consentTexts } from './consent/index.ts';
import { agreementExample, consentExample } from './example.ts';
import { findSheetText, placeholders, sheetLanguages, slot } from './text.ts';

describe.each([...consentTexts, ...agreementTexts])('$key in $language', ({ key, language, body }) => {
  test('has every slot of the Czech wording with the same placeholders', () => {
    const czech = findSheetText(key, 'cs')?.body ?? {};
    expect(Object.keys(body).sort()).toEqual(Object.keys(czech).sort());
    for (const [name, text] of Object.entries(czech)) {
      expect(placeholders((body as Record<string, string>)[name] ?? ''), name).toEqual(placeholders(text));
      expect((body as Record<string, string>)[name]?.trim(), `${name} in ${language}`).toBeTruthy();
    }
  });
});

test('every language is shipped', () => {
  for (const texts of [consentTexts, agreementTexts]) expect(texts.map(text => text.language).sort()).toEqual([...sheetLanguages].sort());
});

test('a placeholder without a value is refused', () => {
  expect(slot('od {validFrom}', { validFrom: '{x}' })).toBe('od {x}');
  expect(() => slot('od {validFrom}', {})).toThrow('{validFrom}');
  expect(() => slot('{toString}', {})).toThrow();
});

describe.each(sheetLanguages)('sheets for a reader of %s', language => {
  test('consent is in both languages, three pages at most with a child and an interpreter', async () => {
    const pdf = await readPdf(await toPdf(consentSheet(consentExample(language))));
    for (const text of [findSheetText('consent', 'cs')?.body['title'], findSheetText('consent', language)?.body['title']]) expect(pdf.text).toContain(text);
    expect(pdf.text.includes('nikdo odborně neověřil')).toBe(language !== 'cs');
    expect(pdf.pages).toBeLessThanOrEqual(3);
  });

  test('agreement is one page, and opens in a word processor', async () => {
    const sheet = agreementSheet(agreementExample(language));
    expect((await readPdf(await toPdf(sheet))).pages).toBe(1);
    expect(await readDocx(await toDocx(sheet))).toContain('Na čem jsme se domluvili');
  });
});

test('what is not shared is said, and nothing is on both sides', async () => {
  const html = await readDocx(await toDocx(consentSheet(consentExample('cs'))));
  const [, shared = '', notShared = ''] = html.split(/Co (?:ne)?předáme/);
  expect(shared).toContain('váš plán');
  expect(shared).toContain('rozhodnutí o dávce');
  expect(shared).not.toContain('zdraví');
  expect(notShared).toContain('zápisy pracovníků');
  expect(notShared.split('Je to')[0]).not.toContain('váš plán');
});

test('a simple consent of adults with an interpreter is two pages in every language', async () => {
  for (const language of sheetLanguages) {
    const { guardians: _, childOpinions: __, ...simple } = consentExample(language);
    expect((await readPdf(await toPdf(consentSheet(simple)))).pages, language).toBeLessThanOrEqual(2);
  }
});

test('nobody signs a page without the sentence they agree to', async () => {
  for (const language of sheetLanguages) {
    const { pageTexts } = await readPdf(await toPdf(consentSheet(consentExample(language))));
    const agrees = pageTexts.findIndex(text => text.includes('Se sdílením údajů souhlasím'));
    expect(pageTexts[agrees], language).toContain('Mgr. Jana Zkušební');
  }
});

test('twelve persons with long names all stand on the sheet', async () => {
  const persons: SheetPerson[] = Array.from({ length: 12 }, (_, index) => ({ name: `Nguyễn Thị Hồng Nhung Vzorová-Zkušební Batbayarová Өнөболд ${index + 1}`, birthDate: '2010-01-02' }));
  const pdf = await readPdf(await toPdf(consentSheet({ ...consentExample('vi'), persons })));
  for (const { name } of persons) expect(pdf.text).toContain(flat(name));
  expect(pdf.rightmost).toBeLessThan(595 - 45);
});

test('under a statute nobody is asked to agree', async () => {
  const pdf = await readPdf(await toPdf(consentSheet({ ...consentExample('uk'), ground: { kind: 'statute', statute: 'zákon č. 359/1999 Sb., § 51' } })));
  expect(pdf.text).toContain('359/1999');
  expect(pdf.text).not.toContain('Se sdílením údajů souhlasím');
  expect(pdf.text).not.toContain('Je to dobrovolné');
});

test('only an unverified translation says so', async () => {
  const sheet = consentExample('vi');
  const verified = { ...sheet, texts: { czech: sheet.texts.czech, client: { ...(sheet.texts.client ?? sheet.texts.czech), verifier: 'PhDr. Ověřená' } } };
  expect((await readPdf(await toPdf(consentSheet(verified)))).text).not.toContain('neověřil');
});

test('a wording with a missing slot is refused', () => {
  const sheet = consentExample('uk');
  expect(() => consentSheet({ ...sheet, texts: { czech: { ...sheet.texts.czech, body: {} } } })).toThrow(/has no/);
});
