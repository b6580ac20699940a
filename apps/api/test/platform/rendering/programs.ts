import { spawnSync } from 'node:child_process';

/** `it` where the program is installed; elsewhere the test is named as skipped. */
export function itWith(program: string): jest.It {
  const isInstalled = spawnSync(program, ['--version']).error === undefined;
  return isInstalled ? it : it.skip;
}

/** What a program says, errors with it. */
export function output(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout + stderr;
}
