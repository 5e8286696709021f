// Which wording a sheet is made of: the organisation's own, or the shipped one. A signed sheet keeps the one it was signed with.
import type { Db } from '#platform/db/connect.ts';
import { findSheetText, type SheetText } from '#platform/documents/sheets/text.ts';
import { sheetLanguages, type SheetTextRow } from './shapes.ts';
import { findOwnTexts, findRevision, type OwnText } from './texts-queries.ts';

const asSheet = (own: OwnText): SheetText => ({ key: 'consent', language: own.language, version: own.revision, translator: own.translator || null, verifier: own.verifier || null, body: own.body });
/** How a wording is remembered on a signed release: `vlastní 2`, `1`. */
const nameOf = (text: SheetText, own: boolean) => `${own ? 'own' : 'shipped'} ${text.version}`;

/** Every language with the wording that is used today. */
export async function listTexts(db: Db, organisationId: string): Promise<SheetTextRow[]> {
  const own = await findOwnTexts(db, organisationId);
  return sheetLanguages.map((language) => {
    const mine = own.find((text) => text.language === language), shipped = findSheetText('consent', language)!;
    return mine
      ? { language, revision: mine.revision, own: true, translator: mine.translator, verifier: mine.verifier, validFrom: mine.validFrom, body: mine.body }
      : { language, revision: shipped.version, own: false, translator: shipped.translator ?? '', verifier: shipped.verifier ?? '', validFrom: null, body: { ...shipped.body } };
  });
}

export type Wording = { czech: SheetText; client?: SheetText; versions: Record<string, string> };
/** The wording of a sheet in Czech and the client's language; `signedWith` asks for the one it was signed with. */
export async function wordingFor(db: Db, organisationId: string, language: string, signedWith: Record<string, string> = {}): Promise<Wording> {
  const own = await findOwnTexts(db, organisationId);
  const pick = async (tag: string): Promise<readonly [SheetText, string]> => {
    const [kind, revision] = (signedWith[tag] ?? '').split(' ');
    const mine = kind === 'own' ? await findRevision(db, organisationId, tag, Number(revision)) : kind === 'shipped' ? undefined : own.find((text) => text.language === tag);
    const text = mine ? asSheet(mine) : findSheetText('consent', tag) ?? findSheetText('consent', 'cs')!;
    return [text, nameOf(text, mine !== undefined)];
  };
  const [czech, czechVersion] = await pick('cs');
  if (language === 'cs') return { czech, versions: { cs: czechVersion } };
  const [client, clientVersion] = await pick(language);
  return { czech, client, versions: { cs: czechVersion, [language]: clientVersion } };
}
