import { Fragment, type Node } from 'prosemirror-model';
import {
  cleanText,
  figureNow,
  formatNarrative,
  parseNarrative,
  type FigureValues,
  type Narrative,
  type NarrativeBlock,
  type Run,
} from '@sightline/report-model';
import { narrativeSchema } from './narrative-schema';

const { nodes, marks } = narrativeSchema;

/** The narrative as the editor holds it. */
export function documentOf(narrative: string): Node {
  const blocks = parseNarrative(narrative).map(blockNode);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
}

/** What the editor holds as narrative; its figures as the person saw them, as they are now. */
export function narrativeOf(document: Node, values: FigureValues): string {
  const blocks: NarrativeBlock[] = [];
  document.forEach((node) => blocks.push(...blocksOf(node, values)));
  return formatNarrative(blocks.filter(saysSomething));
}

function blockNode(block: Narrative[number]): Node {
  switch (block.kind) {
    case 'heading':
      return nodes.heading.create({ level: block.level }, words(block.text));
    case 'paragraph':
      return paragraphNode(block.runs);
    case 'quote':
      return nodes.quote.create(null, paragraphNode(block.runs));
    case 'list': {
      const items = block.items.map((runs) => nodes.item.create(null, paragraphNode(runs)));
      return (block.ordered ? nodes.numbers : nodes.bullets).create(null, items);
    }
  }
}

function paragraphNode(runs: readonly Run[]): Node {
  return nodes.paragraph.create(null, runs.flatMap(inlineNodes));
}

function inlineNodes({ text, bold, italic, figure }: Run): Node[] {
  const style = [
    ...(bold ? [marks.bold.create()] : []),
    ...(italic ? [marks.italic.create()] : []),
  ];
  if (figure !== undefined) return [nodes.figure.create({ key: figure, said: text }, null, style)];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [nodes.break.create()] : []),
      ...(line === '' ? [] : [narrativeSchema.text(line, style)]),
    ]);
}

function words(text: string): Fragment {
  return text === '' ? Fragment.empty : Fragment.from(narrativeSchema.text(text));
}

function blocksOf(node: Node, values: FigureValues): NarrativeBlock[] {
  switch (node.type) {
    case nodes.heading: {
      const level = node.attrs['level'] as 1 | 2 | 3 | 4;
      return [{ kind: 'heading', level, text: cleanText(node.textContent).trim() }];
    }
    case nodes.quote:
      return childrenOf(node).map((part) => ({ kind: 'quote', runs: runsOf(part, values) }));
    case nodes.bullets:
    case nodes.numbers: {
      const items = childrenOf(node).map(({ firstChild }) => runsOf(firstChild, values));
      return [
        { kind: 'list', ordered: node.type === nodes.numbers, items: items.filter(hasWords) },
      ];
    }
    default:
      return [{ kind: 'paragraph', runs: runsOf(node, values) }];
  }
}

function runsOf(node: Node | null, values: FigureValues): Run[] {
  if (!node) return [];
  return childrenOf(node).map((part) => {
    const style = {
      bold: marks.bold.isInSet(part.marks) !== undefined,
      italic: marks.italic.isInSet(part.marks) !== undefined,
    };
    if (part.type === nodes.break) return { text: '\n' };
    if (part.type !== nodes.figure) return { text: cleanText(part.text ?? ''), ...style };
    const { key, said } = part.attrs as { key: string; said: string };
    return { text: figureNow(key, values) ?? said, figure: key, ...style };
  });
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
}

function saysSomething(block: NarrativeBlock): boolean {
  if (block.kind === 'heading') return block.text !== '';
  return block.kind === 'list' ? block.items.length > 0 : hasWords(block.runs);
}

function hasWords(runs: readonly Run[]): boolean {
  return runs.some(({ text }) => text.trim() !== '');
}
