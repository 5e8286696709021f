import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { number } from '#platform/i18n/format.ts';
import { NetworkTabs } from '#modules/directory/ui/index.ts';
import { applications } from '../contract.ts';
import { ApplicationRow } from './ApplicationRow.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { RegisterCard } from './RegisterCard.tsx';
import { TermSheet } from './sheets.tsx';

type Part = 'open' | 'waiting' | 'decided';
function List({ serviceId, part, more }: { serviceId: string; part: Part; more: boolean }) {
  const { t } = useLingui();
  const found = usePages(applications.list, { query: { part, ...(serviceId && { serviceId }) } });
  const titles = { open: t`Čekají na rozhodnutí`, waiting: t`Pořadník`, decided: t`Rozhodnuté žádosti` };
  const none = { open: t`Žádná žádost nečeká na rozhodnutí.`, waiting: t`V pořadníku nikdo není.`, decided: t`Zatím tu není žádná rozhodnutá žádost.` };
  return (
    <Card title={titles[part]} meta={part === 'waiting' ? <Trans>podle dne přijetí</Trans> : part === 'open' ? <Trans>podle lhůty</Trans> : undefined}>
      <Reading of={found}>{({ items }) => <>
        {items.length ? <Rows label={titles[part]}>{items.map((one, at) => <ApplicationRow key={one.id} of={one} withService={more} {...(part === 'waiting' && serviceId && { place: at + 1 })} />)}</Rows> : <Empty>{none[part]}</Empty>}
        <More of={found} />
      </>}</Reading>
    </Card>
  );
}

/** Žádosti: who formally applied to our services, what is to be decided, who waits, and the register of those refused for capacity. */
export default function ApplicationsPage() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head', services = useRead(applications.services);
  const [asked, setService] = useAddress('sluzba'), [part, setPart] = useAddress('cast', 'open'), [referralId, setReferral] = useAddress('odkazani');
  const [sheet, setSheet] = useState<'new' | 'term'>();
  const items = services.data?.items ?? [], mine = items.filter((one) => one.mine), one = items.find(({ id }) => id === asked) ?? (items.length === 1 || part === 'register' ? items.toSorted((a, b) => b.open + b.waiting - a.open - a.waiting)[0] : undefined);
  const counted = one ? [one] : items, sum = (key: 'open' | 'late' | 'waiting') => counted.reduce((all, service) => all + service[key], 0);
  const late = sum('late');
  return (
    <Page title={t`Žádosti o službu`} subtitle={<Trans>Žádosti o naše služby: od přijetí po smlouvu nebo odmítnutí</Trans>} {...(mine.length > 0 && { action: { label: t`Zapsat žádost`, icon: <IconPlus size={18} />, onClick: () => setSheet('new') } })}>
      <NetworkTabs />
      <Reading of={services}>{() => !items.length ? <Empty><Trans>Nemáte žádnou službu, které by žádosti patřily.</Trans></Empty> : (
        <div className="stack">
          <div className="inline" style={{ alignItems: 'end' }}>
            {items.length > 1 && <Select label={t`Služba`} allowDeselect={false} data={[...(part === 'register' ? [] : [{ value: '', label: t`všechny moje služby` }]), ...items.map(({ id, name }) => ({ value: id, label: name }))]} value={one?.id ?? ''} onChange={(id) => setService(id ?? '')} />}
            {one && <p className="meta"><Trans>Lhůta na rozhodnutí: {number(one.days)} dní</Trans> {head && one.mine && <Button variant="subtle" size="compact-sm" onClick={() => setSheet('term')}><Trans>Změnit lhůtu</Trans></Button>}</p>}
          </div>
          <Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'open', label: sum('open') ? t`K rozhodnutí (${sum('open')})` : t`K rozhodnutí` }, { value: 'waiting', label: sum('waiting') ? t`Pořadník (${sum('waiting')})` : t`Pořadník` }, { value: 'decided', label: t`Rozhodnuté` }, { value: 'register', label: t`Evidence odmítnutých` }]} />
          {part === 'open' && late > 0 && <p className="meta"><Trans>Po lhůtě na rozhodnutí: {number(late)}.</Trans></p>}
          {part === 'register' ? one && <RegisterCard serviceId={one.id} /> : <List key={`${part}:${one?.id}`} serviceId={one?.id ?? ''} part={part as Part} more={!one} />}
        </div>
      )}</Reading>
      {(sheet === 'new' || referralId) && mine[0] && <ApplicationSheet services={referralId && one ? [one] : mine} serviceId={(mine.find(({ id }) => id === one?.id) ?? mine[0]).id} {...(referralId && { referralId })} onClose={() => { setSheet(undefined); setReferral(''); }} />}
      {sheet === 'term' && one && <TermSheet service={one} onClose={() => setSheet(undefined)} />}
    </Page>
  );
}
