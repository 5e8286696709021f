import { Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { people } from '#modules/people/contract.ts';
import { years } from './words.ts';

/** The service and the year that the address says, or the first service and this year. */
export function useServiceAndYear() {
  const services = useRead(people.services).data?.items;
  const [chosen, setService] = useAddress('sluzba'), [year, setYear] = useAddress('rok', today().slice(0, 4));
  return { services, chosen, serviceId: chosen || services?.[0]?.id || '', year: Number(year), setService, setYear };
}

export function ServiceAndYear({ of: { services, serviceId, year, setService, setYear } }: { of: Omit<ReturnType<typeof useServiceAndYear>, 'chosen'> }) {
  const { t } = useLingui();
  return (
    <div className="inline">
      {services && services.length > 1 && <Select label={t`Služba`} allowDeselect={false} data={services.map(({ id, name }) => ({ value: id, label: name }))} value={serviceId} onChange={(id) => setService(id ?? '')} />}
      <Select label={t`Rok`} allowDeselect={false} data={years(today())} value={String(year)} onChange={(value) => setYear(value ?? '')} w={110} />
    </div>
  );
}
