import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/create-app';
import { loadConfig } from '../../src/app/platform/config';
import { Transactor } from '../../src/app/platform/database';
import { stop } from '../../src/app/platform/http';
import { proveTrail } from '../../src/app/trail';
import { seedDemonstration } from '../../src/seeds';
import { freshDatabaseUrl, onlyOn } from '../support';

describe('replicas', () => {
  onlyOn('postgres')(
    'start together on an empty database, fill it once, and keep one chain',
    async () => {
      const url = await freshDatabaseUrl({ isEmpty: true });
      const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sightline-replica-')));
      const configs = folders.map((dataDir) =>
        loadConfig({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent', DEMO: 'on' }),
      );
      const apps = await Promise.all(configs.map((config) => createApp(config)));
      await Promise.all(apps.map((app) => seedDemonstration(app)));
      const [row] = await apps[0]!.get(Transactor).query<{
        people: string;
        names: string;
      }>('SELECT (SELECT count(*) FROM accounts) AS people, ' + '(SELECT count(*) - count(DISTINCT key) FROM form_templates) AS names');
      expect(row).toEqual({ people: '25', names: '0' });
      await Promise.all(apps.map((app) => stop(app)));
      for (const config of configs) {
        expect(await proveTrail(config)).toMatchObject({ isSound: true });
      }
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
    60_000,
  );
});
