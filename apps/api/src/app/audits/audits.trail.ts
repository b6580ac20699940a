import type { AuditAct, AuditStatus, DataProtectionKind } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'audit.plan': {
      readonly theme: string;
      readonly financialYear: string;
      readonly quarter: number;
    };
    'audit.edit': { readonly changed: readonly string[] };
    'audit.replan': { readonly from: string; readonly to: string };
    'audit.scope': {
      readonly panelDay: string;
      readonly agencies: number;
      readonly partnerships?: number;
      readonly askedMore?: number;
      readonly formVersionId: string;
    };
    'audit.issue-without-papers': { readonly missing: readonly DataProtectionKind[] };
    'audit.milestone': { readonly key: string; readonly day: string; readonly isHandSet: boolean };
    'audit.clock': { readonly key: string; readonly act: 'start' | 'finish' | 'undo' };
    'audit.recount': { readonly milestones: number };
    'audit.act': {
      readonly act: AuditAct;
      readonly from: AuditStatus;
      readonly to: AuditStatus;
      readonly reason: string | null;
    };
  }
}

export {};
