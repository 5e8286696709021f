// The consent sheet of one release, from what the release says.
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { consentSheet, type ShareItem } from '#platform/documents/sheets/consent.ts';
import * as q from './queries.ts';
import { wordingFor } from './texts.ts';

const sheetItems: Record<string, ShareItem> = { vulnerability: 'vulnerability', health: 'health', tie: 'thirdPersons', document: 'documents' };

/** The signature in its own picture: strokes are checked to be moves and lines only. */
const picture = (strokes: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><path d="${strokes}" fill="none" stroke="#1b2430" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

export async function sheetOf(db: Db, release: q.Found): Promise<Uint8Array> {
  const { person, guardian, signature } = release;
  const [birthDate, strokes, contact, releasable, texts] = await Promise.all([
    q.findBirthDate(db, person.id), q.findStrokes(db, release.id), q.findContact(db, release.caseId, release.from.id), q.findReleasable(db, release.caseId),
    wordingFor(db, release.from.id, release.language, release.sheetVersions),
  ]);
  const kinds = [...new Set(release.items.map((item) => item.kind))];
  const details = (kind: string) => releasable.filter((row) => row.kind === kind && release.items.some((item) => item.itemId === row.id)).map((row) => row.label).filter(Boolean).join('; ');
  const role = guardian ? 'guardian' as const : 'client' as const;
  const signer = signature?.signerName ?? guardian?.name ?? (person.part === 'child' ? '' : person.name);
  return toPdf(consentSheet({
    texts: { czech: texts.czech, client: texts.client },
    from: { name: release.from.name, contact: contact ?? release.from.name }, to: { name: release.to.name, contact: '' },
    persons: [{ name: person.name, ...(birthDate && { birthDate }) }],
    level: release.level, items: kinds.map((kind) => { const czech = details(kind); return { item: sheetItems[kind]!, ...(czech && { detail: { czech } }) }; }),
    purpose: { czech: release.purpose }, validFrom: release.validFrom, validTo: release.validTo,
    ground: release.statute ? { kind: 'statute', statute: release.statute.section } : { kind: 'consent' },
    ...(release.interpreter && { interpreter: { name: release.interpreter, language: release.language, understood: release.understood === 'yes' ? true : release.understood === 'no' ? false : null } }),
    ...(guardian && { guardians: [{ name: signature?.signerName ?? guardian.name, children: [person.name] }] }),
    ...(person.part === 'child' && { childOpinions: [{ child: person.name, words: release.childOpinion || null }] }),
    signatures: [
      { name: signer, role: person.part === 'child' ? 'guardian' : role, ...(signature && { at: signature.signedAt.slice(0, 10) }), ...(strokes && { svg: picture(strokes) }) },
      { name: release.author, role: 'worker' },
    ],
  }));
}
