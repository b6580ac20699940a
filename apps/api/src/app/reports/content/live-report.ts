import {
  allSections,
  analyseAudit,
  assuranceLevelsOf,
  draftNarrative,
  readStored,
  reportTables,
  usualTemplate,
  isOwnSection,
  type NarrativeFacts,
  type StoredAuditInput,
  type TemplateSection,
  type VersionedTemplate,
} from '@sightline/analysis';
import {
  figureNow,
  gatherFigures,
  movedFigures,
  settleFigures,
  type FigureValues,
  type OfferedFigure,
} from '@sightline/report-model';
import { approvalBlockers, type Blocker } from './approval-blockers';
import {
  canonicalJson,
  contentHashOf,
  digestOf,
  type ReportContent,
  type SectionContent,
} from './report-content';

/** The words of a section that a person has written, beside what stood there when they did. */
export interface WrittenSection {
  readonly key: string;
  readonly narrative: string;
  readonly figuresDigest: string;
}

/** What a draft is made from, as it comes from the database. */
export interface ReportSource {
  readonly title: string;
  readonly version: number;
  readonly written: readonly WrittenSection[];
  /** The template that the report was begun with; null where the partnership had none. */
  readonly template: VersionedTemplate | null;
  readonly input: StoredAuditInput;
  /** Who met, what they found and what they recommend. */
  readonly agreed: Pick<
    NarrativeFacts,
    'findings' | 'recommendations' | 'panel' | 'dissents' | 'accuracy' | 'assurance'
  >;
}

/** A section as it stands now, and the digest of the figures behind it. */
export interface LiveSection extends SectionContent {
  /** Whether it would stand in the report now; one without words and tables is left out of it. */
  readonly isInReport: boolean;
  readonly figuresDigest: string;
}

/** What the people who write a draft see of it. */
export interface DraftState {
  readonly sections: readonly LiveSection[];
  /** What the figures that stand among the words say now. */
  readonly figures: readonly OfferedFigure[];
  /** Keys of sections whose words stand beside figures that have moved since. */
  readonly moved: readonly string[];
  /** What stands in the way of approving it. */
  readonly blockers: readonly Blocker[];
}

/** A draft worked out: slow, so only ever done in the rendering thread. */
export interface LiveReport {
  readonly state: DraftState;
  readonly content: ReportContent;
  readonly contentHash: string;
}

/** Makes a report from the figures as they are now and the words that people wrote. */
export function liveReport(source: ReportSource): LiveReport {
  const { title, version, written, input, agreed, template } = source;
  const figures = analyseAudit(readStored(input));
  const facts: NarrativeFacts = { ...input.audit, ...agreed, version };
  const drafted = draftNarrative(figures, facts);
  const plan = template ?? usualTemplate(input.audit.partnership);
  const standing = allSections(plan).filter(({ isOn }) => isOn);
  const tables = reportTables(figures).filter(({ section }) =>
    standing.some(({ key }) => key === section),
  );
  const sections = standing.map((section): LiveSection => {
    const { key, title: heading } = section;
    const words = written.find((one) => one.key === key);
    const own = tables.filter((table) => table.section === key);
    const made = isOwnSection(key) ? '' : (drafted[key] ?? '');
    const draft = withStandingWords(section, made, own.length > 0);
    const narrative = words?.narrative ?? draft;
    const isInReport = narrative.trim() !== '' || own.length > 0;
    // Of the figures alone: another template is no reason to look at a section again.
    const figuresDigest = digestOf(canonicalJson([made, own]));
    return { key, title: heading, narrative, drafted: draft, figuresDigest, isInReport };
  });
  const offered = gatherFigures(sections);
  const values = valuesOf(offered);
  const { partnership, classification: marking } = plan.style;
  const content: ReportContent = {
    ...{ schemaVersion: 1, title, version, partnership, marking, day: input.audit.today },
    ...{ facts, figures, tables },
    ...(template ? { template } : undefined),
    sections: sections
      .filter(({ isInReport }) => isInReport)
      .map((section) => settled(section, values)),
  };
  const moved = sections
    .filter((section) => hasMoved(written, section, values))
    .map(({ key }) => key);
  const levels = assuranceLevelsOf(template).map(({ label }) => label);
  const blockers = approvalBlockers(content, moved, levels);
  return {
    state: { sections, figures: offered, moved, blockers },
    content,
    contentHash: contentHashOf(content),
  };
}

/** A section of ours without data stays away whatever words stand before it; one of theirs is words. */
function withStandingWords({ key, words }: TemplateSection, made: string, hasTable: boolean) {
  if (made === '' && !hasTable && !isOwnSection(key)) return '';
  return [words.trim(), made].filter((text) => text !== '').join('\n\n');
}

/** What each figure says now, by its key. */
export function valuesOf(figures: readonly OfferedFigure[]): FigureValues {
  return Object.fromEntries(figures.map(({ key, text }) => [key, text]));
}

/** A section as it is read and frozen: its figures are words. */
function settled({ key, title, narrative, drafted }: LiveSection, values: FigureValues) {
  return {
    ...{ key, title },
    narrative: settleFigures(narrative, values),
    drafted: settleFigures(drafted, values),
  };
}

/** By the section's own figures, or by one that somebody put in from another section. */
function hasMoved(
  written: readonly WrittenSection[],
  section: LiveSection,
  values: FigureValues,
): boolean {
  const words = written.find(({ key }) => key === section.key);
  if (words === undefined) return false;
  return (
    words.figuresDigest !== section.figuresDigest ||
    // One that the data no longer give stands in the way by itself.
    movedFigures(words.narrative, values).some(({ key }) => figureNow(key, values) !== undefined)
  );
}
