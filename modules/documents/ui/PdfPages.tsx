import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';

GlobalWorkerOptions.workerSrc = worker;
const atOnce = 5;

/** Pages of a PDF drawn one under another. The reader knows no scripts of documents; the page forbids them as well. */
export default function PdfPages({ content }: { content: Blob }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>(), [problem, setProblem] = useState<unknown>(), [most, setMost] = useState(atOnce);
  useEffect(() => {
    let gone = false, destroy = () => {};
    void content.arrayBuffer().then((data) => {
      const task = getDocument({ data, enableXfa: false, isEvalSupported: false, stopAtErrors: false });
      destroy = () => void task.destroy();
      return task.promise;
    }).then((made) => { if (!gone) setPdf(made); }, (error: unknown) => { if (!gone) setProblem(error); });
    return () => { gone = true; destroy(); };
  }, [content]);
  if (problem) return <ProblemAlert problem={problem} />;
  if (!pdf) return <Loading rows={6} />;
  const left = pdf.numPages - most;
  return <>
    {Array.from({ length: Math.min(pdf.numPages, most) }, (_, at) => <PdfPage key={at} pdf={pdf} number={at + 1} />)}
    {left > 0 && <Button variant="default" onClick={() => setMost(most + atOnce)}><Trans>Další strany ({left})</Trans></Button>}
  </>;
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let cancel = () => {};
    void (async () => {
      const page = await pdf.getPage(number), unit = page.getViewport({ scale: 1 }), element = canvas.current;
      if (!element) return;
      const viewport = page.getViewport({ scale: Math.min(2, 1400 / unit.width) });
      element.width = viewport.width;
      element.height = viewport.height;
      const task = page.render({ canvas: element, viewport });
      cancel = () => task.cancel();
      await task.promise.catch(() => undefined);
      // What a picture shows, for those who listen to it.
      const { items } = await page.getTextContent();
      setText(items.map((item) => ('str' in item ? item.str : '')).join(' ').trim());
    })();
    return () => cancel();
  }, [pdf, number]);
  return <><canvas ref={canvas} role="img" aria-label={t`Strana ${number}`} />{text && <p className="hidden-text">{text}</p>}</>;
}
