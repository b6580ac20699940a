module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'form-engine',
  rootDir: __dirname,
};
