import { useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { QualityRule } from '../contract.ts';
import { reviewOf } from '../rules.ts';

/** That it is to be looked at again: soon, or late already. */
export function ReviewTag({ rule: { reviewOn, endedOn } }: { rule: Pick<QualityRule, 'reviewOn' | 'endedOn'> }) {
  const { t } = useLingui(), how = reviewOf(reviewOn, today());
  if (!reviewOn || how === 'none' || how === 'later' || endedOn && endedOn < today()) return null;
  return <Tag tone={how}>{how === 'late' ? t`revize měla být ${day(reviewOn)}` : t`revize ${day(reviewOn)}`}</Tag>;
}
