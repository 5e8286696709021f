import { useLingui } from '@lingui/react/macro';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { ActionLine } from '../shapes.ts';
import { useStateTag } from './words.ts';

/** Actions: what, to whom, how it stands. */
export function ActionRows({ of, label }: { of: readonly ActionLine[]; label: string }) {
  const { t } = useLingui(), tag = useStateTag();
  return <Rows label={label}>{of.map((one) => {
    const { tone, words } = tag(one);
    return <Row key={one.id} to={`/podnety/akce/${one.id}`} title={one.title} note={[one.addressee, one.orp?.name, !one.ours && t`vede ${one.organisation.name}`, one.sentOn ? t`odesláno ${day(one.sentOn)}` : t`změněno ${day(one.changedOn)}`].filter(Boolean).join(' · ')} end={<Tag tone={tone}>{words}</Tag>} />;
  })}</Rows>;
}
