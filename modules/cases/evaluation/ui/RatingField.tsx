import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Segmented } from '#platform/design/Segmented.tsx';

const options = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** The client's own rating, 5 best; nothing is chosen beforehand and it can be taken back. */
export function RatingField({ value, onChange, error }: { value: number | null; onChange: (value: number | null) => void; error?: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className="stack">
      <Segmented label={t`Hodnocení klienta`} description={t`1 nejhorší – 5 nejlepší`} options={options} value={value === null ? null : String(value)} onChange={(next) => onChange(Number(next))} error={error} />
      {value !== null && <div><Button variant="subtle" size="xs" px={0} onClick={() => onChange(null)}><Trans>Zrušit hodnocení</Trans></Button></div>}
    </div>
  );
}
