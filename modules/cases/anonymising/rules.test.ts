// No name of the case stays in the story: forms are declined here by hand and by rules of grammar of their own, not by the rules under test.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { details, type Alike } from './details.ts';
import { nameKey, plain } from './keys.ts';
import { ageBand, roughly, rounded } from './numbers.ts';
import { anonymise, lexicon, remaining, textOf, type Known } from './rules.ts';
import type { Noun } from './nouns.ts';

const on = '2026-11-25';
const person = (given: string[], family: string[], as: Noun, number: number | null = null): Known => ({ kind: 'person', given, family, names: [], as, number });
const named = (kind: 'place' | 'body', name: string, as: Noun): Known => ({ kind, given: [], family: [], names: [name], as, number: null });
const told = (text: string, known: readonly Known[]) => textOf(anonymise(text, lexicon(known), on));

const family = [
  person(['Oksana', 'Оксана'], ['Sydorčuk', 'Сидорчук'], 'mother'), person(['Taras', 'Тарас'], ['Sydorčuk', 'Сидорчук'], 'father'), person(['Danylo', 'Данило'], ['Sydorčuk'], 'child', 1), person(['Zlata'], ['Sydorčuk'], 'child', 2), person(['Marko'], ['Sydorčuk'], 'child', 3),
  person(['Olena'], ['Marčuková'], 'worker_f'), person(['Věra'], ['Hrubá'], 'close'), person(['Halyna'], [], 'grandmother'), named('body', 'Kompas domova', 'our_organisation'), named('body', 'Raná péče Jeřabina', 'service'),
  ...['Plzeň', 'Praha'].map((name) => named('place', name, 'city')), ...['Lískovec', 'Rokycany', 'Klatovy', 'Most', 'Písek'].map((name) => named('place', name, 'town')),
];

describe('a story reads as Czech', () => {
  test.each([
    ['Paní Oksana Sydorčuková přišla s Tarasem a Danylkem.', 'Matka přišla s otcem a dítětem\u00a01.'],
    ['Oksance nezbývá čas, s Oksanou mluvila Olena Marčuková z Kompasu domova.', 'Matce nezbývá čas, s matkou mluvila pracovnice z naší organizace.'],
    ['Rodina Sydorčukových bydlí v Lískovci, dřív v Plzni a v Rokycanech. Plzeňský úřad mlčí.', 'Rodina bydlí v menším městě, dřív v krajském městě a v menším městě. Místní úřad mlčí.'],
    ['S Ksjušou a se Zlatkou jsme byli u MUDr. Kratochvíla.', 'S matkou a se dítětem\u00a02 jsme byli u lékaře.'],
    ['Žila v Praze, u Klatov.', 'Žila v krajském městě, u menšího města.'],
    ['Volal pan Kratochvíl, prý bez paní Kratochvílové ne.', 'Volal jiný člověk, prý bez jiného člověka ne.'],
    ['Chodí do ZŠ Lískovec a babička leží v Nemocnici Rokycany.', 'Chodí do školy a babička leží v Nemocnici.'],
    ['Raná péče Jeřabina přijde.', 'Jiná služba přijde.'],
    ['Babička Halyna, Oksanina matka. Tarasův bratr. Sousedka Věra hlídá Marka.', 'Babička, matčina matka. Otcův bratr. Sousedka hlídá dítě\u00a03.'],
  ])('%s', (text, story) => expect(told(text, family)).toBe(story));
});

describe('numbers, days and addresses', () => {
  test.each([
    ['Volejte +420 777 123 456 nebo 777123456.', 'Volejte (telefon) nebo (telefon).'], ['r. č. 885304/1234', 'R. č. (rodné číslo)'.replace('R', 'r')], ['účet 123456789/0800', 'účet (číslo účtu)'], ['IČO 26297850', '(číslo)'],
    ['soud, sp. zn. 32 Nc 123/2024, rozhodl', 'soud, (spisová značka), rozhodl'], ['píše na jana@priklad.cz', 'píše na (e-mail)'], ['auto 3P1 2345', 'auto (registrační značka)'], ['pas č. FA123456', '(číslo dokladu)'],
    ['bydlí Zahradní 12/4, 301 00 Plzeň', 'bydlí (adresa)'], ['dluží 48 356 Kč', 'dluží asi 48\u00a0000\u00a0Kč'], ['nájem 9 000 Kč', 'nájem 9 000 Kč'],
    ['přišla 12. 3. 2026', 'přišla před tři čtvrtě rokem'], ['od 1. 2. 2026 do 5. března', 'od února do března'], ['nar. 4. 3. 1988', 've věku 35–40 let'], ['termín 24. 12. 2026', 'termín za měsíc'], ['2020-05-06 odešla', 'před 7 lety odešla'],
  ])('%s', (text, story) => expect(told(`Věta: ${text}`, [])).toBe(`Věta: ${story}`));
  test('an ordinary sentence stays as it is', () => {
    const text = 'Most přes řeku je zavřený. Ani škola neodpověděla, to je škoda. Máme 3 děti, 2 psy a 15 minut. Vrátili se v roce 2024. Svoboda je důležitá.';
    expect(told(text, [...family, person(['Jan'], ['Svoboda'], 'father'), person(['To'], ['An'], 'mother')])).toBe(text);
  });
  test('how long ago, ages and sums are told coarsely', () => {
    expect([roughly('2026-11-20', on), roughly('2026-05-25', on), roughly('2025-11-25', on), roughly('2027-01-25', on)]).toEqual(['nedávno', 'před půl rokem', 'před rokem', 'za 2 měsíce']);
    expect([ageBand(1988, on), ageBand(2025, on), rounded('48 356'), rounded('7')]).toEqual(['ve věku 35–40 let', 've věku do 3 let', '48\u00a0000', '7']);
  });
});

