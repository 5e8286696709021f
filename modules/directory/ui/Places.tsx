import { ActionIcon } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { directory, type Place } from '../contract.ts';
import { useLabels } from './labels.ts';
import { useTerritory } from './pickers.tsx';
import { PlaceSheet } from './sheets.tsx';

/** Dormitories, offices and other places, as our organisation knows them. */
export function Places({ q }: { q: string }) {
  const { t } = useLingui();
  const { placeKind } = useLabels();
  const { nameOf } = useTerritory();
  const [open, setOpen] = useState<Place>();
  const places = useRead(directory.places, { query: { ...(q && { q }), limit: 100 } }, { keepPrevious: true });
  if (places.error) return <ProblemAlert problem={places.error} onRetry={() => void places.refetch()} />;
  if (!places.data) return <Loading rows={5} />;
  return (
    <Card title={t`Místa`} meta={<Trans>vidí je jen naše organizace</Trans>} count={places.data.items.length}>
      {places.data.items.length ? <Rows label={t`Místa`}>{places.data.items.map((place) => (
        <Row key={place.id} title={place.name} note={[place.address, place.orpCode && nameOf(place.orpCode)].filter(Boolean).join(' · ')}
          end={<><Tag>{placeKind[place.kind]}</Tag><ActionIcon variant="subtle" aria-label={`${t`Upravit místo`}: ${place.name}`} onClick={() => setOpen(place)}><IconPencil size={18} /></ActionIcon></>} />
      ))}</Rows> : <Empty>{q ? <Trans>Žádné místo neodpovídá.</Trans> : <Trans>Zatím tu není žádná ubytovna ani jiné místo.</Trans>}</Empty>}
      {open && <PlaceSheet place={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
