export * from './home.module';
