import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { incidents } from '../contract.ts';
import { standing } from '../rules.ts';
import { WarningView } from './WarningView.tsx';

/** In the header of a case: what endangers whoever goes to that house, as far as the reader may know it. */
export default function CaseWarnings({ caseId }: { caseId: string }) {
  const found = useRead(incidents.ofCase, { params: { caseId } }).data?.items.filter((one) => ['holds', 'review_due'].includes(standing(one, today()))) ?? [];
  return <>{found.map((one) => <WarningView key={one.id} of={one} />)}</>;
}
