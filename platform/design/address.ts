// Tabs, filters and pages live in the address, so that they survive going back and can be sent to a colleague.
import { useNavigate, useSearch } from '@tanstack/react-router';

/** One value of the address: `const [tab, setTab] = useAddress('zalozka', 'prehled')`. The usual value is left out. */
export function useAddress(name: string, usual = ''): [string, (value: string) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const value = search[name] === undefined ? usual : String(search[name]);
  const set = (next: string) => void navigate({
    to: '.', replace: true, resetScroll: false,
    search: ((previous: Record<string, unknown>) => ({ ...previous, [name]: next === usual || next === '' ? undefined : next })) as never,
  });
  return [value, set];
}
