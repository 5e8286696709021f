import { Radio } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { levels, type Level } from '../releases/contract.ts';
import { useWords } from './words.ts';

/** How much, as sentences: each holds those above it. Nothing is chosen beforehand. */
export function LevelChoice({ value, onChange, allowed, error }: { value: Level | null; onChange: (level: Level) => void; allowed: (level: Level) => boolean; error?: ReactNode }) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <Radio.Group label={t`Kolik`} description={t`Každý stupeň obsahuje i ty nad ním.`} value={value ?? ''} onChange={(level) => onChange(level as Level)} error={error}>
      <div className="stack" style={{ paddingTop: '0.5rem' }}>
        {levels.map((level) => <Radio key={level} value={level} disabled={!allowed(level)} label={words.sentence[level]} styles={{ body: { minHeight: '2rem', alignItems: 'center' } }} />)}
      </div>
    </Radio.Group>
  );
}
