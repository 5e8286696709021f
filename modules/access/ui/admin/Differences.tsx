import { Trans } from '@lingui/react/macro';
import { differences } from '../../releases/diff.ts';
import styles from './Differences.module.css';

/** One text in two wordings: crossed out went, underlined came; said in words for those who do not see it. */
export const Differences = ({ title, language, before, after }: { title: string; language: string; before: string; after: string }) => (
  <div className={styles.slot}>
    {language !== 'cs' && <p className="meta">{title}</p>}
    <p lang={language}>{differences(before, after).map((piece, index) => piece.what === 'same' ? <span key={index}>{piece.text}</span>
      : piece.what === 'gone' ? <del key={index} className={styles.gone}><span className="hidden-text"><Trans>vypuštěno:</Trans> </span>{piece.text}</del>
      : <ins key={index} className={styles.come}><span className="hidden-text"><Trans>nově:</Trans> </span>{piece.text}</ins>)}</p>
  </div>
);
