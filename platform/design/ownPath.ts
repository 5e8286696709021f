/** Where to go after signing in elsewhere: a page of ours and nothing else. */
export function ownPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || /^\/[/\\]/.test(path) || /[\p{Cc}\\]/u.test(path)) return '/';
  const found = new URL(path, 'http://here.invalid');
  return found.origin === 'http://here.invalid' ? found.pathname + found.search + found.hash : '/';
}
