export * from './api-adapter';
export * from './configure-http';
export * from './cursor';
export * from './null-as-json';
export * from './record-id';
export * from './stop';
