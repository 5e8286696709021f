import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { percent } from '#platform/i18n/format.ts';
import { rounds, type RoundLine, type Screening, type Unit } from '../contract.ts';
import { DoorsBar } from './DoorsBar.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { UnitSheet, UnitsSheet } from './UnitSheets.tsx';
import { useRoundWords } from './words.ts';
import styles from './Rounds.module.css';

function RoundItem({ round }: { round: RoundLine }) {
  const { t } = useLingui();
  const words = useRoundWords(), { counts, people, asked } = round, gone = round.state === 'finished' && counts.units > 0;
  return (
    <li className={styles.round}>
      <header>
        <Link to={`/depistaz/${round.id}` as never}>{words.span(round)}, {words.mode[round.mode]}</Link>
        <Tag tone={round.state === 'finished' ? 'done' : round.state === 'cancelled' ? 'plain' : 'waiting'}>{words.state[round.state]}</Tag>
        {gone && <b>{t`zastiženo ${percent(counts.reached / counts.units)}`}</b>}
      </header>
      <span className="meta">{[round.workers.map(({ name }) => name).filter(Boolean).join(', '), people !== null && (typeof people === 'number' ? words.people(people) : t`lidí: ${words.safe(people)}`), asked.own > 0 && t`o pomoc u nás: ${asked.own}`, typeof asked.others === 'number' && t`o pomoc u ostatních: ${asked.others}`].filter(Boolean).join(' · ')}</span>
      {round.state !== 'cancelled' && (counts.left < counts.units || gone) && <DoorsBar counts={counts} />}
      {round.state === 'planned' && counts.left === counts.units && <span className="meta">{plural(counts.units, { one: '# jednotka', few: '# jednotky', many: '# jednotky', other: '# jednotek' })}</span>}
    </li>
  );
}

function Units({ of, mayWrite, onAdd, onOpen }: { of: Screening; mayWrite: boolean; onAdd: () => void; onOpen: (unit: Unit) => void }) {
  const { t } = useLingui();
  const words = useRoundWords();
  return (
    <Card title={t`Jednotky`} count={of.units.length} action={mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}><Trans>Přidat</Trans></Button>}>
      {of.units.length === 0 ? <Empty><Trans>Zatím tu nejsou žádné pokoje ani byty. Zapište je třeba jako 1–60.</Trans></Empty> : (
        <div className="stack">
          {[...Map.groupBy(of.units, ({ floor }) => floor)].map(([floor, units]) => (
            <section key={floor} className={styles.floor}>
              {floor && <h3>{floor}</h3>}
              <ul className={styles.units}>{units.map((unit) => { const state = unit.closedOn ? t`zavřená` : unit.last ? words.outcome[unit.last] : t`bez odpovědi`; return <li key={unit.id}><button type="button" className={styles.unit} data-closed={unit.closedOn ? true : undefined} disabled={!mayWrite} aria-label={`${unit.label}, ${state}`} title={state} onClick={() => onOpen(unit)}>{unit.label}</button></li>; })}</ul>
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}

/** Screening of a locality: how far the house is covered, its rounds, its units. */
export default function ScreeningTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const found = useRead(rounds.ofLocality, { params: { caseId } }), navigate = useNavigate();
  const [sheet, setSheet] = useState<'plan' | 'units'>(), [unit, setUnit] = useState<Unit>(), close = () => { setSheet(undefined); setUnit(undefined); };
  return (
    <Reading of={found} rows={6}>{(of) => {
      const { coverage: c } = of, planning = of.mayWrite && of.units.length > 0;
      return (
        <div className={styles.tab}>
          <div className={styles.column}>
            {c.tried > 0 && (
              <Card title={t`Pokrytí domu`} meta={t`aspoň jednou zastiženo ${percent(c.reached / Math.max(c.units, 1))} jednotek`}>
                <DoorsBar counts={{ units: c.units, reached: c.tried - c.back - c.nobody - c.no, back: c.back, nobody: c.nobody, no: c.no, left: c.units - c.tried }} />
              </Card>
            )}
            <Card title={t`Kola`} count={of.rounds.length} action={planning && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setSheet('plan')}><Trans>Připravit kolo</Trans></Button>}>
              {of.rounds.length === 0 ? <Empty><Trans>Ještě se tu nechodilo. Nejdřív zapište jednotky, pak připravte kolo.</Trans></Empty> : <ul className={styles.rounds}>{of.rounds.map((round) => <RoundItem key={round.id} round={round} />)}</ul>}
            </Card>
          </div>
          <div className={styles.column}><Units of={of} mayWrite={of.mayWrite} onAdd={() => setSheet('units')} onOpen={setUnit} /></div>
          {sheet === 'plan' && <PlanSheet caseId={caseId} first={c.tried === 0} onClose={close} onMade={(id) => void navigate({ to: `/depistaz/${id}` as never })} />}
          {sheet === 'units' && <UnitsSheet caseId={caseId} onClose={close} />}
          {unit && <UnitSheet caseId={caseId} unit={unit} onClose={close} />}
        </div>
      );
    }}</Reading>
  );
}
