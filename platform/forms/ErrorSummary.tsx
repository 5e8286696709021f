import { Alert } from '@mantine/core';
import { Plural } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { DraftForm } from './useDraftForm.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Refused } from '#platform/http/client.ts';

type Props = { of: Pick<DraftForm<never>, 'problem'> & { form: { errors: Record<string, unknown> } }; /** Names of fields by their dotted path. */ labels: Record<string, string> };

/** Over the buttons of a form: what is missing, each leading to its field, or why the server refused. Focus goes there. */
export function ErrorSummary({ of: { form, problem }, labels }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.keys(form.errors);
  // What was put right since is not held against anybody any more.
  const refused = problem instanceof Refused ? Object.keys(problem.problem.fields ?? {}) : [];
  const settled = refused.length > 0 && refused.every((path) => !(path in form.errors)), said = settled ? null : problem;
  const count = wrong.length;
  useEffect(() => { if (count || said) box.current?.focus(); }, [count > 0, said]);
  const find = (path: string) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"], [name="${CSS.escape(path)}"]`)?.focus();
  if (!count && !said) return null;
  return (
    <div ref={box} tabIndex={-1} className="stack">
      {said ? <ProblemAlert problem={said} labels={labels} /> : (
        <Alert role="alert" color="red" variant="light" title={<Plural value={count} one="Zkontrolujte prosím # údaj" few="Zkontrolujte prosím # údaje" many="Zkontrolujte prosím # údaje" other="Zkontrolujte prosím # údajů" />}>
          <ul>{wrong.map((path) => <li key={path}><a href={`#${path}`} onClick={(event) => { event.preventDefault(); find(path); }}>{labels[path] ?? path}</a>: {String(form.errors[path])}</li>)}</ul>
        </Alert>
      )}
    </div>
  );
}
