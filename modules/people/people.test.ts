import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { toE164 } from '#platform/http/phone.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { services } from '#platform/testing/common.ts';
import { people } from './contract.ts';
import { contacts, languages, residences } from './facts/contract.ts';
import { households, relations } from './kin/contract.ts';
import { ageOn, mayBeParent } from './rules.ts';
import { register } from './seed.ts';

let house: TestHouse, olena: Asker;
beforeAll(async () => { house = await openHouse(); olena = await house.as('olena'); });
afterAll(() => house.close());
const open = (personId: string, by = olena) => by.ok(people.get, { params: { personId } });

describe('rules', () => {
  test.each([['777 123 456', '+420777123456'], ['+380 (67) 123-45-67', '+380671234567'], ['00380671234567', '+380671234567'], ['+84 912 345 678', '+84912345678'], ['123', undefined], ['077712345', undefined], ['+420 12', undefined], ['až večer', undefined]])('%s is %s', (typed, number) => { expect(toE164(typed)).toBe(number); });
  const born = (birthDate: string | null, birthPrecision: 'known' | 'approximate' | 'unknown' = 'known') => ({ birthDate, birthPrecision: birthDate ? birthPrecision : 'unknown' as const });
  test.each([['1990-01-01', '2010-01-01', true], ['2000-01-01', '2010-01-01', false], ['2010-01-01', '1990-01-01', false], [null, '2010-01-01', true], ['1920-01-01', '2010-01-01', false]])('born %s may be a parent of one born %s: %s', (parent, child, may) => { expect(mayBeParent(born(parent), born(child))).toBe(may); });
  test('an approximate birth leaves two years', () => { expect(mayBeParent(born('1999-01-01', 'approximate'), born('2010-01-01'))).toBe(true); });
  test('age turns on the birthday', () => { expect([ageOn('2000-11-24', '2026-11-23'), ageOn('2000-11-23', '2026-11-23')]).toEqual([25, 26]); });
});

describe('registering', () => {
  test('one person with names, languages and a number; the same request twice registers once', async () => {
    const id = newId(), body = { id, nativeName: 'Соломія Мацієвська', givenName: 'Solomiia', familyName: 'Matsiievska', birthDate: '1991-05-06', birthPrecision: 'known' as const, citizenships: ['UKR'], languages: ['uk', 'ru'], interpreterLanguage: 'uk', phone: '+380 67 123 45 67' };
    await olena.ok(people.add, { body });
    await olena.ok(people.add, { body });
    const file = await open(id);
    expect(file).toMatchObject({ name: 'Solomiia Matsiievska', profiles: [{ own: true, citizenships: ['UKR'], service: { name: 'Terénní programy Kompas' } }], languages: [{ language: 'uk', preferred: true }, { language: 'ru' }], contacts: [{ value: '+380671234567' }] });
    expect(file.profiles).toHaveLength(1);
  });
  test('an anonymous client needs only what to be called', async () => {
    expect(await open(await register(olena, { anonymous: true, nativeName: 'Pan z lavičky' }))).toMatchObject({ name: 'Pan z lavičky', profiles: [{ anonymous: true }] });
  });
  test.each([
    ['a birth in the future', { birthDate: '2999-01-01', birthPrecision: 'known' as const }, 'birthDate'], ['31. 2.', { birthDate: '2001-02-31', birthPrecision: 'known' as const }, 'birthDate'],
    ['no name', { nativeName: '' }, 'nativeName'], ['a number that is none', { phone: 'nemá' }, 'phone'],
  ])('%s is refused with a sentence', async (_, wrong, field) => {
    const refused = await olena.ask(people.add, { body: { id: newId(), nativeName: 'Zkouška', ...wrong } });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.problem.fields!)).toEqual([field]);
  });
  test('a coordinator of two services says which, and no service of others', async () => {
    const petra = await house.as('petra');
    expect((await petra.ask(people.add, { body: { id: newId(), nativeName: 'Bez služby' } })).problem.fields).toHaveProperty('serviceId');
    expect((await petra.ask(people.add, { body: { id: newId(), nativeName: 'Cizí služba', serviceId: services.earlyCare.id } })).status).toBe(404);
    await petra.ok(people.add, { body: { id: newId(), nativeName: 'Se službou', serviceId: services.families.id } });
  });
  test('an administrator has nothing to do with clients', async () => {
    expect((await (await house.as('alena')).ask(people.list, { query: {} })).status).toBe(403);
  });
});

