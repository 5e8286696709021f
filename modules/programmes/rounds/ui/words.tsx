import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { programmeRounds, type Filling, type Round } from '../contract.ts';

/** What is read anew when rounds or sheets change. */
export const changed = { invalidates: [programmeRounds.list, programmeRounds.standings, programmeRounds.site, programmeRounds.sheet, programmeRounds.awaited] } as const;
export const sheetPath = (programmeId: string, siteId: string, sheetId: string) => `/programy/${programmeId}/mista/${siteId}/hodnoceni/${sheetId}`;
export const roundDays = ({ beginsOn, endsOn }: Pick<Round, 'beginsOn' | 'endsOn'>) => `${day(beginsOn)} – ${day(endsOn)}`;
/** Before, in or after its days. */
export function RoundTag({ of: { beginsOn, endsOn } }: { of: Pick<Round, 'beginsOn' | 'endsOn'> }) {
  const { t } = useLingui(), now = today();
  return now < beginsOn ? <Tag>{t`začne ${day(beginsOn)}`}</Tag> : now > endsOn ? <Tag><Trans>skončilo</Trans></Tag> : <Tag tone="soon">{t`do ${day(endsOn)}`}</Tag>;
}
/** How a site stands in a round. */
export function FillTag({ state, late }: Pick<Filling, 'state' | 'late'>) {
  switch (state) {
    case 'finished': return <>{late && <Tag tone="soon"><Trans>po termínu</Trans></Tag>}<Tag tone="done"><Trans>vyplněno</Trans></Tag></>;
    case 'returned': return <Tag tone="waiting"><Trans>vráceno k doplnění</Trans></Tag>;
    case 'draft': return <Tag tone="waiting"><Trans>rozepsané</Trans></Tag>;
    default: return <Tag tone="soon"><Trans>chybí</Trans></Tag>;
  }
}
