// Whether this device has a vault, known before anything of it is loaded: the flag tells nothing else.
const flag = 'vault';
export const hasVault = (): boolean => { try { return localStorage.getItem(flag) === '1'; } catch { return false; } };
export const markVault = (there: boolean): void => { try { if (there) localStorage.setItem(flag, '1'); else localStorage.removeItem(flag); } catch { /* without storage there is no vault either */ } };
