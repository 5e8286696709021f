import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flat, readPdf } from '#platform/documents/reading.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { mask, writeContact, writeHours, writePlace, writeService } from '../find/testing.ts';
import { signpost, signpostLanguages } from './contract.ts';
import { daysText, exceptionLines, isNonstop, weekLines } from './hours.ts';
import { words } from './words.ts';

let house: TestHouse, olena: Asker, milan: Asker, debts: string, bare: string, masked: string, published: string;
const print = async (serviceIds: string[], more: Partial<{ layout: 'list' | 'leaflet'; language: (typeof signpostLanguages)[number] }> = {}, asker = olena) => {
  const outcome = await asker.ask(signpost.pdf, { body: { serviceIds, layout: 'list', language: 'cs', ...more } });
  return { ...outcome, pdf: outcome.status === 200 ? await readPdf(new Uint8Array(outcome.bytes)) : undefined };
};
beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena'); milan = await house.as('milan');
  debts = await writeService(house, { name: 'Dluhová poradna #Žampa_*', description: 'Dluhy a exekuce', languages: ['cs', 'vi', 'mn'], interpreting: 'on_request', bring: 'Smlouvy a občanský průkaz', cost: 'první hodina zdarma' });
  await writeHours(house, debts, [1, 2, 3, 4], '08:00', '16:00'); await writeContact(house, debts, 'recepce', '+420700000101', { web: 'https://zampa.example' });
  await writePlace(house, debts, { name: 'Pobočka', address: 'Masarykova 5, Rokycany' }); await writePlace(house, debts, { name: 'Byt', address: 'Tajná 7', open: false });
  bare = await writeService(house, { name: 'Jen jméno' });
  published = await writeService(house, { name: 'Veřejná', published: '2026-01-01' });
  masked = await writeService(house, { organisation: 'lipa', name: 'Lilie', description: 'Utajené' });
  await mask(house, 'lipa');
});
afterAll(() => house.close());

describe('on paper', () => {
  test.each(signpostLanguages)('a list beside %s: tagged, whole, with big numbers and a QR that says where it leads', async (language) => {
    const { pdf, headers } = await print([debts, bare, published], { language });
    expect(String(headers['content-disposition'])).toContain('rozcestnik.pdf');
    for (const text of ['Dluhová poradna #Žampa_*', '700 000 101', 'Masarykova 5, Rokycany', 'po–čt 8:00–16:00', 'Smlouvy a občanský průkaz', 'Jen jméno', '112', 'Kompas domova, z. ú.', words[language].title, words[language].bring, `${words[language].days[0]}–${words[language].days[3]}`]) expect(flat(pdf!.text), text).toContain(flat(text));
    expect(pdf!.text).not.toContain('Tajná');
    const tags = JSON.stringify(pdf!.trees);
    expect(tags).toContain('QR: https://zampa.example');
    expect(tags).toContain(`QR: http://localhost:80/verejne/sluzby/${published}`);
    expect(tags).toMatch(/"role":"H1"/);
    expect([pdf!.language?.slice(0, 2), pdf!.marked]).toEqual(['cs', expect.objectContaining({ Marked: true })]);
    expect(pdf!.xmp).toMatch(/pdfuaid:part(>|=")1/);
  });
  test('letters of Vietnamese and Mongolian are whole', async () => {
    expect(flat((await print([debts], { language: 'vi' })).pdf!.text)).toContain('phiên dịch khi hẹn trước');
    expect(flat((await print([debts], { language: 'mn' })).pdf!.text)).toContain('Ажиллах цаг');
    expect(flat((await print([debts], { language: 'mn' })).pdf!.text)).toContain('вьетнам');
  });
  test('a leaflet is one sheet of two sides, however much there is', async () => {
    const many = await Promise.all(Array.from({ length: 9 }, (_, n) => writeService(house, { name: `Služba s velmi dlouhým názvem číslo ${n}`, description: 'Dlouhý popis. '.repeat(40), bring: 'Doklady. '.repeat(30), languages: ['uk', 'vi', 'mn', 'en'], cost: 'Cena. '.repeat(40) })));
    for (const ids of [[debts], [debts, ...many]]) {
      const { pdf } = await print(ids, { layout: 'leaflet', language: 'uk' });
      expect(pdf!.pages).toBe(2);
      expect(pdf!.rightmost).toBeLessThan(842);
      expect(flat(pdf!.pageTexts[0]!)).toContain(words.uk.title);
    }
    for (const [n, name] of many.entries()) expect(flat((await print([debts, ...many], { layout: 'leaflet' })).pdf!.text), name).toContain(`číslo ${n}`);
    expect((await print([debts, bare, ...many], { layout: 'leaflet' })).status).toBe(409);
  }, 60_000);
});
describe('never on paper', () => {
  test('a masked service, not even for its own people; it is refused as what does not exist', async () => {
    const own = await print([masked], {}, milan), unknown = await print([crypto.randomUUID()], {}, milan), stranger = await print([debts, masked]);
    expect([own.status, unknown.status, stranger.status]).toEqual([409, 409, 409]);
    expect(own.problem).toEqual(unknown.problem);
    expect(JSON.stringify([own.problem, stranger.problem])).not.toContain('Lilie');
    const ours = await print([debts], {}, milan);
    expect(ours.pdf!.text).not.toContain('Lípa');
    expect(ours.pdf!.text).toContain('Neveřejná služba');
  });
  test('nothing that was not asked for by the contract', async () => {
    for (const body of [{}, { serviceIds: [], layout: 'list', language: 'cs' }, { serviceIds: [debts], layout: 'poster', language: 'cs' }, { serviceIds: [debts], layout: 'list', language: 'xx' }, { serviceIds: Array(31).fill(debts), layout: 'list', language: 'cs' }, { serviceIds: [debts], layout: 'list', language: 'cs', name: 'pro paní Novou' }]) expect((await olena.ask(signpost.pdf, { body: body as never })).status).toBe(400);
  });
});
describe('hours', () => {
  const usual = { kind: 'open' as const, placeId: null, onDay: null, untilDay: null, validFrom: null, validTo: null };
  test('days of the same hours together, two spans a day, only what holds today', () => {
    const week = [1, 2, 4].map((weekday) => ({ ...usual, weekday, opens: '08:00', closes: '12:00' }));
    expect(weekLines([...week, { ...usual, weekday: 1, opens: '13:00', closes: '17:00' }, { ...usual, weekday: 5, opens: '09:00', closes: '10:00', validTo: '2020-01-01' }], '2026-11-25')).toEqual([
      { kind: 'open', days: [1], spans: [{ opens: '08:00', closes: '12:00' }, { opens: '13:00', closes: '17:00' }] }, { kind: 'open', days: [2, 4], spans: [{ opens: '08:00', closes: '12:00' }] }]);
    expect(daysText([1, 2, 3, 5, 6], words.cs.days)).toBe('po–st, pá, so');
    expect(isNonstop({ kind: 'open', days: [1, 2, 3, 4, 5, 6, 7], spans: [{ opens: '00:00', closes: '00:00' }] })).toBe(true);
  });
  test('near exceptions, closures without hours', () => {
    const apart = { ...usual, weekday: null, opens: null, closes: null };
    expect(exceptionLines([{ ...apart, onDay: '2026-12-24', untilDay: '2026-12-26' }, { ...apart, onDay: '2027-05-01' }, { ...apart, onDay: '2026-11-01' }], '2026-11-25')).toEqual([{ from: '2026-12-24', to: '2026-12-26', spans: [], kind: 'open' }]);
  });
});
