import { Button } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconCheck, IconSignRight } from '@tabler/icons-react';
import { useSignpost } from './useSignpost.ts';

/** Puts a service into the signpost, or takes it out. */
export function SignpostButton({ service }: { service: { id: string; name: string } }) {
  const { t } = useLingui();
  const { has, toggle, full } = useSignpost(), inside = has(service.id);
  return <Button variant={inside ? 'light' : 'default'} aria-pressed={inside} disabled={!inside && full} leftSection={inside ? <IconCheck size={18} aria-hidden /> : <IconSignRight size={18} aria-hidden />} onClick={() => toggle(service.id)}>
    {inside ? t`V rozcestníku` : t`Do rozcestníku`}<span className="hidden-text">: {service.name}</span></Button>;
}
