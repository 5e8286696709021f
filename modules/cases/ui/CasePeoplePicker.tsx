import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { useCasePeople, useIsLocality } from './useCase.ts';

type Props = { caseId: string; value: string[]; onChange: (value: string[]) => void; label?: ReactNode; description?: ReactNode; error?: ReactNode };

/** Whom it concerns: chips of the persons of the case. What concerns several is shared only when all of them have agreed. */
export function CasePeoplePicker({ caseId, label, ...rest }: Props) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId), locality = useIsLocality(caseId);
  if (locality) return null;
  return <CheckChips label={label ?? t`Koho se to týká`} options={people.map((person) => ({ value: person.id, label: person.name }))} {...rest} />;
}
