// Migrates the database of DATABASE_URL and loads the reference data: `DATABASE_URL=… npm run migrate`.
import { migrate } from '#platform/db/migrate.ts';
import { loadReference } from '#platform/db/reference.ts';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL. The embedded database migrates itself at every start.');
  process.exit(1);
}
const ran = await migrate(url);
await loadReference(url);
console.log(ran.length ? `Ran ${ran.join(', ')}.` : 'Nothing to run; access rules and reference data are current.');
