import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconBriefcase, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { useVault } from '#platform/offline/useDevice.ts';
import { useKeptPages } from './pages.ts';
import { takeAlong } from './start.ts';
import { useTakenAlong } from './taken.ts';

/** What went along and until when, and taking it anew. */
export function TakenCard() {
  const { t } = useLingui();
  const me = useMe(), taken = useTakenAlong(), { days } = useVault(), { pages, again } = useKeptPages();
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>();
  const take = async () => {
    setBusy(true);
    setProblem(undefined);
    if (pages === 'missing') again();
    try { await takeAlong(me); said(t`Máte s sebou dnešek a zítřek.`); } catch (error) { setProblem(error); } finally { setBusy(false); }
  };
  const people = taken?.cases.reduce((sum, one) => sum + one.persons.length, 0) ?? 0;
  return (
    <Card title={t`Vzato s sebou`}>
      <div className="stack">
        {!taken ? <Empty><Trans>V zařízení teď nejsou žádné návštěvy ani lidé.</Trans></Empty> : (
          <Facts facts={[
            [t`Vzato`, dateTime(taken.takenAt)],
            [t`Ke čtení do`, dateTime(taken.until)],
            [t`Obsahuje`, <><Plural value={taken.cases.length} one="# případ" few="# případy" many="# případu" other="# případů" />, <Plural value={people} one="# člověk" few="# lidé" many="# člověka" other="# lidí" /></>],
          ]} />
        )}
        <p className="meta"><Plural value={days} one="Po # dni bez spojení se smaže." few="Po # dnech bez spojení se smaže." many="Po # dne bez spojení se smaže." other="Po # dnech bez spojení se smaže." /> <Trans>Vzít si spisy s sebou se zapisuje do nahlížení jako „terén“. Důvěrná sdělení se neberou.</Trans></p>
        <ProblemAlert problem={problem} />
        <div role="status">
          {pages === 'preparing' ? <p><Trans>Připravuje se… Zůstaňte ještě na signálu.</Trans></p>
            : pages === 'kept' && taken ? <p className="inline"><IconCheck size={20} aria-hidden /><Trans>Připraveno, můžete do terénu.</Trans></p> : null}
        </div>
        {pages === 'missing' && (
          <Alert color="yellow" variant="light">
            <div className="stack">
              <Trans>Stránky zatím nejsou v zařízení celé. Bez signálu by se nemusely otevřít.</Trans>
              <div><Button variant="default" onClick={again}><Trans>Zkusit znovu</Trans></Button></div>
            </div>
          </Alert>
        )}
        <div><Button loading={busy} leftSection={<IconBriefcase size={20} aria-hidden />} onClick={() => void take()}><Trans>Vzít s sebou dnešek a zítřek</Trans></Button></div>
      </div>
    </Card>
  );
}
