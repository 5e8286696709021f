import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCasePeople } from '../../ui/index.ts';

/** Whose confidence it is. Such a tie never leaves the organisation, nor gets into another person's file. */
export function ConfidenceField({ caseId, value, onChange }: { caseId: string; value: string | null; onChange: (value: string | null) => void }) {
  const { people } = useCasePeople(caseId), { t } = useLingui();
  return <NativeSelect label={<Trans>Řečeno v důvěře</Trans>} description={<Trans>Důvěrné neuvidí jiná organizace ani se nedostane do spisu někoho jiného.</Trans>} value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value || null)} data={[{ value: '', label: t`ne` }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />;
}
