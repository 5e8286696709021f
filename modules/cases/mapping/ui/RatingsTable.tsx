import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { day, dayOf, today } from '#platform/i18n/format.ts';
import type { NeedRating } from '../contract.ts';
import { mayCorrect } from '../rules.ts';
import { FactSource } from './FactSource.tsx';
import { useScale } from './scale.ts';

type Props = { caseId: string; items: readonly NeedRating[]; label: (domain: string, on?: string) => string; onCorrect?: (rating: NeedRating) => void };

/** Every rating as it was given, newest first. One's own of today may be corrected. */
export function RatingsTable({ caseId, items, label, onCorrect }: Props) {
  const { t } = useLingui();
  const { full } = useScale();
  const value = (of: number | null) => (of === null ? '–' : full(of));
  return (
    <ResponsiveTable caption={t`Všechna hodnocení potřeb`} rows={items} rowId={({ id }) => id} columns={[
      { id: 'domain', title: t`Oblast`, cell: (one) => label(one.domain, one.ratedOn) },
      { id: 'day', title: t`Den`, cell: (one) => day(one.ratedOn) },
      { id: 'worker', title: t`Služba`, cell: (one) => value(one.workerValue) },
      { id: 'client', title: t`Klient`, cell: (one) => value(one.clientValue) },
      { id: 'reason', title: t`Důvod`, cell: (one) => one.reason || '–' },
      { id: 'source', title: t`Koho se týká a od koho`, cell: (one) => <div><FactSource caseId={caseId} of={one} />{onCorrect && one.own && mayCorrect(one, today(), dayOf) && <Button variant="subtle" size="xs" px={0} onClick={() => onCorrect(one)}><Trans>Opravit</Trans></Button>}</div> },
    ]} />
  );
}
