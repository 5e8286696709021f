import { address } from '#platform/http/client.ts';
import { documents, type DocumentRow } from '../contract.ts';

/** Where a document is saved from. */
export const linkOf = ({ id, caseId }: Pick<DocumentRow, 'id' | 'caseId'>, personId?: string) =>
  caseId ? address(documents.content, { params: { caseId, documentId: id } }) : address(documents.contentOfPerson, { params: { personId, documentId: id } });
