import { MultiSelect, NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityWatch, type SignRule } from '../contract.ts';
import { changed } from './useWatch.ts';

type Values = { signs: number | string; days: number | string; kinds: string[] };

/** How many signs within how many days propose a crisis plan; set by who leads. */
export function RuleSheet({ caseId, rule, onClose }: { caseId: string; rule: SignRule; onClose: () => void }) {
  const { t } = useLingui();
  const kinds = useCodes('early_sign', null, rule.kinds), set = useChange(localityWatch.setRule, changed);
  const labels = { signs: t`Kolik znaků`, days: t`Za kolik dnů`, kinds: t`Jen tyto znaky` };
  return (
    <FormSheet<Values> title={t`Kdy navrhnout krizový plán`} onClose={onClose} draft={`sign-rule:${caseId}`} labels={labels} done={t`Pravidlo je uložené`} initial={{ signs: rule.signs, days: rule.days, kinds: rule.kinds }}
      save={({ signs, days, ...rest }) => set.mutateAsync({ params: { caseId }, body: { ...rest, signs: Number(signs), days: Number(days) } })}>
      {(form) => <>
        <p className="meta"><Trans>Aplikace plán jen navrhne, nikdy ho nespustí sama.</Trans></p>
        <NumberInput label={labels.signs} min={1} max={50} allowDecimal={false} {...form.getInputProps('signs')} />
        <NumberInput label={labels.days} min={1} max={366} allowDecimal={false} {...form.getInputProps('days')} />
        <MultiSelect label={labels.kinds} description={t`Když nic nevyberete, počítají se všechny.`} searchable clearable data={kinds.options} {...form.getInputProps('kinds')} />
      </>}
    </FormSheet>
  );
}
