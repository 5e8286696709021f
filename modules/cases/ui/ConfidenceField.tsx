import { Select, Switch } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useCasePeople } from './useCase.ts';

type Props = { caseId: string; value: string | null; onChange: (personId: string | null) => void; /** The person whose words these are; without it the person is chosen. */ of?: string };

/** Something one person of the case said in confidence. Off until switched on; never a default. */
export function ConfidenceField({ caseId, value, onChange, of }: Props) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  return (
    <div className="stack">
      <Switch label={t`Důvěrné sdělení: neuvidí ho druhý z manželů ani tisk pro rodinu`} description={t`Nevidí ho ani jiné organizace.`}
        checked={value !== null} onChange={(event) => onChange(event.currentTarget.checked ? of ?? people[0]?.id ?? null : null)} />
      {value !== null && of === undefined && (
        <Select label={t`Kdo to řekl`} data={people.map(({ id, name }) => ({ value: id, label: name }))} value={value} onChange={onChange} />
      )}
    </div>
  );
}
