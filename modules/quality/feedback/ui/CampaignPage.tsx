import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { address } from '#platform/http/client.ts';
import { day, number } from '#platform/i18n/format.ts';
import { useQuestionnaireWords } from '#modules/questionnaires/ui/index.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { feedback, type Results } from '../contract.ts';
import { CampaignSheet } from './CampaignSheet.tsx';
import { CopySheet } from './CopySheet.tsx';
import { Distributions } from './Distributions.tsx';
import { StateTag } from './FeedbackPage.tsx';
import { SheetsSheet } from './SheetsSheet.tsx';
import { TextsCard } from './TextsCard.tsx';
import styles from './Feedback.module.css';

type Open = 'change' | 'copy' | { question: string; answer: string };
function About({ of, open }: { of: Results; open: (what: Open) => void }) {
  const { t } = useLingui(), { tongue } = useQuestionnaireWords(), { campaign } = of;
  return (
    <Card title={t`Kampaň`} action={campaign.mine && <Button variant="subtle" size="xs" onClick={() => open('change')}><Trans>Upravit</Trans></Button>}>
      <div className="stack"><Facts facts={[
        [t`Kdy`, `${day(campaign.beginsOn)} – ${day(campaign.endsOn)}`], [t`Adresa z plakátu`, <Anchor key="a" className={styles.path!} href={`/hlas/${campaign.path}`} target="_blank" rel="noopener">{`${location.host}/hlas/${campaign.path}`}</Anchor>],
        [t`Odpovědí ve výsledcích`, campaign.shown > 0 && number(campaign.shown)], [t`Z toho z papíru`, of.paper > 0 && number(of.paper)], [t`Jazyky`, of.tongues.map((one) => `${tongue(one.tongue)} ${number(one.count)}`).join(', ')],
      ]} />
      {campaign.wait && <p className="meta"><Trans>Další odpovědi čekají: ukážou se, až skončí týden a bude jich aspoň pět. Kolik jich je, se neříká.</Trans></p>}
      {campaign.state !== 'early' && <div className="inline"><Button variant="default" onClick={() => open('copy')}><Trans>Přepsat odpověď z papíru</Trans></Button></div>}</div>
    </Card>
  );
}

/** One campaign: the poster, and what clients said as far as it may be shown. */
export default function CampaignPage() {
  const { t } = useLingui(), { campaignId = '' } = useParams({ strict: false }) as { campaignId?: string }, found = useRead(feedback.results, { params: { campaignId } }), [open, setOpen] = useState<Open>(), of = found.data, close = () => setOpen(undefined);
  return (
    <Page back={{ to: '/kvalita/zpetna-vazba', label: t`Zpětná vazba` }} title={of?.campaign.name ?? t`Kampaň`} subtitle={of && <span className="inline"><StateTag of={of.campaign} /> {of.campaign.of}</span>}
      {...(of && of.campaign.state !== 'over' && { tools: <Button component="a" variant="default" leftSection={<IconPrinter size={18} />} href={address(feedback.poster, { params: { campaignId } })} target="_blank" rel="noopener"><Trans>Vytisknout plakát</Trans></Button> })}>
      <QualityTabs within="/kvalita/zpetna-vazba" />
      <Reading of={found}>{(data) => <div className="stack">
        <About of={data} open={setOpen} />
        <Card title={t`Výsledky`}>{data.campaign.shown === 0 ? <Empty><Trans>Ukážou se, až bude aspoň pět odpovědí z ukončených týdnů.</Trans></Empty> : <Distributions of={data} {...(data.campaign.answersShown && { onOpen: (question: string, answer: string) => setOpen({ question, answer }) })} />}</Card>
        {data.campaign.shown > 0 && <TextsCard of={data} />}
      </div>}</Reading>
      {of && open === 'change' && <CampaignSheet services={[]} campaign={of.campaign} onClose={close} />}
      {of && open === 'copy' && <CopySheet campaignId={campaignId} content={of.content} onClose={close} />}
      {of && typeof open === 'object' && <SheetsSheet of={of} question={open.question} answer={open.answer} onClose={close} />}
    </Page>
  );
}
