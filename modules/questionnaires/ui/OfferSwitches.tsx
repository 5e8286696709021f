import { Checkbox } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { questionnaires, type Questionnaire } from '../contract.ts';

/** Whether others may fill it in, and whether it is offered for new sheets at all. */
export function OfferSwitches({ of: { id, version, offered, ended } }: { of: Questionnaire }) {
  const { t } = useLingui(), offer = useChange(questionnaires.offer, { invalidates: [questionnaires.get, questionnaires.list] });
  const set = (change: { offered?: boolean; ended?: boolean }) => offer.mutate({ params: { questionnaireId: id }, version, body: { offered, ended, ...change } });
  return <>
    <Checkbox label={t`Vydané verze nabízet i ostatním organizacím`} checked={offered} disabled={offer.isPending} onChange={(event) => set({ offered: event.currentTarget.checked })} />
    <Checkbox label={t`Vyřadit: nové listy se jím nevyplňují, hotové zůstanou`} checked={ended} disabled={offer.isPending} onChange={(event) => set({ ended: event.currentTarget.checked })} />
    <ProblemAlert problem={offer.error} />
  </>;
}