describe('a family', () => {
  const member = (role: 'self' | 'partner' | 'child' | 'sibling', givenName: string, birthDate: string) => ({ id: newId(), role, givenName, familyName: 'Dziubak', birthDate, birthPrecision: 'known' as const });
  test('five persons, their relations and household at once', async () => {
    const members = [member('self', 'Olha', '1988-01-01'), member('partner', 'Nazar', '1985-01-01'), member('child', 'Roman', '2010-01-01'), member('child', 'Yana', '2014-01-01'), { ...member('child', 'Illia', '2019-01-01'), alsoPartners: false }];
    await olena.ok(people.addFamily, { body: { id: newId(), members } });
    const mother = await open(members[0]!.id), youngest = await open(members[4]!.id);
    expect(mother.relations.map(({ kind, outgoing, otherName }) => `${outgoing ? '' : '<'}${kind} ${otherName}`).toSorted()).toEqual(['<partner Nazar Dziubak', 'parent Illia Dziubak', 'parent Roman Dziubak', 'parent Yana Dziubak']);
    expect(mother.households).toMatchObject([{ label: 'Dziubak', members: { length: 5 } }]);
    expect(youngest.relations.map(({ otherName }) => otherName)).toEqual(['Olha Dziubak']);
  });
  test('the same person twice in other letters, two partners, a child older than the mother: nothing is half written', async () => {
    const before = (await house.admin.query('select count(*) from people.person')).rows[0].count;
    const twice = [member('self', 'Olha', '1988-01-01'), { ...member('sibling', 'OLHA', '1988-01-01'), familyName: 'DZIUBAK' }];
    const partners = [member('self', 'Olha', '1988-01-01'), member('partner', 'Nazar', '1985-01-01'), member('partner', 'Roman', '1986-01-01')];
    const older = [member('self', 'Olha', '1988-01-01'), member('child', 'Roman', '1980-01-01')];
    for (const [members, field] of [[twice, 'members.1.nativeName'], [partners, 'members.2.role'], [older, 'members.1.birthDate']] as const) {
      const refused = await olena.ask(people.addFamily, { body: { id: newId(), members: [...members] } });
      expect([refused.status, Object.keys(refused.problem.fields ?? {})]).toEqual([400, [field]]);
    }
    expect((await house.admin.query('select count(*) from people.person')).rows[0].count).toBe(before);
  });
});

