import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertHexagon, IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { LocalityTabs } from '#modules/localities/ui/index.ts';
import { crises } from '../contract.ts';
import { useWords } from './words.ts';

/** Crises of my localities: those that go on, or those that ended. */
export default function CrisesPage() {
  const { t } = useLingui();
  const words = useWords(), [only, setOnly] = useAddress('jen'), list = usePages(crises.list, { query: { ...(only && { ended: 'true' }) } });
  return (
    <Page title={t`Krize`} tools={<Button component={Link} to={'/lokality/krize/sablony' as never} variant="default"><Trans>Plány a školení</Trans></Button>}>
      <LocalityTabs />
      <CheckChips label={t`Jen`} value={only ? ['skoncene'] : []} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'skoncene', label: t`skončené` }]} />
      <Card title={only ? <Trans>Skončené krize</Trans> : <Trans>Krize, které běží</Trans>}>
        <Reading of={list}>{({ items }) => items.length === 0
          ? <Empty>{only ? <Trans>Žádná krize zatím neskončila.</Trans> : <Trans>V žádné z vašich lokalit teď krizový plán neběží. Spouští se na stránce lokality.</Trans>}</Empty>
          : <><Rows label={t`Krize`}>{items.map((one) => (
              <Row key={one.id} to={`/lokality/${one.caseId}/krize?krize=${one.id}`} lead={one.endedAt ? <IconAlertHexagon size={18} aria-hidden /> : <IconUrgent size={18} aria-hidden />} title={one.title} note={[one.locality, one.coordinator, dateTime(one.startedAt), one.endedAt && dateTime(one.endedAt)].filter(Boolean).join(' · ')}
                end={<span className="inline"><Tag><Trans>hotovo {one.done} / {one.tasks}</Trans></Tag><Tag tone={one.endedAt ? 'plain' : 'late'}>{words.level(one.level)}</Tag></span>} />
            ))}</Rows><More of={list} /></>}</Reading>
      </Card>
    </Page>
  );
}
