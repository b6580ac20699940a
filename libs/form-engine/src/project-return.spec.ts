import type { RowValue } from './answers';
import { projectReturn } from './project-return';
import { aContext, aFormOf, answered, ask } from './testing/forms';

const form = aFormOf(
  {
    id: 'D',
    title: 'Recognition',
    questions: [
      ask.guidance('D0'),
      ask.compliance('D3', {
        domain: 'recognition',
        themes: ['threshold'],
        key: { failing: ['no'] },
      }),
      ask.single('D4', ['a', 'other'], { other: 'other' }),
      ask.rows('D5'),
      ask.text('D6', 9, {
        showWhen: { all: [{ question: 'D3', operator: 'equals', answer: 'yes' }] },
      }),
    ],
  },
  { id: 'E', title: 'Sharing', askedOf: ['education'], questions: [ask.yesNo('E1')] },
);

const project = (answers: Parameters<typeof projectReturn>[1]) =>
  projectReturn(form, answers, aContext());

const bare = {
  sectionId: 'D',
  domain: null,
  themes: [],
  isKey: false,
  failsKey: false,
  value: null,
  evidence: null,
  naReason: null,
  other: null,
  rows: [],
};

describe('a return made ready for analysis', () => {
  it('has one entry for each question shown, answered or not, guidance apart', () => {
    expect(project({})).toEqual([
      {
        ...bare,
        questionId: 'D3',
        kind: 'compliance',
        domain: 'recognition',
        themes: ['threshold'],
        isKey: true,
      },
      { ...bare, questionId: 'D4', kind: 'single' },
      { ...bare, questionId: 'D5', kind: 'rows' },
    ]);
  });

  it('carries value and evidence, and says where a key question fails', () => {
    const [first] = project({ D3: { value: 'no', evidence: ' Not on the record. ' } });
    expect(first).toMatchObject({
      value: 'no',
      evidence: 'Not on the record.',
      failsKey: true,
      naReason: null,
    });
    const [met] = project({ D3: { value: 'yes', evidence: ' ' } });
    expect(met).toMatchObject({ value: 'yes', evidence: null, failsKey: false });
  });

  it('carries a reason only with "not applicable", and "other" only where it is chosen', () => {
    const given = {
      D3: { value: 'na', naReason: 'did-not-arise' },
      D4: { value: 'other', other: 'A youth club' },
    };
    expect(project(given)[0]?.naReason).toBe('did-not-arise');
    expect(project(given)[1]?.other).toBe('A youth club');
    const left = {
      D3: { value: 'yes', naReason: 'did-not-arise' },
      D4: { value: 'a', other: 'A youth club', naReason: 'did-not-arise' },
    };
    expect(project(left)[0]?.naReason).toBeNull();
    expect(project(left)[1]).toMatchObject({ other: null, naReason: null });
  });

  it('carries the rows of a table that hold something', () => {
    const rows: RowValue[] = [{ type: 'core', held: null }, { type: null, note: ' ' }, { held: 0 }];
    const table = project(answered({ D5: rows })).find(({ questionId }) => questionId === 'D5');
    expect(table?.rows).toEqual([{ type: 'core', held: null }, { held: 0 }]);
    expect(table?.value).toEqual(rows);
    const blank = project(answered({ D5: [{ type: null }] }))[2];
    expect(blank).toMatchObject({ value: null, rows: [] });
  });

  it('leaves out what was answered before its question was hidden', () => {
    const answers = answered({ D3: 'no', D6: 'left from before', E1: 'yes' });
    expect(project(answers).map(({ questionId }) => questionId)).toEqual(['D3', 'D4', 'D5']);
    const shown = project(answered({ D3: 'yes', D6: 'words' }));
    expect(shown.at(-1)).toMatchObject({ questionId: 'D6', value: 'words', rows: [] });
  });
});
