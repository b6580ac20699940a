declare module '../trail/trail-data' {
  interface TrailData {
    'vault.make': { readonly fingerprint: string };
    /** The children of a frame who were not drawn. */
    'vault.frame-destroy': { readonly children: number };
  }
}

export {};
