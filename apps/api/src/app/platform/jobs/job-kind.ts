/** What a job of this kind carries. Ids, days and words of the product: never a person's words. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>;

/** A kind of job by name, known to those who ask for it and to the one who does it. */
export class JobKind<Data extends JobData> {
  /** Only for the compiler: what is asked for and what is done agree about the data. */
  declare readonly carries: Data;

  constructor(readonly name: string) {}
}

/** How a kind of job is done. */
export interface JobWork<Data extends JobData, Found = void> {
  /**
   * Slow or outside work, such as sending: no transaction is open, and after a crash it may be done
   * again. What it finds is given to `effect`.
   */
  readonly outside?: (data: Data) => Promise<Found>;
  /** What changes in the database, in one transaction with the job's completion: exactly once. */
  readonly effect: (data: Data, found: Found) => Promise<void>;
  /** Takings after which it is given up and stays visible; 8 unless told. */
  readonly mostAttempts?: number;
  /** Seconds until the next attempt after so many; doubled from 5 up to 10 minutes unless told. */
  readonly waitAfter?: (attempts: number) => number;
  /** Told, in the transaction that gives it up, that there will be no further attempt. */
  readonly givenUp?: (data: Data) => Promise<void>;
}

const firstWait = 5;
const longestWait = 600;

/** 5 seconds, 10, 20 ... up to ten minutes. */
export function usualWait(attempts: number): number {
  return Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 10));
}
