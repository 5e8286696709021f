import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { time } from '#platform/i18n/format.ts';
import { visits, type Visit } from '../contract.ts';
import styles from './Safety.module.css';

/** A colleague is overdue, or went alone in spite of a warning: who, where, what to do. */
export function AlarmCard({ visit }: { visit: Visit }) {
  const { t } = useLingui();
  const hear = useChange(visits.acknowledge, { invalidates: [visits.mine] }), end = useChange(visits.resolve, { invalidates: [visits.mine] });
  const [ending, setEnding] = useState(false), [words, setWords] = useState('');
  const mine = visit.alarms.filter((one) => one.mine), overdue = mine.some(({ kind }) => kind !== 'alone'), open = mine.filter(({ acknowledgedAt }) => acknowledgedAt === null), others = visit.alarms.filter((one) => !one.mine && one.acknowledgedAt !== null);
  const where = [visit.caseLabel, visit.place?.name, visit.whereTo].filter(Boolean).join(' · '), second = visit.second?.name ?? visit.secondName;
  return (
    <section className={styles.out} data-tone={overdue ? 'late' : undefined} aria-label={t`Poplach`}>
      <div className="inline"><Tag tone="late" icon={<IconAlertTriangle size={14} aria-hidden />}>{overdue ? <Trans>měl nebo měla být venku v {time(visit.endsBy)}</Trans> : <Trans>jde i přes výstrahu</Trans>}</Tag>{others.map((one) => <Tag key={one.id} tone="waiting"><Trans>řeší to {one.to}</Trans></Tag>)}</div>
      <h2>{visit.who.name}</h2>
      <p>{[where, visit.checkedInAt && t`přihlášení v ${time(visit.checkedInAt)}`, second && t`jde i ${second}`].filter(Boolean).join(' · ')}</p>
      {visit.aloneReason && <p><Trans>Důvod: {visit.aloneReason}</Trans></p>}
      {overdue && <p><Trans>Zavolejte. Když se nikdo neozve, jeďte tam ve dvou, nebo volejte policii (158).</Trans></p>}
      <div className={styles.buttons}>
        {open.length > 0 && <Button variant={overdue ? 'filled' : 'default'} size="md" loading={hear.isPending} onClick={() => { for (const one of open) hear.mutate({ params: { alarmId: one.id } }); }}>{overdue ? <Trans>Řeším to</Trans> : <Trans>Vím o tom</Trans>}</Button>}
        {overdue && <Button variant="default" size="md" onClick={() => setEnding(true)}><Trans>Už je v bezpečí</Trans></Button>}
      </div>
      <ProblemAlert problem={hear.error} />
      {ending && (
        <ConfirmSheet open onClose={() => setEnding(false)} title={t`${visit.who.name} je v bezpečí`} confirm={<Trans>Ukončit poplach</Trans>} loading={end.isPending} problem={end.error} labels={{ ending: t`Jak to víte` }}
          onConfirm={() => end.mutate({ params: { visitId: visit.id }, body: { ending: words } }, { onSuccess: () => { setEnding(false); said(t`Poplach je ukončený`); } })}>
          <TextInput label={t`Jak to víte`} required maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </ConfirmSheet>
      )}
    </section>
  );
}
