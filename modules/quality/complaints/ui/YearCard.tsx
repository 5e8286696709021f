import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { address } from '#platform/http/client.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { number, today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { complaints } from '../contract.ts';
import type { Finding } from '../rules.ts';
import { useComplaintWords } from './words.ts';

/** A year in numbers, the register for an inspection, the overview for whoever is outside. */
export function YearCard() {
  const { t } = useLingui(), thisYear = Number(today().slice(0, 4)), [asked, setYear] = useAddress('rok', String(thisYear)), { role } = useMe().membership;
  const year = /^20\d\d$/.test(asked) ? Number(asked) : thisYear, words = useComplaintWords(), { label } = useCodes('complaint_subject'), found = useRead(complaints.year, { params: { year } });
  const list = (items: readonly { name: string; count: number }[]) => items.map(({ name, count }) => `${name} ${number(count)}`).join(', ');
  const file = (endpoint: Endpoint) => address(endpoint as typeof complaints.registerPdf, { params: { year } });
  return (
    <Card title={t`Rok v číslech`}>
      <div className="stack">
        <Select label={t`Rok`} allowDeselect={false} data={Array.from({ length: 6 }, (_, at) => String(thisYear - at))} value={String(year)} onChange={(value) => value && setYear(value)} />
        <Reading of={found}>{(of) => of.all === 0 ? <Empty><Trans>V tomto roce nevyřizujete žádnou stížnost.</Trans></Empty> : <Facts facts={[
          [t`Celkem`, number(of.all)], [t`Zodpovězeno ve lhůtě`, number(of.inTime)], [t`Zodpovězeno po lhůtě`, of.answered > of.inTime && number(of.answered - of.inTime)], [t`Vyřizuje se`, of.open > 0 && number(of.open)], [t`Průměrně dní do odpovědi`, of.days !== null && number(of.days)], [t`Anonymních`, of.anonymous > 0 && number(of.anonymous)],
          [t`Čeho se týkaly`, list(of.subjects.map(({ key, count }) => ({ name: label(key), count })))], [t`Jak byly posouzeny`, list(of.findings.map(({ key, count }) => ({ name: words.finding[key as Finding], count })))], [t`Služby`, of.services.length > 1 && list(of.services)],
        ]} />}</Reading>
        <div className="inline">
          <Button component="a" variant="default" leftSection={<IconPrinter size={18} />} href={file(complaints.registerPdf)} target="_blank" rel="noopener"><Trans>Registr (PDF)</Trans></Button>
          <Button component="a" variant="default" leftSection={<IconFileSpreadsheet size={18} />} href={file(complaints.registerXlsx)}><Trans>Registr (XLSX)</Trans></Button>
          {(role === 'head' || role === 'methodologist') && <Button component="a" variant="default" leftSection={<IconPrinter size={18} />} href={file(complaints.yearPdf)} target="_blank" rel="noopener"><Trans>Přehled pro veřejnost (PDF)</Trans></Button>}
        </div>
        <p className="meta"><Trans>Jsou tu jen stížnosti, které vyřizujete. V přehledu pro veřejnost se počty menší než 5 neuvádějí.</Trans></p>
      </div>
    </Card>
  );
}
