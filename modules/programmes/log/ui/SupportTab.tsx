import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconDownload, IconPencilPlus } from '@tabler/icons-react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { address } from '#platform/http/client.ts';
import { addDays, month } from '#platform/i18n/format.ts';
import type { Programme } from '../../contract.ts';
import { useProgramme, useProgrammeWords } from '../../ui/index.ts';
import { none, supportLog } from '../contract.ts';
import { byWays } from '../rules.ts';
import { Lines } from './Lines.tsx';
import styles from './Log.module.css';
import { Sums, type Line } from './Sums.tsx';
import { useNarrowing } from './useNarrowing.ts';
import { useSupportWords } from './words.ts';

/** Support of a programme added up in every way, and the records behind each number. */
export default function SupportTab({ programmeId }: { programmeId: string }) {
  return <Reading of={useProgramme(programmeId)} rows={6}>{(of) => <Whole of={of} />}</Reading>;
}
const lastOf = (first: string) => addDays(`${addDays(first, 32).slice(0, 7)}-01`, -1);
function Whole({ of }: { of: Programme }) {
  const { t } = useLingui(), words = useSupportWords(), { ways } = useProgrammeWords(), topics = useCodes('programme_topic'), [narrowing, narrow] = useNarrowing(), params = { programmeId: of.id }, found = useRead(supportLog.sums, { params, query: narrowing }, { keepPrevious: true });
  const site = (key: string | null) => (key === null ? t`žádné jedno místo` : of.siteList.find(({ id }) => id === key)?.name ?? '–'), activity = (key: string | null) => { const one = of.activities.find(({ id }) => id === key); return one ? `${one.number}. ${one.title}` : t`neuvedeno`; }, member = (key: string | null) => of.team.find(({ id }) => id === key)?.name ?? '–';
  const lines = (all: readonly { key: string | null; records: number; minutes: number }[], name: (key: string | null) => string): Line[] => all.map((one) => ({ key: one.key ?? none, name: name(one.key), records: one.records, minutes: one.minutes }));
  const filter = <K extends keyof typeof narrowing>(label: string, key: K, data: { value: string; label: string }[]) => <Select label={label} placeholder={t`vše`} clearable searchable={data.length > 8} clearButtonProps={{ 'aria-label': t`Zrušit výběr` }} data={data} value={narrowing[key] ?? null} onChange={(value) => narrow({ [key]: value ?? undefined })} />;
  const chosenMonth = narrowing.from && narrowing.to === lastOf(narrowing.from) ? narrowing.from : undefined;
  return (
    <div className="stack">
      <Card action={<div className="inline">
        {of.atWork && of.memberId && <Button leftSection={<IconPencilPlus size={18} aria-hidden />} renderRoot={(props: object) => <Link to={'/programy/zapis' as string} search={{ program: of.id } as never} {...props} />}><Trans>Zapsat podporu</Trans></Button>}
        <Button component="a" variant="default" download href={address(supportLog.xlsx, { params, query: narrowing })} leftSection={<IconDownload size={18} aria-hidden />}>XLSX</Button>
        <Button component="a" variant="default" download href={address(supportLog.csv, { params, query: narrowing })} leftSection={<IconDownload size={18} aria-hidden />}>CSV</Button>
      </div>} title={t`Podpora míst`}>
        <div className="stack">
          <div className={styles.filters}>
            {filter(t`Místo`, 'siteId', [...of.siteList.map(({ id, name }) => ({ value: id, label: name })), { value: none, label: t`žádné jedno místo` }])}
            {filter(t`Způsob`, 'way', Object.entries(ways).map(([value, label]) => ({ value, label })))}
            {filter(t`Kdo`, 'memberId', of.team.map(({ id, name }) => ({ value: id, label: name })))}
            {filter(t`Téma`, 'topic', topics.options)}
            {filter(t`Klíčová aktivita`, 'activityId', [...of.activities.map(({ id }) => ({ value: id, label: activity(id) })), { value: none, label: t`neuvedeno` }])}
            <DayField label={t`Od`} value={narrowing.from ?? null} onChange={(from) => narrow({ from: from ?? undefined })} />
            <DayField label={t`Do`} value={narrowing.to ?? null} onChange={(to) => narrow({ to: to ?? undefined })} />
          </div>
          <Reading of={found} rows={1}>{(sums) => <p className={styles.total} aria-live="polite">{words.time(sums.minutes)} <span className="meta">{t`zápisů: ${sums.records}`}</span></p>}</Reading>
        </div>
      </Card>
      <Reading of={found} rows={6}>{({ by }) => <div className={styles.columns}>
        <div className="stack">
          <Sums title={t`Podle způsobu`} what={t`způsob`} chosen={narrowing.way} onOpen={(way) => narrow({ way: way as typeof narrowing.way })} lines={byWays(by.mode).map(({ way, ...one }) => ({ key: way, name: ways[way], ...one }))} />
          <Sums title={t`Podle měsíců`} what={t`měsíc`} chosen={chosenMonth} onOpen={(from) => narrow({ from, to: from && lastOf(from) })} lines={lines(by.month, (key) => month(key ?? ''))} />
          <Sums title={t`Podle témat`} what={t`téma`} chosen={narrowing.topic} onOpen={(topic) => narrow({ topic })} lines={lines(by.topic, (key) => topics.label(key ?? ''))} />
        </div>
        <div className="stack">
          <Sums title={t`Podle míst`} what={t`místo`} chosen={narrowing.siteId} onOpen={(siteId) => narrow({ siteId })} lines={lines(by.site, site)} />
          <Sums title={t`Podle lidí z týmu`} what={t`kdo`} chosen={narrowing.memberId} onOpen={(memberId) => narrow({ memberId })} lines={lines(by.member, member)} />
          <Sums title={t`Podle klíčových aktivit`} what={t`aktivita`} chosen={narrowing.activityId} onOpen={(activityId) => narrow({ activityId })} lines={lines(by.activity, activity)} />
        </div>
      </div>}</Reading>
      <Lines programmeId={of.id} narrowing={narrowing} title={t`Zápisy`} />
    </div>
  );
}
