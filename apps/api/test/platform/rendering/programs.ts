import { spawnSync } from 'node:child_process';

/** An office suite is much to ask of a machine: where it is not, the test is named as skipped. */
export const itWithLibreOffice: jest.It = spawnSync('soffice', ['--version']).error ? it.skip : it;

/** What a program says, errors with it; throws where the program cannot be started. */
export function output(program: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
}
