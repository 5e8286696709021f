import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { documents } from '../contract.ts';
import { AttachedDocuments } from './AttachedDocuments.tsx';

/** What proves an entry of learning or a qualification: read by the worker and the head. */
export function ProofDocuments({ proofOfId }: { proofOfId: string }) {
  const { t } = useLingui();
  return <AttachedDocuments title={t`Doklady`} meta={<Trans>vidí je pracovník a vedení</Trans>} read={useRead(documents.ofProof, { params: { proofOfId } })} of={{ proofOfId }}
    hrefOf={(documentId) => address(documents.contentOfProof, { params: { proofOfId, documentId } })} />;
}
