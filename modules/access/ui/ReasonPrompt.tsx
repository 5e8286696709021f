import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { logs } from '../logs/contract.ts';
import { said } from '#platform/design/said.ts';

/** For those who opened the case by their role and do not stand in its team: why, in a few words. Nothing waits for it. */
export function ReasonPrompt({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const give = useChange(logs.giveReason, { invalidates: [logs.ofCase] });
  const { form, submit, saving, problem } = useDraftForm({ key: null, initial: { reason: '' }, schema: logs.giveReason.body, save: (body) => give.mutateAsync({ params: { caseId }, body }).then(() => said(t`Důvod je v záznamu nahlížení.`)) });
  return (
    <form className="stack" onSubmit={submit} noValidate style={{ paddingTop: '0.5rem' }}>
      <div style={{ display: 'flex', gap: '0.5rem', alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <TextInput style={{ flex: '1 1 14rem' }} label={t`Důvod nahlédnutí`} description={t`Nejste v týmu případu. Důvod si může přečíst tým i klient.`} {...form.getInputProps('reason')} />
        <Button type="submit" variant="default" loading={saving}><Trans>Zapsat důvod</Trans></Button>
      </div>
      <ProblemAlert problem={problem} />
    </form>
  );
}
