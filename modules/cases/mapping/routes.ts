import { assertCodes } from '#modules/directory/questions.ts';
import { against, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { dayOf, today } from '#platform/i18n/format.ts';
import * as child from './child-queries.ts';
import { childSheets, health, needs, requests, vulnerability } from './contract.ts';
import { findStanding, getOwnFact, writing } from './fact-queries.ts';
import * as need from './need-queries.ts';
import * as request from './request-queries.ts';
import { mayCorrect } from './rules.ts';
import * as vulnerable from './vulnerability-queries.ts';

const mostRatings = 200;

export const routes = (house: House): void => {
  serve(house, 'requests', requests)({
    list: async ({ params }, { db }) => ({ ...await findStanding(db, params.caseId), items: await request.listRequests(db, params.caseId) }),
    add: async ({ params, body }, { db }) => {
      const episode = await writing(db, params.caseId, [...body.about, body.personId, body.confidenceOf]);
      await assertCodes(db, 'language', [body.language], 'language', { day: body.saidOn });
      await request.addRequest(db, params.caseId, body, episode);
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const before = await getOwnFact(request.readRequests(db), params.id);
      await writing(db, before.caseId, [...body.about, body.personId, body.confidenceOf]);
      await assertCodes(db, 'language', [body.language], 'language', { day: body.saidOn, kept: [before.language] });
      await request.changeRequest(db, params.id, version, body);
    },
  });

  serve(house, 'needs', needs)({
    list: async ({ params, query }, { db }) => {
      const items = await need.listNeeds(db, params.caseId, { ...query, limit: mostRatings + 1 });
      return { ...await findStanding(db, params.caseId), items: items.slice(0, mostRatings), older: items.length > mostRatings };
    },
    rate: async ({ params, body }, { db }) => {
      const episode = await writing(db, params.caseId, [...body.ratings.flatMap((rating) => rating.about), body.confidenceOf]);
      await assertCodes(db, 'need_domain', body.ratings.map((rating) => rating.domain), 'ratings', { day: body.ratedOn });
      await need.addNeeds(db, params.caseId, body, episode);
      return { id: body.id };
    },
    correct: async ({ params, body }, { db, version }) => {
      const before = await getOwnFact(need.readNeeds(db), params.id);
      await writing(db, before.caseId, [...body.about, body.confidenceOf]);
      if (!mayCorrect(before, today(), dayOf)) throw against({ cs: 'Hodnocení se opravuje jen v den, kdy bylo zapsáno. Přidejte nové hodnocení.', en: 'A rating is corrected only on the day it was written. Add a new one.', uk: 'Оцінку виправляють лише в день запису. Додайте нову оцінку.' });
      await need.correctNeed(db, params.id, version, body);
    },
  });

  serve(house, 'vulnerability', vulnerability)({
    list: async ({ params }, { db }) => ({ ...await findStanding(db, params.caseId), factors: await vulnerable.listFactors(db, params.caseId), health: await vulnerable.listHealth(db, params.caseId) }),
    add: async ({ params, body }, { db }) => {
      const factors = body.factors.map(({ factor }) => factor);
      await writing(db, params.caseId, [...body.about, body.confidenceOf]);
      await assertCodes(db, 'vulnerability_factor', factors, 'factors', { day: body.notedOn });
      if (new Set(factors).size < factors.length || (await vulnerable.findHolding(db, params.caseId, body.about, factors)).length) throw new Refusal('duplicate');
      await vulnerable.addFactors(db, params.caseId, body);
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const { caseId } = await getOwnFact(vulnerable.readFactors(db), params.id);
      await writing(db, caseId, [...body.about, body.confidenceOf]);
      await vulnerable.changeFactor(db, params.id, version, body);
    },
  });

  serve(house, 'health', health)({
    add: async ({ params, body }, { db }) => {
      await writing(db, params.caseId, [...body.about, body.confidenceOf]);
      await vulnerable.addHealth(db, params.caseId, body);
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const { caseId } = await getOwnFact(vulnerable.readHealth(db), params.id);
      await writing(db, caseId, [...body.about, body.confidenceOf]);
      await vulnerable.changeHealth(db, params.id, version, body);
    },
  });

  serve(house, 'childSheets', childSheets)({
    list: async ({ params }, { db }) => ({ ...await findStanding(db, params.caseId), items: await child.listSheets(db, params.caseId) }),
    add: async ({ params, body }, { db }) => {
      await writing(db, params.caseId, [...body.about, body.personId, body.confidenceOf]);
      await assertCodes(db, 'language', [body.voiceLanguage], 'voiceLanguage', { day: body.writtenOn });
      await child.addSheet(db, params.caseId, body);
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const before = await getOwnFact(child.readSheets(db), params.id);
      await writing(db, before.caseId, [...body.about, body.confidenceOf]);
      await assertCodes(db, 'language', [body.voiceLanguage], 'voiceLanguage', { day: body.writtenOn, kept: [before.voiceLanguage] });
      await child.changeSheet(db, params.id, version, body);
    },
  });
};
