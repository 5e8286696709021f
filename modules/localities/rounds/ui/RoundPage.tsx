import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconFlagCheck, IconHeartHandshake, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useLive } from '#platform/live/browser/live.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { rounds, type Round } from '../contract.ts';
import { countsIn } from '../waiting.ts';
import { Doors } from './Doors.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { TotalsCard } from './TotalsCard.tsx';
import { TotalsSheet } from './TotalsSheet.tsx';
import { useRoundWords } from './words.ts';
import { useStayAwake } from './useStayAwake.ts';
import styles from './Rounds.module.css';

/** What was prepared beforehand. */
function Prepared({ round, onChange }: { round: Round; onChange: () => void }) {
  const { t } = useLingui();
  const words = useRoundWords(), language = useCodes('language').label;
  return (
    <Card title={t`Příprava`} action={round.mayWrite && <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={onChange}><Trans>Změnit</Trans></Button>}>
      <Facts facts={[
        [t`Kdo jde`, round.workers.map(({ name, organisation, own }) => (own ? name : `${name} (${organisation})`)).join(', ')], [t`Kdy`, `${words.span(round)}, ${words.mode[round.mode]}`], [t`Které jednotky`, words.pick[round.pick]],
        [t`Provozovatel`, [words.operator[round.operator], round.operatorNote].filter(Boolean).join(': ')], [t`Jazyky`, round.languages.map((code) => language(code)).join(', ')],
        [t`Co víme předem`, round.known && <span className={styles.prose}>{round.known}</span>], [t`Co vzít s sebou`, round.bring && <span className={styles.prose}>{round.bring}</span>],
      ]} />
    </Card>
  );
}

function Content({ round, onSheet }: { round: Round; onSheet: (sheet: 'totals' | 'plan') => void }) {
  const { t } = useLingui();
  const counts = countsIn(round), finished = round.state === 'finished';
  return (
    <div className={styles.tab}>
      <div className={styles.column}>
        {round.units.length > 0 && round.state !== 'cancelled' && <Doors round={round} />}
        {!finished && round.mayWrite && round.state !== 'cancelled' && (
          <Card title={t`Konec kola`}>
            <div className="stack">
              <p>{counts.left > 0 ? <Trans>Zbývající dveře zůstanou na příště.</Trans> : <Trans>Všechny dveře mají odpověď.</Trans>} <Trans>Součty domu se zapíšou i jako vaše práce.</Trans></p>
              <div><Button size="md" variant={counts.left === 0 ? 'filled' : 'default'} leftSection={<IconFlagCheck size={20} aria-hidden />} onClick={() => onSheet('totals')}><Trans>Ukončit kolo</Trans></Button></div>
            </div>
          </Card>
        )}
        {finished && <TotalsCard round={round} onCorrect={() => onSheet('totals')} />}
      </div>
      <div className={styles.column}><Prepared round={round} onChange={() => onSheet('plan')} /></div>
    </div>
  );
}

/** One round: on a telephone in a corridor, with or without signal. */
export default function RoundPage() {
  const { t } = useLingui();
  const { roundId = '' } = useParams({ strict: false }) as { roundId?: string }, found = useRead(rounds.get, { params: { roundId } }), round = found.data, words = useRoundWords(), me = useMe();
  const [sheet, setSheet] = useState<'help' | 'totals' | 'plan'>(), close = () => setSheet(undefined), goes = round?.workers.some(({ id }) => id === me.membership.id);
  useLive(round && `round:${round.id}`, [rounds.get]);
  useStayAwake(Boolean(goes && round?.state === 'planned'));
  return (
    <Page back={{ to: round ? `/lokality/${round.caseId}/depistaz` : '/lokality', label: t`Depistáž` }} title={round?.caseLabel ?? t`Kolo depistáže`}
      subtitle={round && <span className="inline"><span>{words.span(round)}, {words.mode[round.mode]}</span><Tag tone={round.state === 'finished' ? 'done' : round.state === 'cancelled' ? 'plain' : 'waiting'}>{words.state[round.state]}</Tag></span>}
      {...(round?.mayWrite && round.state !== 'cancelled' && { action: { label: t`Někdo žádá o pomoc`, icon: <IconHeartHandshake size={20} aria-hidden />, onClick: () => setSheet('help') } })}>
      <Reading of={found} rows={6}>{(one) => <>
        {one.state === 'cancelled' && <Alert color="gray" variant="light"><Trans>Kolo bylo zrušené. Naplánujte nové na stránce lokality.</Trans></Alert>}
        <Content key={one.id} round={one} onSheet={setSheet} />
        {sheet === 'help' && <HelpSheet roundId={one.id} languages={one.languages} onClose={close} />}
        {sheet === 'totals' && <TotalsSheet round={one} onClose={close} />}
        {sheet === 'plan' && <PlanSheet caseId={one.caseId} round={one} onClose={close} />}
      </>}</Reading>
    </Page>
  );
}
