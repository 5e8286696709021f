import { Alert, Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from '#platform/design/Copy.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import type { Minutes } from '../contract.ts';
import { usePassageWords } from './words.ts';
import styles from './Minutes.module.css';
import type { Draft, Writer } from './writer.ts';

/** Words that could not be put down because somebody else wrote meanwhile: both versions, and nothing goes without a choice. */
export function Conflicts({ data, drafts, writer }: { data: Minutes; drafts: readonly Draft[]; writer: Writer }) {
  const { t } = useLingui();
  const words = usePassageWords(), held = data.takesNotes && data.state === 'running';
  return drafts.map((one) => held
    ? <ConflictNotice key={one.id} fields={[[words[one.kind], one.removed ? t`(odebráno)` : one.text, one.stood?.passage?.text ?? '']]} onKeepMine={() => writer.keepMine(one.id)} onTakeTheirs={() => writer.takeTheirs(one.id)} />
    : (
      <Alert key={one.id} role="alert" color="yellow" variant="light" title={<Trans>Zápis mezitím převzal někdo jiný. Vaše slova zůstala v tomto zařízení.</Trans>}>
        <div className="stack">
          {one.stood?.noteTaker?.name && <p><Trans>Zapisuje:</Trans> <span className="strong">{one.stood.noteTaker.name}</span></p>}
          <div><div className="meta"><Trans>Vaše znění</Trans>{` · ${words[one.kind]}`}</div><p className={styles.words}>{one.removed ? t`(odebráno)` : one.text}</p></div>
          <div><div className="meta"><Trans>Uložené znění</Trans></div><p className={styles.words}>{one.stood?.passage?.text || '–'}</p></div>
          <Group gap="sm">
            {!one.removed && <Copy value={one.text} />}
            <Button variant="default" onClick={() => writer.takeTheirs(one.id)}><Trans>Moje znění zahodit</Trans></Button>
          </Group>
          <p className="meta"><Trans>Až vám zápis předá zpět, budete moci své znění vložit.</Trans></p>
        </div>
      </Alert>
    ));
}
