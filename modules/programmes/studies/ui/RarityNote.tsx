import { plural } from '@lingui/core/macro';
import { Alert } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferedStudy } from '../contract.ts';
import { coarser, makesRare } from '../rules.ts';
import { useFeatureWords } from './words.ts';

/** Whether the declared features together stand in fewer than five cases, which of them make it so, and how to say it less exactly. */
export function RarityNote({ study }: { study: OfferedStudy }) {
  const { t } = useLingui(), words = useFeatureWords(), { rarity } = study, why = makesRare(rarity), others = rarity.studies;
  const same = others > 0 && plural(others, { one: 'Stejné znaky má v programu ještě # kazuistika.', few: 'Stejné znaky mají v programu ještě # kazuistiky.', other: 'Stejné znaky má v programu ještě # kazuistik.' });
  if (rarity.features.length === 0) return <p className="meta"><Trans>Žádné znaky nejsou uvedené, není co porovnat.</Trans></p>;
  if (!rarity.rare) return <p className="meta">{[t`Stejné spojení znaků má v organizaci 5 nebo více případů.`, same].filter(Boolean).join(' ')}</p>;
  return (
    <Alert color="yellow" variant="light" title={t`Vzácné spojení: méně než 5 případů`}>
      <p><Trans>Podle znaků by někdo mohl poznat, o koho jde, i když v textu žádné jméno není.</Trans></p>
      {why.length > 0 && <ul>{why.map((feature) => {
        const wider = feature !== 'topics' && coarser[study[feature]], alone = rarity.features.find((one) => one.feature === feature)?.alone, value = words.said(study, feature);
        return <li key={feature}><b>{words.names[feature]}: {value}</b>{' – '}{alone ? t`vzácné samo o sobě` : t`bez toho by spojení vzácné nebylo`}{wider && <>{'. '}{t`Širší: ${(words.of[feature as keyof typeof words.of] as Record<string, string>)[wider]}`}</>}</li>;
      })}</ul>}
      {same && <p>{same}</p>}
    </Alert>
  );
}
