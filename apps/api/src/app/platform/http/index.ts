export * from './configure-http';
export * from './cursor';
export * from './record-id';
export * from './stop';
