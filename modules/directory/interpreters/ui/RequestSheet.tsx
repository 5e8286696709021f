// Asking for interpreting: for whom, in which language, when, where and how. A kind of topic, never the story.
import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { today } from '#platform/i18n/format.ts';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { directory } from '#modules/directory/contract.ts';
import { OrpPicker, PlacePicker, useCodes } from '#modules/directory/ui/index.ts';
import { interpreters, interpreting, RequestForm, type RequestBody, type InterpretingRequest } from '../contract.ts';
import { refreshed } from './lists.ts';
import { useInterpretingWords } from './words.ts';

type Body = z.input<typeof RequestBody>;
type Occasion = InterpretingRequest['occasion'];
type Given = { of?: InterpretingRequest; caseId: string | null; /** From the date of this commitment. */ commitment?: { id: string; dueOn: string | null; dueTime: string | null; about: string[] }; onClose: () => void };

/** The telephone of my own service, before those of the others. */
function usePhoneOfMine() {
  const { organisation, services } = useMe().membership;
  const own = useRead(directory.services, { query: { organisationId: organisation.id, limit: 20 } });
  const phone = (own.data?.items ?? []).toSorted((a, b) => Number(services.some(({ id }) => id === b.id)) - Number(services.some(({ id }) => id === a.id))).flatMap((service) => service.contacts).find((contact) => contact.phone)?.phone ?? '';
  return { phone: phone && phoneText(phone), pending: own.isPending };
}

export function RequestSheet(given: Given) {
  const { t } = useLingui();
  const { phone, pending } = usePhoneOfMine();
  const known = useRead(interpreting.ofCase, { params: { caseId: given.caseId ?? '' } }, { enabled: given.caseId !== null && !given.of });
  if (pending || known.isLoading) return <ConfirmSheet open onClose={given.onClose} title={t`Žádost o tlumočení`}><Loading rows={6} /></ConfirmSheet>;
  return <Sheet {...given} needed={known.data?.needed ?? []} phone={phone} />;
}

