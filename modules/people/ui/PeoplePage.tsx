import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { people } from '../contract.ts';
import { PeopleRows } from './PeopleRows.tsx';

/** The way to somebody in danger who is not within reach. Looks the same whoever was searched for. */
function EmergencyWay() {
  const { role } = useMe().membership;
  return role === 'worker' || role === 'head' ? <p className="meta"><Trans>Je ten člověk v nebezpečí a nevíte, komu volat?</Trans> <Link to="/mimoradny-pristup"><Trans>Mimořádný přístup</Trans></Link></p> : null;
}

/** What a search found, nearest first. */
function Found({ q }: { q: string }) {
  const { t } = useLingui();
  const found = useRead(people.search, { query: { q, limit: 50 } }, { keepPrevious: true });
  if (found.error) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading rows={4} />;
  return (
    <Card title={t`Nalezeno`} count={found.data.items.length}>
      {found.data.items.length ? <PeopleRows items={found.data.items} label={t`Nalezení lidé`} /> : <Empty><Trans>Nikdo takový se ve vašem dosahu nenašel. Zkuste jiný pravopis nebo jen příjmení.</Trans></Empty>}
      <EmergencyWay />
    </Card>
  );
}

/** Everybody within reach, page after page. */
function Everybody() {
  const { t } = useLingui();
  const [serviceId, setService] = useAddress('sluzba'), [withoutCase, setWithoutCase] = useAddress('bez');
  const services = useRead(people.services).data?.items ?? [];
  const query = { ...(serviceId && { serviceId }), ...(withoutCase && { withoutCase: 'true' as const }) };
  const list = usePages(people.list, { query }), items = list.data?.items;
  return (
    <div className="stack">
      <div className="inline">
        {services.length > 1 && <Select aria-label={t`Služba`} placeholder={t`Všechny služby`} clearable data={services.map(({ id, name }) => ({ value: id, label: name }))} value={serviceId || null} onChange={(id) => setService(id ?? '')} />}
        <Switch label={t`Jen kdo nemá případ`} checked={withoutCase === '1'} onChange={(event) => setWithoutCase(event.currentTarget.checked ? '1' : '')} />
      </div>
      {list.error ? <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} /> : !items ? <Loading rows={6} /> : (
        <Card>
          {items.length ? <PeopleRows items={items} label={t`Lidé`} /> : <Empty>{serviceId || withoutCase ? <Trans>Podmínkám nikdo neodpovídá.</Trans> : <Trans>Zatím tu nikdo není. Začněte zápisem osoby nebo celé rodiny.</Trans>}</Empty>}
          <More of={list} />
        </Card>
      )}
    </div>
  );
}

/** Lidé: search as one types, and the list. */
export default function PeoplePage() {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  return (
    <Page title={t`Lidé`} subtitle={<Trans>Lidé vašich služeb a ti, které s vámi někdo sdílí</Trans>} tools={<Button variant="default" renderRoot={(props: object) => <Link to={'/lide/duplicity' as string} {...props} />}><Trans>Možné duplicity</Trans></Button>} action={{ label: t`Zapsat osobu nebo rodinu`, icon: <IconUserPlus size={18} />, to: '/lide/novy' }}>
      <div className="stack">
        <TextInput type="search" aria-label={t`Hledat osobu`} placeholder={t`Jméno v jakémkoli pravopisu, i s překlepem`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" maxLength={100} />
        {q.length >= 2 ? <Found q={q} /> : <Everybody />}
      </div>
    </Page>
  );
}
