// Which wording a sheet is made of: the organisation's own, or the shipped one. A signed sheet keeps the one it was signed with.
import type { Db } from '#platform/db/connect.ts';
import { findSheetText, type SheetText } from '#platform/documents/sheets/text.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { sheetLanguages, type SheetTextRow, type SheetVersion } from './shapes.ts';
import { findAllTexts, findOwnTexts, findRevision, findUses, type OwnText } from './texts-queries.ts';

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

/** Every wording of a language, newest first: the shipped one, then the organisation's own, each used until the next begins. */
export async function listVersions(db: Db, language: SheetTextRow['language']): Promise<SheetVersion[]> {
  const own = await findAllTexts(db, language), uses = new Map((await findUses(db, language)).map((one) => [one.version, one])), shipped = findSheetText('consent', language)!;
  const used = (version: string) => ({ version, signed: uses.get(version)?.signed ?? 0, lastSignedOn: uses.get(version)?.lastSignedOn ?? null });
  // A newer revision wins from its first day on; one that a still newer revision overtakes is never used.
  const ends = (first: string, later: readonly OwnText[]) => { const next = later.map((one) => one.validFrom).toSorted()[0]; return next === undefined ? null : addDays(next < first ? first : next, -1); };
  const versions: SheetVersion[] = [
    { language, revision: shipped.version, own: false, translator: shipped.translator ?? '', verifier: shipped.verifier ?? '', validFrom: null, body: { ...shipped.body }, ...used(`shipped ${shipped.version}`), validTo: ends('0000', own), author: '', current: false },
    ...own.map((text, at): SheetVersion => ({ language, revision: text.revision, own: true, translator: text.translator, verifier: text.verifier, validFrom: text.validFrom, body: text.body, ...used(`own ${text.revision}`), validTo: ends(text.validFrom, own.slice(at + 1)), author: text.author, current: false })),
  ];
  const now = today(), current = versions.findLast(({ validFrom, validTo }) => (validFrom ?? '') <= now && (validTo === null || validTo >= now));
  return versions.map((one) => ({ ...one, current: one === current })).toReversed();
}
