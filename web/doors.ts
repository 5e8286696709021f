/** Doors of people without an account: nothing there asks who is signed in. */
export const doorPaths = ['/host', '/pozvani'] as const;
export const isDoor = (pathname: string): boolean => (doorPaths as readonly string[]).includes(pathname);
/** Where links that were sent arrive, and the way back from an identity provider. */
export const arrivalPaths = { invitation: '/pozvanka', newPassword: '/nove-heslo', provider: '/prihlaseni/navrat' } as const;
/** Pages at which it does not matter who was inside. */
export const besides: readonly string[] = [...doorPaths, ...Object.values(arrivalPaths)];
export const asksNobody = (pathname: string): boolean => besides.includes(pathname);
