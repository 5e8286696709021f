import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused, Unreachable } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { programmeReport } from '../../report/contract.ts';
import { supportLog, type SupportGround } from '../contract.ts';
import { again, bodyOf, emptyRow, isEmpty, minutesTyped, wrongIn, type Row, type Wrong } from './entry.ts';
import { Fields } from './Fields.tsx';
import styles from './Log.module.css';
import { useSupportWords } from './words.ts';

type Values = { onDay: string | null; rows: Row[] };
/** Some rows were not taken: they stay as they were typed. */
class Left extends Error {}

/** A day of support, row by row. What is right is written, what is not stays with the reason at its field. */
export function DayForm({ programme }: { programme: SupportGround['programmes'][number] }) {
  const { t } = useLingui(), words = useSupportWords(), phone = usePhone(), table = useRef<HTMLDivElement>(null);
  const [wrong, setWrong] = useState<Record<string, Wrong>>({}), [refused, setRefused] = useState<Record<string, unknown>>({}), [left, setLeft] = useState<{ written: number; stay: number } | null>(null);
  const add = useChange(supportLog.add, { invalidates: [supportLog.list, supportLog.sums, programmeReport.board, programmeReport.get] });
  const say = { ...words, site: t`Vyberte místo.`, mode: t`Vyberte jak.`, topic: t`Vyberte téma.`, day: t`Vyplňte den.` };
  const draft = useDraftForm<Values>({
    key: `support:${programme.id}`, initial: { onDay: today(), rows: [emptyRow()] },
    // A new row has a new id: the one before belongs to what was written.
    after: () => ({ rows: [emptyRow()] }), onSaved: () => said(t`Podpora je zapsaná`),
    save: async ({ onDay, rows }) => {
      const typed = rows.filter((row) => !isEmpty(row)), stay: Row[] = [], why: Record<string, Wrong> = {}, no: Record<string, unknown> = {};
      let away: unknown;
      for (const row of typed.length ? typed : rows) {
        const own = wrongIn(row, onDay, programme, today(), say);
        if (Object.keys(own).length || away) { stay.push(row); if (!away) why[row.id] = own; continue; }
        try { await add.mutateAsync({ params: { programmeId: programme.id }, body: bodyOf(row, onDay!) }); } catch (error) {
          stay.push(row);
          if (error instanceof Unreachable) away = error; else if (error instanceof Refused && error.problem.fields) { const { minutes, ...fields } = error.problem.fields; why[row.id] = { ...fields, ...(minutes && { hours: minutes }) }; } else no[row.id] = error;
        }
      }
      setWrong(why);
      setRefused(no);
      const written = typed.length - stay.filter((row) => !isEmpty(row)).length;
      setLeft(stay.length ? { written, stay: stay.length } : null);
      if (!stay.length) return;
      draft.form.setFieldValue('rows', stay);
      requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      throw away ?? new Left();
    },
  });
  const { rows, onDay } = draft.form.values, count = rows.filter((row) => !isEmpty(row)).length, dayWrong = Object.values(wrong).find((one) => one.onDay)?.onDay;
  const change = (id: string, part: Partial<Row>) => {
    draft.form.setFieldValue('rows', rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
    const names = Object.keys(part);
    setWrong((before) => (before[id] ? { ...before, [id]: Object.fromEntries(Object.entries(before[id]).filter(([field]) => !names.includes(field))) } : before));
  };
  const focusRow = (at: number) => requestAnimationFrame(() => table.current?.querySelectorAll<HTMLElement>('[data-row]')[at]?.querySelector<HTMLElement>('select, input')?.focus());
  const put = (at: number, row: Row) => { draft.form.setFieldValue('rows', rows.toSpliced(at, 0, row)); focusRow(at); };
  // Enter is the next row, as in a spreadsheet; on a phone it belongs to the text.
  const onKey = (at: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || phone || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return draft.submit();
    if (at + 1 < rows.length) focusRow(at + 1); else if (!isEmpty(rows[at]!)) put(at + 1, emptyRow());
  };
  return (
    <form onSubmit={draft.submit} noValidate>
      <Card>
        <div className="stack">
          <DraftNotice of={draft} />
          <div className={styles.day}><DayField label={t`Den`} maxDate={today()} value={onDay} onChange={(day) => { draft.form.setFieldValue('onDay', day); setWrong({}); }} error={dayWrong} /></div>
          <div ref={table} className={styles.rows}>
            {rows.map((row, at) => (
              <fieldset key={row.id} className={styles.row} data-row onKeyDown={onKey(at)}>
                <legend className={styles.legend}>{t`Řádek ${at + 1}`}</legend>
                <Fields row={row} programme={programme} onDay={onDay} wrong={wrong[row.id] ?? {}} onChange={(part) => change(row.id, part)} />
                <div className={styles.tools}>
                  <Button variant="subtle" aria-label={t`Znovu pro jiné místo, řádek ${at + 1}`} title={t`Znovu pro jiné místo`} onClick={() => put(at + 1, again(row))}><IconRepeat size={18} aria-hidden /></Button>
                  {rows.length > 1 && <Button variant="subtle" color="red" aria-label={t`Odebrat řádek ${at + 1}`} title={t`Odebrat řádek`} onClick={() => { draft.form.setFieldValue('rows', rows.filter(({ id }) => id !== row.id)); focusRow(Math.max(0, at - 1)); }}><IconTrash size={18} aria-hidden /></Button>}
                </div>
                {refused[row.id] !== undefined && <div className={styles.whole}><ProblemAlert problem={refused[row.id]} /></div>}
              </fieldset>
            ))}
          </div>
          {left && !(draft.problem instanceof Unreachable) && <Alert role="alert" color="red" variant="light" title={<Plural value={left.stay} one="# řádek ještě opravte" few="# řádky ještě opravte" many="# řádku ještě opravte" other="# řádků ještě opravte" />}>
            {left.written > 0 ? <Plural value={left.written} one="# řádek už je zapsaný, tady zůstalo, co je potřeba opravit." few="# řádky už jsou zapsané, tady zůstalo, co je potřeba opravit." many="# řádku už je zapsáno, tady zůstalo, co je potřeba opravit." other="# řádků už je zapsáno, tady zůstalo, co je potřeba opravit." /> : <Trans>Nic z toho, co jste napsali, se neztratilo.</Trans>}
          </Alert>}
          {draft.problem instanceof Unreachable && <ProblemAlert problem={draft.problem} />}
          <div className={styles.foot}>
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => put(rows.length, emptyRow())}><Trans>Další řádek</Trans></Button>
            <span className="meta" aria-live="polite">{count > 0 && t`celkem ${words.time(minutesTyped(rows))}`}</span>
            <Button type="submit" loading={draft.saving}>{count > 1 ? t`Zapsat řádky: ${count}` : t`Zapsat`}</Button>
          </div>
          {!phone && <p className="meta"><Trans>Enter je další řádek, Shift + Enter v poli Slovy nový odstavec, Ctrl + Enter zapíše.</Trans></p>}
        </div>
      </Card>
    </form>
  );
}
