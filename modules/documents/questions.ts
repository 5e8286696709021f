// What other rooms ask of documents: agreements, evidence of audits and minutes carry files by a link of their own with real foreign
// keys to documents.document; they add by the endpoint and show by these.
import type { Db } from '#platform/db/connect.ts';
import { documentsOfRecords, find } from './queries.ts';
import { read, type InTransaction, type PiecesOf } from './store-queries.ts';

/** Documents of records of work that the caller may see, in the order in which they were added. */
export const ofRecords = (db: Db, recordIds: readonly string[]): Promise<{ recordId: string; id: string; title: string }[]> => documentsOfRecords(db, recordIds);

/** Is this a ready document of my organisation in this case (null = in none)? Asked before a link to it is written. */
export async function isOurs(db: Db, documentId: string, caseId: string | null): Promise<boolean> {
  const found = await find(db, documentId);
  return found !== undefined && found.own && found.state === 'ready' && found.caseId === caseId;
}

/** The content of a file that a room publishes: whether its pieces are within reach is asked by the room itself, each time anew (`find`). */
export const publishedContent = (within: InTransaction, secretKey: Buffer, sealedId: string, find: PiecesOf): AsyncGenerator<Buffer> => read(within, secretKey, sealedId, find);
