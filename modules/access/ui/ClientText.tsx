import { useRead } from '#platform/design/query.ts';
import { day } from '#platform/i18n/format.ts';
import { levels, sheetTexts, type ItemKind, type Level } from '../releases/contract.ts';
import type { z } from 'zod';
import styles from './SignSheet.module.css';

const levelSlots: Record<Level, string> = { involvement: 'levelInvolvement', commitments: 'levelCommitments', plan: 'levelPlan', mapping: 'levelMapping', notes: 'levelNotes' };
const itemSlots: Record<z.infer<typeof ItemKind>, string> = { vulnerability: 'itemVulnerability', health: 'itemHealth', tie: 'itemThirdPersons', document: 'itemDocuments' };

/** The wording of the sheet in Czech and in the client's language. */
export function useWording(language: string) {
  const rows = useRead(sheetTexts.list).data?.items ?? [];
  const of = (tag: string) => rows.find((row) => row.language === tag);
  return { czech: of('cs'), client: language === 'cs' ? undefined : of(language) };
}

type Props = { language: string; to: string; level: Level; kinds: readonly z.infer<typeof ItemKind>[]; purpose: string; validFrom: string; validTo: string };
/** What the client reads when the phone is held out: large in their language, Czech under it. */
export function ClientText({ language, to, level, kinds, purpose, validFrom, validTo }: Props) {
  const { czech, client } = useWording(language);
  if (!czech) return null;
  const big = client ?? czech;
  const slots = [...levels.slice(0, levels.indexOf(level) + 1).map((one) => levelSlots[one]), ...kinds.map((kind) => itemSlots[kind])];
  const text = (body: Record<string, string>, slot: string) => (body[slot] ?? '').replaceAll('{to}', to).replaceAll('{validFrom}', day(validFrom)).replaceAll('{validTo}', day(validTo)).replace(/ ?\{contact\}\.?/g, '');
  return (
    <div className={styles.client}>
      <div className={styles.words} lang={big.language}>
        <p className={styles.strong}>{text(big.body, 'to')}: {to}</p>
        <p className={styles.strong}>{text(big.body, 'shared')}</p>
        <ul>{slots.map((slot) => <li key={slot}>{text(big.body, slot)}</li>)}</ul>
        <p><span className={styles.strong}>{text(big.body, 'period')}:</span> {text(big.body, 'periodValue')}</p>
        <p>{text(big.body, 'voluntary')}</p>
      </div>
      {client && (
        <div className={styles.czech} lang="cs">
          <p>{text(czech.body, 'shared')}: {slots.map((slot) => text(czech.body, slot)).join('; ')}. {text(czech.body, 'voluntary')}</p>
          {!client.verifier && <p>{text(czech.body, 'unverified')}</p>}
        </div>
      )}
      {purpose && <p className={styles.czech}>{text(czech.body, 'purpose')}: {purpose}</p>}
    </div>
  );
}
