import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useParts } from '#platform/design/parts.ts';
import { day } from '#platform/i18n/format.ts';
import type { CaseHeader } from '../../contract.ts';
import { Part } from '../page/Part.tsx';
import { useWords } from '../words.ts';

/** Episodes and steps between phases, with the reasons why the team went on although something was lacking. */
export function HistoryCard({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords(), codes = useCodes('closing_reason'), more = useParts('caseHistory');
  return (
    <Card title={t`Jak případ šel`}>
      <Rows label={t`Jak případ šel`}>
        {header.episodes.flatMap((episode) => [
          ...header.changes.filter((change) => change.episode === episode.number && change.from !== 'closed').map((change) => (
            <Row key={change.id} title={`${words.phase(change.from, header.subjectKind)} → ${words.phase(change.to, header.subjectKind)}`} note={<>
              <div>{day(change.on)}{change.by && ` · ${change.by}`}{change.to === 'closed' && episode.closingCode && ` · ${codes.label(episode.closingCode, episode.closedOn)}`}</div>
              {change.lacking.length > 0 && <div><Trans>Chybělo:</Trans> {change.lacking.map(words.lacking).join(', ')}</div>}
              {change.reason && <div><Trans>Důvod:</Trans> {change.reason}</div>}
            </>} />
          )),
          <Row key={episode.number} title={episode.number === 1 ? t`Případ se otevřel` : t`Případ se otevřel znovu (${episode.number}. období)`} note={<><div>{day(episode.openedOn)}</div>{episode.openingReason && <div>{episode.openingReason}</div>}</>} />,
        ])}
        {more.map((one) => <Part key={one.key} part={one} caseId={header.id} rows={1} />)}
      </Rows>
    </Card>
  );
}
