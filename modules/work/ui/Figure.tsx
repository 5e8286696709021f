import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** A number that opens the records behind it. */
export const Figure = ({ children, onClick, of }: { children: ReactNode; onClick: () => void; /** What the number says, for those who do not see the table. */ of: string }) => (
  <Button variant="subtle" size="compact-sm" px={6} miw="2.75rem" onClick={onClick}>{children}<span className="hidden-text">, {of}</span></Button>
);
