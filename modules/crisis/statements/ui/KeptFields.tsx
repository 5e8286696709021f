import { TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';

type Kept = { kept: string[]; keptReason: string };
/** Names found in a text: each is either taken out, or knowingly kept with a reason. */
export function KeptFields({ words, value, onChange }: { words: readonly string[]; value: Kept; onChange: (value: Kept) => void }) {
  const { t } = useLingui();
  if (!words.length) return <p className="meta"><Trans>V textu není jméno nikoho, koho znáte jako klienta.</Trans></p>;
  return (
    <>
      <CheckChips label={t`Tahle slova jsou jména lidí, které znáte. Zaškrtněte, která smějí zůstat.`} options={words.map((word) => ({ value: word, label: word }))} value={value.kept} onChange={(kept) => onChange({ ...value, kept })} />
      {value.kept.length > 0 && <TextInput label={t`Proč jméno zůstává`} description={t`Třeba: starosta mluví pod svým jménem.`} maxLength={300} value={value.keptReason} onChange={(event) => onChange({ ...value, keptReason: event.currentTarget.value })} />}
    </>
  );
}
