import { useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { QualityRule } from '../contract.ts';
import { reviewOf } from '../rules.ts';

/** When it is to be looked at again. */
export function ReviewTag({ rule: { reviewOn, endedOn } }: { rule: Pick<QualityRule, 'reviewOn' | 'endedOn'> }) {
  const { t } = useLingui(), how = reviewOf(reviewOn, today());
  if (!reviewOn || how === 'none' || endedOn && endedOn < today()) return null;
  return <Tag tone={how === 'late' ? 'late' : how === 'soon' ? 'soon' : 'plain'}>{how === 'late' ? t`revize měla být ${day(reviewOn)}` : t`revize ${day(reviewOn)}`}</Tag>;
}
