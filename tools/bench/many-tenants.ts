import pg from 'pg';

const audits = 10;
const cases = 20;
/** Agencies of the demonstration that have an auditor; the other partnerships have as many. */
const agencies = 8;

/** Returns of each partnership. */
export const returnsEach = audits * cases * agencies;

/** Names as the application makes them: of version 7, so that what asks for an id takes them. */
const ids = `CREATE FUNCTION pg_temp.id_of(what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(md5(what)::uuid::text PLACING '7' FROM 15) PLACING 'a' FROM 20) $$`;

/**
 * Rows like one that the demonstration has, with some columns of their own: whatever columns are
 * added to a table, this goes on.
 */
const like = (table: string, chosen: string, own: string, from: string): string =>
  `INSERT INTO ${table} SELECT made.* FROM ${from}
   CROSS JOIN (SELECT to_jsonb(${table}) AS row FROM ${table} ${chosen} LIMIT 1) pattern
   CROSS JOIN LATERAL jsonb_populate_record(
     NULL::${table}, pattern.row || jsonb_build_object(${own})) made`;

/** By set, never row by row; the first partnership is the demonstration's Castle City. */
function statements(partnerships: number): readonly string[] {
  return [
    ids,
    `CREATE TEMP TABLE p AS SELECT n, CASE WHEN n > 0 THEN pg_temp.id_of('p' || n)
       ELSE (SELECT id FROM partnerships WHERE short_name = 'Castle City') END AS id
     FROM generate_series(0, ${partnerships - 1}) n`,
    `INSERT INTO partnerships (id, name, short_name)
     SELECT id, 'Generated partnership ' || n, 'Generated ' || n FROM p WHERE n > 0`,
    `CREATE TEMP TABLE a AS SELECT p.n, p.id AS partnership_id, g.id, g.account_id FROM p
     JOIN LATERAL (
       (SELECT agency_id AS id, min(account_id) AS account_id FROM role_assignments
        WHERE p.n = 0 AND partnership_id = p.id AND role = 'auditor' AND agency_id IS NOT NULL
        GROUP BY agency_id ORDER BY agency_id LIMIT ${agencies})
       UNION ALL
       SELECT pg_temp.id_of('a' || p.n || ',' || m), pg_temp.id_of('w' || p.n || ',' || m)
       FROM generate_series(1, ${agencies}) m WHERE p.n > 0) g ON true`,
    like(
      'agencies',
      '',
      `'id', a.id, 'name', 'Agency ' || a.id, 'short_name', left(a.id, 8)`,
      '(SELECT * FROM a WHERE n > 0) a',
    ),
    `INSERT INTO agency_partnerships (agency_id, partnership_id)
     SELECT id, partnership_id FROM a WHERE n > 0`,
    like(
      'accounts',
      '',
      `'id', a.account_id, 'name', 'Worker ' || a.n, 'email', a.account_id || '@example.org'`,
      '(SELECT * FROM a WHERE n > 0) a',
    ),
    `CREATE TEMP TABLE u AS SELECT p.n, p.id AS partnership_id, m,
       pg_temp.id_of('u' || p.n || ',' || m) AS id
     FROM p CROSS JOIN generate_series(1, ${audits}) m`,
    like(
      'audits',
      `WHERE status = 'in-the-field' AND method = 'macfa'`,
      `'id', u.id, 'partnership_id', u.partnership_id, 'theme', 'Generated audit ' || m,
       'financial_year', 2000, 'planned_date', NULL, 're_audit_of_id', NULL,
       'carried_from_id', NULL, 'local_form_id', NULL`,
      'u',
    ),
    'INSERT INTO audit_agencies (audit_id, agency_id) SELECT u.id, a.id FROM u JOIN a USING (n)',
    `CREATE TEMP TABLE c AS SELECT u.n, u.id AS audit_id, u.partnership_id, number,
       pg_temp.id_of('c' || u.id || number) AS id
     FROM u CROSS JOIN generate_series(1, ${cases}) number`,
    like(
      'case_files',
      '',
      `'id', c.id, 'audit_id', c.audit_id, 'number', c.number, 'status', 'confirmed',
       'reference', 'GENERATED-' || c.number`,
      'c',
    ),
    like(
      'audit_returns',
      `WHERE status IN ('in-progress', 'signed-off') ORDER BY abs(length(answers) - 2500)`,
      `'id', pg_temp.id_of('r' || c.id || a.id), 'partnership_id', c.partnership_id,
       'audit_id', c.audit_id, 'case_file_id', c.id, 'agency_id', a.id, 'due_day', NULL,
       'status', (ARRAY['issued', 'in-progress', 'submitted', 'signed-off'])[1 + c.number % 4],
       'local_form_id', NULL, 'has_open_concern', false`,
      'c JOIN a USING (n)',
    ),
    `INSERT INTO audit_return_auditors (return_id, account_id, position)
     SELECT pg_temp.id_of('r' || c.id || a.id), a.account_id, 0 FROM c JOIN a USING (n)`,
    'ANALYZE',
  ];
}

/** Puts so many partnerships with their returns into a demonstration's PostgreSQL. */
export async function fillTenants(url: string, partnerships: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements(partnerships)) await client.query(statement);
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM audit_returns');
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}
