import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import type { Hours } from '../hours.ts';
import { useWords } from './words.ts';

const clock = (text: string) => text.replace(/^0/, '');
type Row = Pick<Hours, 'kind' | 'weekday' | 'onDay' | 'untilDay' | 'opens' | 'closes'>;

/** Hours in words: `8:00–18:00`, and the days they hold on. */
export function useHoursText() {
  const { t } = useLingui();
  const words = useWords();
  const span = ({ opens, closes }: Row) => !opens || !closes ? t`zavřeno` : opens === '00:00' && closes === '00:00' ? t`celý den` : `${clock(opens)}–${clock(closes)}`;
  /** Beside the hours, when it is not simply open, and when the night goes on. */
  const beside = (row: Row) => [row.kind !== 'open' && row.opens && words.hours[row.kind], row.opens && row.closes && row.closes <= row.opens && row.closes !== '00:00' && t`do dalšího dne`].filter(Boolean).join(', ');
  const days = ({ weekday, onDay, untilDay }: Row) => weekday ? words.weekday[weekday - 1]! : `${day(onDay!)}${untilDay && untilDay !== onDay ? ` – ${day(untilDay)}` : ''}`;
  return { span, beside, days, whole: (row: Row) => [days(row), span(row), beside(row)].filter(Boolean).join(' ') };
}
