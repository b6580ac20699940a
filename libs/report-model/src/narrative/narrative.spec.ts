import fc from 'fast-check';
import type { Run } from '../document';
import { formatNarrative } from './format-narrative';
import type { Narrative, NarrativeBlock } from './narrative';
import { narrativeToBlocks } from './narrative-blocks';
import { parseNarrative } from './parse-narrative';
import { canonicalRuns, plainText } from './runs';

describe('narrative', () => {
  it('reads headings, paragraphs, both kinds of list and quotes', () => {
    const text = [
      '## What we found',
      'First line',
      'second line',
      '',
      '- one',
      '* two',
      '',
      '3. three',
      '4) four',
      '> said a carer',
      '> at the end',
    ].join('\n');
    expect(parseNarrative(text)).toEqual([
      { kind: 'heading', level: 2, text: 'What we found' },
      { kind: 'paragraph', runs: [{ text: 'First line\nsecond line' }] },
      { kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'three' }], [{ text: 'four' }]] },
      { kind: 'quote', runs: [{ text: 'said a carer\nat the end' }] },
    ]);
  });

  it('reads bold, italic and both at once', () => {
    expect(runsIn('A **bold** and *leaning* and ***both***.')).toEqual([
      { text: 'A ' },
      { text: 'bold', bold: true },
      { text: ' and ' },
      { text: 'leaning', italic: true },
      { text: ' and ' },
      { text: 'both', bold: true, italic: true },
      { text: '.' },
    ]);
  });

  it.each([
    ['a star that pairs with none', '5 * 3 = 15 and a*b'],
    ['stars in a row', 'Rated **** by nobody'],
    ['an opening that is never closed', 'He said **no'],
    ['a file path', 'C:\\records\\new'],
  ])('leaves %s as it stands', (_, text) => {
    expect(runsIn(text)).toEqual([{ text }]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b>bold</b> &amp; &lt;i&gt;',
    '[link](javascript:alert(1))',
    '![picture](http://example.org/x.png)',
    '`code` and | a | table |',
  ])('keeps %s as text', (text) => {
    expect(runsIn(text)).toEqual([{ text }]);
  });

  it('drops blocks that hold nothing', () => {
    expect(parseNarrative('# \n\n>\n\n- \n\n   \n')).toEqual([]);
  });

  it('shifts headings below those of the report, and never numbers them', () => {
    expect(narrativeToBlocks('# One\n\n#### Four', 3)).toEqual([
      { kind: 'heading', level: 3, text: 'One', numbering: 'none' },
      { kind: 'heading', level: 4, text: 'Four', numbering: 'none' },
    ]);
  });

  it('writes any narrative so that it reads back the same', () => {
    fc.assert(
      fc.property(narratives, (narrative) => {
        expect(parseNarrative(formatNarrative(narrative))).toEqual(narrative);
      }),
      { seed: 20171109, numRuns: 2000 },
    );
  });

  it('reads any text, and what it read reads back the same', () => {
    const pieces = fc.constantFrom(
      ...[
        '*',
        '**',
        '\\',
        '#',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        ' ',
        'word',
        '<b>',
        '\t',
        '+',
        '_',
        '{{a.b|2 of 3}}',
        '{',
        '|',
        '}}',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const narrative = parseNarrative(text);
        expect(parseNarrative(formatNarrative(narrative))).toEqual(narrative);
      }),
      { seed: 20171110, numRuns: 3000 },
    );
  });

  it('reads 200,000 characters of stars without stopping to think', () => {
    expect(parseNarrative('*a **b '.repeat(30_000))).toHaveLength(1);
  });
});

function runsIn(text: string): readonly Run[] {
  const [block] = parseNarrative(text);
  if (block?.kind !== 'paragraph') throw new Error('Not a paragraph');
  return block.runs;
}

const words = fc.string({
  unit: fc.constantFrom(...'abc é’*\\#>-1.2)+ \n<&_{|}'.split('')),
  minLength: 1,
  maxLength: 24,
});

const style = { bold: fc.boolean(), italic: fc.boolean() };

const figures: fc.Arbitrary<Run> = fc.record({
  text: fc.constantFrom('7 of 9', 'one case (1 of 2)', 'Few returns'),
  figure: fc.constantFrom('returns.in', 'agency.a-1.in'),
  ...style,
});

const runLists: fc.Arbitrary<readonly Run[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.record({ text: words, ...style }) }, figures), {
    minLength: 1,
    maxLength: 4,
  })
  .map(canonicalRuns)
  .filter((runs) => plainText(runs).trim() !== '');

const blocks: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    text: words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
  }),
  fc.record({ kind: fc.constant('paragraph' as const), runs: runLists }),
  fc.record({ kind: fc.constant('quote' as const), runs: runLists }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runLists, { minLength: 1, maxLength: 4 }),
  }),
);

/** Two lists of one kind in a row are one list. */
const narratives: fc.Arbitrary<Narrative> = fc
  .array(blocks, { maxLength: 6 })
  .map((list) => list.filter((block, index) => !continuesList(list[index - 1], block)))
  .filter((list) => list.every((block, index) => !continuesList(list[index - 1], block)));

function continuesList(before: NarrativeBlock | undefined, block: NarrativeBlock): boolean {
  return before?.kind === 'list' && block.kind === 'list' && before.ordered === block.ordered;
}
