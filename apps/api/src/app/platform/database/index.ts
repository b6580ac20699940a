export * from './columns';
export * from './database';
export * from './key-file';
export * from './migration-columns';
export * from './open-database';
export type { LockPurpose } from './postgres';
export * from './revision';
export { openReadOnly, sqliteFiles } from './sqlite';
export * from './transactor';
