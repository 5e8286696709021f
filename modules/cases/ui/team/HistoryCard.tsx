import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { isOf, useParts } from '#platform/design/parts.ts';
import { day } from '#platform/i18n/format.ts';
import type { CaseHeader } from '../../contract.ts';
import { kindOf } from '../kind.ts';
import { Part } from '../page/Part.tsx';
import { useWords } from '../words.ts';

/** Episodes and steps between phases, with the reasons why the team went on although something was lacking. */
export function HistoryCard({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords(), codes = useCodes('closing_reason'), more = useParts('caseHistory').filter((one) => isOf(one, kindOf(header))), locality = kindOf(header) === 'locality', title = locality ? t`Jak práce v lokalitě šla` : t`Jak případ šel`;
  return (
    <Card title={title}>
      <Rows label={title}>
        {header.episodes.flatMap((episode) => [
          ...header.changes.filter((change) => change.episode === episode.number && change.from !== 'closed').map((change) => (
            <Row key={change.id} title={`${words.phase(change.from, header.subjectKind)} → ${words.phase(change.to, header.subjectKind)}`} note={<>
              <div>{day(change.on)}{change.by && ` · ${change.by}`}{change.to === 'closed' && episode.closingCode && ` · ${codes.label(episode.closingCode, episode.closedOn)}`}</div>
              {change.lacking.length > 0 && <div><Trans>Chybělo:</Trans> {change.lacking.map(words.lacking).join(', ')}</div>}
              {change.reason && <div><Trans>Důvod:</Trans> {change.reason}</div>}
            </>} />
          )),
          <Row key={episode.number} title={locality ? episode.number === 1 ? t`Lokalitu sledujeme` : t`Lokalita se otevřela znovu (${episode.number}. období)` : episode.number === 1 ? t`Případ se otevřel` : t`Případ se otevřel znovu (${episode.number}. období)`} note={<><div>{day(episode.openedOn)}</div>{episode.openingReason && <div>{episode.openingReason}</div>}</>} />,
        ])}
        {more.map((one) => <Part key={one.key} part={one} caseId={header.id} rows={1} />)}
      </Rows>
    </Card>
  );
}
