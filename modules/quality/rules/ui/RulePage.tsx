import { Alert, Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconAlertTriangle, IconExternalLink, IconEye, IconFilePlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { Day, type Reply } from '#platform/http/contract.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { OwnerDocuments } from '#modules/documents/ui/index.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { ReadCard } from '../../reading/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useStandardNames } from '../../standards/ui/names.ts';
import { qualityRules, type QualityRule, type RuleVersion } from '../contract.ts';
import { staleOf } from '../rules.ts';
import { RuleSheet } from './RuleSheet.tsx';
import { ReviewTag } from './words.tsx';

const anew = { invalidates: [qualityRules.list, qualityRules.get, qualityRules.due] } as const;
/** One rule or note: what holds now, who read it, its versions. */
export default function RulePage() {
  const { qualityRuleId = '' } = useParams({ strict: false }) as { qualityRuleId?: string }, { t } = useLingui(), found = useRead(qualityRules.get, { params: { qualityRuleId } });
  return (
    <Page title={found.data?.rule.title ?? t`Pravidlo`} back={found.data?.rule.kind === 'note' ? { to: '/kvalita/pravidla?druh=note', label: t`Metodické poznámky` } : { to: '/kvalita/pravidla', label: t`Pravidla` }}>
      <QualityTabs within="/kvalita/pravidla" />
      <Reading of={found} rows={6}>{(of) => <Whole of={of} />}</Reading>
    </Page>
  );
}
function Whole({ of: { rule, versions, unread } }: { of: Reply<typeof qualityRules.get> }) {
  const { t } = useLingui(), { label } = useCodes('work_topic'), stale = staleOf(rule, today()), names = useStandardNames(), [sheet, setSheet] = useState<'frame' | 'wording' | 'review'>(), [id] = useState(newId), confirm = useChange(qualityRules.confirm, anew), now = versions.find((one) => one.id === rule.now?.id);
  return (
    <div className="stack">
      <ReadCard concernsMe={rule.concernsMe} confirmedOn={rule.confirmedOn} busy={confirm.isPending} problem={confirm.error} concerned={rule.concerned} unread={unread} confirm={() => confirm.mutate({ params: { qualityRuleId: rule.id }, body: { id, versionId: rule.now!.id } })} />
      <Card title={now ? t`Co platí` : t`Zatím neplatí`} action={<ReviewTag rule={rule} />}>
        <div className="stack">
          <Facts facts={[[t`Téma`, rule.topic && label(rule.topic)], [t`Stojí na`, rule.law], [t`Jisté, že platí do`, rule.validUntil && day(rule.validUntil)], [t`Týká se`, rule.services.length ? rule.services.map((one) => one.name).join(', ') : t`celé organizace`], [t`Standardy`, rule.standards.map((number) => `${number}. ${names[number]}`).join(', ')], [t`Na starosti`, rule.owner.name], [t`Platí od`, now && day(now.validFrom)], [t`Schválení`, now && `${now.approvedBy}, ${day(now.approvedOn)}`], [t`Revize`, rule.reviewOn && day(rule.reviewOn)], [t`Naposledy revidováno`, rule.reviewedOn && day(rule.reviewedOn)], [t`Nové znění od`, rule.comes && day(rule.comes)], [t`Poslední den`, rule.endedOn && day(rule.endedOn)]]} />
          {rule.kind === 'note' && stale.how === 'late' && <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t`Tato poznámka může být zastaralá`}>{stale.why === 'validUntil' ? <Trans>Jisté bylo, že platí do {day(rule.validUntil!)}. Než podle ní poradíte, ověřte si, co platí dnes.</Trans> : <Trans>Revize měla být {day(rule.reviewOn!)}. Než podle ní poradíte, ověřte si, co platí dnes.</Trans>}</Alert>}
          {now && <Words of={now} />}
          {now?.inFile && <p className="meta"><Trans>Znění je v souboru pod tím.</Trans></p>}
          <Group gap="sm">
            {rule.mayWrite && <Button variant="default" leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => setSheet('wording')}><Trans>Nové znění</Trans></Button>}
            {(rule.mayWrite || rule.mine) && <Button variant="default" leftSection={<IconEye size={18} aria-hidden />} onClick={() => setSheet('review')}><Trans>Zapsat revizi</Trans></Button>}
            {rule.mayWrite && <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setSheet('frame')}><Trans>Upravit</Trans></Button>}
          </Group>
        </div>
      </Card>
      {[now, ...(versions[0] && versions[0].id !== now?.id ? [versions[0]] : [])].filter((one) => one !== undefined).map((one) => <OwnerDocuments key={one.id} kind="rule" id={one.id} title={one === now ? t`Soubory ke znění, které platí` : t`Soubory ke znění od ${day(one.validFrom)}`} meta={<Trans>vidí je celá organizace</Trans>} />)}
      <Card title={t`Verze`} count={versions.length}>
        <Rows label={t`Verze`}>{versions.map((one) => <Row key={one.id} title={t`Znění ${one.number} od ${day(one.validFrom)}`} note={[one.changed, t`schválení: ${one.approvedBy}, ${day(one.approvedOn)}`].filter(Boolean).join(' · ')} end={one.id === now?.id ? <Tag tone="done"><Trans>platí</Trans></Tag> : one.validFrom > today() ? <Tag tone="waiting"><Trans>bude platit</Trans></Tag> : <Tag><Trans>dřívější</Trans></Tag>} />)}</Rows>
        {versions.filter((one) => one.id !== now?.id).map((one) => <details key={one.id}><summary><Trans>Přečíst znění {one.number}</Trans></summary><Words of={one} />{one.inFile && one.id !== versions[0]?.id && <OwnerDocuments kind="rule" id={one.id} title={t`Soubory ke znění od ${day(one.validFrom)}`} meta={<Trans>vidí je celá organizace</Trans>} />}</details>)}
      </Card>
      {sheet === 'frame' && <RuleSheet rule={rule} onClose={() => setSheet(undefined)} />}
      {sheet === 'wording' && <RuleSheet rule={rule} wording={versions[0] ?? true} onClose={() => setSheet(undefined)} />}
      {sheet === 'review' && <ReviewSheet rule={rule} onClose={() => setSheet(undefined)} />}
    </div>
  );
}
const Words = ({ of: { text, link } }: { of: RuleVersion }) => <>
  {text && <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{text}</p>}
  {link && <p style={{ margin: 0 }}><a href={link} target="_blank" rel="noreferrer noopener"><IconExternalLink size={16} aria-hidden /> <Trans>Otevřít dokument</Trans></a></p>}
