import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { OrpPicker, PartnerPicker, PlacePicker } from '#modules/directory/ui/index.ts';
import contact from '../../ui/Contact.module.css';
import type { Of } from './of.ts';

/** A known place, a new one on the spot, or words and a district. */
export function PlaceField({ values, errors, set, setDetail, name, away, onNew }: Of) {
  const { t } = useLingui();
  const { placeId, orpCode } = values.details;
  return (
    <div className="stack">
      <PlacePicker clearable value={placeId} known={placeId ? values.names[placeId] : undefined} error={errors['details.placeId']} onChange={(id, label) => { setDetail('placeId', id); if (id) { name(id, label); set('place', ''); } }} />
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
export function PartnerField({ values, errors, setDetail, name, away, onNew }: Of) {
  const { partnerId } = values.details;
  return (
    <div className="stack">
      <PartnerPicker clearable value={partnerId} known={partnerId ? values.names[partnerId] : undefined} error={errors['details.partnerId']} onChange={(id, label) => { setDetail('partnerId', id); if (id) name(id, label); }} />
      {!partnerId && !away && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onNew('partner')}><Trans>Nový partner</Trans></Button></div>}
    </div>
  );
}
