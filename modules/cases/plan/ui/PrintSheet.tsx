import { Button, Checkbox, Group, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { address } from '#platform/http/client.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { plan, SheetLanguage } from '../contract.ts';

/** Which language and for whom the sheet is printed. Opens as PDF. */
export function PrintSheet({ caseId, open, onClose }: { caseId: string; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const [language, setLanguage] = useState('cs'), [person, setPerson] = useState(''), [leaveOut, setLeaveOut] = useState(false);
  const names: Record<(typeof SheetLanguage.options)[number], string> = { cs: t`jen česky`, uk: t`česky a ukrajinsky`, vi: t`česky a vietnamsky`, mn: t`česky a mongolsky`, ru: t`česky a rusky`, en: t`česky a anglicky` };
  const href = address(plan.sheet, { params: { caseId }, query: { language, ...(person && { person }), ...(leaveOut && { thirdPersons: 'leaveOut' }) } });
  return (
    <ConfirmSheet open={open} onClose={onClose} title={t`Na čem jsme se domluvili`}>
      <Select label={t`Jazyk`} data={SheetLanguage.options.map((value) => ({ value, label: names[value] }))} value={language} onChange={(value) => setLanguage(value ?? 'cs')} allowDeselect={false} />
      <Select label={t`Pro koho`} description={t`Pro jednu osobu se vynechá, co se jí netýká. Důvěrná sdělení jiných se netisknou nikdy.`} data={[{ value: '', label: t`pro celou rodinu` }, ...people.map((one) => ({ value: one.id, label: one.name }))]} value={person} onChange={(value) => setPerson(value ?? '')} allowDeselect={false} />
      <Checkbox label={t`Nejmenovat třetí osoby`} checked={leaveOut} onChange={(event) => setLeaveOut(event.currentTarget.checked)} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
        <Button component="a" href={href} target="_blank" rel="noopener"><Trans>Otevřít PDF</Trans></Button>
      </Group>
    </ConfirmSheet>
  );
}