function Sheet({ of, caseId, needed, commitment, phone, onClose }: Given & { phone: string; /** Languages that the people of the case need. */ needed: readonly string[] }) {
  const { t } = useLingui();
  const words = useInterpretingWords(), me = useMe();
  const add = useChange(interpreting.add, { invalidates: refreshed }), change = useChange(interpreting.change, { invalidates: refreshed });
  const languages = useCodes('language', of?.onDay, of?.languages ?? []);
  const pool = useRead(interpreters.list, { query: { limit: 100 } }).data?.items ?? [];
  const labels = {
    languages: t`Jazyk`, variant: t`Nářečí nebo varianta`, onDay: t`Den`, starts: t`Od`, minutes: t`Kolik minut`, mode: t`Jak`, placeId: t`Místo`, place: t`Kde se sejdete`, placeInMail: t`Místo smí stát v e-mailu`, orpCode: t`Obvod (ORP)`, topic: t`Druh tématu`,
    sex: t`Kdo má tlumočit`, preferredId: t`Koho byste chtěli`, urgency: t`Jak to spěchá`, clientShown: t`Jak smí tlumočník znát klienta`, contactName: t`Na koho se obrátit`, contactPhone: t`Telefon, kam zavolat`, project: t`Z jakého projektu`, about: t`Koho se to týká`, occasion: t`K čemu`,
  };
  const initial = of
    ? { occasion: of.occasion, about: of.about, languages: of.languages, variant: of.variant, onDay: of.onDay as string | null, starts: of.starts, minutes: of.minutes as number | '', mode: of.mode, placeId: of.placeId, place: of.place, placeInMail: of.placeInMail, orpCode: of.orpCode, topic: of.topic as string, sex: of.sex, preferredId: of.preferredId, urgency: of.urgency, clientShown: of.clientShown, contactName: of.contactName, contactPhone: phoneText(of.contactPhone), project: of.project }
    : { occasion: (caseId ? 'case' : 'event') as Occasion, about: commitment?.about ?? [] as string[], languages: [...needed], variant: '', onDay: commitment?.dueOn ?? null, starts: commitment?.dueTime?.slice(0, 5) ?? '', minutes: 60 as number | '', mode: 'in_person' as InterpretingRequest['mode'], placeId: null as string | null, place: '', placeInMail: false, orpCode: null as string | null, topic: '', sex: null as 'female' | 'male' | null, preferredId: null as string | null, urgency: 'normal' as InterpretingRequest['urgency'], clientShown: '', contactName: me.name, contactPhone: phone, project: '' };
  return (
    <FormSheet title={of ? t`Upravit žádost o tlumočení` : t`Žádost o tlumočení`} onClose={onClose} draft={`interpreting:${of?.id ?? caseId ?? 'new'}`} initial={initial} schema={RequestForm} labels={labels} done={of ? t`Žádost o tlumočení byla upravena.` : t`Žádost o tlumočení byla uložena. Teď vyberte, koho oslovit.`} version={of?.version ?? 0}
      save={({ occasion, ...values }, version, id) => { const body = values as unknown as Body; return of ? change.mutateAsync({ params: { interpretingRequestId: of.id }, version, body }) : add.mutateAsync({ body: { id, caseId, occasion, commitmentId: commitment?.id ?? null, ...body } }); }}>
      {(form) => {
        const inPerson = form.values.mode === 'in_person';
        return <>
          {!caseId && !of && <Segmented label={labels.occasion} description={t`Tlumočení pro klienta žádejte v jeho případu, na kartě Tlumočení.`} value={form.values.occasion === 'case' ? 'event' : form.values.occasion} onChange={(value: Occasion) => form.setFieldValue('occasion', value)} options={words.occasions.filter(({ value }) => value !== 'case')} />}
          {caseId && <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors.about} />}
          <MultiSelect label={labels.languages} required searchable description={t`Víc jazyků znamená kterýkoli z nich, první je nejlepší.`} data={languages.options.filter(({ value }) => value !== 'cs')} {...form.getInputProps('languages')} />
          <TextInput label={labels.variant} description={t`Třeba jižní, levantská; jen když na tom záleží.`} {...form.getInputProps('variant')} />
          <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))' }}>
            <DayField label={labels.onDay} required minDate={today()} {...form.getInputProps('onDay')} />
            <TextInput label={labels.starts} required type="time" {...form.getInputProps('starts')} />
            <NumberInput label={labels.minutes} required min={10} max={720} step={15} {...form.getInputProps('minutes')} />
          </div>
          <Segmented label={labels.mode} value={form.values.mode} onChange={(mode) => form.setFieldValue('mode', mode)} options={words.modes} error={form.errors.mode} />
          {inPerson && <>
            <PlacePicker label={labels.placeId} clearable value={form.values.placeId} onChange={(place) => { form.setFieldValue('placeId', place); if (!place) form.setFieldValue('placeInMail', false); }} error={form.errors.placeId} />
            {form.values.placeId && <Checkbox label={labels.placeInMail} description={t`Jen vaše kancelář nebo kontaktní místo. Jinak se místo ukáže až po zadání kódu.`} checked={form.values.placeInMail} onChange={(event) => form.setFieldValue('placeInMail', event.currentTarget.checked)} error={form.errors.placeInMail} />}
            <TextInput label={labels.place} description={t`Ukáže se až po zadání kódu, nikdy v e-mailu. Nic o klientovi.`} {...form.getInputProps('place')} />
          </>}
          <OrpPicker label={labels.orpCode} value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} error={form.errors.orpCode} />
          <Select label={labels.topic} required description={t`Jen druh, ne příběh. Tlumočníkovi se předem neukáže.`} data={words.topics} {...form.getInputProps('topic')} value={form.values.topic || null} onChange={(topic) => form.setFieldValue('topic', topic ?? '')} />
          <Segmented label={labels.sex} value={form.values.sex ?? 'any'} onChange={(value: 'any' | 'female' | 'male') => form.setFieldValue('sex', value === 'any' ? null : value)} options={[{ value: 'any', label: t`nezáleží` }, ...words.sexes]} />
          <Select label={labels.preferredId} clearable searchable data={pool.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('preferredId')} />
          <Segmented label={labels.urgency} value={form.values.urgency} onChange={(urgency) => form.setFieldValue('urgency', urgency)} options={words.urgencies} />
          {caseId && <TextInput label={labels.clientShown} description={t`Nejvýš křestní jméno, a jen když je potřeba. Prázdné: klient se neukáže.`} {...form.getInputProps('clientShown')} />}
          <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))' }}>
            <TextInput label={labels.contactName} required {...form.getInputProps('contactName')} />
            <TextInput label={labels.contactPhone} required type="tel" {...form.getInputProps('contactPhone')} />
          </div>
          <TextInput label={labels.project} {...form.getInputProps('project')} />
          {of?.booking?.state === 'confirmed' && <p className="meta"><Trans>Když změníte čas nebo místo, požádáme tlumočníka e-mailem o nové potvrzení.</Trans></p>}
        </>;
      }}
    </FormSheet>
  );
}
