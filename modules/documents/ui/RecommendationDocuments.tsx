import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { documents } from '../contract.ts';
import { AttachedDocuments } from './AttachedDocuments.tsx';

/** What proves a followed recommendation: put there by who fulfils it, read by everybody who follows it. */
export function RecommendationDocuments({ recommendationId }: { recommendationId: string }) {
  const { t } = useLingui();
  return <AttachedDocuments title={t`Doklady`} meta={<Trans>vidí je, kdo doporučení sleduje</Trans>} read={useRead(documents.ofRecommendation, { params: { recommendationId } })} of={{ recommendationId }}
    hrefOf={(documentId) => address(documents.contentOfRecommendation, { params: { recommendationId, documentId } })} />;
}
