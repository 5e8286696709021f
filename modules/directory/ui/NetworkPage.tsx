import { Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { mayAddService } from '../rules.ts';
import { Partners } from './Partners.tsx';
import { Places } from './Places.tsx';
import { Services } from './Services.tsx';
import { PartnerSheet, PlaceSheet, ServiceSheet } from './sheets.tsx';

/** Síť: services of organisations here, our partners and places. */
export default function NetworkPage() {
  const { t } = useLingui();
  const { membership } = useMe();
  const [part, setPart] = useAddress('cast', 'sluzby');
  const [accepting, setAccepting] = useAddress('prijima');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const label = part === 'partneri' ? t`Přidat partnera` : part === 'mista' ? t`Přidat místo` : t`Přidat naši službu`;
  const mayAdd = part !== 'sluzby' || mayAddService(membership.role, null);
  return (
    <Page title={t`Síť`} subtitle={<Trans>Kdo tu pracuje a koho znáte</Trans>} {...(mayAdd && { action: { label, icon: <IconPlus size={18} />, onClick: () => setAdding(true) } })}>
      <div className="stack">
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'sluzby', label: t`Služby` }, { value: 'partneri', label: t`Partneři` }, { value: 'mista', label: t`Místa` }]} /></div>
        <div className="inline">
          <TextInput type="search" aria-label={t`Hledat v síti`} placeholder={t`Hledat`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} style={{ flex: '1 1 14rem' }} />
          {part === 'sluzby' && <Switch label={t`Jen co přijímají`} checked={accepting === '1'} onChange={(event) => setAccepting(event.currentTarget.checked ? '1' : '')} />}
        </div>
        {part === 'partneri' ? <Partners q={q} /> : part === 'mista' ? <Places q={q} /> : <Services q={q} accepting={accepting === '1'} />}
      </div>
      {adding && (part === 'partneri' ? <PartnerSheet onClose={close} /> : part === 'mista' ? <PlaceSheet onClose={close} /> : <ServiceSheet partnerId={null} onClose={close} />)}
    </Page>
  );
}
