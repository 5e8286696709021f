import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconArrowBackUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Round } from '../contract.ts';
import { outcomes, standing } from '../rules.ts';
import { countsIn } from '../waiting.ts';
import { DoorsBar } from './DoorsBar.tsx';
import { useMarking } from './useMarking.ts';
import { outcomeIcons, useRoundWords } from './words.ts';
import styles from './Rounds.module.css';

type Unit = Round['units'][number];
const saysTwo = (unit: Unit) => standing(unit.marks).others.length > 0;

/** One door big: four answers under the thumb, then the next door. */
function Door({ unit, mine, mayWrite, onMark }: { unit: Unit; mine: string; mayWrite: boolean; onMark: (outcome: (typeof outcomes)[number]) => void }) {
  const { t } = useLingui();
  const words = useRoundWords(), own = unit.marks.find(({ by }) => by.id === mine)?.outcome, { others } = standing(unit.marks);
  return (
    <div className={styles.door} role="group" aria-label={t`Jednotka ${unit.label}`}>
      <div className={styles.label}>
        {unit.floor && <span className="meta">{unit.floor}</span>}
        <b>{unit.label}</b>
        {unit.before && <span className="meta"><Trans>minule: {words.outcome[unit.before]}</Trans></span>}
        {unit.marks.length > 0 && <ul className={styles.marks}>{unit.marks.map((mark) => <li key={mark.by.id}>{words.markBy(mark)}</li>)}</ul>}
        {others.length > 0 && <span className="inline"><IconAlertTriangle size={18} aria-hidden /><Trans>Každý jste označili něco jiného. Platí pozdější.</Trans></span>}
      </div>
      <div className={styles.answers}>
        {outcomes.map((outcome) => { const OutcomeIcon = outcomeIcons[outcome]; return <button key={outcome} type="button" className={styles.answer} aria-pressed={own === outcome} disabled={!mayWrite} onClick={() => onMark(outcome)}><OutcomeIcon size={28} aria-hidden />{words.outcome[outcome]}</button>; })}
      </div>
    </div>
  );
}

function Grid({ units, onOpen }: { units: readonly Unit[]; onOpen: (id: string) => void }) {
  const words = useRoundWords(), { t } = useLingui();
  return (
    <div className="stack">
      {[...Map.groupBy(units, ({ floor }) => floor)].map(([floor, doors]) => (
        <section key={floor} className={styles.floor}>
          {floor && <h3>{floor}</h3>}
          <ul className={styles.grid}>
            {doors.map((unit) => {
              const { current } = standing(unit.marks), outcome = current?.outcome, OutcomeIcon = outcome && outcomeIcons[outcome];
              return <li key={unit.id}><button type="button" className={styles.tile} data-outcome={outcome} data-two={saysTwo(unit) || undefined} onClick={() => onOpen(unit.id)}><b>{unit.label}</b><span>{OutcomeIcon && <OutcomeIcon size={14} aria-hidden />}{outcome ? words.outcome[outcome] : t`bez odpovědi`}</span></button></li>;
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Doors of a round, one after another or the whole house at once. */
export function Doors({ round }: { round: Round }) {
  const { t } = useLingui();
  const words = useRoundWords(), { units, mark, last, unsent, resend, me } = useMarking(round), counts = countsIn({ units });
  const [look, setLook] = useState<'one' | 'all'>(round.state === 'planned' ? 'one' : 'all'), [asked, setAsked] = useState<string>();
  const openOne = (unit: Unit) => standing(unit.marks).current === null;
  const at = Math.max(0, units.findIndex(({ id }) => id === (asked ?? units.find(openOne)?.id))), unit = units[at];
  const go = (id: string | undefined) => { if (id) { setAsked(id); setLook('one'); } };
  const nextAfter = (from: number) => [...units.slice(from + 1), ...units.slice(0, from)].find(openOne) ?? units[from + 1];
  const two = units.filter(saysTwo), lastLabel = last && units.find(({ id }) => id === last.unitId)?.label;
  return (
    <Card>
      <div className="stack">
        <div className={styles.progress} role="status"><strong>{words.done(counts)}</strong>{last && last.outcome !== 'undone' && <span>{lastLabel}: {words.outcome[last.outcome]}</span>}</div>
        <DoorsBar counts={counts} />
        {unsent.length > 0 && <ProblemAlert problem={unsent[0]!.problem} onRetry={resend} />}
        <Segmented label={t`Jak procházet dům`} hideLabel value={look} onChange={setLook} options={[{ value: 'one', label: t`Po jedné` }, { value: 'all', label: t`Celý dům` }]} />
        {two.length > 0 && (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={<Plural value={two.length} one="U # jednotky má každý z vás něco jiného" few="U # jednotek má každý z vás něco jiného" many="U # jednotky má každý z vás něco jiného" other="U # jednotek má každý z vás něco jiného" />}>
            <span className="inline">{two.slice(0, 12).map(({ id, label }) => <Button key={id} variant="default" size="xs" onClick={() => go(id)}>{label}</Button>)}</span>
          </Alert>
        )}
        {look === 'all' ? <Grid units={units} onOpen={go} /> : unit && <>
          <Door unit={unit} mine={me.id} mayWrite={round.mayWrite} onMark={(outcome) => { mark(unit.id, outcome); setAsked(nextAfter(at)?.id ?? unit.id); }} />
          <div className={styles.around}>
            <Button variant="default" disabled={at === 0} leftSection={<IconChevronLeft size={18} aria-hidden />} onClick={() => go(units[at - 1]?.id)}><Trans>Předchozí</Trans></Button>
            {last ? <Button variant="subtle" leftSection={<IconArrowBackUp size={18} aria-hidden />} aria-label={t`Vzít zpět odpověď u jednotky ${lastLabel ?? ''}`} onClick={() => { mark(last.unitId, 'undone'); go(last.unitId); }}><Trans>Zpět {lastLabel}</Trans></Button> : <span />}
            <Button variant="default" disabled={at >= units.length - 1} rightSection={<IconChevronRight size={18} aria-hidden />} onClick={() => go(units[at + 1]?.id)}><Trans>Další</Trans></Button>
          </div>
        </>}
      </div>
    </Card>
  );
}