describe('what changes', () => {
  test('facts are added, changed by version and removed', async () => {
    const personId = await register(olena, { nativeName: 'Гринь Тимофій' }), id = newId(), params = { personId, factId: id };
    const body = { kind: 'temporary_protection', validFrom: '2026-01-01', validTo: '2027-03-31', nextStep: 'prodloužit', nextStepDue: '2027-03-01' };
    await olena.ok(residences.add, { params: { personId }, body: { id, ...body } });
    await olena.ok(residences.change, { params, body: { ...body, nextStep: 'doložit bydlení' }, version: 1 });
    const late = await olena.ask(residences.change, { params, body, version: 1 });
    expect([late.status, (late.problem.current as { next_step: string }).next_step]).toEqual([409, 'doložit bydlení']);
    expect((await olena.ask(residences.change, { params, body: { ...body, validTo: '2025-01-01' }, version: 2 })).problem.fields).toHaveProperty('validTo');
    await olena.ok(residences.remove, { params });
    expect((await olena.ask(residences.remove, { params })).status).toBe(404);
  });
  test('one language is the main one', async () => {
    const personId = await register(olena, { nativeName: 'Багнюк Любов', languages: ['uk'] });
    await olena.ok(languages.add, { params: { personId }, body: { id: newId(), language: 'cs', spoken: 'basic', written: 'none', script: null, preferred: true } });
    expect((await open(personId)).languages.filter(({ preferred }) => preferred).map(({ language }) => language)).toEqual(['cs']);
  });
  test('nobody is their own parent, nor the parent of their parent', async () => {
    const mother = await register(olena, { nativeName: 'Заїка Валерія', birthDate: '1980-01-01', birthPrecision: 'known' }), child = await register(olena, { nativeName: 'Заїка Юрій' });
    const relation = { kind: 'parent' as const, since: null, until: null };
    expect((await olena.ask(relations.add, { body: { id: newId(), personId: mother, otherId: mother, ...relation } })).status).toBe(400);
    await olena.ok(relations.add, { body: { id: newId(), personId: mother, otherId: child, ...relation } });
    expect((await olena.ask(relations.add, { body: { id: newId(), personId: child, otherId: mother, ...relation } })).problem.code).toBe('rule');
    const twin = await register(olena, { nativeName: 'Заїка Яна', birthDate: '1985-01-01', birthPrecision: 'known' });
    expect((await olena.ask(relations.add, { body: { id: newId(), personId: mother, otherId: twin, ...relation } })).problem.code).toBe('rule');
  });
  test('a household gets a member, who leaves', async () => {
    const [one, two] = [await register(olena, { nativeName: 'Первый Жилец' }), await register(olena, { nativeName: 'Второй Жилец' })], id = newId(), memberId = newId();
    await olena.ok(households.add, { params: { personId: one }, body: { id, label: 'Pokoj 12' } });
    await olena.ok(households.addMember, { params: { householdId: id }, body: { id: memberId, personId: two, since: null, until: null } });
    await olena.ok(households.changeMember, { params: { memberId }, body: { since: '2026-01-01', until: '2026-02-01' }, version: 1 });
    expect((await open(one)).households[0]?.members).toMatchObject([{ name: 'Первый Жилец' }, { name: 'Второй Жилец', until: '2026-02-01' }]);
    await olena.ok(households.removeMember, { params: { memberId } });
    const stranger = await house.as('ivan'), own = await register(stranger, { nativeName: 'Cizí Osoba' });
    expect((await stranger.ask(households.addMember, { params: { householdId: id }, body: { id: newId(), personId: own, since: null, until: null } })).status).toBe(404);
  });
  test('a way that is no number or address is refused, others are kept as they are', async () => {
    const personId = await register(olena, { nativeName: 'Цюпа Дмитро' });
    expect((await olena.ask(contacts.add, { params: { personId }, body: { id: newId(), kind: 'email', value: 'dmytro', note: '' } })).problem.fields).toHaveProperty('value');
    await olena.ok(contacts.add, { params: { personId }, body: { id: newId(), kind: 'viber', value: '00380 67 765 43 21', note: 'večer' } });
    expect((await open(personId)).contacts).toMatchObject([{ kind: 'viber', value: '+380677654321' }]);
  });
  test('two people change the identity at once: the second sees what the first wrote', async () => {
    const personId = await register(olena, { nativeName: 'Дядюк Уляна' });
    await olena.ok(people.change, { params: { personId }, body: { nativeName: 'Дядюк Уляна', givenName: 'Uliana' }, version: 1 });
    const late = await (await house.as('hana')).ask(people.change, { params: { personId }, body: { nativeName: 'Дядюк' }, version: 1 });
    expect([late.status, (late.problem.current as { givenName: string }).givenName]).toEqual([409, 'Uliana']);
  });
});

test('the list goes page after page in Czech order', async () => {
  const tomas = await house.as('tomas');
  for (const familyName of ['Cibulka', 'Chalupa', 'Hora', 'Čáp', 'Dub', 'Ibl']) await register(tomas, { familyName, givenName: 'Jan' });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: { name: string }[]; next: string | null } = await tomas.ok(people.list, { query: { limit: 2, ...(after && { after }) } });
    seen.push(...page.items.map(({ name }) => name.replace('Jan ', '')));
    after = page.next;
  } while (after);
  expect(seen.filter((name) => name.length < 8)).toEqual(['Cibulka', 'Čáp', 'Dub', 'Hora', 'Chalupa', 'Ibl']);
  expect((await tomas.ok(people.list, { query: { withoutCase: 'false' } })).items).toEqual([]);
});
