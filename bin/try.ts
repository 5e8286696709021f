// Puts the people of the tests into a database, to click as them: `node bin/try.ts <database-url>`; password soubeh-demo-2026.
import pg from 'pg';
import { hashPassword } from '#modules/access/session/secrets.ts';
import { migrate } from '#platform/db/migrate.ts';
import { seedCommon } from '#platform/testing/common.ts';

const url = process.argv[2];
if (!url) throw new Error('node bin/try.ts <database-url>');
await migrate(url);
await seedCommon(url);
const db = new pg.Client({ connectionString: url });
await db.connect();
await db.query('update access.account set password_hash = $1', [await hashPassword('soubeh-demo-2026')]);
await db.end();
