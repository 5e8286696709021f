import { useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { QualityRule } from '../contract.ts';
import { staleOf } from '../rules.ts';

/** That it is to be looked at again, or that a note ends: soon, or late already. */
export function ReviewTag({ rule }: { rule: Pick<QualityRule, 'reviewOn' | 'validUntil' | 'endedOn'> }) {
  const { t } = useLingui(), { reviewOn, validUntil, endedOn } = rule, { how, why } = staleOf(rule, today());
  if (how === 'none' || endedOn && endedOn < today()) return null;
  return <Tag tone={how}>{why === 'validUntil' ? how === 'late' ? t`zastaralá, platila do ${day(validUntil!)}` : t`platí do ${day(validUntil!)}` : how === 'late' ? t`revize měla být ${day(reviewOn!)}` : t`revize ${day(reviewOn!)}`}</Tag>;
}
