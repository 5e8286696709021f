import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useId } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { textOf } from '#modules/questionnaires/index.ts';
import type { Question, Tongue } from '#modules/questionnaires/contract.ts';
import { Told } from '#modules/questionnaires/ui/index.ts';
import type { AuditSheet } from '../contract.ts';
import { levelsOf } from '../rules.ts';
import { useRating, type Rated, type Rating_ } from './useRating.ts';
import styles from './Rating.module.css';

function Saved({ state }: { state: Rating_['state'] }) {
  const said = {
    saved: <><IconCheck size={16} aria-hidden /><Trans>Uloženo</Trans></>, kept: <><IconCloudOff size={16} aria-hidden /><Trans>V tomto zařízení, odešle se samo</Trans></>, away: <><IconCloudOff size={16} aria-hidden /><Trans>Server neodpovídá, zůstává to v tomto zařízení</Trans></>,
    dirty: <><IconLoader2 size={16} aria-hidden /><Trans>Ukládá se…</Trans></>, saving: <><IconLoader2 size={16} aria-hidden /><Trans>Ukládá se…</Trans></>, refused: <><IconAlertCircle size={16} aria-hidden /><Trans>Neuloženo</Trans></>,
  };
  return <span role="status" className="meta inline">{said[state]}</span>;
}

/** A level in the words of the method, and why, as it goes into the report. Saved by itself. */
export function RatingCard({ sheet, criterion, language }: { sheet: AuditSheet; criterion: Question; language: Tongue }) {
  const { t } = useLingui(), name = useId(), levels = levelsOf(criterion), { values, set, state, problem, conflict, flush } = useRating(sheet, criterion.key), blocked = !sheet.mayWrite;
  const levelText = ({ level, applies }: Rated) => !applies ? t`služby se netýká` : level ? textOf(levels.find(({ key }) => key === level)?.words ?? {}, language) || level : t`zatím bez úrovně`;
  const options = [...levels.map(({ key, words }) => ({ key, text: <Told words={words} language={language} />, chosen: values.applies && values.level === key, choose: () => set({ level: key, applies: true }) })),
    ...(criterion.mayNotApply ? [{ key: '-', text: <Trans>Této služby se kritérium netýká</Trans>, chosen: !values.applies, choose: () => set({ level: null, applies: false }) }] : [])];
  return (
    <Card title={t`Hodnocení`} meta={!blocked && <Saved state={state} />}>
      <div className="stack">
        {conflict && <ConflictNotice onKeepMine={conflict.keepMine} onTakeTheirs={conflict.takeTheirs} fields={[[t`Úroveň`, levelText(values), levelText(conflict.theirs)], [t`Shrnutí`, values.summary, conflict.theirs.summary], ...(conflict.author ? [[t`Kdo`, t`vy`, conflict.author] as const] : [])]} />}
        <ProblemAlert problem={problem} labels={{ level: t`Úroveň`, applies: t`Úroveň`, summary: t`Shrnutí` }} onRetry={() => void flush()} />
        {options.length > 0 && (
          <fieldset className={styles.levels} disabled={blocked}>
            <legend><Trans>Úroveň</Trans></legend>
            {options.map(({ key, text, chosen, choose }, at) => (
              <label key={key} className={styles.level} data-apart={key === '-' || undefined}>
                <input type="radio" name={name} checked={chosen} onChange={choose} />
                <span>{key !== '-' && <b aria-hidden>{at + 1}</b>}<span>{text}</span></span>
              </label>
            ))}
          </fieldset>
        )}
        <Textarea label={t`Shrnutí, jak půjde do zprávy`} description={t`Čte ho služba a každý, koho ke zprávě přizvete. Nikoho nejmenujte a nepište tak, aby šlo poznat, kdo co řekl.`} autosize minRows={3} maxLength={4000} disabled={blocked} value={values.summary} onChange={(event) => set({ summary: event.currentTarget.value })} onBlur={() => { if (state === 'dirty') void flush(); }} />
        {state === 'refused' && !conflict && <div><Button variant="default" onClick={() => void flush()}><Trans>Zkusit uložit znovu</Trans></Button></div>}
      </div>
    </Card>
  );
}
