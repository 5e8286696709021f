import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, day, dayShort } from '#platform/i18n/format.ts';
import { directnesses, units } from '../rules.ts';
import { RecordsBehind } from './RecordsBehind.tsx';
import { useWorkWords } from './words.tsx';

type Props = { week: string; worker: string; /** A kind of work or a unit. */ filter: string; name: string; onAll: () => void };

/** Records behind a number: of one week, one worker, one kind of work or unit. */
export function WeekRecords({ week, worker, filter, name, onAll }: Props) {
  const { t } = useLingui();
  const words = useWorkWords();
  const directness = directnesses.find((one) => one === filter), unit = units.find((one) => one === filter);
  const what = directness ? words.directness[directness] : unit ? words.unit[unit] : '';
  const title = [t`Týden ${dayShort(week)} – ${day(addDays(week, 6))}`, name, what].filter(Boolean).join(' · ');
  return <RecordsBehind title={title} query={{ from: week, to: addDays(week, 6), ...(worker && { workerId: worker }), ...(directness && { directness }), ...(unit && { unit }) }}
    action={filter && <Button variant="default" size="xs" onClick={onAll}><Trans>Všechny záznamy týdne</Trans></Button>} />;
}
