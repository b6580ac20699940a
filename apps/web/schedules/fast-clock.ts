/** Times faster that the client's pauses and retries pass than they do for people. */
export const speed = 10;

const realSetTimeout = globalThis.setTimeout;

/** Lets time pass faster for everything loaded after this; waits of the tests stay real. */
export function hastenTime(): void {
  const realNow = Date.now;
  const start = realNow();
  Date.now = () => start + (realNow() - start) * speed;
  const hastened = (work: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) =>
    realSetTimeout(work, wait / speed, ...given);
  globalThis.setTimeout = Object.assign(hastened, {
    __promisify__: realSetTimeout.__promisify__,
  }) as typeof setTimeout;
}

/** Waits as long as the client would call so many milliseconds. */
export function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => realSetTimeout(resolve, milliseconds / speed));
}
