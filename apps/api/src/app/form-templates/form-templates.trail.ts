declare module '../trail/trail-data' {
  interface TrailData {
    'template.publish': { readonly key: string; readonly number: number; readonly hash: string };
  }
}

export {};
