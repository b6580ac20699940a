export * from './access.decorators';
export * from './access.guard';
export * from './actor-request';
export * from './origin';
export * from './passwords';
export * from './route-check';
export * from './session-cookie';
export * from './session-reader';