</>;
function ReviewSheet({ rule, onClose }: { rule: QualityRule; onClose: () => void }) {
  const { t } = useLingui(), review = useChange(qualityRules.review, anew);
  return (
    <FormSheet<{ again: string | null; validUntil: string | null }> title={t`Zapsat revizi`} onClose={onClose} draft={`quality-rule-review:${rule.id}`} initial={{ again: addDays(today(), 365), validUntil: rule.validUntil && rule.validUntil < today() ? null : rule.validUntil }} schema={z.object({ again: Day.nullable(), validUntil: Day.nullable() })} labels={{ again: t`Kdy znovu`, validUntil: t`Do kdy je jisté, že platí` }} version={rule.version} done={t`Revize je zapsaná.`}
      save={({ again, validUntil }, version) => review.mutateAsync({ params: { qualityRuleId: rule.id }, version, body: { again, validUntil } })}>
      {(form) => <><p>{rule.kind === 'note' ? <Trans>Poznámku jsme prošli a platí. Je-li potřeba změna, napište nové znění.</Trans> : <Trans>Pravidlo jsme prošli a vyhovuje. Je-li potřeba změna, napište nové znění.</Trans>}</p>{rule.kind === 'note' && <DayField label={t`Do kdy je jisté, že platí`} minDate={today()} {...form.getInputProps('validUntil')} />}<DayField label={t`Kdy znovu`} minDate={addDays(today(), 1)} {...form.getInputProps('again')} /></>}
    </FormSheet>
  );
}
