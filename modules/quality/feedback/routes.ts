import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { serveForm, servePage } from '#platform/http/pages.ts';
import { notFound, problem } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { today } from '#platform/i18n/format.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import type { Tongue } from '#modules/questionnaires/contract.ts';
import { feedback, type Campaign } from './contract.ts';
import { choosePage, closedPage, failedPage, missingPage, sheetPage, thanksPage } from './pages.ts';
import { posterPaper } from './poster.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { answersOf, apart, distributions, isToken, leastVoices, mostInMinute, problemsOf, sheetsWith, tokenOf } from './rules.ts';

async function get(db: Db, id: string): Promise<Campaign> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
async function contentOf(db: Db, versionId: string) {
  const version = (await versionsOf(db, [versionId])).get(versionId);
  if (!version) throw notFound();
  return version.content;
}

/** /hlas/<end of the address>: for everybody, without an account, a cookie or an address of theirs looked at. */
function publicPages(house: House): void {
  const { database } = house;
  // Counted by the campaign, never by who asks: a flood stops a campaign for a minute and leaves nothing.
  const looked = throttle(mostInMinute * 20), sent = throttle(mostInMinute);
  const find = async (token: string) => {
    looked(isToken(token) ? token : '');
    return isToken(token) ? database.asPublic((db) => q.findByToken(db, token)) : undefined;
  };
  const missing = () => ({ status: 404, html: missingPage() });
  const failed = (text: string) => failedPage(text);
  servePage(house, '/hlas/:token', async ({ params: { token = '' }, query: { jazyk = '' } }) => {
    const of = await find(token), tongue = of?.content.languages.find((one) => one === jazyk);
    if (!of) return missing();
    return { html: of.state !== 'running' ? closedPage(of, tongue ?? 'cs') : tongue ? sheetPage(token, of, tongue) : choosePage(token, of) };
  }, failed, 'no-store');
  servePage(house, '/hlas/:token/diky', async ({ params: { token = '' }, query: { jazyk = '' } }) => {
    const of = await find(token);
    return of ? { html: thanksPage(token, of.content.languages.find((one) => one === jazyk) ?? 'cs') } : missing();
  }, failed, 'no-store');
  serveForm(house, '/hlas/:token', async ({ params: { token = '' }, fields }) => {
    const of = await find(token), tongue: Tongue = of?.content.languages.find((one) => one === fields.get('jazyk')) ?? 'cs';
    if (!of) return missing();
    if (of.state !== 'running') return { html: closedPage(of, tongue) };
    const answers = answersOf(of.content, fields), problems = problemsOf(of.content, answers), again = (busy: boolean) => ({ status: busy ? 429 : 400, html: sheetPage(token, of, tongue, { answers, problems, busy }) });
    if (problems.length) return again(false);
    try { sent(token); } catch { return again(true); }
    const kept = apart(of.content, answers);
    return await database.asGuest('', (db) => q.leave(db, token, tongue, kept.answers, kept.texts)) ? { to: `/hlas/${token}/diky?jazyk=${tongue}` } : again(true);
  }, (refusal) => failedPage(problem(refusal, 'cs').title));
}

export function routes(house: House): void {
  publicPages(house);
  serve(house, 'feedback', feedback)({
    list: async (_, { db }) => ({ items: await q.findAll(db), services: await q.findServices(db) }),
    add: async ({ body }, { db }) => {
      const version = (await versionsOf(db, [body.versionId])).get(body.versionId);
      if (!(await q.findServices(db)).some(({ id }) => id === body.serviceId)) throw notFound();
      if (version?.purpose !== 'feedback' || version.state !== 'published') throw no.notAsked();
      if (body.endsOn < body.beginsOn) throw no.endsBefore();
      if (body.beginsOn < today()) throw no.beginsBefore();
      await q.add(db, { ...body, path: tokenOf(randomBytes(12)) });
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const found = await get(db, params.campaignId);
      if (body.answersShown && !found.answersShown && found.state !== 'early') throw no.promised();
      if (body.endsOn < found.beginsOn) throw no.endsBefore();
      await q.change(db, found.id, version, body);
    },
    results: async ({ params }, { db, caller }) => {
      const campaign = await get(db, params.campaignId), content = await contentOf(db, campaign.versionId), before = await q.findBefore(db, campaign);
      const voices = await q.findVoices(db, [campaign.id, ...before.map(({ id }) => id)]), of = (id: string) => voices.filter(({ campaign: one }) => one === id), mine = of(campaign.id);
      return {
        campaign, content, paper: mine.filter(({ paper }) => paper).length, hides: caller.role === 'head',
        tongues: content.languages.map((tongue) => ({ tongue, count: mine.filter((one) => one.tongue === tongue).length })).filter(({ count }) => count >= leastVoices),
        distributions: distributions(content, mine.map(({ answers }) => answers)), texts: mine.length ? await q.findTexts(db, campaign.id) : [],
        before: before.map(({ id, name, beginsOn, shown }) => ({ id, name, beginsOn, shown, distributions: distributions(content, of(id).map(({ answers }) => answers)) })),
      };
    },
    sheets: async ({ params, query }, { db }) => {
      const campaign = await get(db, params.campaignId);
      if (!campaign.answersShown) throw no.notShown();
      return { items: sheetsWith((await q.findVoices(db, [campaign.id])).map(({ answers }) => answers), query.question, query.answer).slice(0, 500).map((answers) => ({ answers })) };
    },
    poster: async ({ params }, { db }) => {
      const campaign = await get(db, params.campaignId), address = `${house.publicUrl}/hlas/${campaign.path}`;
      const svg = await (await import('qrcode')).default.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
      return { name: 'plakat.pdf', bytes: await toPdf(posterPaper({ service: campaign.of, content: await contentOf(db, campaign.versionId), address, svg, endsOn: campaign.endsOn })) };
    },
    copy: async ({ params, body }, { db }) => {
      const campaign = await get(db, params.campaignId), content = await contentOf(db, campaign.versionId), [wrong] = problemsOf(content, body.answers);
      if (wrong || !content.languages.includes(body.tongue)) throw no.wrongSheet(wrong?.question ?? null);
      const kept = apart(content, body.answers);
      if (!await q.copy(db, campaign.id, body.tongue, kept.answers, kept.texts)) throw no.notTaken();
    },
    hide: async ({ params, body }, { db }) => { if (!await q.hide(db, params.campaignId, params.textId, body.reason)) throw notFound(); },
    show: async ({ params }, { db }) => { if (!await q.show(db, params.campaignId, params.textId)) throw notFound(); },
  });
}
