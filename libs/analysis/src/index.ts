export * from './audit-figures';
export * from './audit-input';
export * from './contradiction-rules';
export * from './figure-sources';
export * from './finding-candidate';
export * from './narrative-facts';
export * from './report-sections';
export * from './report-table';
