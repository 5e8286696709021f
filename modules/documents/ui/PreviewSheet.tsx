import { Anchor, Modal } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { isPicture } from '#platform/files/types.ts';
import { call } from '#platform/http/client.ts';
import { documents, type DocumentRow } from '../contract.ts';
import { linkOf } from './links.ts';
import styles from './documents.module.css';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

/** A picture or a PDF on the page, drawn by us: nothing that is inside it runs. Opening it is written into the log. */
export function PreviewSheet({ document, personId, onClose }: { document: Pick<DocumentRow, 'id' | 'caseId' | 'title' | 'mediaType'>; personId?: string; onClose: () => void }) {
  const { t } = useLingui();
  const phone = usePhone();
  const [content, setContent] = useState<Blob>(), [problem, setProblem] = useState<unknown>(), [tries, setTries] = useState(0);
  const { id: documentId, caseId } = document;
  useEffect(() => {
    let gone = false;
    const query = { shown: 'true' as const };
    // Read when it is opened, not kept for later: each look is a line of the log.
    (caseId ? call(documents.content, { params: { caseId, documentId }, query }) : call(documents.contentOfPerson, { params: { personId: personId!, documentId }, query }))
      .then((blob) => { if (!gone) setContent(blob); }, (error: unknown) => { if (!gone) setProblem(error); });
    return () => { gone = true; };
  }, [caseId, documentId, personId, tries]);
  return (
    <Modal opened onClose={onClose} title={document.title} size="xl" fullScreen={phone} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <div className={styles.shown}>
        <ProblemAlert problem={problem} onRetry={() => { setProblem(undefined); setTries(tries + 1); }} />
        {!content && !problem && <div style={{ width: '100%' }}><Loading rows={6} /></div>}
        {content && (isPicture(document.mediaType) ? <Picture content={content} alt={document.title} /> : <Suspense fallback={<Loading rows={6} />}><PdfPages content={content} /></Suspense>)}
        <Anchor href={linkOf(document, personId)} download><Trans>Stáhnout</Trans></Anchor>
      </div>
    </Modal>
  );
}

function Picture({ content, alt }: { content: Blob; alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address ? <img src={address} alt={alt} /> : null;
}
