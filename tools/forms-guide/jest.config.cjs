module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'forms-guide',
  rootDir: __dirname,
  testTimeout: 120_000,
};
