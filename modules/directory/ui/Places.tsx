import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { addressOf } from '../cards/ui/MapLinks.tsx';
import { directory } from '../contract.ts';
import { useLabels } from './labels.ts';
import { useTerritory } from './useTerritory.ts';

/** Dormitories, offices and other places: ours, and those that others opened to everybody. */
export function Places({ q }: { q: string }) {
  const { t } = useLingui();
  const { placeKind } = useLabels();
  const { nameOf } = useTerritory();
  const places = usePages(directory.places, { query: { ...(q && { q }) } }, { keepPrevious: true });
  if (places.error) return <ProblemAlert problem={places.error} onRetry={() => void places.refetch()} />;
  if (!places.data) return <Loading rows={5} />;
  return (
    <Card title={t`Místa`} {...(!places.more && { count: places.data.items.length })}>
      {places.data.items.length ? <Rows label={t`Místa`}>{places.data.items.map((place) => (
        <Row key={place.id} title={place.name} to={`/sit/mista/${place.id}`} note={[addressOf(place) || (place.orpCode && nameOf(place.orpCode)), place.partner?.name].filter(Boolean).join(' · ')}
          end={<><Tag>{placeKind[place.kind]}</Tag>{place.secret ? <Tag tone="soon"><Trans>utajená adresa</Trans></Tag> : place.mine && place.open && <Tag tone="waiting"><Trans>vidí všichni</Trans></Tag>}</>} />
      ))}</Rows> : <Empty>{q ? <Trans>Žádné místo neodpovídá.</Trans> : <Trans>Zatím tu není žádná ubytovna ani jiné místo.</Trans>}</Empty>}
      <More of={places} />
    </Card>
  );
}
