declare module '../trail/trail-data' {
  interface TrailData {
    'programme.import': {
      readonly rows: number;
      readonly years: readonly string[];
      readonly digest: string;
    };
  }
}

export {};
