import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { following } from '#modules/signals/following/contract.ts';
import { stateTone, useDueTag, usePriorityWords, useStateWords } from '#modules/signals/following/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeRecommendations, type ProgrammeRecommendation } from '../contract.ts';
import { DraftSheet } from './DraftSheet.tsx';

/** Tab „Doporučení“ of a programme: drafts of its team, and what was given with how it stands. */
export default function RecommendationsTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmeRecommendations.list, { params: { programmeId } }), [writing, setWriting] = useState<ProgrammeRecommendation | true>(), [giving, setGiving] = useState<ProgrammeRecommendation>();
  return (
    <>
      <Card title={t`Doporučení programu`} {...(found.data && found.data.items.length > 0 && { count: found.data.items.length })} action={found.data?.mayAdd && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting(true)}><Trans>Přidat doporučení</Trans></Button>}>
        <Reading of={found} rows={4}>{({ items, mayAdd, mayGive }) => (items.length === 0 ? <Empty>{mayAdd ? <Trans>Zatím žádné doporučení. Píše je tým; předá je, kdo program vede, a pak se sleduje odpověď a co se s ním stalo.</Trans> : <Trans>Vašeho místa se zatím žádné doporučení programu netýká.</Trans>}</Empty>
          : <div className="stack">{mayAdd && <p className="meta"><Trans>Rozepsaná doporučení vidí tým programu a vedení organizace, která ho vede. Předaná se už nemění.</Trans></p>}<Rows label={t`Doporučení programu`}>{items.map((one) => <Item key={one.id} of={one} mayGive={mayGive} onChange={() => setWriting(one)} onGive={() => setGiving(one)} />)}</Rows></div>)}</Reading>
      </Card>
      {writing && <DraftSheet programmeId={programmeId} {...(writing !== true && { of: writing })} onClose={() => setWriting(undefined)} />}
      {giving && <GiveSheet programmeId={programmeId} of={giving} onClose={() => setGiving(undefined)} />}
    </>
  );
}
function Item({ of, mayGive, onChange, onGive }: { of: ProgrammeRecommendation; mayGive: boolean; onChange: () => void; onGive: () => void }) {
  const { t } = useLingui(), { label } = useCodes('programme_topic', null, [of.theme]), { changes } = useProgrammeWords(), states = useStateWords(), priorities = usePriorityWords(), due = useDueTag()(of), draft = of.state === 'draft';
  const named = <span className="hidden-text">{`: ${of.text.slice(0, 60)}`}</span>;
  return <Row title={draft ? of.text : <Link to={`/kvalita/doporuceni/${of.id}` as string}>{of.text}</Link>}
    note={<>{[t`komu: ${of.addressee}`, label(of.theme), of.change && changes[of.change], of.site && t`místo: ${of.site}`, of.dueOn && !due && t`do ${day(of.dueOn)}`, of.priority !== 2 && priorities[of.priority]].filter(Boolean).join(' · ')}{of.answer?.text && <><br />{t`odpověď: ${of.answer.text}`}</>}</>}
    end={<>{draft && of.mine && <Button variant="subtle" size="xs" onClick={onChange}><Trans>Upravit</Trans>{named}</Button>}{draft && mayGive && <Button variant="default" size="xs" leftSection={<IconSend size={16} aria-hidden />} onClick={onGive}><Trans>Předat</Trans>{named}</Button>}<Tag tone={stateTone[of.state]}>{states[of.state]}</Tag>{due && <Tag tone={due.tone}>{due.words}</Tag>}</>} />;
}
function GiveSheet({ programmeId, of, onClose }: { programmeId: string; of: ProgrammeRecommendation; onClose: () => void }) {
  const { t } = useLingui(), give = useChange(programmeRecommendations.give, { invalidates: [programmeRecommendations.list, following.list, following.waiting], onDone: () => { said(t`Doporučení je předané.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Předat doporučení`} confirm={<Trans>Předat</Trans>} loading={give.isPending} problem={give.error} onConfirm={() => give.mutate({ params: { programmeId, recommendationId: of.id }, body: {} })}>
      <p><b>{of.text}</b></p>
      <p>{of.outside ? <Trans>Doporučení pro: {of.addressee}. Adresát v Souběhu nepracuje: pošlete mu ho po svém a sem zapisujte, co odpověděl.</Trans> : <Trans>Doporučení hned uvidí {of.addressee} a místo, kterého se týká. Znění se pak už nezmění.</Trans>}</p>
    </ConfirmSheet>
  );
}
