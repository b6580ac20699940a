import {
  figuresIn,
  figureToken,
  goneFigure,
  movedFigures,
  refreshFigures,
  settleFigures,
  typedFigures,
} from './bound-figures';
import { gatherFigures } from './gather-figures';
import { parseNarrative } from './parse-narrative';

const words = `{{in|2 returns}} came. **${figureToken('late', 'one return')}** was late.`;

describe('figures bound into a narrative', () => {
  it('say what they say now when the narrative is read', () => {
    expect(settleFigures(words, { in: '3 returns', late: 'no return' })).toBe(
      '3 returns came. **No return** was late.',
    );
  });

  it('have a capital where a sentence begins with them, and only there', () => {
    const said = '- **{{few|2 cases}}** fell. {{few|2 cases}} rose, in {{few|2 cases}}.';
    expect(settleFigures(said, { few: 'most cases' })).toBe(
      '- **Most cases** fell. Most cases rose, in most cases.',
    );
    expect(movedFigures('{{few|Most cases}}', { few: 'most cases' })).toEqual([]);
  });

  it('are offered by the sentence that they were drafted in, each once', () => {
    const drafted = '# Returns\n\nAll is well. {{in|One return}} of **{{all|6}}** came. Thanks.';
    expect(
      gatherFigures([
        { key: 'returns', drafted },
        { key: 'more', drafted },
      ]),
    ).toEqual([
      { key: 'in', text: 'one return', section: 'returns', sentence: '… of 6 came.' },
      { key: 'all', text: '6', section: 'returns', sentence: 'One return of … came.' },
    ]);
  });

  it('say what they said where nothing newer is known, and so they parse', () => {
    expect(settleFigures(words)).toBe('2 returns came. **one return** was late.');
    expect(parseNarrative('{{in|2 returns}} came.')).toEqual([
      { kind: 'paragraph', runs: [{ text: '2 returns', figure: 'in' }, { text: ' came.' }] },
    ]);
  });

  it('are marked where the data no longer give them', () => {
    expect(settleFigures('Late: {{late|1 return}}.', {})).toBe(`Late: 1 return ${goneFigure}.`);
    expect(settleFigures('{{constructor|1}}', {})).toBe(`1 ${goneFigure}`);
  });

  it('are told where they have moved since the words were written', () => {
    const now = { in: '2 returns', late: '2 returns' };
    expect(movedFigures(words, now)).toEqual([{ key: 'late', text: 'one return' }]);
    expect(movedFigures(refreshFigures(words, now), now)).toEqual([]);
  });

  it('cannot be made by words that only look like one', () => {
    const looks = '\\{{in|2 returns}} and {{in}} and {{|x}} and {{in|a|b}}';
    expect(figuresIn(looks)).toEqual([]);
    expect(settleFigures(looks, { in: 'x' })).toBe(looks);
  });

  it('are told from counts that somebody typed', () => {
    expect(typedFigures('{{in|2 of 3}} came, 2 of 3 late: 40 % of 12 or 12.5%.')).toEqual([
      '2 of 3',
      '40 %',
      '12.5%',
    ]);
  });

  it('hold no mark of the narrative, whatever they are made from', () => {
    expect(figureToken('a b/c', ' **2** {of}\n3 | ')).toBe('{{a-b-c|2 of 3}}');
    expect(figureToken('a', ' * ')).toBe('');
  });
});
