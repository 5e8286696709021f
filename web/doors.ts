/** Doors of people without an account: nothing there asks who is signed in. */
export const doorPaths = ['/host', '/pozvani'] as const;
export const isDoor = (pathname: string): boolean => (doorPaths as readonly string[]).includes(pathname);
