import { Trans, useLingui } from '@lingui/react/macro';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { AgreementRow as Agreement } from '../contract.ts';
import { endsSoon } from '../rules.ts';
import { useAgreementWords } from './words.ts';

/** Where it stands, and whether it is ending. */
export function StandingTags({ of }: { of: Pick<Agreement, 'standing' | 'endsOn'> }) {
  const words = useAgreementWords();
  return <>{of.endsOn && endsSoon(of.endsOn, of.standing, today()) && <Tag tone="soon"><Trans>končí {day(of.endsOn)}</Trans></Tag>}<Tag tone={words.tone[of.standing]}>{words.standing[of.standing]}</Tag></>;
}
/** One agreement in a list: with whom, on what, until when. */
export function AgreementRow({ of }: { of: Agreement }) {
  const { t } = useLingui();
  const others = of.parties.filter(({ mine }) => !mine).map(({ name }) => name).join(', '), from = day(of.validFrom);
  return <Row to={`/sit/dohody/${of.id}`} title={of.title} note={[t`s kým: ${others}`, of.endsOn ? t`platnost ${from} – ${day(of.endsOn)}` : t`od ${from} bez konce`, of.reviewOn && t`přezkoumat ${day(of.reviewOn)}`].filter(Boolean).join(' · ')} end={<StandingTags of={of} />} />;
}
