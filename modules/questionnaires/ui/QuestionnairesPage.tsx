import { Button, Checkbox, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useAddress } from '#platform/design/address.ts';
import { purposes, writers, type Purpose } from '../contract.ts';
import { BeginSheet } from './BeginSheet.tsx';
import { QuestionnaireList } from './QuestionnaireList.tsx';
import { useQuestionnaireWords } from './words.ts';

/** Questionnaires that I may fill in or write: those of the program, of my organisation, offered by others. */
export default function QuestionnairesPage() {
  const { t } = useLingui(), words = useQuestionnaireWords(), { role } = useMe().membership;
  const [purpose, setPurpose] = useAddress('ucel'), [ended, setEnded] = useAddress('skoncene', 'ne'), [beginning, setBeginning] = useState(false), writes = (writers as readonly string[]).includes(role);
  return (
    <Page title={t`Dotazníky`} subtitle={t`Otázky s odpověďmi popsanými slovy. Vydaná verze se nemění, vyplněné listy si ji pamatují.`} {...(writes && { action: { label: t`Nový dotazník`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setBeginning(true) } })}
      tools={<><Select aria-label={t`Účel`} placeholder={t`všechny účely`} clearable clearButtonProps={{ 'aria-label': t`Všechny účely` }} data={purposes.map((value) => ({ value, label: words.purposes[value] }))} value={purpose || null} onChange={(value) => setPurpose(value ?? '')} />
        <Checkbox label={t`I vyřazené`} checked={ended === 'ano'} onChange={(event) => setEnded(event.currentTarget.checked ? 'ano' : 'ne')} /></>}>
      <QuestionnaireList {...(purpose && { purpose: purpose as Purpose })} ended={ended === 'ano'} empty={<Empty {...(writes && { action: <Button variant="default" onClick={() => setBeginning(true)}><Trans>Nový dotazník</Trans></Button> })}><Trans>Takový dotazník tu není.</Trans></Empty>} />
      {beginning && <BeginSheet onClose={() => setBeginning(false)} />}
    </Page>
  );
}
