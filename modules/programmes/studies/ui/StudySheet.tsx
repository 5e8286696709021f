import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { day } from '#platform/i18n/format.ts';
import { programmeStudies, type CaseStudy, type OfferedStudy } from '../contract.ts';
import { features } from '../rules.ts';
import { RarityNote } from './RarityNote.tsx';
import { changed, useFeatureWords } from './words.ts';

/** One case study to be read; for its owner and for whoever approves it with what the others are not told. */
export function StudySheet({ programmeId, study, onClose, onEdit }: { programmeId: string; study: CaseStudy | OfferedStudy; onClose: () => void; onEdit?: () => void }) {
  const words = useFeatureWords(), offered = 'rarity' in study ? study : undefined;
  return (
    <ConfirmSheet open onClose={onClose} title={study.title}>
      <p style={{ whiteSpace: 'pre-wrap' }}>{study.text}</p>
      <Facts facts={features.map((feature) => [words.names[feature], words.said(study, feature)] as const)} />
      {offered && <Beside programmeId={programmeId} study={offered} onClose={onClose} {...(onEdit && { onEdit })} />}
    </ConfirmSheet>
  );
}
function Beside({ programmeId, study, onClose, onEdit }: { programmeId: string; study: OfferedStudy; onClose: () => void; onEdit?: () => void }) {
  const { t } = useLingui(), params = { programmeId, studyId: study.id }, decide = useChange(programmeStudies.decide, changed), withdraw = useChange(programmeStudies.withdraw, changed), [word, setWord] = useState('');
  const go = (approve: boolean) => decide.mutate({ params, version: study.version, body: { approve, word } }, { onSuccess: () => { said(approve ? t`Kazuistika je schválená` : t`Kazuistika je vrácená`); onClose(); } });
  const takeBack = () => withdraw.mutate({ params, version: study.version }, { onSuccess: () => { said(t`Kazuistika je stažená`); onClose(); } });
  return (
    <div className="stack">
      <Facts facts={[[t`Místo`, study.site], [t`Nabízí`, study.by], [t`Vědomě ponechaná slova`, study.kept.length > 0 && `${study.kept.join(', ')} (${study.keptReason})`], [t`Rozhodnutí`, study.state !== 'offered' && study.decidedOn && [day(study.decidedOn), study.decidedBy].join(' · ')], [t`Slovo k rozhodnutí`, study.word]]} />
      {study.state !== 'approved' && <RarityNote study={study} />}
      <ProblemAlert problem={decide.error ?? withdraw.error} labels={{ word: t`Slovo k rozhodnutí` }} />
      {study.mine && <>
        {study.caseId && <p className="meta"><Link to={`/pripady/${study.caseId}` as string}><Trans>Případ, ze kterého příběh je</Trans></Link> · <Trans>ví o něm jen ten, kdo příběh nabídl</Trans></p>}
        <Group gap="sm" justify="flex-end"><Button variant="subtle" color="red" loading={withdraw.isPending} onClick={takeBack}><Trans>Stáhnout</Trans></Button>{onEdit && <Button variant="default" onClick={onEdit}><Trans>Upravit a nabídnout znovu</Trans></Button>}</Group>
      </>}
      {study.decides && study.state === 'offered' && <>
        <Textarea label={t`Slovo k rozhodnutí`} description={study.rarity.rare ? t`Při vrácení napište, co změnit, třeba „změňte počet dětí na pásmo“. Při schválení, proč je to přesto v pořádku.` : t`Při vrácení napište, co změnit.`} autosize minRows={2} maxLength={2000} value={word} onChange={(event) => setWord(event.currentTarget.value)} />
        <Group gap="sm" justify="flex-end"><Button variant="default" loading={decide.isPending} onClick={() => go(false)}><Trans>Vrátit</Trans></Button><Button loading={decide.isPending} onClick={() => go(true)}><Trans>Schválit</Trans></Button></Group>
      </>}
    </div>
  );
}
