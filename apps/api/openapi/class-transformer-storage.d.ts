declare module 'class-transformer/cjs/storage.js' {
  import type { MetadataStorage } from 'class-transformer/types/MetadataStorage';

  /** Where @Type keeps what it was told; the package ships no types for this address. */
  export const defaultMetadataStorage: MetadataStorage;
}
