import type { SamplingMethod } from '@sightline/sampling';

declare module '../trail/trail-data' {
  interface TrailData {
    'frame.map': { readonly columns: number };
    'frame.upload': {
      readonly number: number;
      readonly rows: number;
      readonly faults: number;
      readonly identityColumns: number;
    };
    'frame.exclude': { readonly rows: readonly string[]; readonly reason: string };
    'frame.include': { readonly rows: readonly string[]; readonly reason: string };
    'frame.fix': { readonly number: number; readonly hash: string; readonly eligible: number };
    'frame.download': { readonly number: number };
    'draw.make': {
      readonly number: number;
      readonly method: SamplingMethod;
      readonly seedSource: string | null;
      readonly frameHash: string;
      readonly drawn: number;
    };
    'draw.void': { readonly number: number; readonly reason: string };
    'draw.confirm': { readonly number: number; readonly cases: number; readonly digest: string };
    'draw.replace': { readonly out: string; readonly in: string; readonly reason: string };
    'draw.paper': { readonly number: number; readonly format: string; readonly digest: string };
  }
}

export {};
