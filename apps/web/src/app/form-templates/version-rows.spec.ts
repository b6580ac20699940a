import type { FormDefinition } from '@sightline/form-engine';
import { aForm, questions } from '../shared/questions/testing/a-form';
import { reworded } from './testing/a-draft';
import { versionRows } from './version-rows';

const [first, second, third] = aForm.sections;
if (!first || !second || !third) throw new Error('The form has three sections');

describe(versionRows, () => {
  it('finds nothing between a version and itself', () => {
    const { form, sections, changed, notComparable } = versionRows(aForm, aForm);
    expect([form, changed, notComparable]).toEqual([[], 0, 0]);
    expect(sections.map(({ id }) => id)).toEqual(['C', 'D', 'N']);
  });

  it('sets the old words beside the new ones', () => {
    const { sections, changed } = versionRows(aForm, reworded('What was your part?'));
    const row = sections[0]?.questions[0];
    expect(changed).toBe(1);
    expect([row?.before?.text, row?.after?.text]).toEqual([
      'Why was your agency involved?',
      'What was your part?',
    ]);
    expect(row?.comparability.comparable).toBe(true);
  });

  it('keeps what was removed where it was, and says that it cannot be compared', () => {
    const after: FormDefinition = {
      ...aForm,
      sections: [{ ...first, questions: first.questions.slice(1) }, second, third],
    };
    const { sections, notComparable } = versionRows(aForm, after);
    const row = sections[0]?.questions.at(-1);
    expect([row?.id, row?.before?.id, row?.after]).toEqual(['C1', 'C1', undefined]);
    expect(row?.changes.map(({ code }) => code)).toEqual(['removed']);
    expect(notComparable).toBe(1);
  });

  it('shows a question in the section it moved to, once', () => {
    const after: FormDefinition = {
      ...aForm,
      sections: [
        { ...first, questions: first.questions.filter(({ id }) => id !== 'C5') },
        { ...second, questions: [...second.questions, questions.integer] },
        third,
      ],
    };
    const { sections } = versionRows(aForm, after);
    const places = sections.flatMap(({ id, questions: rows }) =>
      rows.filter((row) => row.id === 'C5').map(() => id),
    );
    expect(places).toEqual(['D']);
  });

  it('keeps a section that is gone, behind the others', () => {
    const { sections } = versionRows(aForm, { ...aForm, sections: [first, third] });
    expect(sections.map(({ id }) => id)).toEqual(['C', 'N', 'D']);
    expect(sections[2]?.changes.map(({ words }) => words)).toEqual([
      'Section “Recognition” removed',
    ]);
  });
});
