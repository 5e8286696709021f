import pg from 'pg';

/** Is this a new installation, without any organisation? */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try { return !(await db.query('select from access.organisation limit 1')).rowCount; } finally { await db.end(); }
}
