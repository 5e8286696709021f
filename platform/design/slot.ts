import { createContext, useContext } from 'react';
/** The place above the phone's bottom bar where a page puts its big action. The frame provides it. */
export const ActionSlot = createContext<HTMLElement | null>(null);
export const useActionSlot = () => useContext(ActionSlot);
