import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { staffing, type Departure } from '../contract.ts';
import { DepartureSheet } from './DepartureSheet.tsx';

/** Households that left, newest first. */
export function DeparturesCard({ serviceId }: { serviceId: string }) {
  const { t } = useLingui(), list = usePages(staffing.departures, { query: { service: serviceId, limit: 20 } }), codes = useCodes('departure_destination'), [changed, setChanged] = useState<Departure | null>(null);
  return (
    <Card title={t`Zapsané odchody`}>
      <Reading of={list}>{({ items }) => items.length ? <Rows>{items.map((one) => <Row key={one.id} title={<>{codes.label(one.destination)} · <Plural value={one.people} one="# člověk" few="# lidé" many="# člověka" other="# lidí" /></>} note={`${day(one.onDay)} · ${one.author}`} end={one.mayChange && <Button variant="default" size="xs" onClick={() => setChanged(one)}><Trans>Opravit</Trans><span className="hidden-text">{t`, odchod ${day(one.onDay)}, ${codes.label(one.destination)}`}</span></Button>} />)}</Rows> : <Empty><Trans>Zatím žádný. Odchod zapíšete třemi ťuknutími, bez jmen.</Trans></Empty>}</Reading>
      <More of={list} />
      {changed && <DepartureSheet serviceId={serviceId} departure={changed} onClose={() => setChanged(null)} />}
    </Card>
  );
}
