import { plainText, type PreparedBlock, type PreparedDocument } from '@sightline/report-model';
import { annexFacts, annexTables } from './annex-tables';

/** The document as data for other programs: what it is, its words by section, and its tables. */
export function renderJson(document: PreparedDocument): Uint8Array {
  const { title, language, date, marking } = document.metadata;
  const content = {
    ...{ schemaVersion: 1, title, language, date, marking },
    about: Object.fromEntries(annexFacts(document)),
    words: document.blocks.flatMap(wordsOf),
    charts: document.blocks.flatMap((block) =>
      block.kind === 'chart'
        ? [
            {
              label: block.label,
              title: block.title,
              table: block.table.label,
              says: block.altText,
            },
          ]
        : [],
    ),
    tables: annexTables(document),
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

function wordsOf(block: PreparedBlock): object[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: block.kind, level: block.level, number: block.number, text: block.text }];
    case 'paragraph':
    case 'quote':
      return [{ kind: block.kind, text: plainText(block.runs) }];
    case 'list':
      return [{ kind: block.kind, items: block.items.map(plainText) }];
    case 'key-box':
      return [
        { kind: 'heading', level: 0, number: '', text: block.title },
        ...block.blocks.flatMap(wordsOf),
      ];
    case 'definition-list':
      return block.items.map(({ term, runs }) => ({
        kind: 'definition',
        ...{ term, text: plainText(runs) },
      }));
    default:
      return [];
  }
}
