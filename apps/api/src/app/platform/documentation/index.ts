export * from './documentation.controller';
