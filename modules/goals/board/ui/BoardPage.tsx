import { Select } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import { GoalsTabs } from '../../ui/GoalsTabs.tsx';
import { kinds } from '../../rules.ts';
import { goalBoard, type Board, type BoardGoal } from '../contract.ts';
import { signals } from '../rules.ts';
import { CentreRow } from './CentreRow.tsx';
import { SilentCard } from './SilentCard.tsx';
import { WaitingCard } from './WaitingCard.tsx';
import { monthNames, useGoalWords } from './words.tsx';
import styles from './Board.module.css';

const topicsOf = (goal: BoardGoal) => [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)].flatMap(({ indicator }) => indicator?.filter.topics ?? []);

function Opened({ board }: { board: Board }) {
  const { t } = useLingui();
  const words = useGoalWords(), phone = usePhone(), [kind, setKind] = useAddress('druh'), [signal, setSignal] = useAddress('stav'), [topic, setTopic] = useAddress('tema'), [centre, setCentre] = useAddress('centrum');
  const topics = useCodes('work_topic'), all = board.centres.flatMap(({ goals }) => goals), offered = [...new Set(all.flatMap(topicsOf))].map((value) => ({ value, label: topics.label(value) })), present = kinds.filter((one) => all.some((goal) => goal.kind === one));
  const filtered = Boolean(kind || signal || topic), passes = (goal: BoardGoal) => (!kind || goal.kind === kind) && (!topic || topicsOf(goal).includes(topic)), also = (goal: BoardGoal) => passes(goal) && (!signal || goal.signal === signal);
  const shown = board.centres.map((one) => ({ one, goals: one.goals.filter(also) })).filter(({ one, goals }) => (!filtered || goals.length > 0) && (!phone || !centre || one.id === centre));
  const counted = board.centres.filter(({ months }) => months.some(({ month, of }) => month === board.lastMonth && of > 0)), evaluated = counted.filter(({ months }) => months.some(({ month, evaluated: done, of }) => month === board.lastMonth && done >= of));
  const alone = board.centres.length < 2 && board.waiting.length === 0 && board.centres.every(({ months }) => !months.some(({ waits }) => waits));
  if (!board.centres.some(({ plan }) => plan) && board.waiting.length === 0) return <Card><Empty><Trans>Na rok {board.year} tu zatím žádné cíle nejsou. Napíše je tým centra v části Moje centrum.</Trans></Empty></Card>;
  return <>
    <Card>
      <div className={styles.strip}>
        {board.year <= Number(board.on.slice(0, 4)) && <div className={styles.counts} role="group" aria-label={t`Cíle podle toho, jak na tom jsou`}>
          {signals.map((one) => <button key={one} type="button" className={styles.count} aria-pressed={signal === one} onClick={() => setSignal(signal === one ? '' : one)}><span className={styles.big}>{all.filter((goal) => passes(goal) && goal.signal === one).length}</span><Tag tone={words.signalTone[one]}>{words.signal[one]}</Tag></button>)}
        </div>}
        <div className={styles.tools}>
          <Select className={styles.select ?? ''} aria-label={t`Druh cíle`} placeholder={t`Všechny druhy`} data={present.map((value) => ({ value, label: words.kind(value) }))} value={kind || null} onChange={(value) => setKind(value ?? '')} clearable clearButtonProps={{ 'aria-label': t`Všechny druhy` }} />
          {offered.length > 0 && <Select className={styles.select ?? ''} aria-label={t`Téma`} placeholder={t`Všechna témata`} data={offered} value={topic || null} onChange={(value) => setTopic(value ?? '')} clearable clearButtonProps={{ 'aria-label': t`Všechna témata` }} />}
        </div>
        {board.lastMonth && counted.length > 1 && <div className={styles.evaluated}><span className={styles.big}>{t`${evaluated.length} z ${counted.length}`}</span><span className="meta"><Trans>center vyhodnotilo<br />{monthNames([board.lastMonth])}</Trans></span></div>}
      </div>
    </Card>
    <div className={styles.board} data-alone={alone || undefined}>
      <Card quiet>
        <div className={styles.legend} aria-hidden><span><i />{t`skutečnost`}</span><span><i data-line="forecast" />{t`při tomto tempu`}</span><span><i data-line="even" />{t`rovnoměrné tempo`}</span><span>{t`klik na číslo ukáže záznamy`}</span></div>
        {shown.length === 0 ? <Empty><Trans>Žádný cíl takový není.</Trans></Empty>
          : <ul aria-label={t`Centra`}>{shown.map(({ one, goals }) => <CentreRow key={one.id} centre={one} goals={goals} year={board.year} on={board.on} filtered={filtered} open={!phone || centre === one.id || board.centres.length === 1} onOpen={board.centres.length > 1 ? setCentre : undefined} />)}</ul>}
      </Card>
      {!alone && (!phone || !centre) && <div className={styles.side}><SilentCard board={board} /><WaitingCard board={board} /></div>}
    </div>
  </>;
}

/** Goals of all centres that I see in a year, what needs attention first. */
export default function BoardPage() {
  const { t } = useLingui();
  const thisYear = today().slice(0, 4), [year, setYear] = useAddress('rok', thisYear), found = useRead(goalBoard.year, { query: { year } }, { keepPrevious: true }), board = found.data, goals = board?.centres.reduce((sum, one) => sum + one.goals.length, 0) ?? 0;
  return (
    <Page title={<span className="inline">{t`Cíle ${year}`}{board && <><Tag>{plural(board.centres.length, { one: '# centrum', few: '# centra', many: '# centra', other: '# center' })}</Tag><Tag>{plural(goals, { one: '# cíl', few: '# cíle', many: '# cíle', other: '# cílů' })}</Tag></>}</span>}
      tools={board && board.years.length > 1 && <Select className={styles.year ?? ''} aria-label={t`Rok`} data={board.years.map(String)} value={year} onChange={(value) => value && setYear(value)} allowDeselect={false} />}>
      <GoalsTabs />
      <Reading of={found} loading={<Card><Loading rows={5} height={120} /></Card>}>{(data) => <Opened board={data} />}</Reading>
    </Page>
  );
}
