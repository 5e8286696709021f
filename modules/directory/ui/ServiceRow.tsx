import { Row } from '#platform/design/Row.tsx';
import { Accepting } from '../cards/ui/ServiceRows.tsx';
import type { Service } from '../contract.ts';
import { ContactLines } from './ContactLines.tsx';
import { useLabels } from './labels.ts';
import { useTerritory } from './useTerritory.ts';

/** A service with what it does, where, how to reach it, and whether it takes new people. Leads to its card. */
export function ServiceRow({ service }: { service: Service }) {
  const { form } = useLabels();
  const { nameOf } = useTerritory();
  const what = [(service.partner ?? service.organisation).name, service.type?.name, service.forms.map((one) => form[one]).join(', '), service.orpCodes.map(nameOf).join(', ')].filter(Boolean).join(' · ');
  return <Row title={service.name} to={`/sit/sluzby/${service.id}`} note={<>
    <span style={{ display: 'block' }}>{what}</span>
    <ContactLines contacts={service.contacts} />
  </>} end={<Accepting service={service} />} />;
}
