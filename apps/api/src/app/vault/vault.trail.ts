import type { OpenableField, PaperFormat } from '@sightline/contracts';
import type { OpeningPurpose } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'vault.make': { readonly fingerprint: string };
    /** The children of a frame who were not drawn. */
    'vault.frame-destroy': { readonly children: number };
    /** How many cases were given the day they are counted from, and for how many it was drawn. */
    'vault.count-from': { readonly cases: number; readonly drawn: number };
    /** How many children the audit shares with one that it repeats; not which. */
    'vault.recognise': {
      readonly earlierAuditId: string;
      readonly shared: number;
      readonly isWhole: boolean;
    };
    'identity.write': { readonly written: readonly string[]; readonly removed: readonly string[] };
    /** Which field; never what was in it. */
    'identity.open': {
      readonly field: OpenableField;
      readonly purpose: OpeningPurpose;
      readonly agencyId: string | null;
    };
    'identity.own-id': { readonly agencyId: string; readonly isKept: boolean };
    'vault.set': { readonly revision: number; readonly retentionMonths: number };
    'vault.hold': { readonly holdId: string };
    'vault.hold-lift': { readonly holdId: string };
    'vault.destroy-ask': { readonly fingerprint: string };
    'vault.destroy-withdraw': { readonly fingerprint: string };
    'vault.destroy': {
      readonly fingerprint: string;
      readonly identities: number;
      readonly fields: number;
    };
    /** The certificate of the destruction, taken as a file. */
    'vault.paper': { readonly fingerprint: string; readonly format: PaperFormat };
    'never-named.open': { readonly names: number };
    'never-named.write': { readonly revision: number; readonly names: number };
  }
}

export {};
