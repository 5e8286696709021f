// The design system on one page, for development only: every part with invented content.
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPencilPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { ClientWords, PersonalNote } from '#platform/design/ClientWords.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { LevelBar } from '#platform/design/LevelBar.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Stepper } from '#platform/design/Stepper.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';

const refused = new Refused({ type: 'about:blank', title: 'Souhlas mezitím skončil', status: 409, code: 'release-ended', detail: 'Platil do 31. 1. 2027. Obraťte se na Janu Havlovou.', fields: { until: 'Den už minul.' } });

function Overview() {
  const [open, setOpen] = useState(false);
  return (
    <div className="columns">
      <Card title="Co čeká na mě" count={4} action={<Button variant="subtle" size="xs">Všech 11</Button>}>
        <Rows>
          <Row title="Dovolat se pediatričce MUDr. Rysové" note="Rodina Sydorčuk · slíbeno 16. 11." end={<Tag tone="late">2 dny po termínu</Tag>} to="/_gallery" />
          <Row title="Poslat škole návrh termínu" note={<WhoMark who={0} name="Jana Havlová" />} end={<Tag tone="soon">do 15:00</Tag>} />
          <Row title="Doprovod na vyšetření sluchu" note={<WhoMark who={1} name="Raná péče Jeřabina" />} end={<Tag tone="waiting">bez odpovědi</Tag>} current />
          <Row title="Donést výplatní pásky" note={<WhoMark who="family" name="Taras" />} end={<Tag tone="done">přijato</Tag>} />
        </Rows>
      </Card>
      <Card title="Kdo co vidí">
        <Rows>
          <Row title={<WhoMark who={0} name="Kompas domova, SAS" />} note={<LevelBar level={5} words="celý spis" note="vlastní záznamy" />} />
          <Row title={<WhoMark who={1} name="Raná péče Jeřabina" />} note={<LevelBar level={3} who={1} words="po plán" note={`souhlas do ${day('2027-01-31')}`} />} />
          <Row title={<WhoMark who={2} name="MěÚ Rokycany, OSPOD" />} note={<LevelBar level={2} who={2} words="jen úkoly" note="souhlas končí za 9 dní" />} />
          <Row title={<WhoMark who={3} name="Farní charita" />} note={<LevelBar level={1} who={3} words="jen zapojení" />} end={<><WhoMark who={4} /><WhoMark who={5} /><WhoMark who="family" /></>} />
        </Rows>
      </Card>
      <Card title="S čím rodina přichází">
        <ClientWords source="Oksana, 3. 9. 2026, přeložila Iryna Bojko">„Bydlíme pět lidí v jedné místnosti. Malý nemluví a nevím, koho se ptát.“</ClientWords>
        <PersonalNote title="Jak tomu rozumí klíčová pracovnice">Naléhavé je bydlení a vyšetření Marka.</PersonalNote>
        <Facts facts={[['Jazyk', 'ukrajinština'], ['Bydliště', 'Rokycany'], ['Pobyt', 'dočasná ochrana do 30. 11. 2026']]} />
      </Card>
      <Card title="Stavy" action={<Tag tone="late" icon={<IconAlertTriangle />}>chodit ve dvou</Tag>}>
        <div className="stack">
          <Empty action={<Button variant="light">Pozvat službu</Button>}>Na případu zatím nikdo další nepracuje.</Empty>
          <Loading rows={2} />
          <ProblemAlert problem={refused} labels={{ until: 'Platí do' }} onRetry={() => {}} />
          <div><Button variant="default" onClick={() => setOpen(true)}>Ukončit sdílení</Button></div>
        </div>
        <ConfirmSheet open={open} onClose={() => setOpen(false)} title="Ukončit sdílení?" onConfirm={() => setOpen(false)} confirm="Ukončit sdílení" danger><p>Raná péče Jeřabina přestane vidět plán. Co už přečetla, zůstane v záznamu o čtení.</p></ConfirmSheet>
      </Card>
      <Card title="Cíle">
        <ResponsiveTable caption="Cíle center" rows={[{ id: 'Domažlice', done: '31 / 70', pace: 'při tomto tempu 35' }, { id: 'Klatovy', done: '171 / 250', pace: 'při tomto tempu 194' }]} rowId={(row) => row.id}
          columns={[{ id: 'centre', title: 'Centrum', cell: (row) => row.id }, { id: 'done', title: 'Splněno', cell: (row) => row.done, numeric: true }, { id: 'pace', title: 'Výhled', cell: (row) => row.pace }]} />
      </Card>
    </div>
  );
}

const Sketch = z.object({ people: z.array(z.string()).min(1), way: z.enum(['visit', 'phone', 'online']), when: z.iso.date(), what: z.string().min(3), place: z.string().min(1) });

function Form() {
  const draft = useDraftForm({ key: 'gallery', schema: Sketch, save: () => Promise.reject(refused), initial: { people: [] as string[], way: null as 'visit' | 'phone' | 'online' | null, when: null as string | null, what: '', place: '' } });
  const { form } = draft;
  const labels = { people: 'Kdo byl u toho', way: 'Jak', when: 'Kdy', what: 'Co se stalo a co je domluveno', place: 'Místo' };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <DraftNotice of={draft} />
      <CheckChips label={labels.people} options={[{ value: 'o', label: 'Oksana' }, { value: 'm', label: 'Marko' }, { value: 't', label: 'Taras' }]} value={form.values.people} onChange={(people) => form.setFieldValue('people', people)} error={form.errors.people} />
      <Segmented label={labels.way} options={[{ value: 'visit', label: 'v terénu' }, { value: 'phone', label: 'telefon' }, { value: 'online', label: 'online' }]} value={form.values.way} onChange={(way) => form.setFieldValue('way', way)} error={form.errors.way} />
      <DayField label={labels.when} {...form.getInputProps('when')} />
      <TextInput label={labels.place} {...form.getInputProps('place')} />
      <Textarea label={labels.what} autosize minRows={3} {...form.getInputProps('what')} />
      <ErrorSummary of={draft} labels={labels} />
      <SaveBar loading={draft.saving} note="Uvidí váš tým" />
    </form>
  );
}

export default function Gallery() {
  return (
    <Page title="Vzorník" subtitle="Všechny části na jedné stránce" tools={<Button variant="default" leftSection={<IconPrinter size={18} />}>Tisk A4</Button>} action={{ label: 'Zapsat kontakt', icon: <IconPencilPlus size={20} />, onClick: () => {} }}>
      <Stepper label="Fáze případu" phases={[{ id: 'm', title: 'Mapování', date: 'hotovo 9. 10.', state: 'done' }, { id: 'p', title: 'Plánování a realizace', date: 'od 9. 10.', lacking: 'chybí 2 věci', state: 'current' }, { id: 'v', title: 'Vyhodnocení', date: 'plán 26. 2. 2027', state: 'ahead' }, { id: 'u', title: 'Uzavření', state: 'ahead' }]} />
      <Tabs label="Části vzorníku" tabs={[{ id: 'prehled', title: 'Přehled', content: () => <Overview /> }, { id: 'formular', title: 'Formulář', content: () => <Form /> }]} />
    </Page>
  );
}
