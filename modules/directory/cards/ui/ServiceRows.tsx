import { Trans, useLingui } from '@lingui/react/macro';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { PartnerCard } from '../contract.ts';

export const Accepting = ({ service: { acceptsReferrals, endsOn } }: { service: { acceptsReferrals: boolean; endsOn: string | null } }) =>
  endsOn !== null && endsOn < today() ? <Tag><Trans>skončila {day(endsOn)}</Trans></Tag> : acceptsReferrals ? <Tag tone="done"><Trans>přijímá</Trans></Tag> : <Tag tone="soon"><Trans>teď nepřijímá</Trans></Tag>;

/** Services that lead to their cards. */
export function ServiceRows({ services }: { services: readonly (PartnerCard['services'][number] & { by?: string })[] }) {
  const { t } = useLingui();
  return <Rows label={t`Služby`}>{services.map((service) => <Row key={service.id} title={service.name} to={`/sit/sluzby/${service.id}`} note={service.by} end={<Accepting service={service} />} />)}</Rows>;
}
