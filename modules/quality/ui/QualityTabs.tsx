import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { SectionTabs } from '#platform/design/SectionTabs.tsx';
import { auditSummary } from '#modules/audits/summary/contract.ts';
import { tabs } from './tabs.ts';

const summary = tabs.find(({ path }) => path === '/kvalita/souhrn')!;

/** The second row of „Kvalita“. The summary is offered to those who find something in it: the head of one audited house does not. */
export function QualityTabs({ within }: { within?: string }) {
  const { t } = useLingui(), { role } = useMe().membership;
  const counted = useRead(auditSummary.any, undefined, { enabled: summary.roles!.includes(role) }).data?.any ?? false;
  return <SectionTabs tabs={counted ? tabs : tabs.filter((one) => one !== summary)} label={t`Části kvality`} within={within} />;
}
