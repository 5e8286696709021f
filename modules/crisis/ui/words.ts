import { useLingui } from '@lingui/react/macro';
import type { TrainingKind } from '../templates/shapes.ts';
import type { Level } from '../rules.ts';

/** Words of crises in the reader's language. */
export function useWords() {
  const { t } = useLingui();
  const level: Record<Level, string> = { watch: t`pohotovost`, local: t`místní`, full: t`plná` };
  const training: Record<TrainingKind, string> = { coordination: t`vedení krize`, team: t`práce v krizovém týmu`, media: t`mluvčí` };
  return { level: (of: Level) => level[of], levels: (Object.keys(level) as Level[]).map((value) => ({ value, label: level[value] })), training: (of: TrainingKind) => training[of], trainings: (Object.keys(training) as TrainingKind[]).map((value) => ({ value, label: training[value] })) };
}
