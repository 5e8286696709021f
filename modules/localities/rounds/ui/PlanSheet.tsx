import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { rounds, type Round } from '../contract.ts';
import { operatorStates, picks, roundModes } from '../rules.ts';
import { countsIn } from '../waiting.ts';
import { useRoundWords } from './words.ts';
import styles from './Rounds.module.css';

type Values = {
  onDay: string | null; untilDay: string | null; startsAt: string; mode: Round['mode']; workers: string[]; pick: Round['pick']; known: string; bring: string; languages: string[]; operator: Round['operator']; operatorNote: string; cancelled: boolean;
};
const initialOf = (of: Round | undefined, me: string, first: boolean): Values => of
  ? { onDay: of.onDay, untilDay: of.untilDay, startsAt: of.startsAt?.slice(0, 5) ?? '', mode: of.mode, workers: of.workers.map(({ id }) => id), pick: of.pick, known: of.known, bring: of.bring, languages: of.languages, operator: of.operator, operatorNote: of.operatorNote, cancelled: of.state === 'cancelled' }
  : { onDay: today(), untilDay: null, startsAt: '', mode: 'evening', workers: [me], pick: first ? 'all' : 'returning', known: '', bring: '', languages: [], operator: 'not_asked', operatorNote: '', cancelled: false };

/** Pre-screening: what is known, who goes, what to take. It becomes the plan of the round. */
export function PlanSheet({ caseId, round, first = false, onClose, onMade }: { caseId: string; round?: Round; first?: boolean; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const me = useMe(), words = useRoundWords(), languages = useCodes('language').options, invalidates = [rounds.ofLocality, rounds.get, rounds.mine];
  const plan = useChange(rounds.plan, { invalidates }), change = useChange(rounds.change, { invalidates });
  const known = useRead(rounds.workers, { params: { caseId } }).data?.items ?? round?.workers ?? [], begun = round && countsIn(round).left < round.units.length;
  const labels = {
    onDay: t`Kdy`, untilDay: t`Do (jde-li se víc dní)`, startsAt: t`Od kolika`, mode: t`Kdy během dne`, workers: t`Kdo jde`, pick: t`Které jednotky`, known: t`Co víme předem`, bring: t`Co vzít s sebou`, languages: t`Jazyky, na které se připravit`, operator: t`Provozovatel domu`, operatorNote: t`Co je s provozovatelem dohodnuto`, cancelled: t`Kolo se nekoná`,
  };
  return (
    <FormSheet<Values> title={round ? t`Změnit přípravu kola` : t`Předdepistáž: připravit kolo`} onClose={onClose} draft={`round-plan:${round?.id ?? caseId}`} labels={labels} done={round ? t`Příprava je uložená` : t`Kolo je připravené`} initial={initialOf(round, me.membership.id, first)} version={round?.version ?? 0}
      shown={(field, value) => (field === 'workers' ? (value as (string | { name: string })[]).map((one) => (typeof one === 'string' ? known.find(({ id }) => id === one)?.name : one.name)).join(', ') : undefined)}
      save={async ({ cancelled, onDay, startsAt, workers, ...rest }, version, id) => {
        // After a conflict the form may hold what the server says of the workers.
        const body = { ...rest, onDay: onDay ?? '', startsAt: startsAt || null, workers: (workers as (string | { id: string })[]).map((one) => (typeof one === 'string' ? one : one.id)) };
        if (round) return change.mutateAsync({ params: { roundId: round.id }, body: { ...body, cancelled }, version });
        await plan.mutateAsync({ params: { caseId }, body: { ...body, id } });
        onMade?.(id);
      }}>
      {(form) => <>
        <MultiSelect label={labels.workers} description={t`Chodí se ve dvou, i z různých organizací.`} searchable hidePickedOptions maxValues={10} clearButtonProps={{ 'aria-label': t`Vymazat` }} data={known.map(({ id, name, organisation, own }) => ({ value: id, label: own ? name : `${name} (${organisation})` }))} {...form.getInputProps('workers')} />
        <div className={styles.pair}>
          <DayField label={labels.onDay} {...form.getInputProps('onDay')} />
          <TextInput label={labels.startsAt} type="time" {...form.getInputProps('startsAt')} />
          <DayField label={labels.untilDay} {...form.getInputProps('untilDay')} />
        </div>
        <Segmented label={labels.mode} value={form.values.mode} onChange={(mode) => form.setFieldValue('mode', mode)} options={roundModes.map((value) => ({ value, label: words.mode[value] }))} />
        {!begun && <Segmented label={labels.pick} description={first ? undefined : t`„Vrátit se“ přijde na řadu první.`} value={form.values.pick} error={form.errors['pick']} onChange={(pick) => form.setFieldValue('pick', pick)} options={picks.map((value) => ({ value, label: words.pick[value] }))} />}
        <Textarea label={labels.known} description={<Trans>Čtou to všechny služby v lokalitě. O klientech sem nepište.</Trans>} autosize minRows={2} maxLength={4000} {...form.getInputProps('known')} />
        <MultiSelect label={labels.languages} searchable hidePickedOptions maxValues={20} clearButtonProps={{ 'aria-label': t`Vymazat` }} data={languages} {...form.getInputProps('languages')} />
        <Textarea label={labels.bring} description={t`Letáky, materiály, baterka, klíče.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('bring')} />
        <Select label={labels.operator} allowDeselect={false} data={operatorStates.map((value) => ({ value, label: words.operator[value] }))} {...form.getInputProps('operator')} />
        {form.values.operator !== 'not_asked' && <TextInput label={labels.operatorNote} maxLength={1000} {...form.getInputProps('operatorNote')} />}
        {round && !begun && round.state !== 'finished' && <Checkbox label={labels.cancelled} {...form.getInputProps('cancelled', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
