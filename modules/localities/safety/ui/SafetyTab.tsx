import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDoorEnter, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import { incidents } from '../contract.ts';
import { CheckInSheet } from './CheckInSheet.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import { IncidentSheet } from './IncidentSheet.tsx';
import { useSafety } from './useSafety.ts';
import { VisitRow } from './VisitRow.tsx';
import { VisitSheet } from './VisitSheet.tsx';
import { Rows } from '#platform/design/Row.tsx';

/** Safety of a locality: warnings that I may read, and going there. */
export default function SafetyTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const found = useRead(incidents.ofCase, { params: { caseId } }), of = useCase(caseId).data, { visits, running } = useSafety(false), here = visits.filter((one) => one.caseId === caseId && (one.state === 'planned' || one.state === 'running'));
  const [open, setOpen] = useState<'incident' | 'plan' | 'now'>(), [made, setMade] = useState<string>(), going = visits.find(({ id }) => id === made);
  const close = () => setOpen(undefined);
  return (
    <div className="stack">
      <Card title={<Trans>Výstrahy</Trans>} action={of?.writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen('incident')}><Trans>Nová výstraha</Trans></Button>}>
        <Reading of={found} rows={3}>{({ items }) => items.length === 0
          ? <Empty><Trans>Nevidíte tu žádnou výstrahu. Výstrahy jiných organizací se ukážou, až sem naplánujete návštěvu v příštích sedmi dnech.</Trans></Empty>
          : <div className="stack">{items.map((one) => <IncidentCard key={one.id} incident={one} />)}</div>}</Reading>
      </Card>
      <Card title={<Trans>Návštěvy</Trans>} action={of?.writable && <div className="inline">{running.length === 0 && <Button variant="default" size="xs" leftSection={<IconDoorEnter size={16} />} onClick={() => setOpen('now')}><Trans>Vyrazit teď</Trans></Button>}<Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen('plan')}><Trans>Naplánovat</Trans></Button></div>}>
        {here.length === 0 ? <Empty><Trans>Nikam se teď nechystáte. Návštěvu vidí jen ten, kdo jde, kdo na něj čeká, a vedení.</Trans></Empty> : <Rows label={t`Návštěvy`}>{here.map((one) => <VisitRow key={one.id} visit={one} />)}</Rows>}
      </Card>
      {open === 'incident' && <IncidentSheet caseId={caseId} onClose={close} />}
      {(open === 'plan' || open === 'now') && <VisitSheet caseId={caseId} {...(of?.label && { heading: of.label })} now={open === 'now'} onClose={close} {...(open === 'now' && { onMade: setMade })} />}
      {going?.state === 'planned' && <CheckInSheet visit={going} onClose={() => setMade(undefined)} />}
    </div>
  );
}
