import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { suggestLatin, toLatin } from './ui/transliteration.ts';

const rows = readFileSync(new URL('search/names.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
test.each(rows.map((r) => [r[1]!, r[2]!, r[3]!, r[4]!]))('%s %s is %s %s in the passport', (family, given, passportFamily, passportGiven) => {
  expect([toLatin(family), toLatin(given)]).toEqual([passportFamily, passportGiven]);
});
test('the family name is known by its ending, the patronymic stands apart', () => {
  expect(suggestLatin('Хмельницька Юлія Петрівна')).toEqual({ familyName: 'Khmelnytska', givenName: 'Yuliia', patronymic: 'Петрівна' });
  expect(suggestLatin('Юлія Хмельницька')).toMatchObject({ familyName: 'Khmelnytska', givenName: 'Yuliia' });
  expect(suggestLatin('Nguyễn Thị Phương')).toMatchObject({ familyName: 'Nguyen', givenName: 'Thi Phuong' });
  expect(suggestLatin('Оксана')).toMatchObject({ familyName: '', givenName: 'Oksana' });
});
