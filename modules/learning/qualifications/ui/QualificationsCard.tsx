import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPaperclip, IconPencil, IconPlus, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { OwnerDocuments } from '#modules/documents/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import type { learning, Qualification } from '../../contract.ts';
import { endingOf } from '../../rules.ts';
import { useLearningWords } from '../../ui/words.ts';
import { QualificationSheet } from './QualificationSheet.tsx';

/** Until when it holds, in words. */
export function HoldsTag({ validUntil, endedOn, renewed }: Pick<Qualification, 'validUntil' | 'endedOn' | 'renewed'>) {
  const how = endingOf(validUntil, today());
  if (endedOn) return <Tag><Trans>ukončeno {day(endedOn)}</Trans></Tag>;
  if (renewed) return <Tag><Trans>obnoveno</Trans></Tag>;
  return how === 'endless' ? <Tag tone="done"><Trans>bez konce</Trans></Tag> : how === 'ended' ? <Tag tone="late"><Trans>platnost skončila {day(validUntil!)}</Trans></Tag> : <Tag tone={how === 'soon' ? 'soon' : 'done'}><Trans>platí do {day(validUntil!)}</Trans></Tag>;
}
/** What a worker may do and until when; training for a crisis is shown beside, kept where it is kept. */
export function QualificationsCard({ items, crisis, membershipId, mayWrite }: { items: readonly Qualification[]; crisis: Reply<typeof learning.worker>['crisis']; membershipId: string; mayWrite: boolean }) {
  const { t } = useLingui(), words = useLearningWords(), { label } = useCodes('qualification_kind'), [sheet, setSheet] = useState<{ of?: Qualification; renews?: Qualification }>(), [proofs, setProofs] = useState<Qualification>();
  const nameOf = (one: Qualification) => [label(one.kind), one.title].filter(Boolean).join(': ');
  return (
    <Card title={t`Způsobilosti`} count={items.length + crisis.length} action={mayWrite && <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSheet({})}><Trans>Zapsat způsobilost</Trans></Button>}>
      {items.length + crisis.length > 0 ? <Rows label={t`Způsobilosti`}>
        {items.map((one) => <Row key={one.id} title={nameOf(one)} note={[t`od ${day(one.obtainedOn)}`, one.proof].filter(Boolean).join(' · ')} end={<span className="inline"><HoldsTag {...one} />
          {one.proofs !== null && <Button size="xs" variant="default" leftSection={<IconPaperclip size={16} aria-hidden />} aria-label={one.proofs ? t`Doklady ${one.proofs}: ${nameOf(one)}` : t`Bez dokladu: ${nameOf(one)}`} onClick={() => setProofs(one)}>{one.proofs ? <Trans>Doklady {one.proofs}</Trans> : <Trans>Bez dokladu</Trans>}</Button>}
          {one.mayWrite && !one.renewed && !one.endedOn && one.validUntil && <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} aria-label={t`Obnovit: ${nameOf(one)}`} onClick={() => setSheet({ renews: one })}><Trans>Obnovit</Trans></Button>}
          {one.mayWrite && <Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit: ${nameOf(one)}`} onClick={() => setSheet({ of: one })}><Trans>Upravit</Trans></Button>}</span>} />)}
        {crisis.map((one) => <Row key={`${one.kind}${one.trainedOn}`} title={t`Školení pro krizi: ${words.crisis[one.kind]}`} note={t`školení ${day(one.trainedOn)} · vede se u krizových plánů`} end={<HoldsTag validUntil={one.validUntil} endedOn={null} renewed={false} />} />)}
      </Rows> : <Empty><Trans>Zatím žádná. Zapište, co má platnost: první pomoc, řízení služebního vozu, zdravotní způsobilost (jen že platí, ne co v ní je).</Trans></Empty>}
      {sheet && <QualificationSheet membershipId={membershipId} {...sheet} onClose={() => setSheet(undefined)} />}
      {proofs && <ConfirmSheet open onClose={() => setProofs(undefined)} title={nameOf(proofs)}><OwnerDocuments kind="qualification" id={proofs.id} title={t`Doklady`} meta={<Trans>vidí je pracovník a vedení</Trans>} /></ConfirmSheet>}
    </Card>
  );
}
