import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { minutesTo, type Visit } from '../rules.ts';

/** How far a visit is, in words; nothing while it is far or without a time. */
export function useSoonWords() {
  const { t } = useLingui();
  return (visit: Pick<Visit, 'dueTime'>, minute: number): string | undefined => {
    const to = minutesTo(visit, minute);
    if (to === undefined || to > 180) return undefined;
    return to >= 90 ? t`za ${Math.floor(to / 60)} h ${to % 60} min` : to > 0 ? t`za ${to} min` : to > -15 ? t`právě teď` : t`mělo proběhnout`;
  };
}
export const clock = (time: string | null) => time?.slice(0, 5).replace(/^0/, '');
/** What stands in the heading of a visit: the case, or what was promised when there is none. */
export const headingOf = ({ caseLabel, what }: { caseLabel: string | null; what: string }) => caseLabel ?? what;

/** The record of a visit begins with its case and time. */
export function WriteVisit({ visit, size = 'compact-sm' }: { visit: { caseId: string | null; caseLabel: string | null; what: string }; size?: 'compact-sm' | 'md' }) {
  const { t } = useLingui();
  const heading = headingOf(visit);
  if (!visit.caseId) return null;
  return <Button variant={size === 'md' ? 'default' : 'subtle'} size={size} px="sm" aria-label={t`Zapsat: ${heading}`} renderRoot={(props: object) => <Link to={`/zapsat?case=${visit.caseId}` as string} {...props} />}><Trans>Zapsat</Trans></Button>;
}
