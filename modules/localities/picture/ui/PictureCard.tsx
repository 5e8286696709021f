import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { contradicting, peopleOf } from '../rules.ts';
import { usePicture } from './usePicture.ts';
import { usePictureWords } from './words.ts';

/** The newest of what is known, in one card of the overview. */
export default function PictureCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = usePictureWords(), found = usePicture(caseId);
  return (
    <Card title={t`Lidé a rizika`} action={<Link to={`/lokality/${caseId}/lide` as never}><Trans>Všechno</Trans></Link>}>
      <Reading of={found} rows={3}>{({ estimates, absent, risks, comes }) => {
        const [newest] = estimates.filter((one) => !one.withdrawn), missing = absent.filter((one) => !one.cameOn), now = risks.filter((one) => !one.until), against = contradicting(estimates);
        return <Facts facts={[
          [t`Lidí`, newest ? <>{number(peopleOf(newest))} <span className="meta">{day(newest.estimatedOn)} · {words.sure(newest.sureness)} · {newest.source}</span> {against.length > 0 && <Tag tone="soon"><Trans>odhady si odporují</Trans></Tag>}</> : t`nikdo zatím neodhadl`],
          [t`Rizika`, now.length > 0 && <ul>{now.slice(0, 4).map((one) => <li key={one.id}>{words.risk(one.kind)} <Tag tone={one.level === 'acute' ? 'late' : one.level === 'serious' ? 'soon' : 'plain'}>{words.level(one.level)}</Tag></li>)}</ul>],
          [t`Chodí sem ještě`, comes.filter((one) => !one.until).map((one) => one.name).join(', ')],
          [t`Chybí tu`, missing.map((one) => one.name || words.body(one.kind)).join(', ')],
        ]} />;
      }}</Reading>
    </Card>
  );
}
