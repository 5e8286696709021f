import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconMapPinPlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { useLabels } from '../../ui/labels.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { PlaceSheet } from '../../ui/sheets.tsx';
import { cards } from '../contract.ts';
import styles from './cards.module.css';
import { HistoryCard } from './HistoryCard.tsx';
import { addressOf, MapLinks } from './MapLinks.tsx';
import { OpenCard } from './OpenCard.tsx';
import { ServiceRows } from './ServiceRows.tsx';
import { Verified } from './Verified.tsx';

/** Everything about a place: a dormitory with its operator, an office, a contact point. */
export default function PlacePage() {
  const { t } = useLingui();
  const { placeKind } = useLabels(), follows = ['worker', 'head', 'coordinator'].includes(useMe().membership.role);
  const { nameOf } = useTerritory();
  const { placeId } = useParams({ strict: false }) as { placeId: string };
  const [editing, setEditing] = useState(false);
  const read = useRead(cards.place, { params: { placeId } });
  const back = { to: '/sit/mista', label: t`Místa` };
  if (read.error) return <Page title={t`Místo`} back={back}><ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /></Page>;
  if (!read.data) return <Page title={t`Místo`} back={back}><Loading rows={6} /></Page>;
  const { place, services, verifications } = read.data, of = { placeId };
  return (
    <Page title={place.name} back={back} subtitle={placeKind[place.kind]} tools={<>
      {follows && !place.secret && <Button component={Link} to={`/lokality?misto=${placeId}` as never} variant="default" leftSection={<IconMapPinPlus size={16} />}><Trans>Založit jako lokalitu</Trans></Button>}
      {place.mine && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}><Trans>Upravit místo</Trans></Button>}
    </>}>
      <div className={styles.page}>
        <div className="stack">
          <Card title={t`O místě`}>
            <Facts facts={[
              [t`Adresa`, addressOf(place)], [t`Na mapě`, place.latitude !== null && !place.secret && <MapLinks place={place} />], [t`Obec s rozšířenou působností`, place.orpCode && nameOf(place.orpCode)],
              [t`Provozuje`, place.partner && <Link to={`/sit/partneri/${place.partner.id}` as string}>{place.partner.name}</Link>], [t`Jak se tam dostat`, place.accessNote], [t`Bez bariér`, place.barrierFree === null ? null : place.barrierFree ? t`ano` : t`ne`],
              [t`Co je dobré vědět`, place.note && <span className={styles.words}>{place.note}</span>],
            ].map(([label, value]) => [label, value || null] as const)} />
            <Verified of={of} aspect="place" all={verifications} />
          </Card>
          {services.length > 0 && <Card title={t`Co se tu poskytuje`} count={services.length}><ServiceRows services={services} /></Card>}
          <HistoryCard of={of} />
        </div>
        <div className="stack"><OpenCard place={place} /></div>
      </div>
      {editing && <PlaceSheet place={place} onClose={() => setEditing(false)} />}
    </Page>
  );
}
