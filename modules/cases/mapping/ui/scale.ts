// Words of the scale, of trends, and a few others said in several places.
import { useLingui } from '@lingui/react/macro';
import type { Trend } from '../rules.ts';

export const steps = [1, 2, 3, 4, 5] as const;
/** `2 obtížné` */
export function useScale(): { word: (value: number) => string; full: (value: number) => string; trend: (trend: Trend) => string } {
  const { t } = useLingui();
  const words = ['', t`naléhavé`, t`obtížné`, t`nejisté`, t`daří se`, t`zvládá`];
  const trends: Record<Trend, string> = { better: t`zlepšuje se`, worse: t`zhoršuje se`, same: t`beze změny` };
  const word = (value: number) => words[value] ?? '';
  return { word, full: (value) => `${value} ${word(value)}`, trend: (which) => trends[which] };
}
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
