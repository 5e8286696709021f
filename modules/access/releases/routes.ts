import { against as refused, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { findSheetText } from '#platform/documents/sheets/text.ts';
import { releases, sheetTexts } from './contract.ts';
import * as q from './queries.ts';
import { against, againstSigning, againstText } from './rules.ts';
import { whoSees } from './sees.ts';
import { previewOf, sheetOf } from './sheet.ts';
import { addText, findSigned } from './texts-queries.ts';
import { listTexts, listVersions, wordingFor } from './texts.ts';

/** The release as the giver may change it; what is not ours is not there. */
async function ours(db: Context['db'], id: string): Promise<q.Found> {
  const found = await q.find(db, id);
  if (!found?.given) throw notFound();
  return found;
}
const overtaken = async (db: Context['db'], id: string) => new Refusal('conflict', { current: await q.find(db, id) });

export const routes = (house: House): void => {
  serve(house, 'releases', releases)({
    ofCase: async ({ params }, { db }) => ({ items: await q.ofCase(db, params.caseId) }),
    whoSees: ({ params }, { db }) => whoSees(db, params.caseId),
    releasable: async ({ params }, { db }) => ({ items: await q.findReleasable(db, params.caseId) }),
    grounds: async ({ query }, { db }) => ({ items: await q.findGrounds(db, query.organisationId) }),
    statutes: async (_, { db }) => ({ items: await q.findStatutes(db) }),
    ending: (_, { db }) => q.findEnding(db),
    propose: async ({ params: { caseId }, body }, { db, caller }) => {
      const to = await q.findOrganisation(db, body.toOrganisationId);
      const about = await q.aboutOfItems(db, caseId, body.items);
      const known = await q.personsInCase(db, caseId, body.people.map((p) => p.personId));
      if (!to || about.includes(undefined) || body.people.some((p) => !known.includes(p.personId))) throw notFound();
      const statute = (await q.findGrounds(db, to.id)).find((g) => g.code === body.statuteCode);
      const reason = against({ ...body, fromOrganisationId: caller.organisationId, items: body.items.length, statute }, await q.today(db));
      if (reason) throw refused(reason);
      const left = body.items.find((_, at) => !about[at]!.every((id) => body.people.some((p) => p.personId === id)));
      if (left) throw refused({ cs: 'Jeden z vybraných údajů se týká i někoho dalšího. Předat ho lze jen se souhlasem všech, kterých se týká.', en: 'One of the chosen items also concerns somebody else. It is shared only with the consent of everybody it concerns.', uk: 'Одне з вибраних даних стосується ще когось. Його передають лише за згодою всіх, кого воно стосується.' });
      for (const { releaseId, personId } of body.people) {
        await q.add(db, { ...body, id: releaseId, caseId, personId, items: body.items.filter((_, at) => about[at]!.includes(personId)) });
      }
      return { id: body.id };
    },
    sign: async ({ params, body }, { db, version }) => {
      const release = await ours(db, params.releaseId);
      if (release.version !== version) throw new Refusal('conflict', { current: release });
      const guardians = release.person.part === 'child' ? await q.findGuardians(db, release.caseId, release.person.id) : [];
      const reason = againstSigning({ ground: release.ground, part: release.person.part, state: release.state }, body, guardians);
      if (reason) throw refused(reason);
      const { versions } = await wordingFor(db, release.from.id, release.language);
      const after = await q.sign(db, release.id, version, { ...body, interpreter: body.interpreter ?? release.interpreter, sheetVersions: versions });
      if (after === undefined) throw await overtaken(db, release.id);
      return { version: after };
    },
    withdraw: async ({ params, body }, { db, version }) => {
      const release = await ours(db, params.releaseId);
      if (release.withdrawnAt) throw refused({ cs: 'Tento souhlas už je odvolaný.', en: 'It has been withdrawn already.', uk: 'Цю згоду вже відкликано.' });
      const after = await q.withdraw(db, release.id, version, body.reason);
      if (after === undefined) throw await overtaken(db, release.id);
      return { version: after };
    },
    passBack: async ({ params, body }, { db }) => {
      const release = await q.find(db, params.releaseId);
      if (!release || release.given) throw notFound();
      if (!release.mutual) throw refused({ cs: 'Toto sdílení je jednosměrné.', en: 'This sharing goes one way.', uk: 'Це передання одностороннє.' });
      await q.passBack(db, release.id, body.agreed);
    },
    sheet: async ({ params }, { db }) => {
      const release = await ours(db, params.releaseId);
      if (release.caseId !== params.caseId) throw notFound();
      return { name: 'souhlas.pdf', bytes: await sheetOf(db, release) };
    },
  });

  serve(house, 'sheetTexts', sheetTexts)({
    list: async (_, { db, caller }) => ({ items: await listTexts(db, caller.organisationId) }),
    add: async ({ body }, { db }) => {
      const reason = againstText(body.body, findSheetText('consent', body.language)!.body);
      if (reason) throw refused(reason);
      if (body.validFrom && body.validFrom < today()) throw new Refusal('invalid', { fields: { validFrom: { cs: 'Znění platí nejdřív ode dneška: co se podepsalo, drží své znění.', en: 'A wording holds from today at the earliest: what was signed keeps its own.', uk: 'Редакція діє щонайраніше від сьогодні: підписане зберігає свою.' } } });
      await addText(db, body);
      return { id: body.id };
    },
    versions: async ({ params }, { db }) => ({ items: await listVersions(db, params.language) }),
    preview: async ({ params }, { db, caller }) => ({ name: 'list-nahled.pdf', bytes: await previewOf(db, caller.organisationId, params) }),
    signed: ({ params, query }, { db }) => findSigned(db, params.language, params.version, query),
  });
};
