declare module '../trail/trail-data' {
  interface TrailData {
    'review.add': { readonly name: string };
  }
}

export {};
