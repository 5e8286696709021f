// Things done only soon after a person proved who they are. The web, which knows the ways in, fills this; rooms call `useConfirmed()`.
import { createContext, useContext, type ReactNode } from 'react';

export type Confirmed = {
  /** Does the work; when the server asks for a proof first, `sheet` asks for it and the work is done then. */
  confirmed: (work: () => Promise<unknown>) => Promise<void>;
  /** To be drawn somewhere, beside other sheets and never within one. */
  sheet: ReactNode;
  problem: unknown; busy: boolean;
};
export const ConfirmedContext = createContext<((why?: ReactNode) => Confirmed) | null>(null);
/** `why` = the sentence above the proof. Only below the session gate. */
export function useConfirmed(why?: ReactNode): Confirmed {
  const useIt = useContext(ConfirmedContext);
  if (!useIt) throw new Error('useConfirmed() outside of a session');
  return useIt(why);
}
