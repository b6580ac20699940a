module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'form-exchange',
  rootDir: __dirname,
};
