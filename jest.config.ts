import type { Config } from 'jest';

/** Every Jest project of the workspace; `npx jest` at the top runs them all. */
const config: Config = {
  projects: [
    '<rootDir>/libs/*/jest.config.cjs',
    '<rootDir>/apps/*/jest.config.cjs',
    '<rootDir>/tools/*/jest.config.cjs',
  ],
};

export default config;