/** Case endings of grammar, of a feminine and of a masculine name. */
const feminine = (n: string) => { const s = n.replace(/[aá]$/, ''); return /á$/.test(n) ? [n, `${s}é`, `${s}ou`] : [n, `${s}y`, `${s}e`, `${s}ě`, `${s}u`, `${s}o`, `${s}ou`, `${s}in`, `${s}iny`]; };
const masculine = (n: string) => { const s = n.replace(/[oy]$/, ''); return [n, `${s}a`, `${s}ovi`, `${s}u`, `${s}em`, `${s}e`, `${s}ové`, `${s}ův`, `${s}ovu`]; };
const declined = (n: string): string[] => /(?:ij|yj|ii|yi)$/i.test(n) ? [n, `${n.replace(/[iy]$/, 'j')}e`, `${n.replace(/[iy]$/, 'j')}ovi`, `${n.replace(/[iy]$/, 'j')}em`] : /[aá]$/.test(n) ? feminine(n) : /[bcčdďfghjklmnňprřsštťvzž]$/.test(n) ? [...masculine(n), `${n}ová`, `${n}ové`, `${n}ovou`] : /o$/.test(n) ? masculine(n) : [n];
const rows = readFileSync(new URL('../../people/search/names.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Does the word stand in the text, with or without marks, in big or small letters? */
const stands = (text: string, word: string) => [...bare(text).matchAll(/[\p{L}’'ʼ]+/gu)].some(([one]) => one === bare(word));

describe('no name stays', () => {
  const cast = rows.map((r) => ({ known: person([r[2]!, r[4]!, r[6]!], [r[1]!, r[3]!, r[5]!], 'client'), words: [r[1]!, r[2]!, r[3]!, r[4]!, r[5]!, r[6]!] }));
  const others: [string[], string[]][] = [[['Thị', 'Phương'], ['Nguyễn']], [['Văn', 'Hùng'], ['Trần']], [['Mönkhbat', 'Мөнхбат'], ['Üüriintuya', 'Үүрийнтуяа']], [['Батбаяр'], ['Ганболд']], [['Eva'], ['Černá']], [['Honza'], ['Dvořák']], [['Marek'], ['Pavlíček']], [['Jiří'], ['Němec']], [['Věra'], ['Růžičková']], [['Adéla'], ['Králová']]];
  const all = [...cast, ...others.map(([given, names]) => ({ known: person(given, names, 'client' as Noun), words: [...given, ...names] }))];
  const templates = [(w: string) => `Včera přišla ${w} a mluvila o bydlení.`, (w: string) => `Domluvili jsme se s ${w}, že zavolá.`, (w: string) => `${w} chce změnit práci.`, (w: string) => `Bez pomoci (${w}) to nejde; ${w}!`, (w: string) => `Setkání:\n– ${w} přinese smlouvu`, (w: string) => `„${w}“ řekla sousedka.`];
  const without = [(w: string) => w, bare2, (w: string) => w.toUpperCase()];
  function bare2(w: string) { const flat = w.normalize('NFD').replace(/\p{M}/gu, ''); return flat; }

  test('Ukrainian, Czech, Vietnamese and Mongolian names, in every spelling and case, with and without marks', () => {
    fc.assert(fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), fc.constantFrom(...templates), fc.constantFrom(...without), (one, at, ending, template, how) => {
      const word = one.words[at % one.words.length]!, forms = /[\u0400-\u04ff]/.test(word) ? [word] : declined(word), form = how(forms[ending % forms.length]!);
      const story = told(template(form), [one.known]);
      // An ordinary word that is a name as well (Černá at the start of a sentence) is pointed out instead.
      return !stands(story, form) || remaining(story, lexicon([one.known]), on).some((hint) => bare(hint.word) === bare(form));
    }), { numRuns: 1500 });
  });
  test('names in small letters, as they are written in a hurry', () => {
    for (const { known, words } of cast) for (const word of words.filter((w) => w.length > 4)) expect(stands(told(`přišla ${word.toLowerCase()} a čeká`, [known]), word), word).toBe(false);
  });
  test('a whole name is one person, whichever word comes first', () => {
    for (const { known, words } of cast) for (const [a, b] of [[words[0]!, words[1]!], [words[3]!, words[2]!]]) expect(told(`Dnes ${a} ${b} volala.`, [known]), `${a} ${b}`).toMatch(/^Dnes klientsk\p{L}+ osob\p{L}+ volala\.$/u);
  });
  test.each([['Oksana', ['Ksjuša', 'Oksanka', 'Oksanočka', 'Oksaničce']], ['Jan', ['Honza', 'Honzovi', 'Jeník', 'Honzíka']], ['Josef', ['Pepa', 'Pepíkem']], ['Oleksandr', ['Saša', 'Sašovi', 'Alexandr']], ['Kateřina', ['Katka', 'Káťa', 'Kačenka', 'Katce']], ['Marie', ['Maruška', 'Mařenka', 'Marušce']], ['Jakub', ['Kuba', 'Kubík', 'Kubovi']], ['Anastasiia', ['Nasťa', 'Nastě', 'Настя']], ['Petr', ['Péťa', 'Petřík', 'Petříkovi']]])('%s is known at home as well', (name, calls) => {
    for (const call of calls) expect(stands(told(`Odpoledne přišla ${call} a sedla si.`, [person([name], [], 'client')]), call), call).toBe(false);
  });
  test('places in every case, and what is called after them', () => {
    for (const [place, forms] of [['Plzeň', ['Plzně', 'Plzni', 'Plzní', 'Plzen']], ['Praha', ['Prahy', 'Praze', 'Prahu', 'Prahou', 'pražský', 'pražského']], ['Lískovec', ['Lískovce', 'Lískovci', 'Lískovcem', 'lískovecká', 'liskovci'.replace('l', 'L')]], ['Rokycany', ['Rokycan', 'Rokycanech', 'Rokycanům', 'Rokycany', 'rokycanskou']], ['Domažlice', ['Domažlic', 'Domažlicích', 'domažlický']], ['Brno', ['Brna', 'Brně', 'Brnem', 'brněnské']], ['Karlovy Vary', ['Karlových Varů', 'Karlových Varech']]] as const)
      for (const form of forms) expect(told(`Bydlela u nás (${form}) dlouho.`, [named('place', place, 'town')]), form).not.toContain(form);
  });
  test('what was told once is not changed by telling it again, and nothing is left to point out', () => {
    const of = lexicon(family);
    fc.assert(fc.property(fc.array(fc.constantFrom('Oksana', 's Tarasem', 'Sydorčukovi', 'v Plzni', 'bydlí', 'dne 3. 5. 2025', '777 123 456', 'u Zlatky', 'Kompas domova', 'nájem 12 345 Kč', 'a', 'Danylův batoh'), { maxLength: 12 }), (words) => {
      const once = textOf(anonymise(words.join(' '), of, on)), twice = textOf(anonymise(once, of, on));
      return once === twice && remaining(once, of, on).length === 0;
    }), { numRuns: 200 });
  });
});

describe('keys', () => {
  test('the spellings of one name have one key', () => { for (const r of rows) expect(new Set([r[2]!, r[4]!, r[6]!].slice(0, 2).map(nameKey)).size, r.join()).toBe(1); });
  test('plain takes marks away and nothing else', () => expect(plain('Řeřicha Đorđe')).toBe('rericha dorde'));
});

describe('small details that tell', () => {
  const common: Alike = { citizenship: 5, citizenships: ['UKR'], children: 3, childrenAlike: 5, together: 5, occupations: [{ title: 'uklízečka', alike: 5 }] };
  const codes = (text: string, alike: Partial<Alike> = {}) => details(text, { ...common, ...alike }).map(({ code, alike: n }) => (n === null ? code : `${code} ${n}`));
  test('nothing rare, nothing told', () => expect(codes('Matka pracuje a hledá byt.')).toEqual([]));
  test.each([
    ['rare citizenship', {}, { citizenship: 2 }, ['citizenship 2']], ['each trait common, both together not', {}, { together: 1 }, ['together 1']], ['six children', {}, { children: 6, childrenAlike: 1 }, ['many_children 1']], ['a rare number of children', {}, { childrenAlike: 4 }, ['children 4']],
  ] as const)('%s', (_, __, alike, found) => expect(codes('Matka hledá byt.', alike)).toEqual(found));
  test('an item of a list begins a sentence of its own', () => expect(codes('Plán:\n– Donést pásky\n– Podat žádost')).toEqual([]));
  test('five of a kind are enough, four are not', () => expect([codes('x', { citizenship: 4 }), codes('x', { citizenship: 5 })]).toEqual([['citizenship 4'], []]));
  test.each([
    ['Matka je krotitelkou lvů.', 'occupation'], ['Dítě má Rettův syndrom.', 'illness'], ['Psali o tom v novinách.', 'media'], ['Mají dvojčata.', 'media'], ['Osmiletá dcera, 8letá.', 'age'], ['Dluh 12 000 Kč.', 'sum'], ['Bydlí u Nováčkovců.', 'capital'], ['Smlouva 48213.', 'number'], ['Mají šest dětí.', 'many_children'],
  ])('%s', (text, code) => expect(codes(text, { occupations: [{ title: 'krotitelka lvů', alike: 1 }] })).toContain(code));
});
