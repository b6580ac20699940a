import { SmokeFailure } from './http';

/** Runs the steps in order, a line a step with its time; stops at the first that fails. */
export class Steps {
  private number = 0;

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.number += 1;
    const started = performance.now();
    try {
      const result = await work();
      this.print('ok', name, started);
      return result;
    } catch (error) {
      this.print('FAILED', name, started);
      const words = error instanceof SmokeFailure ? error.message : (error as Error).stack;
      process.stderr.write(`${words ?? String(error)}\n`);
      process.exit(1);
    }
  }

  get count(): number {
    return this.number;
  }

  private print(mark: string, name: string, started: number): void {
    const time = `${(performance.now() - started).toFixed(0)} ms`.padStart(9);
    process.stdout.write(`${String(this.number).padStart(2)} ${mark.padEnd(6)} ${time}  ${name}\n`);
  }
}

/** Fails the step unless the condition holds. */
export function expect(condition: unknown, words: string): asserts condition {
  if (!condition) throw new SmokeFailure(words);
}
