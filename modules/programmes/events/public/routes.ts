// /akce/<end of the address> for everybody, /prihlaska/<secret> for whoever registered: without an account, a cookie or a script.
import { toPdf } from '#platform/documents/pdf.ts';
import { serveForm, servePage, servePaper } from '#platform/http/pages.ts';
import { problem, type Language } from '#platform/http/problems.ts';
import type { House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { prose } from '#platform/http/contract.ts';
import { isToken } from '#modules/quality/feedback/questions.ts';
import { isSecret, mostInMinute } from '../link.ts';
import { myPage, runPage, saysPage, thanksPage } from './pages.ts';
import * as q from './queries.ts';
import { readForm } from './shapes.ts';
import { say } from './words.ts';

const languageIn = (said: string | null): Language => (said === 'uk' || said === 'en' ? said : 'cs');

export function routes(house: House): void {
  const { database } = house;
  // By the run, and by who asks where a secret might be guessed.
  const looked = throttle(mostInMinute * 20), sent = throttle(mostInMinute), opened = throttle(120);
  const find = async (token: string) => { looked(isToken(token) ? token : ''); return isToken(token) ? await database.asPublic((db) => q.findRun(db, token)) : null; };
  const mine = async (secret: string) => (isSecret(secret) ? database.asPublic((db) => q.findMine(db, secret)) : null);
  const missing = (language: Language, key: 'none' | 'noLink') => ({ status: 404, html: saysPage(say(key, language), language) }), failed = (text: string, language: Language) => saysPage(text, language);

  servePage(house, '/akce/:token', async ({ params: { token = '' }, language }) => {
    const run = await find(token);
    return run ? { html: runPage(run, language) } : missing(language, 'none');
  }, failed, 'no-store');
  servePage(house, '/akce/:token/prijato', async ({ params: { token = '' }, language }) => {
    const run = await find(token);
    return run ? { html: thanksPage(run, language) } : missing(language, 'none');
  }, failed, 'no-store');
  serveForm(house, '/akce/:token', async ({ params: { token = '' }, fields }) => {
    const language = languageIn(fields.get('jazyk')), run = await find(token);
    if (!run) return missing(language, 'none');
    const { typed, wrong } = readForm(fields), again = (busy: boolean) => ({ status: busy ? 429 : 400, html: runPage(run, language, { typed, wrong, busy }) });
    if (!run.open) return { html: runPage(run, language) };
    if (Object.keys(wrong).length) return again(false);
    try { sent(token); } catch { return again(true); }
    // The answer is the same whoever is registered already: how it stands goes by mail only.
    return await database.asGuest('', (db) => q.register(db, token, typed, language)) ? { to: `/akce/${token}/prijato?jazyk=${language}` } : { html: runPage({ ...run, open: false }, language) };
  }, (refusal) => saysPage(problem(refusal, 'cs').title));

  servePage(house, '/prihlaska/:secret', async ({ params: { secret = '' }, query, language, address }) => {
    opened(address);
    const of = await mine(secret), reads = query.jazyk ? language : of?.language ?? language;
    return of ? { html: myPage(secret, of, reads, { saved: query.ulozeno === '1', asked: query.zrusit === '1' }) } : missing(reads, 'noLink');
  }, failed, 'no-store');
  serveForm(house, '/prihlaska/:secret', async ({ params: { secret = '' }, fields }) => {
    const language = languageIn(fields.get('jazyk')), needs = prose(1000).safeParse(fields.get('needs') ?? '');
    sent(secret);
    if (!await mine(secret)) return missing(language, 'noLink');
    const done = fields.get('co') === 'cancel' ? await database.asGuest('', (db) => q.cancelMine(db, secret)) : needs.success && await database.asGuest('', (db) => q.changeNeeds(db, secret, needs.data));
    return { to: `/prihlaska/${secret}?jazyk=${language}${done ? '&ulozeno=1' : ''}` };
  }, (refusal) => saysPage(problem(refusal, 'cs').title));
  servePaper(house, '/prihlaska/:secret/osvedceni.pdf', async ({ params: { secret = '' }, address }) => {
    opened(address);
    const paper = isSecret(secret) ? await database.asPublic((db) => q.findPaper(db, secret)) : null;
    return paper ? { name: 'osvedceni.pdf', bytes: await toPdf(paper) } : undefined;
  });
}
