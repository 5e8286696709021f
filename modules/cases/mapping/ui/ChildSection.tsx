import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { NothingSeen, useCasePeople } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { childSheets, type ChildSheet } from '../contract.ts';
import { sheetsByChild } from '../rules.ts';
import { ChildForm } from './ChildForm.tsx';
import { ChildSheetView } from './ChildSheetView.tsx';
import styles from './mapping.module.css';

/** Every child of the case has a card of its own, also while nobody has asked it yet. */
export function ChildSection({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const [writing, setWriting] = useState<{ child: string; row: ChildSheet | null; from: ChildSheet | null } | null>(null);
  const read = useRead(childSheets.list, { params: { caseId } });
  const children = people.filter(({ part }) => part === 'child');
  return (
    <Reading of={read}>
      {({ items, mayWrite }) => {
        const byChild = sheetsByChild(items);
        return <>
          {children.map(({ id, name }) => {
            const sheets = byChild.get(id);
            const write = (words: ReactNode) => mayWrite && <Button variant="light" onClick={() => setWriting({ child: id, row: null, from: sheets?.current ?? null })}>{words}</Button>;
            return (
              <Card key={id} title={t`List dítěte: ${name}`} action={sheets && write(<Trans>Napsat znovu</Trans>)}>
                {!sheets ? <NothingSeen caseId={caseId} action={write(<Trans>Zapsat hlas dítěte</Trans>)}><Trans>Zatím není zapsané, co dítě samo říká.</Trans></NothingSeen> : (
                  <>
                    <ChildSheetView caseId={caseId} of={sheets.current} />
                    {sheets.current.own && mayWrite && <Button variant="subtle" size="xs" px={0} onClick={() => setWriting({ child: id, row: sheets.current, from: null })}><Trans>Opravit</Trans></Button>}
                    {sheets.earlier.length > 0 && (
                      <details className={styles.history}>
                        <summary><Plural value={sheets.earlier.length} one="# starší list" few="# starší listy" many="# staršího listu" other="# starších listů" /></summary>
                        <ul className={styles.list}>{sheets.earlier.map((sheet) => <li key={sheet.id}><ChildSheetView caseId={caseId} of={sheet} /></li>)}</ul>
                      </details>
                    )}
                  </>
                )}
              </Card>
            );
          })}
          {writing && <ChildForm caseId={caseId} {...writing} onClose={() => setWriting(null)} />}
        </>;
      }}
    </Reading>
  );
}
