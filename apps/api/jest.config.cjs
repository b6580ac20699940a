module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api',
  rootDir: __dirname,
  // Contracts use decorators, and a spec may load them before Nest loads this.
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
};
