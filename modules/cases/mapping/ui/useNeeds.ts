import { useCodes } from '#modules/directory/ui/index.ts';
import { useRead } from '#platform/design/query.ts';
import { needs } from '../contract.ts';
import { currentNeeds, inOrder } from '../rules.ts';
import { capital } from './scale.ts';

/** Ratings of the case and what holds of them now, in the order of the code list. */
export function useNeeds(caseId: string) {
  const { label, options } = useCodes('need_domain');
  const read = useRead(needs.list, { params: { caseId }, query: {} });
  const domains = options.map(({ value }) => value);
  return { read, domains, label: (code: string, on?: string) => capital(label(code, on)), needsOf: (items: NonNullable<typeof read.data>['items']) => inOrder(currentNeeds(items), domains) };
}
