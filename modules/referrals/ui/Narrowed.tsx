import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { ReferralLine } from '../contract.ts';
import type { Filters } from '../filters.ts';
import { partyName, useReferralWords } from './words.ts';

/** What the list was narrowed to by the address, in words, and the way back to all. */
export function Narrowed({ filters: of, items, onClear }: { filters: Filters; items: readonly ReferralLine[]; onClear: () => void }) {
  const { t } = useLingui(), words = useReferralWords(), need = useCodes('need_domain'), territory = useTerritory();
  if (!Object.keys(of).length) return null;
  // Names come with the referrals themselves: an empty list has nobody to name.
  const from = (of.fromServiceId ?? of.fromOrganisationId) && items[0] && partyName(items[0].from), to = (of.toServiceId ?? of.toOrganisationId ?? of.toPartnerId) && items[0] && (of.toPartnerId ? items[0].to.partner?.name : partyName(items[0].to));
  const said = [
    (of.from || of.until) && t`odesláno ${of.from ? day(of.from) : '…'} – ${of.until ? day(of.until) : '…'}`, from && t`odkazuje ${from}`, to && t`na ${to}`, of.need && need.label(of.need), of.orp && territory.nameOf(of.orp),
    of.region && territory.groups.find(({ code }) => code === of.region)?.group, of.reason && words.reason[of.reason], of.outcome && words.outcome[of.outcome], of.answered && t`s odpovědí`,
  ].filter(Boolean);
  return <div className="inline"><span className="meta"><Trans>Jen:</Trans></span>{said.map((one) => <Tag key={String(one)}>{one}</Tag>)}<Button variant="subtle" size="xs" onClick={onClear}><Trans>Zrušit výběr</Trans></Button></div>;
}
