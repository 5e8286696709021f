import type { Indicator } from '../contract.ts';
import { useSentence } from './useIndicatorLabels.ts';

/** A definition said in one sentence. */
export const IndicatorSentence = ({ indicator }: { indicator: Indicator }) => <>{useSentence(indicator)}</>;
