import { notifications } from '@mantine/notifications';
/** Says briefly that something was done ("Záznam byl uložen"). Never for errors: those stay where they arose. */
export const said = (text: string) => { notifications.show({ message: text, color: 'green', autoClose: 4000, withCloseButton: false }); };
