import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { day } from '#platform/i18n/format.ts';
import { NothingSeen, useCase } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { signals } from '../contract.ts';
import { RecommendationItem } from './RecommendationItem.tsx';
import { useBarrierWords } from './words.ts';

const BarrierSheet = sheetLater(async () => (await import('./BarrierSheet.tsx')).BarrierSheet);
const RecommendSheet = sheetLater(async () => (await import('./RecommendSheet.tsx')).RecommendSheet);

/** Recommendations with their answers, and barriers met in the case. */
export default function SignalsCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const found = useRead(signals.ofCase, { params: { caseId } });
  const [open, setOpen] = useState<'recommend' | 'barrier' | null>(null);
  const { label } = useCodes('barrier_domain'), levels = useBarrierWords();
  const writable = useCase(caseId).data?.writable ?? false;
  const recommends = role === 'coordinator' || role === 'head' || role === 'methodologist';
  const { recommendations = [], barriers = [] } = found.data ?? {};
  const close = () => setOpen(null);
  return (
    <>
      {(recommends || recommendations.length > 0) && (
        <Card title={<Trans>Doporučení koordinace</Trans>} action={recommends && writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen('recommend')}><Trans>Doporučit</Trans></Button>}>
          <p className="meta"><Trans>Koordinace doporučuje, o postupu rozhoduje služba.</Trans></p>
          <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
          {found.data && (recommendations.length === 0 ? <NothingSeen caseId={caseId}><Trans>Zatím žádné doporučení.</Trans></NothingSeen> : <ul>{recommendations.map((one) => <RecommendationItem key={one.id} recommendation={one} />)}</ul>)}
        </Card>
      )}
      <Card title={<Trans>Bariéry</Trans>} action={writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen('barrier')}><Trans>Bariéra</Trans></Button>}>
        {!recommends && recommendations.length === 0 && <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Loading rows={1} />}
        {found.data && (barriers.length === 0 ? <NothingSeen caseId={caseId}><Trans>Zatím tu není zapsaná žádná bariéra.</Trans></NothingSeen>
          : <Rows>{barriers.map((one) => <Row key={one.id} title={one.text} note={[label(one.domain, one.notedOn), levels[one.level], one.orp?.name, t`zapsáno ${day(one.notedOn)}`].filter(Boolean).join(' · ')} />)}</Rows>)}
      </Card>
      {open === 'recommend' && <RecommendSheet caseId={caseId} onClose={close} />}
      {open === 'barrier' && <BarrierSheet caseId={caseId} onClose={close} />}
    </>
  );
}
