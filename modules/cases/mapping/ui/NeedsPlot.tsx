import { Trans, useLingui } from '@lingui/react/macro';
import { dayShort } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import type { Need } from '../rules.ts';
import { steps, useScale } from './scale.ts';
import styles from './needs.module.css';

const clientColor = '#8f660a', workerColor = 'var(--action)', markColor = 'var(--secondary)';
const at = (value: number) => 10 + (value - 1) * 26;

export const WorkerMark = () => <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden><circle cx={6} cy={6} r={5} fill={workerColor} /></svg>;
export const ClientMark = () => <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden><circle cx={6} cy={6} r={4.5} fill="#fff" stroke={clientColor} strokeWidth={2} /></svg>;
const EarlierMark = () => <svg viewBox="0 0 6 12" width={6} height={12} aria-hidden><rect x={2} y={0} width={2.5} height={12} rx={1} fill={markColor} /></svg>;

/** One need: filled = the service, ring = the client, a line between them, a tick = the service earlier. */
function Dots({ need: { worker, client, earlier } }: { need: Need }) {
  const same = worker && client && worker.value === client.value;
  return (
    <svg viewBox="0 0 124 24" className={styles.dots} aria-hidden>
      {steps.map((step) => <path key={step} d={`M${at(step)} 8V16`} stroke="#c3ccd6" strokeWidth={1} />)}
      {worker && client && <path d={`M${at(worker.value)} 12H${at(client.value)}`} stroke={markColor} strokeWidth={1.75} />}
      {earlier && earlier.value !== worker?.value && <rect x={at(earlier.value) - 1.25} y={6} width={2.5} height={12} rx={1} fill={markColor} />}
      {client && <circle cx={at(client.value)} cy={12} r={same ? 7 : 5} fill="#fff" stroke={clientColor} strokeWidth={2} />}
      {worker && <circle cx={at(worker.value)} cy={12} r={same ? 4 : 5.5} fill={workerColor} />}
    </svg>
  );
}

type Props = { caseId: string; needs: readonly Need[]; label: (domain: string) => string };

/** Needs as they stand, in the picture of the case's overview; each row also says its values to a reader. */
export function NeedsPlot({ caseId, needs, label }: Props) {
  const { t } = useLingui();
  const { full } = useScale();
  const { people, nameOf } = useCasePeople(caseId);
  const days = [...new Set(needs.flatMap(({ earlier }) => earlier?.on ?? []))];
  const whose = ({ about }: Need) => (about.length >= people.length ? '' : about.map(nameOf).filter(Boolean).join(', '));
  const inWords = ({ worker, client, earlier }: Need) => [
    worker && t`služba: ${full(worker.value)}`, client && t`klient: ${full(client.value)}`, earlier && t`služba dříve: ${full(earlier.value)}`,
  ].filter(Boolean).join(', ');
  return (
    <div className={styles.plot}>
      <p className={`meta ${styles.legend}`} aria-hidden>
        <span><WorkerMark /><Trans>služba</Trans></span><span><ClientMark /><Trans>klient</Trans></span>
        {days.length > 0 && <span><EarlierMark />{days.length === 1 ? dayShort(days[0]!) : <Trans>poprvé</Trans>}</span>}
      </p>
      <ul>
        {needs.map((need) => (
          <li key={need.key} className={styles.row}>
            <span className={styles.name}>{label(need.domain)}{whose(need) && <span className="meta"> {whose(need)}</span>}<span className="hidden-text">: {inWords(need)}</span></span>
            <Dots need={need} />
          </li>
        ))}
      </ul>
      <p className={`meta ${styles.scale}`}><Trans>1 naléhavé – 5 zvládá</Trans></p>
    </div>
  );
}
