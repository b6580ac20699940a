import type { AccuracyPassage, PassageKind } from '@sightline/contracts';
import type { NarrativeFacts, ReportTable } from '@sightline/analysis';
import type { Block, ReportDocument, Run } from '@sightline/report-model';

/** The agency whose part is wanted, and what of the findings concerns it. */
export interface ConcernedAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Findings that name it among the agencies concerned. */
  readonly findingIds: ReadonlySet<string>;
}

interface Draft {
  readonly document: ReportDocument;
  readonly tables: readonly ReportTable[];
  readonly facts: NarrativeFacts;
  readonly titleOf: (sectionKey: string) => string;
}

type Found = Omit<AccuracyPassage, 'key'>;

/**
 * What of a draft is about one agency: its figures, the passages that name it, its findings and
 * recommendations, and nothing else.
 */
export function agencyPassages(draft: Draft, agency: ConcernedAgency): AccuracyPassage[] {
  const names = namesIn(agency);
  const found: readonly [PassageKind, readonly Found[]][] = [
    ['figures', figuresOf(draft, agency)],
    ['words', wordsOf(draft.document, agency, names)],
    ['finding', findingsOf(draft, agency)],
    ['recommendation', recommendationsOf(draft, names)],
  ];
  return found.flatMap(([kind, passages]) =>
    passages.map((passage, index) => ({ ...passage, key: `${kind}:${index + 1}` })),
  );
}

/** Whether a text names the agency, as a word of its own. */
function namesIn({ name, shortName }: ConcernedAgency): (text: string) => boolean {
  const either = [name, shortName]
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either})(?![\p{L}\p{N}])`, 'u');
  return (text) => pattern.test(text);
}

/** Its row of tables by agency, and its column of tables with a column an agency. */
function figuresOf({ tables, titleOf }: Draft, agency: ConcernedAgency): Found[] {
  return tables.flatMap(({ section, title, columns, rows }): Found[] => {
    const made = (figures: AccuracyPassage['figures']): Found[] =>
      figures.length === 0
        ? []
        : [{ kind: 'figures', section: titleOf(section), text: title, figures }];
    const column = columns.findIndex(({ key }) => key === agency.id);
    if (column > 0) {
      return made(
        rows.map(({ cells }) => ({
          label: cells[0]?.text ?? '',
          value: cells[column]?.text ?? '',
        })),
      );
    }
    const own = rows.filter(({ key }) => key === agency.id);
    return own.flatMap(({ cells }) =>
      made(
        columns
          .slice(1)
          .map(({ label }, index) => ({ label, value: cells[index + 1]?.text ?? '' })),
      ),
    );
  });
}

/** Paragraphs, items and quotes that name it, and all that stands under its own heading. */
function wordsOf(
  { blocks }: ReportDocument,
  agency: ConcernedAgency,
  names: (text: string) => boolean,
): Found[] {
  let section = '';
  let isOwn = false;
  return blocks.flatMap((block): Found[] => {
    if (block.kind === 'heading') {
      if (block.level === 1) section = block.text;
      isOwn = block.text === agency.name;
      return [];
    }
    return textsOf(block)
      .filter((text) => isOwn || names(text))
      .map((text): Found => ({ kind: 'words', section, text, figures: [] }));
  });
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'figure-reference':
    case 'quote':
      return [textOf(block.runs)];
    case 'list':
      return block.items.map(textOf);
    case 'key-box':
      return block.blocks.flatMap(textsOf);
    default:
      return [];
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function findingsOf({ facts, titleOf }: Draft, { findingIds }: ConcernedAgency): Found[] {
  return (facts.findings ?? [])
    .filter(({ id }) => findingIds.has(id))
    .map(({ title, evidence, soWhat }): Found => {
      const text = [title, evidence, soWhat].filter((part) => part.trim() !== '').join('\n');
      return { kind: 'finding', section: titleOf('findings'), text, figures: [] };
    });
}

function recommendationsOf({ facts, titleOf }: Draft, names: (text: string) => boolean): Found[] {
  return (facts.recommendations ?? [])
    .filter(({ addressedTo }) => names(addressedTo))
    .map(({ text, rationale }): Found => {
      const words = [text, rationale].filter((part) => part.trim() !== '').join('\n');
      return {
        kind: 'recommendation',
        section: titleOf('recommendations'),
        text: words,
        figures: [],
      };
    });
}
