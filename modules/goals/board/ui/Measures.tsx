import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListSearch } from '@tabler/icons-react';
import { IndicatorSentence, Members } from '#modules/work/indicators/ui/index.ts';
import { hardSpaces, month as monthYear, number } from '#platform/i18n/format.ts';
import type { GoalKind } from '../../rules.ts';
import { MilestoneButton } from '../../milestones/ui/MilestoneButton.tsx';
import type { MeasureState } from '../contract.ts';
import { MeasurePicture } from './MeasurePicture.tsx';
import { useMeasureWords } from './words.tsx';
import styles from './GoalPage.module.css';

type Props = { measures: readonly MeasureState[]; kind: GoalKind; year: number; on: string; chosen?: string; onChoose?: (id: string) => void; /** Milestones may be marked as reached. */ mayReach?: boolean };

/** Measures big: what is counted, its picture, the value with its forecast, and the way to the records. */
export function Measures({ measures, kind, year, on, chosen, onChoose, mayReach = false }: Props) {
  const { t } = useLingui();
  const words = useMeasureWords();
  return (
    <div className={styles.measures}>
      {measures.map((one) => (
        <div key={one.id} className={styles.measure}>
          <p className="strong">{one.words ? hardSpaces(one.words) : one.indicator ? <IndicatorSentence indicator={one.indicator} /> : one.kind === 'milestone' ? t`Milník` : t`Úsudek týmu`}</p>
          {one.words && one.indicator && <p className="meta"><IndicatorSentence indicator={one.indicator} /></p>}
          {one.kind !== 'judgement' && <>
            <div className={styles.picture}><MeasurePicture of={one} kind={kind} year={year} on={on} label={one.words || t`Měření cíle`} /></div>
            <div className="inline"><span className={styles.value}>{words.value(one)}</span><span className="meta">{words.beside(one, on)}</span></div>
            {one.reading && <Members reading={one.reading} />}
          </>}
          {one.evidence && <p className="meta"><Trans>Je to vidět z: {one.evidence}</Trans></p>}
          {mayReach && one.kind === 'milestone' && <MilestoneButton of={one} />}
          {one.reading && onChoose && one.reading.value !== null && <div><Button variant={chosen === one.id ? 'light' : 'default'} size="xs" leftSection={<IconListSearch size={16} />} aria-pressed={chosen === one.id} onClick={() => onChoose(one.id)}>{t`Záznamy (${one.reading.records})`}</Button></div>}
        </div>
      ))}
    </div>
  );
}

/** The same in numbers: what each month added and how much there is by its end. */
export function MonthsTable({ measures, evaluated }: { measures: readonly MeasureState[]; evaluated: readonly { month: string; evaluated: boolean }[] }) {
  const { t } = useLingui();
  const counted = measures.filter(({ reading }) => reading && reading.months.length > 0), short = (month: string) => monthYear(month).replace(/[\s\u00A0]\d{4}.*$/, '');
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={t`Cíl po měsících`}>
      <table>
        <thead><tr><th scope="col"><Trans>Měsíc</Trans></th>{counted.flatMap(({ id, words }, at) => [<th key={`${id}m`} scope="col">{counted.length > 1 ? `${words || t`měření ${at + 1}`}: ${t`za měsíc`}` : t`za měsíc`}</th>, <th key={`${id}t`} scope="col">{t`celkem`}</th>])}<th scope="col"><Trans>vyhodnoceno</Trans></th></tr></thead>
        <tbody>{evaluated.map((row) => (
          <tr key={row.month}><th scope="row">{short(row.month)}</th>
            {counted.flatMap(({ id, reading }) => { const of = reading!.months.find(({ month }) => month === row.month); return [<td key={`${id}m`}>{of ? number(of.value) : '–'}</td>, <td key={`${id}t`}>{of ? number(of.total) : '–'}</td>]; })}
            <td>{row.evaluated ? t`ano` : t`ne`}</td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}
