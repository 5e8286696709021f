import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { address } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { applications } from '../contract.ts';
import { useApplicationWords } from './words.ts';

/** Register of applicants refused for capacity (§ 88 g) in a year, as an inspection asks for it. */
export function RegisterCard({ serviceId }: { serviceId: string }) {
  const { t } = useLingui();
  const words = useApplicationWords(), head = useMe().membership.role === 'head';
  const [year, setYear] = useAddress('rok', today().slice(0, 4));
  const query = { serviceId, year: Number(year) }, found = useRead(applications.register, { query });
  const file = (endpoint: typeof applications.registerCsv | typeof applications.registerPdf) => ({ component: 'a' as const, href: address(endpoint, { query }), target: '_blank', rel: 'noopener' });
  const years = Array.from({ length: 6 }, (_, back) => String(Number(today().slice(0, 4)) - back));
  return (
    <Card title={t`Odmítnutí pro kapacitu`} {...(found.data && { count: found.data.items.length })}>
      <div className="stack">
      <p className="meta"><Trans>Evidence žadatelů podle § 88 písm. g) zákona o sociálních službách. Vzniká sama z odmítnutých žádostí.</Trans></p>
      <div className="inline" style={{ alignItems: 'end' }}>
        <Select label={t`Rok`} allowDeselect={false} data={years} value={year} onChange={(value) => setYear(value ?? '')} w={110} />
        {head && <><Button variant="default" {...file(applications.registerCsv)}><Trans>Stáhnout tabulku CSV</Trans></Button><Button variant="default" {...file(applications.registerPdf)}><Trans>Otevřít PDF</Trans></Button></>}
      </div>
      <Reading of={found}>{({ items, more }) => (items.length ? <>
        <ResponsiveTable caption={t`Odmítnutí pro kapacitu`} rows={items} rowId={(one) => one.id} columns={[
          { id: 'who', title: t`Žadatel`, cell: (one) => <Link to={`/sit/zadosti/${one.id}` as string}>{words.applicant(one)}</Link> },
          { id: 'received', title: t`Přijato`, cell: (one) => day(one.receivedOn) },
          { id: 'decided', title: t`Odmítnuto`, cell: (one) => day(one.decidedOn!) },
          { id: 'waits', title: t`Pořadník`, cell: (one) => !one.callAgreed ? t`nežádá` : one.waitingOutcome ? words.outcome[one.waitingOutcome] : t`čeká` },
          { id: 'to', title: t`Odkázáno na`, cell: (one) => [...one.elsewhere.map(({ name }) => name), one.elsewhereNote].filter(Boolean).join(', ') || '–' },
        ]} />
        {more && <p className="meta"><Trans>Zobrazeny jsou první dva tisíce.</Trans></p>}
      </> : <Empty><Trans>V tomto roce nebyl pro kapacitu nikdo odmítnut.</Trans></Empty>)}</Reading>
      </div>
    </Card>
  );
}
