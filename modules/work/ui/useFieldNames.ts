import { useLingui } from '@lingui/react/macro';

/** Names of the fields for the list of what is missing. */
export function useFieldNames(): Record<string, string> {
  const { t } = useLingui();
  return {
    caseId: t`Případ`, oneOffRequest: t`Jednorázová žádost`, onDay: t`Den`, atTime: t`Začátek`, minutes: t`Minut`, mode: t`Jak`, about: t`Koho se to týká`, language: t`Jazyk rozhovoru`, interpreter: t`Tlumočí`,
    understood: t`Ověření porozumění`, facts: t`Co se stalo`, opinion: t`Můj názor`, openTo: t`Kdo smí číst`, confidenceOf: t`Důvěrné sdělení`, activities: t`Činnosti`, place: t`Místo`, goalId: t`Cíl`,
    'newTasks.0.what': t`Nový úkol`, 'newTasks.1.what': t`Nový úkol`, 'newTasks.2.what': t`Nový úkol`, 'barriers.0.text': t`Bariéra`, 'barriers.0.domain': t`Oblast bariéry`, 'barriers.1.text': t`Bariéra`, 'barriers.1.domain': t`Oblast bariéry`,
  };
}
