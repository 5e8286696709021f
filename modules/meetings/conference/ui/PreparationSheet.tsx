import { Button, Checkbox, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { conferences, type Conference, type Invitee } from '../contract.ts';
import type { PreparationPoint } from '../rules.ts';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

type Values = { points: PreparationPoint[]; note: string };

/** What is gone through with one person before the conference. Nobody but those who called it reads this. */
export function PreparationSheet({ of, who, onClose }: { of: Conference; who: Invitee; onClose: () => void }) {
  const { t } = useLingui();
  const words = useConferenceWords(), prepare = useChange(conferences.prepare, changed), remove = useChange(conferences.uninvite, changed);
  const { needed, points, note } = who.preparation!, before = of.state === 'draft' || of.state === 'invited';
  const labels = { points: t`Co už je`, note: t`Na co myslet` };
  return (
    <FormSheet<Values> title={t`Příprava: ${who.name}`} onClose={onClose} draft={`conference-prepare:${who.id}`} labels={labels} version={who.version} done={t`Uloženo.`} initial={{ points: points as PreparationPoint[], note }}
      shown={(field, value) => field === 'points' ? (value as PreparationPoint[]).map((point) => words.preparation[point]).join(', ') : undefined}
      {...(of.runs && before && who.membershipId !== of.organiser.id && { remove: { ask: t`Odebrat z pozvaných?`, run: () => remove.mutateAsync({ params: { attendeeId: who.id } }) } })}
      save={(values, version) => prepare.mutateAsync({ params: { attendeeId: who.id }, version, body: values })}>
      {(form) => <>
        <Checkbox.Group label={labels.points} value={form.values.points} onChange={(value) => form.setFieldValue('points', value as PreparationPoint[])}>
          <div className="stack" style={{ paddingTop: 8 }}>{needed.map((point) => <Checkbox key={point} size="md" value={point} label={words.preparation[point]} />)}</div>
        </Checkbox.Group>
        {needed.includes('interpreter') && <Button component={Link} to={`/pripady/${of.caseId}`} variant="subtle" size="xs" style={{ alignSelf: 'flex-start' }}><Trans>Požádat o tlumočení na přehledu případu</Trans></Button>}
        <Textarea label={labels.note} description={needed.includes('child_view') ? t`Kdo dítě podpoří a jak zazní jeho názor: samo, přes někoho, nebo předem napsané.` : t`Čeho se bojí, koho chce mít u sebe, co potřebuje. Jiná organizace to nevidí.`} autosize minRows={3} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
