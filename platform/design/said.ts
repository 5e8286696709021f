import { t } from '@lingui/core/macro';
import { notifications } from '@mantine/notifications';

/** When something was last kept in the device instead of being sent. */
let keptAt = 0;
const justNow = 1_500;
/** What was written waits in the device: the next "saved" of the form says so truly. */
export const saidKept = () => { keptAt = Date.now(); };

/** Says briefly that something was done ("Záznam byl uložen"). Never for errors: those stay where they arose. */
export const said = (text: string) => {
  const kept = Date.now() - keptAt < justNow;
  notifications.show({ message: kept ? t`Uloženo v tomto zařízení. Odešle se, až bude signál.` : text, color: kept ? 'yellow' : 'green', autoClose: 4000, withCloseButton: false });
};
