module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'boundaries',
  rootDir: __dirname,
  testTimeout: 120_000,
};
