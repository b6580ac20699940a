export * from './fill-return';
export { parseCaseSheet, type CaseSheet } from './parse-sheets';
