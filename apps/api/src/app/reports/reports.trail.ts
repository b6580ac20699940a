import type { DocumentFormat, ReportFormat } from '@sightline/contracts';
import type { AccuracyAnswer, ReportCommentAct, ReportCommentKind } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'report.draft': { readonly version: number; readonly isNew: boolean };
    'report.edit': { readonly section: string; readonly digest: string };
    'report.keep-words': { readonly section: string };
    'report.comment': {
      readonly section: string;
      readonly kind: ReportCommentKind;
      readonly digest: string;
    };
    'report.comment-reply': { readonly section: string; readonly digest: string };
    'report.comment-settled': {
      readonly section: string;
      readonly kind: ReportCommentKind;
      readonly act: ReportCommentAct;
      readonly digest: string;
    };
    'report.approve': { readonly version: number; readonly contentHash: string };
    'report.open': { readonly version: number; readonly status: string };
    'report.download': {
      readonly version: number;
      readonly format: string;
      readonly digest: string;
    };
    'accuracy.begin': {
      readonly number: number;
      readonly lastDay: string;
      readonly agencyIds: readonly string[];
    };
    'accuracy.close': { readonly reason: string };
    'accuracy.read': { readonly number: number };
    'accuracy.open-part': { readonly agencyId: string; readonly number: number };
    'accuracy.comment': {
      readonly agencyId: string;
      readonly passage: string;
      readonly digest: string;
    };
    'accuracy.withdraw': { readonly agencyId: string; readonly passage: string };
    'accuracy.nothing': { readonly agencyId: string };
    'accuracy.answer': {
      readonly agencyId: string;
      readonly passage: string;
      readonly answer: AccuracyAnswer;
      readonly digest: string;
    };
    'accuracy.remind': { readonly day: string; readonly people: number };
    'report.compare': { readonly from: string; readonly to: string };
    'report.rename': { readonly digest: string };
    'report.assurance': { readonly level: string; readonly digest: string };
    'report.take-template': { readonly revision: number };
    'report-template.write': { readonly revision: number; readonly digest: string };
    'report.recall': { readonly version: number; readonly reason: string; readonly told: number };
    'report.correct': {
      readonly version: number;
      readonly corrects: number;
      readonly reason: string;
    };
    'extract.download': {
      readonly version: number;
      readonly agencyId: string;
      readonly format: DocumentFormat;
    };
    'publication.begin': { readonly version: number };
    'publication.write': {
      readonly part: string;
      readonly digest: string;
      /** Clues that may stay. */
      readonly confirmed: number;
    };
    'publication.publish': {
      readonly version: number;
      readonly contentHash: string;
      readonly threshold: number;
      readonly differences: number;
      readonly confirmed: number;
    };
    'publication.open': { readonly status: string };
    'publication.download': {
      readonly rendering: 'report' | 'briefing';
      readonly format: ReportFormat;
      readonly status: string;
    };
    'publication-setting.write': { readonly threshold: number };
  }
}

export {};
