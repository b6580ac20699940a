export * from './answers';
export * from './template';
