import type { FormContext } from './answers';
import { explainVisibility } from './explain';
import { aContext, aForm, aFormOf, answered, ask } from './testing/forms';
import { isVisible } from './visibility';

const form = aFormOf(
  {
    id: 'A',
    title: 'Gate',
    questions: [
      ask.single('A1', ['child', 'adult']),
      ask.yesNo('A2', {
        showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'child' }] },
      }),
      ask.yesNo('A3', {
        askedOf: ['police', 'camhs'],
        showWhen: { all: [{ question: 'A2', operator: 'equals', answer: 'yes' }] },
      }),
    ],
  },
  {
    id: 'B',
    title: 'Child',
    askedOf: ['police', 'education'],
    showWhen: { all: [{ involvement: ['child'] }] },
    questions: [
      ask.yesNo('B1'),
      ask.yesNo('B2', {
        showWhen: {
          any: [
            { question: 'A1', operator: 'equals', answer: 'adult' },
            { unit: 'stratum', operator: 'equals', answer: 'recent' },
          ],
        },
      }),
      ask.yesNo('B3', { showWhen: { all: [{ agencyKind: ['police'] }] } }),
    ],
  },
);

function explain(
  id: string,
  values: Parameters<typeof answered>[0] = {},
  context?: Partial<FormContext>,
) {
  return explainVisibility(form, id, answered(values), aContext(context));
}

const words = (...args: Parameters<typeof explain>) =>
  explain(...args).steps.map((step) => step.words);

describe('why a question shows or hides', () => {
  it('says that it is always shown where nothing decides', () => {
    expect(explain('A1')).toEqual({ visible: true, summary: 'Always shown', steps: [] });
  });

  it('says that the form has no such question', () => {
    expect(explain('Z9')).toEqual({
      visible: false,
      summary: 'Hidden: this form has no question “Z9”',
      steps: [],
    });
  });

  it('names the answer that was found', () => {
    expect(explain('A2', { A1: 'child' })).toEqual({
      visible: true,
      summary: 'Shown because A1 is “Child” (the answer is “Child”)',
      steps: [
        { of: 'question', holds: true, words: 'A1 is “Child” (the answer is “Child”)', depth: 0 },
      ],
    });
    expect(explain('A2', { A1: 'adult' }).summary).toBe(
      'Hidden because it needs: A1 is “Child” (the answer is “Adult”)',
    );
    expect(explain('A2').summary).toBe(
      'Hidden because it needs: A1 is “Child” (it is not answered)',
    );
  });

  it('says that the answer of a hidden question does not count', () => {
    const chained = explain('A3', { A1: 'adult', A2: 'yes' });
    expect(chained.visible).toBe(false);
    expect(chained.summary).toBe(
      'Hidden because it needs: A2 is “Yes” (A2 is hidden, so its answer does not count)',
    );
    expect(words('A3', { A1: 'adult' }).at(-1)).toBe('A2 is “Yes” (A2 is hidden)');
  });

  it('names the agencies that are asked, and this one', () => {
    const asked = 'it is asked of Police or Child and adolescent mental health';
    expect(explain('A3', { A1: 'child', A2: 'yes' }).steps).toEqual([
      { of: 'question', holds: true, words: `${asked} (this agency is Police)`, depth: 0 },
      { of: 'question', holds: true, words: 'A2 is “Yes” (the answer is “Yes”)', depth: 0 },
    ]);
    expect(explain('A3', {}, { agencyKind: 'education' }).summary).toBe(
      `Hidden because it needs: ${asked} (this agency is Schools and education)`,
    );
  });

  it('blames the section where the section is hidden', () => {
    expect(explain('B1', {}, { involvement: 'adult' }).summary).toBe(
      'Hidden with its section “Child” because it needs: ' +
        'the agency knows “child” in the family (it knows “adult”)',
    );
    expect(explain('B1').summary).toBe(
      'Shown because it is asked of Police or Schools and education (this agency is Police), and ' +
        'the agency knows “child” in the family (it knows “child”)',
    );
    expect(explain('B1').steps.every((step) => step.of === 'section')).toBe(true);
  });

  it('shows the parts of a choice between conditions, one level deeper', () => {
    const unit = { stratum: 'recent' };
    const { steps, visible } = explain('B2', { A1: 'child' }, { unit });
    expect(visible).toBe(true);
    expect(steps.slice(2)).toEqual([
      {
        of: 'question',
        holds: true,
        words: 'A1 is “Adult” or the stratum of the case is “recent”',
        depth: 0,
      },
      { of: 'question', holds: false, words: 'A1 is “Adult” (the answer is “Child”)', depth: 1 },
      {
        of: 'question',
        holds: true,
        words: 'the stratum of the case is “recent” (it is “recent”)',
        depth: 1,
      },
    ]);
    expect(words('B2').at(-1)).toBe('the stratum of the case is “recent” (it is not recorded)');
    expect(explain('B2').summary).toBe(
      'Hidden because it needs: A1 is “Adult” or the stratum of the case is “recent”',
    );
  });

  it('names the agency a condition looks at', () => {
    expect(words('B3').at(-1)).toBe('the agency is Police (this agency is Police)');
  });

  it('says that a later or unknown question cannot be looked at', () => {
    const faulty = aForm(
      ask.yesNo('A1', {
        showWhen: { any: [{ question: 'A2', operator: 'equals', answer: 'yes' }] },
      }),
      ask.yesNo('A2'),
      ask.yesNo('A3', { showWhen: { all: [{ question: 'Z9', operator: 'answered' }] } }),
    );
    const tell = (id: string) =>
      explainVisibility(faulty, id, answered({ A2: 'yes' }), aContext()).summary;
    expect(tell('A1')).toBe(
      'Hidden because it needs: A2 is “Yes” (A2 comes later, so it cannot be looked at)',
    );
    expect(tell('A3')).toBe('Hidden because it needs: Z9 is answered (this form has no Z9)');
  });

  it('sees for a section only what comes before the section', () => {
    const faulty = aFormOf({
      id: 'A',
      title: 'Own',
      showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'yes' }] },
      questions: [ask.yesNo('A1'), ask.yesNo('A2')],
    });
    const { steps } = explainVisibility(faulty, 'A2', answered({ A1: 'yes' }), aContext());
    expect(steps[0]).toMatchObject({ of: 'section', holds: false });
    expect(steps[0]?.words).toContain('A1 comes later');
  });

  it('agrees with what the form shows', () => {
    const cases: Record<string, string>[] = [
      {},
      { A1: 'child' },
      { A1: 'adult', A2: 'yes' },
      { A1: 'child', A2: 'yes' },
    ];
    for (const values of cases) {
      for (const id of ['A1', 'A2', 'A3', 'B1', 'B2', 'B3']) {
        const { visible, steps } = explain(id, values);
        expect(visible).toBe(isVisible(form, id, answered(values), aContext()));
        expect(visible).toBe(steps.filter(({ depth }) => depth === 0).every(({ holds }) => holds));
      }
    }
  });
});
