import { assertOpen } from '#modules/cases/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { isShown } from '#platform/files/types.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { documents } from './contract.ts';
import { standingOf } from './owner-queries.ts';
import { aboutNobody, ownersOf, type Owner } from './owners.ts';
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

async function listOf(db: Db, owner: Owner) {
  const standing = await standingOf(db, owner);
  if (!standing) throw notFound();
  return { items: await q.findOf(db, owner), mayWrite: standing.writes };
}

export const routes = (house: House): void => {
  const { secretKey } = house;
  /** The content as a stream; whoever may not see the document finds nothing. */
  const fileOf = ({ later }: Context, document: q.Found | undefined, shown: boolean) => {
    if (!document || document.state !== 'ready' || !document.sealedId) throw notFound();
    // A name that says nothing: the title often holds a client's.
    return { name: `dokument-${document.onDay}.${document.extension}`, type: document.mediaType, size: document.size!, shown: shown && isShown(document.mediaType), stream: read(later, secretKey, document.sealedId) };
  };
  const attached = async (context: Context, id: string, owner: Owner, shown: 'true' | 'false') => {
    const found = await q.find(context.db, id);
    return fileOf(context, found?.owner?.kind === owner.kind && found.owner.id === owner.id ? found : undefined, shown === 'true');
  };
  serve(house, 'documents', documents)({
    ofCase: async ({ params }, { db }) => ({ items: await q.findOfCase(db, params.caseId), mayWrite: await q.writesInto(db, params.caseId) }),
    ofPerson: async ({ params }, { db }) => ({ items: await q.findOfPerson(db, params.personId), mayWrite: true }),
    ofAgreement: ({ params }, { db }) => listOf(db, { kind: 'agreement', id: params.agreementId }),
    ofMeeting: ({ params }, { db }) => listOf(db, { kind: 'meeting', id: params.meetingId }),
    ofRecommendation: ({ params }, { db }) => listOf(db, { kind: 'recommendation', id: params.recommendationId }),
    ofAudit: ({ params }, { db }) => listOf(db, { kind: 'audit', id: params.auditId }),
    ofOwner: ({ params }, { db }) => listOf(db, { kind: params.ownerKind, id: params.ownerId }),
    add: async ({ body }, { db }) => {
      const owner = ownersOf(body)[0];
      if (body.caseId) await assertOpen(db, body.caseId);
      else if (owner) {
        if (!(await standingOf(db, owner))?.writes) throw notFound();
        if (owner.kind === 'audit' && body.auditReaders && !await q.areInTeam(db, owner.id, body.auditReaders)) throw new Refusal('invalid', { fields: { auditReaders: { cs: 'Dokument čtou jen lidé z týmu auditu.', en: 'Only people of the team read a document.', uk: 'Документ читають лише люди з команди аудиту.' } } });
      }
      else for (const person of body.about) if (!await q.reaches(db, person)) throw notFound();
      await checkKind(db, body.kind);
      if (body.recordId && !await q.seesRecord(db, body.recordId, body.caseId)) throw notFound();
      if (body.replacesId) {
        const before = await q.find(db, body.replacesId);
        if (!before?.own || before.state !== 'ready' || before.caseId !== body.caseId || before.owner?.kind !== owner?.kind || before.owner?.id !== owner?.id) throw notFound();
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
    contentOfAgreement: ({ params, query }, context) => attached(context, params.documentId, { kind: 'agreement', id: params.agreementId }, query.shown),
    contentOfMeeting: ({ params, query }, context) => attached(context, params.documentId, { kind: 'meeting', id: params.meetingId }, query.shown),
    contentOfRecommendation: ({ params, query }, context) => attached(context, params.documentId, { kind: 'recommendation', id: params.recommendationId }, query.shown),
    contentOfAudit: ({ params, query }, context) => attached(context, params.documentId, { kind: 'audit', id: params.auditId }, query.shown),
    contentOfOwner: ({ params, query }, context) => attached(context, params.documentId, { kind: params.ownerKind, id: params.ownerId }, query.shown),
    change: async ({ params, body }, { db, caller, version }) => {
      const before = await own(db, params.documentId, version);
      if (!before.mine && caller.role !== 'head') throw against({ cs: 'Údaje o dokumentu opravuje ten, kdo ho vložil, nebo vedoucí.', en: 'What is said of a document is corrected by whoever added it, or by the head.', uk: 'Дані про документ виправляє той, хто його додав, або керівник.' });
      if (before.owner && (body.about.length > 0 || body.confidenceOf)) throw new Refusal('invalid', { fields: { about: aboutNobody[before.owner.kind].concerns } });
      if (!before.caseId && !before.owner && body.about.length === 0) throw new Refusal('invalid', { fields: { about: { cs: 'Vyberte, koho se dokument týká.', en: 'Choose whom the document concerns.', uk: 'Виберіть, кого стосується документ.' } } });
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
