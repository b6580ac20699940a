/** The server cannot start, and a person can put it right: shown as words, without a stack. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError';
}
