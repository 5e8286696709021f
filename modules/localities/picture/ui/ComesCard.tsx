import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { localityPicture, type Comes } from '../contract.ts';
import type { HowOften } from '../rules.ts';
import { byline } from './byline.ts';
import styles from './Picture.module.css';
import { changed, usePicture } from './usePicture.ts';
import { usePictureWords } from './words.ts';

type Values = { name: string; partnerId: string | null; brings: string; howOften: HowOften | null; since: string | null; until: string | null; ending: string };

function ComesSheet({ caseId, of, onClose }: { caseId: string; of?: Comes | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = usePictureWords(), add = useChange(localityPicture.addComes, changed), change = useChange(localityPicture.changeComes, changed);
  const labels = { name: t`Kdo sem chodí`, partnerId: t`Z adresáře (nemusí být)`, brings: t`Co tu dělá`, howOften: t`Jak často`, since: t`Od`, until: t`Do (když už nechodí)`, ending: t`Proč už nechodí` };
  return (
    <FormSheet<Values> title={of ? t`Změnit, kdo sem chodí` : t`Kdo sem ještě chodí`} onClose={onClose} draft={`comes:${of?.id ?? caseId}`} labels={labels} done={t`Uloženo.`} version={of?.version ?? 0}
      initial={of ? { name: of.name, partnerId: of.partner?.id ?? null, brings: of.brings, howOften: of.howOften, since: of.since, until: of.until, ending: of.ending } : { name: '', partnerId: null, brings: '', howOften: null, since: today(), until: null, ending: '' }}
      save={({ howOften, since, ...rest }, version, id) => {
        const body = { ...rest, howOften: howOften as HowOften, since: since ?? '' };
        return of ? change.mutateAsync({ params: { caseId, comesId: of.id }, version, body }) : add.mutateAsync({ params: { caseId }, body: { id, ...body } });
      }}>
      {(form) => <>
        <TextInput label={labels.name} description={t`Služba, instituce, spolek. Jméno uvidí všichni v lokalitě.`} maxLength={200} {...form.getInputProps('name')} />
        <PartnerPicker label={labels.partnerId} clearable known={of?.partner?.name} value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId']} />
        <Select label={labels.howOften} data={words.oftens} allowDeselect={false} {...form.getInputProps('howOften')} />
        <Textarea label={labels.brings} autosize minRows={2} maxLength={2000} {...form.getInputProps('brings')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} clearable {...form.getInputProps('until')} /></div>
        {form.values.until && <Textarea label={labels.ending} autosize minRows={2} maxLength={2000} {...form.getInputProps('ending')} />}
      </>}
    </FormSheet>
  );
}

/** Who is here: services that take part, and whoever else comes and how often. */
export function ComesCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = usePictureWords(), found = usePicture(caseId), header = useCase(caseId).data, [edited, setEdited] = useState<Comes | 'new' | null>(null);
  const services = header?.services.filter((one) => one.state === 'accepted') ?? [];
  return (
    <Card title={t`Kdo sem chodí`} action={found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Přidat</Trans></Button>}>
      <Reading of={found} rows={2}>{({ comes, mayWrite }) => (
        <Rows label={t`Kdo sem chodí`}>
          {services.map((one) => <Row key={one.id} title={one.service.name} note={one.organisation.name} end={<Tag tone="done"><Trans>účastní se</Trans></Tag>} />)}
          {comes.map((one) => (
            <Row key={one.id} title={one.name} note={<>{one.brings && <div>{one.brings}</div>}{one.ending && <div>{one.ending}</div>}<div className="meta">{one.until ? `${day(one.since)} – ${day(one.until)}` : t`od ${day(one.since)}`} · {byline(one.by)}</div></>}
              end={<span className="inline"><Tag>{one.until ? <Trans>už nechodí</Trans> : words.often(one.howOften)}</Tag>{mayWrite && <Button variant="subtle" size="compact-sm" onClick={() => setEdited(one)}><Trans>Změnit</Trans></Button>}</span>} />
          ))}
        </Rows>
      )}</Reading>
      {edited && <ComesSheet caseId={caseId} of={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
