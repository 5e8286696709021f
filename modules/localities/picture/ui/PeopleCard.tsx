import { Alert, Button, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityPicture, type Estimate } from '../contract.ts';
import { contradicting, peopleOf } from '../rules.ts';
import { byline } from './byline.ts';
import { EstimateSheet } from './EstimateSheet.tsx';
import { PeoplePlot } from './PeoplePlot.tsx';
import styles from './Picture.module.css';
import { changed, usePicture } from './usePicture.ts';
import { usePictureWords } from './words.ts';

/** What an estimate is made of. */
function Groups({ of }: { of: Estimate }) {
  const { t } = useLingui();
  const words = usePictureWords(), citizenships = useCodes('citizenship');
  if (!of.lines.length) return null;
  return (
    <details>
      <summary><Plural value={of.lines.length} one="# skupina" few="# skupiny" many="# skupiny" other="# skupin" /></summary>
      <ul className={styles.detail}>{of.lines.map((one, at) => <li key={at}>{number(one.people)} · {[one.citizenship ? citizenships.label(one.citizenship, of.estimatedOn) : t`občanství nerozlišeno`, one.ageBand && words.age(one.ageBand)].filter(Boolean).join(', ')}</li>)}</ul>
    </details>
  );
}

function Withdraw({ caseId, of, onClose }: { caseId: string; of: Estimate; onClose: () => void }) {
  const { t } = useLingui();
  const [withdrawn, setWhy] = useState(''), withdraw = useChange(localityPicture.withdraw, { ...changed, onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Stáhnout odhad`} confirm={t`Stáhnout`} danger labels={{ withdrawn: t`Proč neplatí` }} loading={withdraw.isPending} problem={withdraw.error} {...(withdrawn.trim() && { onConfirm: () => withdraw.mutate({ params: { caseId, estimateId: of.id }, version: of.version, body: { withdrawn } }) })}>
      <p className="meta"><Trans>Číslo se nepřepisuje. Stažený odhad zůstane vidět i s důvodem; správné číslo zapište jako nový.</Trans></p>
      <Textarea label={t`Proč neplatí`} autosize minRows={2} maxLength={500} value={withdrawn} onChange={(event) => setWhy(event.currentTarget.value)} data-autofocus />
    </ConfirmSheet>
  );
}

/** People by estimates: what is newest, what contradicts, how it went. Nothing is averaged. */
export function PeopleCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = usePictureWords(), found = usePicture(caseId);
  const [adding, setAdding] = useState(false), [taking, setTaking] = useState<Estimate | null>(null);
  return (
    <Card title={t`Kolik lidí tu žije`} action={found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Odhad</Trans></Button>}>
      <Reading of={found} rows={3}>{({ estimates, mayWrite }) => estimates.length === 0 ? <Empty><Trans>Nikdo zatím neodhadl, kolik lidí tu žije. Stačí hrubé číslo a kdo ho řekl.</Trans></Empty> : <div className="stack">
        {contradicting(estimates).slice(0, 3).map(([a, b]) => (
          <Alert key={a.id + b.id} color="yellow" variant="light" title={t`Odhady si odporují`}>
            <div className={styles.against}>{[a, b].map((one) => <div key={one.id} className={styles.side}><b>{number(peopleOf(one))}</b><div>{one.source}, {day(one.estimatedOn)}</div><div className="meta">{words.sure(one.sureness)} · {byline(one.by)}</div></div>)}</div>
            <p className="meta"><Trans>Obě čísla zůstávají. Zjistěte, co která strana počítala.</Trans></p>
          </Alert>
        ))}
        <PeoplePlot estimates={estimates} />
        <Rows label={t`Odhady`}>{estimates.map((one) => (
          <Row key={one.id} title={<>{one.withdrawn ? <s>{number(peopleOf(one))}</s> : number(peopleOf(one))} · {day(one.estimatedOn)}</>}
            note={<><div>{one.source} · {byline(one.by)}</div>{one.note && <div>{one.note}</div>}{one.withdrawn && <div><Trans>Staženo:</Trans> {one.withdrawn}</div>}<Groups of={one} /></>}
            end={<span className="inline"><Tag>{words.sure(one.sureness)}</Tag>{mayWrite && one.by.own && !one.withdrawn && <Button variant="subtle" size="compact-sm" onClick={() => setTaking(one)}><Trans>Stáhnout</Trans></Button>}</span>} />
        ))}</Rows>
      </div>}</Reading>
      {adding && <EstimateSheet caseId={caseId} onClose={() => setAdding(false)} />}
      {taking && <Withdraw caseId={caseId} of={taking} onClose={() => setTaking(null)} />}
    </Card>
  );
}
