export * from './agencies';
export * from './audit-statuses';
export * from './grades';
export * from './methods';
export * from './permissions';
export * from './return-statuses';
export * from './transitions';
