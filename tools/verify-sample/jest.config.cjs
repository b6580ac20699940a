module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'verify-sample',
  rootDir: __dirname,
  testTimeout: 120_000,
};
