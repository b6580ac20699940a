export * from './api-client';
export * from './factories';
export * from './signed-in';
export * from './start-app';
export * from './test-clock';
export * from './test-database';
export * from './trail-rows';
