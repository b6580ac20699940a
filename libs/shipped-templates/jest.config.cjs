module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'shipped-templates',
  rootDir: __dirname,
};
