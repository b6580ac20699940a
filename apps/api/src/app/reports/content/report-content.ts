import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/context';
import type {
  AuditFigures,
  NarrativeFacts,
  ReportSectionKey,
  ReportTable,
  VersionedTemplate,
} from '@sightline/analysis';

/** One section as it is read: the words, and what Sightline drafted from the figures. */
export interface SectionContent {
  readonly key: ReportSectionKey;
  readonly title: string;
  readonly narrative: string;
  readonly drafted: string;
}

/** Everything a report says: data, words and figures. Approval freezes exactly this (ADR 15). */
export interface ReportContent {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly version: number;
  readonly partnership: string;
  readonly marking: string;
  /** ISO day the content bears: of the last generation, or of the approval. */
  readonly day: string;
  readonly facts: NarrativeFacts;
  readonly figures: AuditFigures;
  readonly tables: readonly ReportTable[];
  readonly sections: readonly SectionContent[];
  /** How the partnership wants its reports; absent where it had not chosen. */
  readonly template?: VersionedTemplate;
}

/** A report as somebody reads it: for most readers without the vignettes of its cases. */
export interface ReadContent extends ReportContent {
  readonly isWithoutVignettes?: boolean;
}

/**
 * What of a report a person reads. Vignettes are for those who see cases one by one; the board reads
 * the report without them (domain brief 7.3).
 */
export function contentFor({ permissions }: Actor, content: ReportContent): ReadContent {
  const sections = content.sections.filter(({ key }) => key !== 'vignettes');
  const isWhole =
    permissions.has('report.read-vignettes') || sections.length === content.sections.length;
  return isWhole ? content : { ...content, sections, isWithoutVignettes: true };
}

/** JSON with the keys of every object in order: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 of the canonical text, hex: what an approval freezes. */
export function contentHashOf(content: object): string {
  return digestOf(canonicalJson(content));
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
