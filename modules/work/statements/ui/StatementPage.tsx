import { Alert, Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { address } from '#platform/http/client.ts';
import { month as monthName, today } from '#platform/i18n/format.ts';
import { people } from '#modules/people/contract.ts';
import { BehindCard } from '../../ui/BehindCard.tsx';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { statements } from '../contract.ts';
import { monthBefore, monthsBack } from '../rules.ts';
import { Sheet, Totals } from './Sheet.tsx';
import { useTitles } from './useTitles.ts';

function Month({ serviceId, month }: { serviceId: string; month: string }) {
  const [what, setWhat] = useAddress('co'), { t } = useLingui();
  const query = { serviceId, month }, found = useRead(statements.get, { query }), behind = usePages(statements.records, { query: { ...query, ...(what !== 'all' && { what }) } }, { enabled: what !== '' }), titleOf = useTitles(found.data);
  const file = (endpoint: typeof statements.csv | typeof statements.xlsx | typeof statements.pdf) => ({ component: 'a' as const, href: address(endpoint, { query }), target: '_blank', rel: 'noopener' });
  return (
    <Reading of={found} rows={8}>{(of) => <>
      <Alert color="brand" variant="light" title={of.whole ? t`Celá služba` : t`Jen vaše práce`}><div className="stack">
        <p>{of.whole ? <Trans>Všechna čísla jsou spočtená ze záznamů. Celou službu vidí její vedení a koordinátor; malá čísla se uvnitř organizace neskrývají, proto výkaz neposílejte dál, než je třeba.</Trans> : <Trans>Všechna čísla jsou spočtená ze záznamů, které jste napsali. Vidíte je vy a vaše vedení; celou službu vidí vedení a koordinátor.</Trans>}</p>
        <div className="inline"><Button variant="default" {...file(statements.pdf)}><Trans>Otevřít PDF</Trans></Button><Button variant="default" {...file(statements.xlsx)}><Trans>Stáhnout XLSX</Trans></Button><Button variant="default" {...file(statements.csv)}><Trans>Stáhnout CSV</Trans></Button></div>
      </div></Alert>
      {of.total.records === 0 ? <Card><Empty><Trans>V tomto měsíci tu není žádný záznam práce.</Trans></Empty></Card> : <>
        <Totals of={of} open={setWhat} />
        {what && <BehindCard title={titleOf(what)} of={behind} onClose={() => setWhat('')} />}
        <Sheet of={of} open={setWhat} />
      </>}
    </>}</Reading>
  );
}

/** Výkazy: choose a service and a month, and the sheet stands there; one's only service and the last month are chosen already. */
export default function StatementPage() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head', services = useRead(people.services), items = services.data?.items ?? [];
  const [chosen, setService] = useAddress('sluzba'), [month, setMonth] = useAddress('mesic', monthBefore(today())), [, setWhat] = useAddress('co'), serviceId = chosen || items[0]?.id || '';
  return (
    <Page title={t`Měsíční výkaz`} subtitle={<Trans>Číslo otevře záznamy, které za ním stojí.</Trans>}
      tools={<Button variant="default" renderRoot={(props: object) => <Link to={'/prace/vykaz' as string} {...props} />}>{head ? <Trans>Roční výkaz</Trans> : <Trans>Roční výkaz a karty klientů</Trans>}</Button>}>
      <WorkTabs />
      <div className="stack">
        <div className="inline">
          {items.length > 1 && <Select label={t`Služba`} allowDeselect={false} data={items.map(({ id, name }) => ({ value: id, label: name }))} value={serviceId} onChange={(id) => { setService(id ?? ''); setWhat(''); }} miw={280} />}
          {items.length === 1 && <p><b>{items[0]!.name}</b></p>}
          <Select label={t`Měsíc`} allowDeselect={false} data={monthsBack(today(), 36).map((value) => ({ value, label: monthName(`${value}-01`) }))} value={month} onChange={(value) => { setMonth(value ?? ''); setWhat(''); }} w={190} />
        </div>
        {services.data && !serviceId && <Card><Empty><Trans>Nemáte žádnou službu.</Trans></Empty></Card>}
        {serviceId && <Month serviceId={serviceId} month={month} />}
      </div>
    </Page>
  );
}
