import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Followed } from '../contract.ts';
import type { Action } from '../rules.ts';
import { AnswerSheet } from './AnswerSheet.tsx';
import { AskDaySheet, DecideDaySheet } from './DaySheets.tsx';
import styles from './Following.module.css';
import { MeetingSheet } from './MeetingSheet.tsx';
import { OwnerSheet, StepSheet } from './PeopleSheets.tsx';
import { TellSheet } from './TellSheet.tsx';

/** What may be done now, the usual next step first and filled. */
export function NextCard({ of }: { of: Followed }) {
  const { t } = useLingui(), [doing, setDoing] = useState<Action>(), close = () => setDoing(undefined);
  if (of.may.length === 0) return null;
  const words: Record<Action, string> = {
    answer: of.state === 'accepted' ? t`Odmítnout s důvodem` : of.outside ? t`Zapsat odpověď` : t`Odpovědět`, nameOwner: of.owner ? t`Změnit, kdo to má na starosti` : t`Určit, kdo to má na starosti`, askDay: of.outside ? t`Zapsat prosbu o jiný termín` : t`Požádat o jiný termín`, decideDay: t`Rozhodnout o termínu`,
    addStep: t`Přidat krok`, prove: t`Doložit splnění`, sendBack: t`Vrátit k doplnění`, verify: t`Ověřit splnění`, reopen: t`Znovu otevřít`, drop: t`Už nepožadovat`, callMeeting: t`Svolat společné setkání`,
  };
  const usual: readonly Action[] = ['decideDay', 'verify', ...(of.state === 'given' ? ['answer' as const] : []), 'prove'], first = of.forMe ? usual.find((action) => of.may.includes(action)) : undefined, rest = of.may.filter((action) => action !== first), order = [...(first ? [first] : []), ...rest];
  const quiet = (action: Action) => action === 'drop' || action === 'answer' && of.state === 'accepted';
  return (
    <Card title={of.forMe ? t`Čeká na vás` : t`Co dál`}>
      <div className="stack">
        {of.may.includes('decideDay') && of.askedDueOn && <p><Trans>Adresát prosí o jiný termín: {day(of.askedDueOn)}.</Trans></p>}
        {of.may.includes('sendBack') && !of.may.includes('verify') && <p className="meta"><Trans>Splnění ověří někdo jiný, než kdo ho doložil.</Trans></p>}
        <div className={styles.buttons}>{order.toSorted((a, b) => Number(quiet(a)) - Number(quiet(b))).map((action) => <Button key={action} variant={action === first ? 'filled' : quiet(action) ? 'subtle' : 'default'} onClick={() => setDoing(action)}>{words[action]}</Button>)}</div>
      </div>
      {doing === 'answer' && <AnswerSheet of={of} title={words.answer} onClose={close} />}
      {doing === 'nameOwner' && <OwnerSheet of={of} onClose={close} />}
      {doing === 'addStep' && <StepSheet of={of} onClose={close} />}
      {doing === 'askDay' && <AskDaySheet of={of} title={words.askDay} onClose={close} />}
      {doing === 'decideDay' && <DecideDaySheet of={of} onClose={close} />}
      {doing === 'callMeeting' && <MeetingSheet of={[of]} onClose={close} />}
      {(doing === 'prove' || doing === 'sendBack' || doing === 'verify' || doing === 'reopen' || doing === 'drop') && <TellSheet of={of} action={doing} title={words[doing]} onClose={close} />}
    </Card>
  );
}
