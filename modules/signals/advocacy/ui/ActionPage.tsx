import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { InsightsTabs } from '#modules/insights/ui/index.ts';
import { advocacy } from '../contract.ts';
import { changes } from '../rules.ts';
import type { Action } from '../shapes.ts';
import { ActionForm } from './ActionForm.tsx';
import styles from './Advocacy.module.css';
import { HistoryCard } from './HistoryCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { SheetCard } from './SheetCard.tsx';
import { StoriesCard } from './StoriesCard.tsx';
import { useAddresseeWords, useStateTag } from './words.ts';

/** An action: how it stands and what comes next, what it asks and stands on, what happened. */
export default function ActionPage() {
  const { t } = useLingui(), { actionId } = useParams({ strict: false }) as { actionId: string }, found = useRead(advocacy.get, { params: { actionId } });
  return (
    <Page title={found.data?.title ?? t`Advokační akce`} back={{ to: '/podnety/akce', label: t`Advokační akce` }} {...(found.data && { subtitle: <Subtitle of={found.data} /> })}>
      <InsightsTabs within="/podnety/akce" />
      <Reading of={found} rows={6}>{(of) => <Whole of={of} />}</Reading>
    </Page>
  );
}
function Subtitle({ of }: { of: Action }) {
  const { t } = useLingui(), { tone, words } = useStateTag()(of);
  return <span className={styles.subtitle}><Tag tone={tone}>{words}</Tag> <span>{[of.addressee, of.sentOn && t`odesláno ${day(of.sentOn)}`, !of.ours && t`vede ${of.organisation.name}`].filter(Boolean).join(' · ')}</span></span>;
}
function Whole({ of }: { of: Action }) {
  const open = changes(of.state);
  return (
    <>
      <NextSteps of={of} />
      <div className={styles.halves}>
        <div className="stack"><WordsCard of={of} /><StoriesCard of={of} /><HistoryCard of={of} /></div>
        <div className="stack">{of.evidence && <NumbersCard of={of} evidence={of.evidence} />}{(of.hasFile || open && of.prepares) && <SheetCard of={of} />}{(of.asked.length > 0 || of.prepares && open) && <JoinCard of={of} />}</div>
      </div>
    </>
  );
}
function WordsCard({ of }: { of: Action }) {
  const { t } = useLingui(), [changing, setChanging] = useState(false), change = useChange(advocacy.change, { invalidates: [advocacy.get, advocacy.list, advocacy.preview] }), kinds = useAddresseeWords(), { label } = useCodes('barrier_domain');
  return (
    <Card title={t`O co jde`} action={of.prepares && changes(of.state) && <Button variant="default" size="xs" onClick={() => setChanging(true)}><Trans>Upravit</Trans></Button>}>
      <div className="stack">
        {of.asks ? <p className={styles.asks}><span className="meta"><Trans>Co žádáme</Trans></span>{of.asks}</p> : <p className="meta"><Trans>Zatím není napsáno, co žádáme.</Trans></p>}
        {of.facts && <p className={styles.facts}><span className="meta"><Trans>Co se děje</Trans></span>{of.facts}</p>}
        <Facts facts={[[t`Komu`, `${of.addressee} (${kinds[of.addresseeKind]})`], [t`Oblast`, label(of.domain)], [t`Obvod`, of.orp?.name], [t`Připravuje`, of.author], [t`Vědomě ponechaná slova`, of.kept.length > 0 && `${of.kept.join(', ')}: ${of.keptReason}`]]} />
      </div>
      {changing && <ActionForm title={t`Upravit akci`} action={of} draft={`advocacy:${of.id}`} onClose={() => setChanging(false)} save={(body, version) => change.mutateAsync({ params: { actionId: of.id }, body, version })} />}
    </Card>
  );
}
