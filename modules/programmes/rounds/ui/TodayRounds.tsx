import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { programmeRounds } from '../contract.ts';
import { FillTag, sheetPath } from './words.tsx';

/** On „Dnes“ of a site: rounds of evaluation that it has not filled in yet. Nobody else gets the card. */
export default function TodayRounds() {
  const { t } = useLingui(), waiting = useRead(programmeRounds.awaited, {}).data?.items ?? [], late = (endsOn: string) => endsOn < today();
  return waiting.length > 0 && (
    <Card title={t`Hodnocení k vyplnění`} count={waiting.length}>
      <Rows label={t`Hodnocení k vyplnění`}>{waiting.map((one) => <Row key={`${one.siteId} ${one.roundId}`} title={`${one.name}, ${one.siteName}`} note={one.programmeName}
        to={one.sheetId ? sheetPath(one.programmeId, one.siteId, one.sheetId) : `/programy/${one.programmeId}/mista/${one.siteId}?cast=hodnoceni`}
        end={<>{one.state !== 'missing' && <FillTag state={one.state} late={false} />}<Tag tone={late(one.endsOn) ? 'late' : 'soon'}>{late(one.endsOn) ? t`mělo být do ${day(one.endsOn)}` : t`do ${day(one.endsOn)}`}</Tag></>} />)}</Rows>
    </Card>
  );
}
