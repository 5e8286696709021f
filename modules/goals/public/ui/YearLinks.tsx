import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPrinter, IconTarget, IconWorld } from '@tabler/icons-react';
import type { PlanState } from '../../rules.ts';

/** From the year of a centre: to its evaluation, onto its notice board, to what everybody reads. */
export function YearLinks({ centreId, year, state, published }: { centreId: string; year: number; state: PlanState; published: boolean }) {
  return (
    <div className="inline">
      {(state === 'running' || state === 'closed') && <Button variant="default" leftSection={<IconTarget size={18} />} renderRoot={(props: object) => <Link to={`/cile/${centreId}/${year}/hodnoceni` as never} {...props} />}><Trans>Vyhodnocení</Trans></Button>}
      <Button variant="default" component="a" href={`/api/goal-centres/${centreId}/years/${year}/sheet.pdf`} target="_blank" leftSection={<IconPrinter size={18} />}><Trans>Na nástěnku (PDF)</Trans></Button>
      {published && state !== 'approved' && <Button variant="default" component="a" href={`/verejne/cile/${centreId}/${year}`} target="_blank" leftSection={<IconWorld size={18} />}><Trans>Veřejná stránka</Trans></Button>}
    </div>
  );
}
