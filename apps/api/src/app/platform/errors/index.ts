export * from './constraint-problems';
export * from './problem-error';
export * from './start-up-error';
