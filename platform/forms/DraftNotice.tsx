import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { DraftForm } from './useDraftForm.ts';

/** Says that what was written before is back, and lets it be thrown away. */
export const DraftNotice = ({ of: { restored, discard } }: { of: Pick<DraftForm<never>, 'restored' | 'discard'> }) => restored && (
  <div className="inline" role="status">
    <span className="meta"><Trans>Pokračujete v rozepsaném textu.</Trans></span>
    <Button variant="subtle" size="xs" onClick={discard}><Trans>Začít znovu</Trans></Button>
  </div>
);
