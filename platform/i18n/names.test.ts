import { expect, test } from 'vitest';
import { shortNames } from './names.ts';

test('a shared surname is dropped, a lone name and different surnames stay', () => {
  expect(shortNames(['Oksana Sydorchuk', 'Taras Sydorchuk', 'Iryna Bojko'])).toEqual(['Oksana', 'Taras', 'Iryna Bojko']);
  expect(shortNames(['Nguyen Thi Lan'])).toEqual(['Nguyen Thi Lan']);
  expect(shortNames(['Jan Novák', 'Eva Nováková'])).toEqual(['Jan Novák', 'Eva Nováková']);
  expect(shortNames(['Bat', 'Bat'])).toEqual(['Bat', 'Bat']);
});
