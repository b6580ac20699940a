import type { Config } from 'jest';

/** Every Jest project of the workspace; `npx jest` at the top runs them all. */
const config: Config = {
  projects: [
    '<rootDir>/libs/*/jest.config.cjs',
    '<rootDir>/apps/*/jest.config.cjs',
    '<rootDir>/tools/*/jest.config.cjs',
  ],
  // Jest takes this from here only. No test is about time: a busy machine must not fail one.
  testTimeout: 60_000,
};

export default config;
