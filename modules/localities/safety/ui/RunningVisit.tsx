import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDoorExit, IconPhone } from '@tabler/icons-react';
import { useEffect } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { Unreachable } from '#platform/http/client.ts';
import { time } from '#platform/i18n/format.ts';
import { visits, type Visit } from '../contract.ts';
import { minutesLeft, prolongations, soon } from '../rules.ts';
import { callTo } from './phone.ts';
import { useNow } from './useSafety.ts';
import styles from './Safety.module.css';

/** Where I am now: how much time is left, one button to say that I am out, and what the others know. */
export function RunningVisit({ visit }: { visit: Visit }) {
  const { t } = useLingui();
  const left = minutesLeft(visit.endsBy, useNow()), overdue = left <= 0;
  const out = useChange(visits.checkOut, { invalidates: [visits.mine] }), stay = useChange(visits.prolong, { invalidates: [visits.mine] });
  // The telephone itself reminds, also when nobody else knows: as long as this page is open.
  useEffect(() => { if (overdue) navigator.vibrate?.([300, 150, 300]); }, [overdue, left]);
  const params = { visitId: visit.id }, unheard = visit.checkedInReceivedAt === null, told = visit.alarms.filter(({ kind }) => kind !== 'alone');
  const problem = out.error ?? stay.error;
  return (
    <section className={styles.out} data-tone={overdue ? 'late' : undefined} aria-label={t`Probíhající návštěva`}>
      <div className="inline"><Tag tone={overdue ? 'late' : left <= soon ? 'soon' : 'waiting'}>{visit.part === 'along' ? <Trans>jdete s: {visit.who.name}</Trans> : <Trans>jste uvnitř</Trans>}</Tag><span className="meta"><Trans>odhlásit do {time(visit.endsBy)} · čeká {visit.alarmed.name}</Trans></span></div>
      <h2>{[visit.caseLabel, visit.place?.name].filter(Boolean).join(' · ') || t`Návštěva`}</h2>
      <p className={styles.left} role="timer">{overdue ? <Plural value={-left} one="# minuta po čase" few="# minuty po čase" many="# minuty po čase" other="# minut po čase" /> : <Plural value={left} one="zbývá # minuta" few="zbývají # minuty" many="zbývá # minuty" other="zbývá # minut" />}</p>
      {overdue && <p role="alert">{told.length > 0 ? <Trans>Poplach dostal: {told.map(({ to, acknowledgedAt }) => (acknowledgedAt ? t`${to} (řeší to)` : to)).join(', ')}. Odhlaste se, nebo zavolejte.</Trans> : <Trans>Odhlaste se, nebo si prodlužte čas.</Trans>}</p>}
      {unheard && (
        <Alert role="alert" color="red" variant="light" title={t`Přihlášení ještě neodešlo`}>
          <p><Trans>Dokud telefon nemá signál, poplach nedostane nikdo. Zavolejte, že jste uvnitř.</Trans></p>
        </Alert>
      )}
      <Button size="xl" fullWidth leftSection={<IconDoorExit />} loading={out.isPending} onClick={() => out.mutate({ params, body: { at: new Date().toISOString() } }, { onSuccess: () => said(t`Jste odhlášeni`) })}><Trans>Jsem venku</Trans></Button>
      <div className={styles.buttons}>
        {prolongations.map((minutes) => <Button key={minutes} variant="default" size="md" px="xs" loading={stay.isPending} onClick={() => stay.mutate({ params, body: { at: new Date().toISOString(), minutes } })}><Trans>+{minutes} minut</Trans></Button>)}
        {visit.alarmPhone && <Button component="a" href={callTo(visit.alarmPhone)} variant="default" size="md" px="xs" leftSection={<IconPhone size={18} />}><Trans>Zavolat</Trans></Button>}
      </div>
      {problem instanceof Unreachable ? <Alert role="alert" color="red" variant="light" title={t`Bez signálu to neodešlo`}><p><Trans>Zavolejte, ať na vás nikdo nečeká zbytečně, a zkuste to znovu, až bude signál.</Trans></p></Alert> : <ProblemAlert problem={problem} />}
      <p className="meta"><Trans>Nechte Souběh otevřený, připomene se i bez signálu. Kde jste, nezjišťuje.</Trans></p>
    </section>
  );
}
