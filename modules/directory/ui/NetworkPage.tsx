import { Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { mayAddService } from '../rules.ts';
import { NetworkTabs } from './NetworkTabs.tsx';
import { Services } from './Services.tsx';
import { ServiceSheet } from './sheets.tsx';

type Listed = { /** The part's name. */ title: string; add?: { label: string; sheet: (close: () => void) => ReactNode }; filter?: ReactNode; list: (q: string) => ReactNode };

/** One searched list of „Síť" with the row of its parts above. */
export function NetworkList({ title, add, filter, list }: Listed) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const [adding, setAdding] = useState(false);
  return (
    <Page title={title} subtitle={<Trans>Kdo tu pracuje a koho znáte</Trans>} {...(add && { action: { label: add.label, icon: <IconPlus size={18} />, onClick: () => setAdding(true) } })}>
      <NetworkTabs />
      <div className="inline">
        <TextInput type="search" aria-label={t`Hledat v síti`} placeholder={t`Hledat`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} style={{ flex: '1 1 14rem' }} />
        {filter}
      </div>
      {list(q)}
      {adding && add?.sheet(() => setAdding(false))}
    </Page>
  );
}

/** Síť: services of organisations here. */
export default function NetworkPage() {
  const { t } = useLingui();
  const { membership } = useMe();
  const [accepting, setAccepting] = useAddress('prijima');
  return <NetworkList title={t`Služby`} {...(mayAddService(membership.role, null) && { add: { label: t`Přidat naši službu`, sheet: (close) => <ServiceSheet partnerId={null} onClose={close} /> } })}
    filter={<Switch label={t`Jen co přijímají`} checked={accepting === '1'} onChange={(event) => setAccepting(event.currentTarget.checked ? '1' : '')} />}
    list={(q) => <Services q={q} accepting={accepting === '1'} />} />;
}
