// The page that was asked for is fetched beside the catalog and the account, not after them.
import { allRoutes } from './allRoutes.ts';

const pattern = (path: string) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\$\w+/g, '[^/]+')}/?$`);
/** Begins to load the script of the page at this address; an address that nobody has loads nothing. */
export function preloadPage(pathname: string): void {
  void allRoutes.find(({ path }) => pattern(path).test(pathname))?.component().catch(() => {});
}
