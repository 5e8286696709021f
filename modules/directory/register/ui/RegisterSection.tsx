import { Alert, Button, Group } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { imports, register } from '../contract.ts';
import { ImportCard } from './ImportCard.tsx';
import { OursCard } from './OursCard.tsx';

/** What comes into the directory from files. */
export default function RegisterSection() {
  const { t } = useLingui();
  const { data } = useRead(register.get), keeper = data?.keeper;
  return (
    <div className="stack">
      <OursCard />
      <ImportCard kind="register" title={t`Národní registr poskytovatelů`} refused={keeper && !keeper.mine && (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} title={<Trans>Registr tu vede {keeper.name}</Trans>}><Trans>Jeho služby a poskytovatele vidíte v Síti i vy. Převzít ho podruhé není potřeba.</Trans></Alert>
      )}>
        <p><Trans>Soubor rpss.json z otevřených dat ministerstva (data.mpsv.cz). Kdo ho převezme první, vede registr pro všechny, kdo tu pracují. Jména statutárních zástupců a utajené adresy se neukládají; co jste u služby opravili vy, registr nepřepíše.</Trans></p>
        {data && data.services > 0 && data.lastSeen && <p><Plural value={data.services} one="# služba z registru" few="# služby z registru" many="# služby z registru" other="# služeb z registru" />, <Trans>naposledy {day(data.lastSeen)}</Trans></p>}
      </ImportCard>
      <ImportCard kind="sheet" title={t`Vlastní sešit služeb partnerů`}>
        <p><Trans>Vyplňte vzor, nebo si stáhněte, co už máte, upravte a vložte zpátky. Řádek s číslem v Souběhu službu změní, bez čísla přidá. Služby z registru v sešitu nejsou.</Trans></p>
        <Group gap="sm">
          <Button component="a" variant="light" leftSection={<IconDownload size={18} aria-hidden />} href={address(imports.template, {})} download="vzor-sluzby-partneru.xlsx"><Trans>Stáhnout vzor</Trans></Button>
          <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={address(imports.exportSheet, {})} download="sluzby-partneru.xlsx"><Trans>Stáhnout naše služby partnerů</Trans></Button>
        </Group>
      </ImportCard>
    </div>
  );
}
