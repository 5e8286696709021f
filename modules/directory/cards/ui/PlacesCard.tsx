import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMapPinPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Id, prose } from '#platform/http/contract.ts';
import { PlacePicker } from '../../ui/pickers.tsx';
import { cards, type ServiceCard } from '../contract.ts';
import { addressOf, MapLinks } from './MapLinks.tsx';
import { Verified } from './Verified.tsx';

const PlaceOfBody = z.strictObject({ placeId: Id, note: prose(200) });

/** At which places the service is given. */
export function PlacesCard({ card: { service, places, verifications } }: { card: ServiceCard }) {
  const { t } = useLingui();
  const anew = { invalidates: [cards.service, cards.history] };
  const add = useChange(cards.addPlaceOf, anew), remove = useChange(cards.removePlaceOf, { ...anew, onDone: () => { said(t`Místo bylo odebráno.`); setGone(undefined); } });
  const [adding, setAdding] = useState(false), [gone, setGone] = useState<ServiceCard['places'][number]>();
  const labels = { placeId: t`Místo`, note: t`Poznámka` };
  return (
    <Card title={t`Kde`} action={service.mine && <Button variant="subtle" size="xs" leftSection={<IconMapPinPlus size={16} />} onClick={() => setAdding(true)}><Trans>Přidat místo</Trans></Button>}>
      {places.length ? <Rows label={t`Kde`}>{places.map((one) => (
        <Row key={one.id} title={one.place.name} to={`/sit/mista/${one.place.id}`} note={<>{[addressOf(one.place), one.note].filter(Boolean).join(' · ')}{one.place.accessNote && <><br />{one.place.accessNote}</>}<span style={{ position: 'relative', zIndex: 1 }}><MapLinks place={one.place} /></span></>}
          end={<>{one.place.barrierFree && <Tag><Trans>bez bariér</Trans></Tag>}{one.place.mine && !one.place.open && <Tag tone="soon">{one.place.secret ? <Trans>utajená adresa</Trans> : <Trans>vidíme jen my</Trans>}</Tag>}{service.mine && <ActionIcon variant="subtle" aria-label={`${t`Odebrat místo`}: ${one.place.name}`} onClick={() => setGone(one)}><IconTrash size={16} /></ActionIcon>}</>} />
      ))}</Rows> : <Empty>{service.forms.length > 0 && service.forms.every((form) => form === 'outreach') ? <Trans>Služba chodí za lidmi, místo nemá.</Trans> : <Trans>Místo zatím nikdo nezapsal.</Trans>}</Empty>}
      {places.length > 0 && <Verified of={{ serviceId: service.id }} aspect="place" all={verifications} />}
      {adding && (
        <FormSheet<{ placeId: string | null; note: string }> title={t`Kde se služba poskytuje`} onClose={() => setAdding(false)} draft={`service-place:${service.id}`} schema={PlaceOfBody} labels={labels} done={t`Místo bylo přidáno.`} initial={{ placeId: null, note: '' }}
          save={(body, _, id) => add.mutateAsync({ params: { serviceId: service.id }, body: { id, placeId: body.placeId!, note: body.note } })}>
          {(form) => <>
            <PlacePicker required value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} error={form.errors.placeId} description={t`Nové místo nejdřív přidejte v části Místa. Ostatní ho uvidí, až ho tam ukážete všem.`} />
            <TextInput label={labels.note} description={t`Třeba druhé patro, zvonek Kompas.`} {...form.getInputProps('note')} />
          </>}
        </FormSheet>
      )}
      <ConfirmSheet open={gone !== undefined} onClose={() => setGone(undefined)} title={t`Odebrat místo od služby?`} confirm={t`Odebrat`} danger loading={remove.isPending} problem={remove.error} onConfirm={() => remove.mutate({ params: { servicePlaceId: gone!.id } })}>
        <p>{gone?.place.name}</p>
      </ConfirmSheet>
    </Card>
  );
}
