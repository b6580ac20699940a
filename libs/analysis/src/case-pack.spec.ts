import type { FormDefinition } from '@sightline/form-engine';
import { casePack } from './case-pack';
import { aCase, anAudit, aReturn } from './test-support/makers';
import { smallForm } from './test-support/small-form';

const form: FormDefinition = {
  ...smallForm,
  sections: [
    ...smallForm.sections,
    {
      id: 'C',
      title: 'Involvement',
      questions: [
        {
          kind: 'rows',
          id: 'C2',
          text: 'Key events',
          maxRows: 12,
          columns: [
            { id: 'day', label: 'Date', kind: 'day' },
            {
              id: 'type',
              label: 'Kind',
              kind: 'single',
              options: [{ code: 'missing', label: 'Missing episode' }],
            },
            { id: 'action', label: 'Done', kind: 'text' },
            { id: 'outcome', label: 'Outcome', kind: 'text' },
          ],
        },
      ],
    },
  ],
};

const event = (day: number, action: string, more = {}) => ({
  ...{ day, type: 'missing', action, outcome: null },
  ...more,
});

describe('the pack of a case', () => {
  it('merges the key events of all agencies by day, and by agency on one day', () => {
    const { chronology } = casePack(
      anAudit(
        [
          aReturn('01', 'police', { C2: [event(-3, 'Searched'), event(-90, 'Called')] }),
          aReturn('01', 'csc', { C2: [event(-3, 'Visited', { outcome: 'Found' })] }),
        ],
        { form },
      ),
    );
    expect(chronology.map(({ day, agencyId, action }) => [day, agencyId, action])).toEqual([
      [-90, 'police', 'Called'],
      [-3, 'csc', 'Visited'],
      [-3, 'police', 'Searched'],
    ]);
    expect(chronology[1]).toMatchObject({ typeLabel: 'Missing episode', outcome: 'Found' });
    expect(chronology[0]!.outcome).toBeNull();
  });

  it('leaves out a return that is not in, and a row without a day', () => {
    const { chronology } = casePack(
      anAudit(
        [
          aReturn('01', 'csc', { C2: [event(-1, 'Wrote')] }, { status: 'in-progress' }),
          aReturn('01', 'police', { C2: [{ day: null, type: 'missing', action: 'Undated' }] }),
        ],
        { form },
      ),
    );
    expect(chronology).toEqual([]);
  });

  it('keeps an event without its words where they wait for a decision', () => {
    const { chronology } = casePack(
      anAudit(
        [aReturn('01', 'csc', { C2: [event(2, 'Spoke to')] }, { withheldQuestions: ['C2'] })],
        { form },
      ),
    );
    expect(chronology).toMatchObject([{ day: 2, action: null, outcome: null }]);
  });

  it('says who the case is about from the section of the case, in labels', () => {
    const input = anAudit([aReturn('01', 'csc', { B2: 'girl' })], { form, cases: [aCase('01')] });
    expect(casePack(input).profile).toEqual([{ questionId: 'B2', label: 'Gender', value: 'Girl' }]);
  });
});
