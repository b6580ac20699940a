export * from './health.controller';
export * from './health.service';
export * from './lifecycle';
export * from './request-figures';
