// The specs that mutants are tried on: the named rules. Properties and the comparison with a JSON
// Schema validator run thousands of cases each, and would take the run from minutes to hours.
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  testPathIgnorePatterns: [
    'properties\\.spec\\.ts$',
    'definition-schema\\.spec\\.ts$',
    'speed\\.spec\\.ts$',
  ],
};
