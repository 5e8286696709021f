// What other rooms use of sessions: one-time secrets, of which only the hash is kept, and sealing with the key of the server.
export { hashOf, newSecret, seal, unseal } from './secrets.ts';
