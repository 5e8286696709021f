import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import type { ReactNode } from 'react';
import { documents } from '../contract.ts';
import type { AttachedKind } from '../owners.ts';
import { AttachedDocuments } from './AttachedDocuments.tsx';

/** Files of something about no client, as a card: read by whoever reads that, put there by whoever writes it. */
export function OwnerDocuments({ kind, id, title, meta }: { kind: AttachedKind; id: string; title: string; /** Who sees them. */ meta: ReactNode }) {
  const params = { ownerKind: kind, ownerId: id };
  return <AttachedDocuments title={title} meta={meta} read={useRead(documents.ofOwner, { params })} of={{ of: { kind, id } }} hrefOf={(documentId) => address(documents.contentOfOwner, { params: { ...params, documentId } })} />;
}
