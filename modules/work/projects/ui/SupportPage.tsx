import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, month as monthName, number } from '#platform/i18n/format.ts';
import { BehindCard } from '../../ui/BehindCard.tsx';
import { projects, type SupportSheet as Sheet } from '../contract.ts';
import { labours, schoolings, type Labour, type Schooling } from '../rules.ts';
import { onCard, useProjectWords } from './words.ts';

type Values = Omit<Sheet, 'id' | 'version'>;
/** What the project has to know of the person beside the records. Nothing is filled beforehand: a consent is what the person signed. */
function SheetForm({ ids, sheet, onClose }: { ids: { personId: string; projectId: string }; sheet: Sheet | null; onClose: () => void }) {
  const { t } = useLingui();
  const words = useProjectWords(), anew = { invalidates: [projects.support, projects.supported] }, add = useChange(projects.addSheet, anew), change = useChange(projects.changeSheet, anew);
  const labels = { agreedOn: t`Souhlas podepsán dne`, enteredOn: t`Vstup do projektu`, leftOn: t`Konec účasti`, labour: t`Postavení na trhu práce při vstupu`, schooling: t`Nejvyšší dosažené vzdělání` };
  const initial: Values = sheet ? { agreedOn: sheet.agreedOn, enteredOn: sheet.enteredOn, leftOn: sheet.leftOn, labour: sheet.labour, schooling: sheet.schooling } : { agreedOn: null, enteredOn: null, leftOn: null, labour: null, schooling: null };
  return (
    <FormSheet<Values> title={t`List podpořené osoby`} onClose={onClose} draft={`support:${ids.projectId}:${ids.personId}`} labels={labels} done={t`List je uložený.`} initial={initial} version={sheet?.version ?? 0}
      shown={(field, value) => field === 'labour' ? words.labour[value as Labour] : field === 'schooling' ? words.schooling[value as Schooling] : undefined}
      save={(values, version, id) => sheet ? change.mutateAsync({ params: ids, body: values, version }) : add.mutateAsync({ params: ids, body: { id, ...values } })}>
      {(form) => <>
        <DayField label={labels.agreedOn} description={t`Den, kdy člověk podepsal, že jeho údaje smíte předat do IS ESF. Bez souhlasu v tabulce nebude.`} {...form.getInputProps('agreedOn')} />
        <div className="columns">
          <DayField label={labels.enteredOn} description={t`Když je jiný než první záznam.`} {...form.getInputProps('enteredOn')} />
          <DayField label={labels.leftOn} {...form.getInputProps('leftOn')} />
        </div>
        <Select label={labels.labour} clearable clearButtonProps={{ 'aria-label': t`Nezjištěno` }} placeholder={t`nezjištěno`} data={labours.map((value) => ({ value, label: words.labour[value] }))} {...form.getInputProps('labour')} />
        <Select label={labels.schooling} clearable clearButtonProps={{ 'aria-label': t`Nezjištěno` }} placeholder={t`nezjištěno`} data={schoolings.map((value) => ({ value, label: words.schooling[value] }))} {...form.getInputProps('schooling')} />
      </>}
    </FormSheet>
  );
}

/** Support of one person by a project: the sheet, what is missing and where it is mended, hours by month and the records behind them. */
export default function SupportPage() {
  const { t } = useLingui();
  const { projectId, personId } = useParams({ strict: false }) as { projectId: string; personId: string }, ids = { projectId, personId };
  const found = useRead(projects.support, { params: ids }), records = usePages(projects.supportRecords, { params: ids, query: {} }), words = useProjectWords(), [editing, setEditing] = useState(false);
  return (
    <Page title={found.data?.name || t`Podpořená osoba`} back={{ to: `/prace/projekty/${projectId}/osoby`, label: t`Podpořené osoby` }}>
      <Reading of={found} rows={6}>{(of) => {
        const card = of.missing.filter((what) => onCard.includes(what)), sheet = of.missing.filter((what) => !onCard.includes(what));
        return (
          <div className="stack">
            <Card title={t`Podpora`} action={<Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setEditing(true)}><Trans>List podpořené osoby</Trans></Button>}>
              <Facts facts={[
                [t`Hodin podpory`, <>{number(of.hours)} <Tag tone={of.state === 'over' ? 'done' : of.state === 'near' ? 'soon' : 'plain'}>{words.state[of.state]}</Tag></>], [t`Od první do poslední práce`, `${day(of.firstOn)} – ${day(of.lastOn)}`],
                [t`Souhlas podepsán dne`, of.sheet?.agreedOn ? day(of.sheet.agreedOn) : t`zatím ne`], [t`Vstup do projektu`, of.sheet?.enteredOn && day(of.sheet.enteredOn)], [t`Konec účasti`, of.sheet?.leftOn && day(of.sheet.leftOn)],
                [t`Postavení na trhu práce při vstupu`, of.sheet?.labour && words.labour[of.sheet.labour]], [t`Nejvyšší dosažené vzdělání`, of.sheet?.schooling && words.schooling[of.sheet.schooling]],
                [t`Chybí na listu`, sheet.map((what) => words.needed[what]).join(', ')], [t`Chybí na kartě`, card.length > 0 && <>{card.map((what) => words.needed[what]).join(', ')} · <Link to={`/lide/${personId}` as string}><Trans>otevřít kartu</Trans></Link></>],
              ]} />
              {of.missing.length === 0 && <p className="meta"><Trans>K vykázání nechybí nic.</Trans></p>}
            </Card>
            <Card title={t`Po měsících`}><ResponsiveTable caption={t`Podpora po měsících`} rows={of.months} rowId={(one) => one.month} columns={[
              { id: 'month', title: t`Měsíc`, cell: (one) => monthName(one.month) }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => number(one.records) }, { id: 'hours', title: t`Hodin podpory`, numeric: true, cell: (one) => number(one.hours) }]} /></Card>
            <BehindCard title={t`Záznamy placené projektem`} of={records} />
            {editing && <SheetForm ids={ids} sheet={of.sheet} onClose={() => setEditing(false)} />}
          </div>
        );
      }}</Reading>
    </Page>
  );
}
