import { useHotkeys } from '@mantine/hooks';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMe } from '#platform/design/me.ts';
import { PageAction } from '#platform/design/PageAction.tsx';
import { usePhone } from '#platform/design/phone.ts';
import styles from './Contact.module.css';

const withClients = ['worker', 'head', 'coordinator'];

/** The big action of Today and of a case; Z does the same from the keyboard. Nothing for those who have no clients. */
export function WriteContact({ caseId, personId }: { caseId?: string; personId?: string }) {
  const navigate = useNavigate();
  const phone = usePhone();
  const may = withClients.includes(useMe().membership.role);
  const open = () => void navigate({ to: '/zapsat', search: { ...(caseId && { case: caseId }), ...(personId && { person: personId }) } as never });
  useHotkeys(may ? [['Z', open]] : []);
  if (!may) return null;
  return <PageAction icon={<IconPencilPlus size={20} aria-hidden />} onClick={open} label={<><Trans>Zapsat kontakt</Trans>{!phone && <kbd className={styles.kbd} aria-hidden style={{ marginLeft: 8 }}>Z</kbd>}</>} />;
}
