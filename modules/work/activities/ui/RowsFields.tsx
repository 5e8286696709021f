import { Autocomplete, Button, NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCoin, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import contact from '../../ui/Contact.module.css';
import styles from './Activity.module.css';
import type { Of } from './of.ts';
import { emptyMaterial, type Material } from './values.ts';

const numberOf = (value: string | number) => (typeof value === 'number' ? value : null);
const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => <Button variant="subtle" size="xs" className={styles.remove ?? ''} leftSection={<IconTrash size={16} />} aria-label={label} onClick={onClick}><Trans>Odebrat</Trans></Button>;

/** What was given out and how many pieces. Titles of my last ones are offered. */
export function MaterialsField({ values: { details: { materials }, onDay }, errors, setDetail, ground }: Of) {
  const { t } = useLingui();
  const languages = useCodes('language', onDay, materials.map(({ language }) => language)).options;
  const before = [...new Set(ground.starts.flatMap(({ record }) => record.details?.materials.map(({ title }) => title) ?? []))];
  const change = (at: number, next: Partial<Material>) => setDetail('materials', materials.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <fieldset className={contact.plain} data-path="details.materials" tabIndex={-1}>
      <legend><Trans>Materiály</Trans></legend>
      <div className="stack">
        {materials.map((material, at) => (
          <div key={at} className={contact.addition} role="group" aria-label={t`Materiál ${at + 1}`}>
            <Autocomplete label={t`Co`} name={`details.materials.${at}.title`} maxLength={200} data={before} value={material.title} error={errors[`details.materials.${at}.title`]} onChange={(title) => change(at, { title })} />
            <div className={styles.row}>
              <NumberInput label={t`Kusů`} name={`details.materials.${at}.pieces`} w="7rem" min={1} max={100_000} allowDecimal={false} inputMode="numeric" value={material.pieces ?? ''} error={errors[`details.materials.${at}.pieces`]} onChange={(value) => change(at, { pieces: numberOf(value) })} />
              <Select label={t`Jazyk materiálu`} className={styles.grows ?? ''} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={languages} value={material.language} onChange={(language) => change(at, { language })} />
            </div>
            <div><Remove label={t`Odebrat materiál ${at + 1}`} onClick={() => setDetail('materials', materials.filter((_, i) => i !== at))} /></div>
          </div>
        ))}
        {materials.length < 30 && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setDetail('materials', [...materials, emptyMaterial()])}>{materials.length ? t`Další materiál` : t`Přidat materiál`}</Button></div>}
        {errors['details.materials'] && <p className={styles.error}>{errors['details.materials']}</p>}
      </div>
    </fieldset>
  );
}

/** Who pays: as the last record of this kind, one line until it should be otherwise. */
export function ProjectsField({ values: { details: { projects }, onDay, names }, errors, setDetail, name, ground }: Of) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const running = ground.projects.filter(({ startsOn, endsOn }) => startsOn <= onDay && (endsOn === null || endsOn >= onDay));
  const nameOf = (id: string) => ground.projects.find((one) => one.id === id)?.name ?? names[id] ?? '';
  const wrong = Object.keys(errors).some((path) => path.startsWith('details.projects'));
  if (!ground.projects.length && !projects.length) return null;
  if (!open && !wrong) return (
    <div className={contact.chosen}><IconCoin size={18} aria-hidden /><span className={contact.grows}>{projects.length ? t`Platí ${projects.map(({ projectId, share }) => `${nameOf(projectId)} ${share ?? ''} %`).join(', ')}` : t`Bez projektu`}</span>
      <Button variant="subtle" size="xs" aria-label={t`Změnit, kdo práci platí`} onClick={() => { setOpen(true); if (!projects.length && running.length) setDetail('projects', [{ projectId: running[0]!.id, share: 100 }]); }}><Trans>Změnit</Trans></Button></div>
  );
  const left = Math.max(100 - projects.reduce((sum, { share }) => sum + (share ?? 0), 0), 1), free = running.filter(({ id }) => !projects.some(({ projectId }) => projectId === id));
  const options = (own: string) => [...new Map([...running.map(({ id, name: label }) => [id, label] as const), [own, nameOf(own)] as const])].filter(([id]) => id === own || free.some((one) => one.id === id)).map(([value, label]) => ({ value, label }));
  return (
    <fieldset className={contact.plain} data-path="details.projects" tabIndex={-1}>
      <legend><Trans>Kdo práci platí</Trans></legend>
      <div className="stack">
        {projects.map(({ projectId, share }, at) => (
          <div key={at} className={contact.addition} role="group" aria-label={t`Projekt ${at + 1}`}>
            <div className={styles.row}>
              <Select label={t`Projekt`} className={styles.grows ?? ''} allowDeselect={false} data={options(projectId)} value={projectId} error={errors[`details.projects.${at}.projectId`]} onChange={(id) => { if (!id) return; name(id, nameOf(id)); setDetail('projects', projects.map((one, i) => (i === at ? { ...one, projectId: id } : one))); }} />
              <NumberInput label={t`Podíl v %`} name={`details.projects.${at}.share`} w="7rem" min={1} max={100} allowDecimal={false} inputMode="numeric" value={share ?? ''} error={errors[`details.projects.${at}.share`]} onChange={(value) => setDetail('projects', projects.map((one, i) => (i === at ? { ...one, share: numberOf(value) } : one)))} />
            </div>
            <div><Remove label={t`Odebrat projekt ${at + 1}`} onClick={() => setDetail('projects', projects.filter((_, i) => i !== at))} /></div>
          </div>
        ))}
        {free.length > 0 && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setDetail('projects', [...projects, { projectId: free[0]!.id, share: left }])}>{projects.length ? t`Další projekt` : t`Přidat projekt`}</Button></div>}
        {errors['details.projects'] && <p className={styles.error}>{errors['details.projects']}</p>}
      </div>
    </fieldset>
  );
}
