import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { Stepper } from '#platform/design/Stepper.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import type { CaseHeader } from '../../contract.ts';
import { nextPhase, type Step } from '../../rules.ts';
import { useWords } from '../words.ts';
import styles from './CasePage.module.css';

const CloseSheet = sheetLater(async () => (await import('./CloseSheet.tsx')).CloseSheet);
const PhaseSheet = sheetLater(async () => (await import('./PhaseSheet.tsx')).PhaseSheet);
const ReopenSheet = sheetLater(async () => (await import('./ReopenSheet.tsx')).ReopenSheet);

/** How far the case is, what its phase lacks, and the way on. It informs, it does not block. */
export function PhaseSteps({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords(), phone = usePhone();
  const [sheet, setSheet] = useState<'on' | 'back' | 'close' | 'reopen' | null>(null);
  const { phase, lacking, steps } = header;
  if (!phase) return null;
  const dateOf = (step: Step) => step.state === 'skipped' ? t`přeskočeno` : step.state === 'done' ? step.until && t`hotovo ${dayShort(step.until)}` : step.since && t`od ${dayShort(step.since)}`;
  const lacks = (step: Step) => step.state === 'current' && lacking.length ? t`chybí: ${lacking.length}` : step.passedLacking.length ? t`pokračovalo se s důvodem` : undefined;
  const next = nextPhase(phase), current = steps.findIndex((step) => step.state === 'current');
  const close = () => setSheet(null), locality = header.subjectKind === 'locality';
  const ways = (lacking.length > 0 || header.mayLead) && (
    <div className={styles.lacking}>
      {lacking.length > 0 && <>
        <span className={styles.lackingTitle}><IconAlertCircle size={16} aria-hidden /><Trans>Chybí:</Trans></span>
        {lacking.map(({ code, about }) => <Tag key={code} tone="soon">{words.lacking(code)}{about.length > 0 && `: ${about.slice(0, 3).join(', ')}${about.length > 3 ? ' …' : ''}`}</Tag>)}
      </>}
      {header.mayLead && phase !== 'closed' && <span className={styles.ways}>
        {next && next !== 'closed' && <Button variant="subtle" size="compact-sm" onClick={() => setSheet('on')}>{lacking.length ? <Trans>Pokračovat s odůvodněním</Trans> : <Trans>Pokračovat: {words.phase(next, header.subjectKind)}</Trans>}</Button>}
        <Button variant="subtle" size="compact-sm" onClick={() => setSheet('close')}>{locality ? <Trans>Uzavřít lokalitu</Trans> : <Trans>Uzavřít případ</Trans>}</Button>
        {current > 0 && phase !== 'mapping' && <Button variant="subtle" size="compact-sm" onClick={() => setSheet('back')}><Trans>Vrátit</Trans></Button>}
      </span>}
      {header.mayLead && phase === 'closed' && <>
        <span className="meta">{locality ? <Trans>Lokalita je uzavřená; dál se do ní píšou jen časné znaky.</Trans> : <Trans>Případ je uzavřený a jen ke čtení.</Trans>}</span>
        <Button variant="default" size="compact-md" onClick={() => setSheet('reopen')}><Trans>Znovu otevřít</Trans></Button>
      </>}
    </div>
  );
  return (
    <div className={styles.phases}>
      {phone
        ? <div className={styles.marks} aria-hidden>{steps.map((step) => <i key={step.phase} data-state={step.state} />)}</div>
        : <Stepper label={locality ? t`Fáze práce v lokalitě` : t`Fáze případu`} phases={steps.map((step) => {
            const date = dateOf(step), missing = lacks(step);
            return { id: step.phase, title: words.phase(step.phase, header.subjectKind), state: step.state, ...(date && { date }), ...(missing && { lacking: missing }) };
          })} />}
      {phone
        ? <details className={styles.short}>
            <summary><b>{current + 1} · {words.phase(phase, header.subjectKind)}</b>{lacking.length > 0 && <Tag tone="soon"><Trans>chybí {lacking.length}</Trans></Tag>}</summary>
            {ways}
          </details>
        : ways}
      {(sheet === 'on' || sheet === 'back') && <PhaseSheet header={header} way={sheet} onClose={close} />}
      {sheet === 'close' && <CloseSheet header={header} onClose={close} />}
      {sheet === 'reopen' && <ReopenSheet header={header} onClose={close} />}
    </div>
  );
}
