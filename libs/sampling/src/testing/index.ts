export * from './random-draws';
