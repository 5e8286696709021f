import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { releases } from '../../releases/contract.ts';
import { useWords } from '../words.ts';
import { useRoleWords } from './useRoleWords.ts';

/** Statutory grounds, read-only: section, for whom, the highest level, days. */
export default function StatutesSection() {
  const { t } = useLingui();
  const words = useWords(), { kind } = useRoleWords();
  const read = useRead(releases.statutes);
  return (
    <Card title={t`Zákonné důvody sdílení`} {...(read.data && { count: read.data.items.length })}>
      <Reading of={read}>{({ items }) => (
        <Rows label={t`Zákonné důvody sdílení`}>
          {items.map((one) => {
            const holds = one.validFrom <= today() && (one.validTo === null || one.validTo >= today()), bodies = one.askerKinds.map((asker) => kind[asker as keyof typeof kind] ?? asker).join(', ');
            return <Row key={one.code} title={one.title} note={<>{one.section}<br />{one.what}<br />{[t`komu: ${bodies}`, t`nejvýš: ${words.level[one.maxLevel]}`, one.validTo ? `${day(one.validFrom)} – ${day(one.validTo)}` : t`od ${day(one.validFrom)}`].join(' · ')}</>}
              end={holds ? <Tag tone="done"><Trans>platí</Trans></Tag> : <Tag><Trans>neplatí</Trans></Tag>} />;
          })}
        </Rows>
      )}</Reading>
    </Card>
  );
}
