import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { throttle } from '#platform/http/throttle.ts';
import { html } from '#platform/http/pages.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { mask, writeContact, writeHours, writePlace, writeService, writeTold } from '../find/testing.ts';

let house: TestHouse, id: string, hidden: string;
const get = async (url: string, language = 'cs') => { const { statusCode, body, headers } = await house.app.inject({ url, headers: { 'accept-language': language } }); return { status: statusCode, body, headers }; };
beforeAll(async () => {
  house = await openHouse();
  id = await writeService(house, { name: 'Poradna <b>&"Tečka"</b>', description: 'Dluhy a exekuce', needs: ['finance'], languages: ['vi'], orps: ['3211'], published: '2026-01-01', bring: 'Smlouvy' });
  await writeHours(house, id, [1, 2, 3, 4], '08:00', '16:00'); await writeContact(house, id, 'recepce', '+420700000101', { web: 'https://tecka.example' });
  await writePlace(house, id, { name: 'Pobočka', address: 'Náměstí 1', city: 'Rokycany' }); await writeTold(house, id, 2, 3);
  for (let n = 0; n < 25; n++) await writeService(house, { name: `Služba ${String(n).padStart(2, '0')}`, published: '2026-01-01' });
  hidden = await writeService(house, { organisation: 'lipa', name: 'Lilie', published: '2026-01-01' });
  await mask(house, 'lipa');
});
afterAll(() => house.close());

describe('without signing in', () => {
  test('the list is searched by words, need, place and language', async () => {
    expect((await get('/verejne/sluzby?q=exekuce')).body).toContain('Nalezeno: 1');
    expect((await get('/verejne/sluzby?potreba=finance&kde=3211&mluvi=vi')).body).toContain(`/verejne/sluzby/${id}`);
    expect((await get('/verejne/sluzby?q=nicnikde')).body).toContain('Nic takového tu není');
    expect((await get('/verejne/sluzby')).body).toContain('Nalezeno: 26');
  });
  test('pages follow one another', async () => {
    const first = (await get('/verejne/sluzby')).body, next = /rel="next" href="([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const ids = (body: string) => [...body.matchAll(/<h2><a href="\/verejne\/sluzby\/([0-9a-f-]{36})/g)].map((m) => m[1]!);
    expect(new Set([...ids(first), ...ids((await get(next)).body)]).size).toBe(26);
  });
  test('a service has a page in three languages with a title, hours, the number, and nothing of who told it', async () => {
    const { status, body, headers } = await get(`/verejne/sluzby/${id}`);
    expect(status).toBe(200);
    expect(body).toContain('<title>Poradna &lt;b&gt;&amp;&quot;Tečka&quot;&lt;/b&gt; · Souběh</title>');
    expect(body).toContain('po–čt 8:00–16:00');
    expect(body).toContain('href="tel:+420700000101"');
    expect(body).not.toContain('recepce Tajná');
    expect(body).not.toContain('<b>&');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await get(`/verejne/sluzby/${id}`, 'uk')).body).toMatch(/<html lang="uk">[\s\S]*пн–чт 8:00–16:00/);
    expect((await get(`/verejne/sluzby/${id}?jazyk=en`)).body).toMatch(/<html lang="en">[\s\S]*Mon–Thu/);
  });
  test('what is not published is not there: masked, unknown, no id at all look the same', async () => {
    const pages = await Promise.all([hidden, crypto.randomUUID(), 'nic', '..%2f..', 'x'.repeat(150)].map((one) => get(`/verejne/sluzby/${one}`)));
    for (const page of pages) expect([page.status, page.body]).toEqual([404, pages[0]!.body]);
    expect((await get('/verejne/sluzby?q=lilie')).body).toContain('Nalezeno: 0');
  });
  test('an address that another organisation opened goes with it when it is masked, and comes back', async () => {
    const shared = await writeService(house, { name: 'U sousedů', published: '2026-01-01' }), place = await writePlace(house, shared, { name: 'Dvůr', address: 'Tajná ulice 7' });
    await house.admin.query('update directory.place set organisation_id = $2 where id = $1', [place, organisations.jerabina.id]);
    const shows = async () => (await get(`/verejne/sluzby/${shared}`)).body.includes('Tajná ulice 7');
    expect(await shows()).toBe(true);
    await mask(house, 'jerabina');
    expect(await shows()).toBe(false);
    await house.admin.query('delete from access.mask where organisation_id = $1', [organisations.jerabina.id]);
    expect(await shows()).toBe(true);
  });
  test('odd addresses ask for nothing and break nothing', async () => {
    for (const query of ['q=%27%26%7C%3A*', 'q=%00', 'potreba=%3Cscript%3E', 'kde=1', 'mluvi=DROP', 'dal=zzz', 'q=a&q=b', 'jazyk=xx', `q=${encodeURIComponent('ž'.repeat(300_000))}`]) {
      const { status, body } = await get(`/verejne/sluzby?${query}`);
      expect(status, query.slice(0, 30)).toBe(200);
      expect(body).not.toContain('<script');
    }
  });
});
test('a template takes whatever is put in as text', () => { expect(html`<p title="${'"><script>'}">${['<', html`<b>${'&'}</b>`]}${null}${false}</p>`.text).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;<b>&amp;</b></p>'); });
test('who asks too often waits for the next minute, others do not', () => {
  let now = 0;
  const bounded = throttle(2, { now: () => now });
  bounded('a'); bounded('a'); bounded('b');
  expect(() => bounded('a')).toThrow();
  now = 60_000;
  bounded('a');
});
