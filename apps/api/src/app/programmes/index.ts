export * from './programme-import.service';
export * from './programmes.module';
