import { Select, Switch } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useCasePeople } from '#modules/cases/ui/index.ts';

type Props = { caseId: string | null; about: readonly string[]; value: string | null; onChange: (personId: string | null) => void };

/** Given in confidence by one of those whom it concerns. Off until switched on. */
export function ConfidentialTo({ caseId, about, value, onChange }: Props) {
  const { t } = useLingui();
  const { nameOf } = useCasePeople(caseId ?? '');
  if (!about.length) return null;
  return (
    <div className="stack">
      <Switch label={t`Předáno důvěrně: nevidí ho druhý z manželů ani jiné organizace`} checked={value !== null} onChange={(event) => onChange(event.currentTarget.checked ? about[0]! : null)} />
      {value !== null && about.length > 1 && <Select label={t`Kdo ho předal`} data={about.map((id) => ({ value: id, label: nameOf(id) }))} value={value} onChange={onChange} allowDeselect={false} />}
    </div>
  );
}
