import type { ReportFormat } from '@sightline/contracts';

declare module '../trail/trail-data' {
  interface TrailData {
    'report.draft': { readonly version: number; readonly isNew: boolean };
    'report.edit': { readonly section: string; readonly digest: string };
    'report.keep-words': { readonly section: string };
    'report.approve': { readonly version: number; readonly contentHash: string };
    'report.open': { readonly version: number; readonly status: string };
    'report.download': { readonly version: number; readonly format: ReportFormat };
  }
}

export {};
