import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { documents } from '../contract.ts';
import { AttachedDocuments } from './AttachedDocuments.tsx';

/** Documents of an agreement between organisations: its parties see them all, and add their own. */
export function AgreementDocuments({ agreementId }: { agreementId: string }) {
  const { t } = useLingui();
  return <AttachedDocuments title={t`Dokumenty`} meta={<Trans>vidí je všechny strany</Trans>} read={useRead(documents.ofAgreement, { params: { agreementId } })} of={{ agreementId }}
    hrefOf={(documentId) => address(documents.contentOfAgreement, { params: { agreementId, documentId } })} />;
}
