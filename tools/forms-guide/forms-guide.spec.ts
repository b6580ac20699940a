import { spawnSync } from 'node:child_process';
import { copyFileSync, appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const page = join(__dirname, '../../docs/guide/forms.md');

function check(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(__dirname, 'write.mjs'), '--check', ...args], {
    encoding: 'utf8',
  });
}

describe('docs/guide/forms.md', () => {
  it('refuses a page that says something else than the templates', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-guide-'));
    const changed = join(folder, 'forms.md');
    copyFileSync(page, changed);
    appendFileSync(changed, 'one more line\n');
    const { status, stderr } = check(changed);
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([1, expect.stringContaining('no longer matches')]);
  });

  it('is what the templates say today', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });
});
