import { Alert, Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { duplicates, type Comparison } from '../contract.ts';
import type { Takeable } from '../rules.ts';
import styles from './duplicates.module.css';
import { useDuplicateWords } from './words.ts';

const none = 0;
/** What a card holds besides its identity, in one line. */
function Holds({ of }: { of: Record<string, number> }) {
  return <div className="meta">
    <Plural value={of.records ?? none} one="# záznam" few="# záznamy" many="# záznamu" other="# záznamů" />{' · '}<Plural value={of.cases ?? none} one="# případ" few="# případy" many="# případu" other="# případů" />{' · '}
    <Plural value={(of.contacts ?? none) + (of.residence ?? none) + (of.accommodation ?? none)} one="# údaj o spojení, pobytu a bydlení" few="# údaje o spojení, pobytu a bydlení" many="# údaje o spojení, pobytu a bydlení" other="# údajů o spojení, pobytu a bydlení" />
  </div>;
}

function Fields({ of, take, onTake }: { of: Comparison; take: ReadonlySet<Takeable>; onTake: (field: Takeable, other: boolean) => void }) {
  const words = useDuplicateWords();
  const side = (field: Takeable, text: string, other: boolean) => (
    <label className={styles.value}>
      <input type="radio" name={field} checked={take.has(field) === other} disabled={other && of.shared.kept} onChange={() => onTake(field, other)} />
      <span>{words.value(field, text)}</span>
    </label>
  );
  return (
    <div className={styles.fields}>
      {of.fields.map(({ field, kept, other, differs }) => differs
        ? <fieldset key={field} className={styles.field}><legend>{words.field[field]}</legend>{side(field, kept, false)}{side(field, other, true)}</fieldset>
        : <div key={field} className={styles.field}><span className={styles.name}>{words.field[field]}</span><span className={`${styles.value} ${styles.same}`}>{words.value(field, kept)}</span><span className={`${styles.value} ${styles.same}`}><Trans>stejné</Trans></span></div>)}
    </div>
  );
}

/** Two cards side by side: what stays, field by field, and why they are one person. */
export default function ComparePage() {
  const { t } = useLingui();
  const { personId, otherId } = useParams({ strict: false }) as { personId: string; otherId: string };
  const navigate = useNavigate(), words = useDuplicateWords();
  const of = useRead(duplicates.compare, { params: { personId, otherId } });
  const [chosen, setChosen] = useState<ReadonlyMap<Takeable, boolean>>(new Map()), [reason, setReason] = useState(''), [missing, setMissing] = useState(false), [id] = useState(newId);
  const merge = useChange(duplicates.merge, { invalidates: 'everything', onDone: () => { said(t`Karty jsou sloučené. Na stránce osoby to jde vrátit.`); void navigate({ to: '/lide/$personId', params: { personId } as never }); } });
  const different = useChange(duplicates.different, { invalidates: [duplicates.list, duplicates.ofPerson], onDone: () => { said(t`Zapamatováno. Dvojice se už nebude nabízet.`); void navigate({ to: '/lide/duplicity' as string }); } });
  const again = useChange(duplicates.maybeSame, { invalidates: [duplicates.list, duplicates.ofPerson, duplicates.compare] });
  const back = { to: '/lide/duplicity', label: t`Možné duplicity` };
  if (of.error) return <Page title={t`Porovnání karet`} back={back}><ProblemAlert problem={of.error} onRetry={() => void of.refetch()} /></Page>;
  if (!of.data) return <Page title={t`Porovnání karet`} back={back}><Loading rows={8} /></Page>;
  const { kept, other, reasons, shared, holds } = of.data;
  const differing = of.data.fields.filter(({ differs }) => differs);
  // What is known is never lost to what is not, unless somebody chooses so. Nothing is taken onto a card that another organisation sees.
  const take = new Set(shared.kept ? [] : differing.filter((one) => chosen.get(one.field) ?? !one.kept).map(({ field }) => field));
  const unfilled = shared.kept && differing.some((one) => !one.kept);
  const swap = () => { setChosen(new Map(shared.kept ? [] : differing.map(({ field }) => [field, !take.has(field)]))); void navigate({ to: `/lide/duplicity/${otherId}/${personId}` as string, replace: true }); };
  const submit = () => { setMissing(!reason.trim()); if (reason.trim()) merge.mutate({ params: { personId, otherId }, body: { id, reason, take: [...take] } }); };
  return (
    <Page title={t`Porovnání karet`} subtitle={<Trans>U každého rozdílu zvolte, co má platit. Nic dalšího se nemění a sloučení jde jedním stiskem vrátit.</Trans>} back={back}>
      <div className="stack">
        <Card title={t`Proč to může být tentýž člověk`}>
          <div className={styles.reasons}>{reasons.length ? reasons.map((one) => <Tag key={one}>{words.reason[one]}</Tag>) : <span className="meta"><Trans>Program důvod nevidí. Posuďte to sami.</Trans></span>}</div>
          {of.data.different && <Alert color="yellow" variant="light" mt="sm" title={t`Už bylo posouzeno: dva různí lidé`}><div className="inline"><span>{of.data.different.by}, {day(of.data.different.on)}</span><Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate({ params: { personId, otherId } })}><Trans>Zrušit toto rozhodnutí</Trans></Button></div></Alert>}
        </Card>
        <Card title={t`Co má platit`} action={<Button variant="subtle" size="xs" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={swap}><Trans>Prohodit, která zůstane</Trans></Button>}>
          <div className={styles.heads}>
            <div><Tag tone="done"><Trans>zůstane</Trans></Tag> <PersonName id={kept.id} name={kept.name} /><div className="meta">{words.about(kept)}</div><Holds of={holds.kept} /></div>
            <div><Tag><Trans>připojí se</Trans></Tag> <PersonName id={other.id} name={other.name} /><div className="meta">{words.about(other)}</div><Holds of={holds.other} /></div>
          </div>
          {shared.kept && <Alert color="yellow" variant="light" mb="sm" title={t`Údaje této karty vidí i jiná organizace`}><Trans>Sloučení nesmí změnit, co vidí. Proto zůstane totožnost z první karty; upravit ji můžete potom na stránce osoby.</Trans>{!shared.other && <> <Trans>Druhá karta sdílená není: můžete je prohodit.</Trans></>}{unfilled && <> <Trans>Co na první kartě chybí, se z druhé nedoplní; zůstane to na druhé.</Trans></>}</Alert>}
          <Fields of={of.data} take={take} onTake={(field, fromOther) => setChosen((before) => new Map(before).set(field, fromOther))} />
        </Card>
        <Card title={t`Sloučit`}>
          <div className="stack">
            <p className="meta"><Trans>Záznamy, případy, souhlasy a vztahy obou karet zůstanou, jak jsou, a ukážou se na jedné stránce. Jiná organizace neuvidí nic nového. Co zapíšete po sloučení, patří ke kartě, která zůstane.</Trans></p>
            <TextInput label={t`Podle čeho víte, že je to tentýž člověk`} description={t`Třeba oba doklady, nebo potvrzení té osoby.`} required value={reason} onChange={(event) => { setReason(event.currentTarget.value); setMissing(false); }} error={missing && t`Napište důvod.`} maxLength={300} />
            <ProblemAlert problem={merge.error ?? different.error} labels={{ reason: t`Důvod` }} />
            <div className={styles.buttons}>
              <Button loading={merge.isPending} onClick={submit}><Trans>Sloučit karty</Trans></Button>
              {!of.data.different && <Button variant="default" loading={different.isPending} onClick={() => different.mutate({ params: { personId, otherId }, body: { id: newId() } })}><Trans>Není to tentýž člověk</Trans></Button>}
            </div>
          </div>
        </Card>
      </div>
    </Page>
  );
}
