import { Group, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { directnesses, modes } from '../../rules.ts';
import { useWorkWords } from '../../ui/words.tsx';
import type { Usual } from '../mapping.ts';
import { isUsual, type ImportInHand } from './useImport.ts';

const named = (many: readonly { id: string; name: string }[]) => many.map(({ id, name }) => ({ value: id, label: name }));

/** What holds for every row that does not say otherwise. */
export function UsualPart({ of: { usual, setUsual, lists, summary } }: { of: ImportInHand }) {
  const { t } = useLingui(), words = useWorkWords(), head = useMe().membership.role === 'head';
  const set = (more: Partial<Usual>) => setUsual({ ...usual, ...more });
  // Rows that do not say it cannot be written until it is chosen here: told at the field, not row by row.
  const missing = (field: 'worker' | 'mode') => summary?.wrong.some((one) => isUsual(one) && one.field === field) && t`Vyberte: v některých řádcích to chybí.`;
  const clear = (name: string) => ({ clearable: true, clearButtonProps: { 'aria-label': t`Nevybírat: ${name}` } });
  return (
    <section className="stack" aria-labelledby="usual-heading">
      <h3 id="usual-heading"><Trans>Když to řádek neříká</Trans></h3>
      <Group gap="sm" grow preventGrowOverflow={false} align="flex-start">
        {head && <Select label={t`Pracovník`} searchable {...clear(t`Pracovník`)} data={named(lists!.authors)} value={usual.authorId} error={missing('worker')} onChange={(authorId) => set({ authorId })} />}
        <Select label={t`Způsob`} {...clear(t`Způsob`)} data={modes.map((value) => ({ value, label: words.mode[value] }))} value={usual.mode} error={missing('mode')} onChange={(mode) => set({ mode: mode as Usual['mode'] })} />
        <Select label={t`Přímost`} {...clear(t`Přímost`)} data={directnesses.map((value) => ({ value, label: words.directness[value] }))} value={usual.directness} placeholder={t`podle druhu činnosti`} onChange={(directness) => set({ directness: directness as Usual['directness'] })} />
        {lists!.services.length > 0 && <Select label={t`Služba`} searchable {...clear(t`Služba`)} data={named(lists!.services)} value={usual.serviceId} placeholder={t`žádná`} onChange={(serviceId) => set({ serviceId })} />}
      </Group>
    </section>
  );
}
