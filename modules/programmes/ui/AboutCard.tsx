import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { day, today } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { programmes, type Programme } from '../contract.ts';
import styles from './Programmes.module.css';
import { ProgrammeSheet } from './ProgrammeSheet.tsx';
import { anew } from './useProgramme.ts';
import { useProgrammeWords } from './words.ts';

/** What a programme is for, from when to when, from whose money; whoever leads it changes and closes it here. */
export function AboutCard({ of }: { of: Programme }) {
  const { t } = useLingui(), words = useProgrammeWords(), language = useReaderTongue(), [open, setOpen] = useState<'change' | 'close'>();
  return (
    <Card title={t`O programu`} action={of.leads && of.closedOn === null && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Změnit program`} onClick={() => setOpen('change')}><Trans>Změnit</Trans></Button>}>
      {of.about && <p className={styles.about}>{of.about}</p>}
      <Facts facts={[[t`Trvání`, words.dates(of)], [t`Registrační číslo`, of.registrationNumber], [t`Kdo platí`, of.funder], [t`Projekt`, of.project?.name], [t`Model`, of.model && t`${textOf(of.model.title, language)}, verze ${of.model.number}`], [t`Uzavřeno`, of.closedOn && day(of.closedOn)]]} />
      {of.leads && <div className={styles.end}><Button variant="default" size="xs" onClick={() => setOpen('close')}>{of.closedOn ? <Trans>Znovu otevřít</Trans> : <Trans>Uzavřít program</Trans>}</Button></div>}
      {open === 'change' && <ProgrammeSheet of={of} onClose={() => setOpen(undefined)} />}
      {open === 'close' && <Closing of={of} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
function Closing({ of, onClose }: { of: Programme; onClose: () => void }) {
  const { t } = useLingui(), close = useChange(programmes.close, anew), closing = of.closedOn === null;
  return (
    <ConfirmSheet open onClose={onClose} title={closing ? t`Uzavřít program` : t`Znovu otevřít program`} confirm={closing ? t`Uzavřít dneškem` : t`Otevřít`} loading={close.isPending} problem={close.error}
      onConfirm={() => close.mutate({ params: { programmeId: of.id }, version: of.version, body: { closedOn: closing ? today() : null } }, { onSuccess: () => { said(closing ? t`Program je uzavřený` : t`Program je otevřený`); onClose(); } })}>
      <p>{closing ? <Trans>Místa ani tým do něj už nic nepřidají. Co v něm stojí, zůstane ke čtení všem, kdo ho čtou teď.</Trans> : <Trans>Tým i místa do něj budou zase psát.</Trans>}</p>
    </ConfirmSheet>
  );
}
