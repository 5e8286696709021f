import { assertOpen } from '#modules/cases/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { isShown } from '#platform/files/types.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { documents } from './contract.ts';
import * as q from './queries.ts';
import { againstAdding, againstRemoving, quotaBytes } from './rules.ts';
import { read } from './store-queries.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { takeIn } from './upload.ts';

const checkKind = (db: Db, kind: string) => assertCodes(db, 'document_kind', [kind], 'kind');
/** What both sides of a conflict are shown. */
const said = (d: q.Found | undefined) => d && { id: d.id, version: d.version, title: d.title, kind: d.kind, onDay: d.onDay, about: d.about, confidenceOf: d.confidenceOf };
async function own(db: Db, id: string, version: number): Promise<q.Found> {
  const found = await q.find(db, id);
  if (!found?.own || found.state !== 'ready') throw notFound();
  if (found.version !== version) throw new Refusal('conflict', { current: said(found) });
  if (found.caseId) await assertOpen(db, found.caseId);
  return found;
}

export const routes = (house: House): void => {
  const { secretKey } = house;
  /** The content as a stream; whoever may not see the document finds nothing. */
  const fileOf = ({ later }: Context, document: q.Found | undefined, shown: boolean) => {
    if (!document || document.state !== 'ready' || !document.sealedId) throw notFound();
    // A name that says nothing: the title often holds a client's.
    return { name: `dokument-${document.onDay}.${document.extension}`, type: document.mediaType, size: document.size!, shown: shown && isShown(document.mediaType), stream: read(later, secretKey, document.sealedId) };
  };
  serve(house, 'documents', documents)({
    ofCase: async ({ params }, { db }) => ({ items: await q.findOfCase(db, params.caseId), mayWrite: await q.writesInto(db, params.caseId) }),
    ofPerson: async ({ params }, { db }) => ({ items: await q.findOfPerson(db, params.personId), mayWrite: true }),
    ofAgreement: async ({ params }, { db }) => {
      const agreement = await q.seesAgreement(db, params.agreementId);
      if (!agreement) throw notFound();
      return { items: await q.findOfAgreement(db, params.agreementId), mayWrite: agreement.keeps };
    },
    ofMeeting: async ({ params }, { db }) => {
      const meeting = await q.seesMeeting(db, params.meetingId);
      if (!meeting) throw notFound();
      return { items: await q.findOfMeeting(db, params.meetingId), mayWrite: meeting.attaches };
    },
    ofRecommendation: async ({ params }, { db }) => {
      const recommendation = await q.seesRecommendation(db, params.recommendationId);
      if (!recommendation) throw notFound();
      return { items: await q.findOfRecommendation(db, params.recommendationId), mayWrite: recommendation.proves };
    },
    ofAudit: async ({ params }, { db }) => {
      const audit = await q.seesAudit(db, params.auditId);
      if (!audit) throw notFound();
      return { items: await q.findOfAudit(db, params.auditId), mayWrite: audit.hands };
    },
    ofProof: async ({ params }, { db }) => {
      const proved = await q.seesProved(db, params.proofOfId);
      if (!proved) throw notFound();
      return { items: await q.findOfProof(db, params.proofOfId), mayWrite: proved.proves };
    },
    add: async ({ body }, { db }) => {
      if (body.caseId) await assertOpen(db, body.caseId);
      else if (body.agreementId) { if (!(await q.seesAgreement(db, body.agreementId))?.keeps) throw notFound(); }
      else if (body.meetingId) { if (!(await q.seesMeeting(db, body.meetingId))?.attaches) throw notFound(); }
      else if (body.recommendationId) { if (!(await q.seesRecommendation(db, body.recommendationId))?.proves) throw notFound(); }
      else if (body.auditId) {
        if (!(await q.seesAudit(db, body.auditId))?.hands) throw notFound();
        if (body.auditReaders && !await q.areInTeam(db, body.auditId, body.auditReaders)) throw new Refusal('invalid', { fields: { auditReaders: { cs: 'Dokument čtou jen lidé z týmu auditu.', en: 'Only people of the team read a document.', uk: 'Документ читають лише люди з команди аудиту.' } } });
      }
      else if (body.proofOfId) { if (!(await q.seesProved(db, body.proofOfId))?.proves) throw notFound(); }
      else for (const person of body.about) if (!await q.reaches(db, person)) throw notFound();
      await checkKind(db, body.kind);
      if (body.recordId && !await q.seesRecord(db, body.recordId, body.caseId)) throw notFound();
      if (body.replacesId) {
        const before = await q.find(db, body.replacesId);
        if (!before?.own || before.state !== 'ready' || before.caseId !== body.caseId || before.agreementId !== body.agreementId || before.meetingId !== body.meetingId || before.recommendationId !== body.recommendationId || before.auditId !== body.auditId || before.proofOfId !== body.proofOfId) throw notFound();
        await q.dropWaiting(db, before.id);
      }
      const reason = againstAdding(await q.usedBytes(db), body.size);
      if (reason) throw against(reason);
      await q.add(db, body);
      return { id: body.id };
    },
    upload: ({ params, bytes }, { later }) => takeIn(later, secretKey, params.documentId, bytes),
    content: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.caseId === params.caseId ? found : undefined, query.shown === 'true');
    },
    contentOfPerson: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.caseId === null && found.about.includes(params.personId) ? found : undefined, query.shown === 'true');
    },
    contentOfAgreement: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.agreementId === params.agreementId ? found : undefined, query.shown === 'true');
    },
    contentOfMeeting: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.meetingId === params.meetingId ? found : undefined, query.shown === 'true');
    },
    contentOfRecommendation: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.recommendationId === params.recommendationId ? found : undefined, query.shown === 'true');
    },
    contentOfAudit: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.auditId === params.auditId ? found : undefined, query.shown === 'true');
    },
    contentOfProof: async ({ params, query }, context) => {
      const found = await q.find(context.db, params.documentId);
      return fileOf(context, found?.proofOfId === params.proofOfId ? found : undefined, query.shown === 'true');
    },
    change: async ({ params, body }, { db, caller, version }) => {
      const before = await own(db, params.documentId, version);
      if (!before.mine && caller.role !== 'head') throw against({ cs: 'Údaje o dokumentu opravuje ten, kdo ho vložil, nebo vedoucí.', en: 'What is said of a document is corrected by whoever added it, or by the head.', uk: 'Дані про документ виправляє той, хто його додав, або керівник.' });
      if (before.meetingId && (body.about.length > 0 || body.confidenceOf)) throw new Refusal('invalid', { fields: { about: { cs: 'Příloha setkání se netýká žádného klienta.', en: 'An attachment of a meeting concerns no client.', uk: 'Додаток зустрічі не стосується жодного клієнта.' } } });
      if (before.recommendationId && (body.about.length > 0 || body.confidenceOf)) throw new Refusal('invalid', { fields: { about: { cs: 'Doklad k doporučení se netýká žádného klienta.', en: 'A proof of a recommendation concerns no client.', uk: 'Підтвердження рекомендації не стосується жодного клієнта.' } } });
      if (before.agreementId && (body.about.length > 0 || body.confidenceOf)) throw new Refusal('invalid', { fields: { about: { cs: 'Dokument dohody se netýká žádného klienta.', en: 'A document of an agreement concerns no client.', uk: 'Документ угоди не стосується жодного клієнта.' } } });
      if (before.auditId && (body.about.length > 0 || body.confidenceOf)) throw new Refusal('invalid', { fields: { about: { cs: 'Podklad auditu se netýká žádného klienta.', en: 'A document of an audit concerns no client.', uk: 'Документ аудиту не стосується жодного клієнта.' } } });
      if (!before.caseId && !before.agreementId && !before.meetingId && !before.recommendationId && !before.auditId && body.about.length === 0) throw new Refusal('invalid', { fields: { about: { cs: 'Vyberte, koho se dokument týká.', en: 'Choose whom the document concerns.', uk: 'Виберіть, кого стосується документ.' } } });
      if (body.kind !== before.kind) await checkKind(db, body.kind);
      const moved = JSON.stringify([...body.about].sort()) !== JSON.stringify([...before.about].sort()) || body.confidenceOf !== before.confidenceOf;
      if (moved && before.signed) throw against({ cs: 'Dokument je jmenovaný v podepsaném souhlasu, proto se nemění, koho se týká.', en: 'The document is named in a signed consent, so whom it concerns does not change.', uk: 'Документ названо в підписаній згоді, тому не змінюється, кого він стосується.' });
      // The order of persons means nothing: what did not change stays as it was.
      const after = await q.change(db, before.id, version, { ...body, about: moved ? body.about : before.about });
      if (after === undefined) throw new Refusal('conflict', { current: said(await q.find(db, before.id)) });
      return { version: after };
    },
    remove: async ({ params, body }, { db, caller, version }) => {
      const before = await own(db, params.documentId, version), reason = againstRemoving(before, caller.role === 'head');
      if (reason) throw against(reason);
      if (!await q.remove(db, before.id, version, body.reason)) throw new Refusal('conflict', { current: said(await q.find(db, before.id)) });
    },
    usage: async (_, { db }) => ({ used: await q.usedBytes(db), quota: quotaBytes }),
  });
};
