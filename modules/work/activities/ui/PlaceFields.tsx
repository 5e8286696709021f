import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { OrpPicker, PartnerPicker, PlacePicker } from '#modules/directory/ui/index.ts';
import contact from '../../ui/Contact.module.css';
import type { Ground } from '../contract.ts';
import type { Of } from './of.ts';

type Named = { id: string; name: string };
/** Each once, the newest first: those of my last work. */
const lastOf = (ground: Ground, what: 'place' | 'partner') => [...new Map(ground.starts.flatMap(({ record }) => record.details?.[what] ?? []).filter((one): one is Named => Boolean(one.id)).map((one) => [one.id, one])).values()];

/** A known place, a new one on the spot, or words and a district. */
export function PlaceField({ values, errors, set, setDetail, name, ground, away, onNew }: Of) {
  const { t } = useLingui();
  const { placeId, orpCode } = values.details;
  return (
    <div className="stack">
      <PlacePicker clearable last={lastOf(ground, 'place')} value={placeId} known={placeId ? values.names[placeId] : undefined} error={errors['details.placeId']} onChange={(id, label) => { setDetail('placeId', id); if (id) { name(id, label); set('place', ''); } }} />
      {!placeId && (
        <>
          {!away && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onNew('place')}><Trans>Nové místo</Trans></Button></div>}
          <details className={contact.details} open={Boolean(values.place || orpCode) || undefined}>
            <summary><Trans>Místo jen slovy, obec</Trans></summary>
            <div className="columns">
              <TextInput label={t`Kde`} name="place" maxLength={200} value={values.place} error={errors['place']} onChange={(event) => set('place', event.currentTarget.value)} />
              <OrpPicker value={orpCode} error={errors['details.orpCode']} onChange={(code) => setDetail('orpCode', code)} />
            </div>
          </details>
        </>
      )}
    </div>
  );
}

/** With whom: a partner of the directory, or a new one on the spot. */
export function PartnerField({ values, errors, setDetail, name, ground, away, onNew }: Of) {
  const { partnerId } = values.details;
  return (
    <div className="stack">
      <PartnerPicker clearable last={lastOf(ground, 'partner')} value={partnerId} known={partnerId ? values.names[partnerId] : undefined} error={errors['details.partnerId']} onChange={(id, label) => { setDetail('partnerId', id); if (id) name(id, label); }} />
      {!partnerId && !away && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onNew('partner')}><Trans>Nový partner</Trans></Button></div>}
    </div>
  );
}
