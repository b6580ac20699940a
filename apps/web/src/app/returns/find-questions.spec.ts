import type { VisibleSection } from '@sightline/form-engine';
import { questions } from '../shared/questions/testing/a-form';
import { findQuestions } from './find-questions';

const { compliance, text, single, rows, grade } = questions;
const sections = [
  { section: { id: 'C', title: 'Involvement' }, questions: [text, single, rows] },
  { section: { id: 'D', title: 'Recognition' }, questions: [compliance, grade] },
] as unknown as VisibleSection[];

const idsFor = (wanted: string) => findQuestions(sections, wanted).map(({ id }) => id);

describe('findQuestions', () => {
  it('finds nothing where nothing is looked for, or no question has every word', () => {
    expect(idsFor('  ')).toEqual([]);
    expect(idsFor('agency prompt')).toEqual([]);
  });

  it('finds by the words of the question and by its id, whatever the capitals', () => {
    expect(idsFor('AGENCY why')).toEqual(['C1']);
    expect(idsFor('n2')).toEqual(['N2']);
  });

  it('finds by help, options and columns too, after those that ask it themselves', () => {
    expect(idsFor('practitioner')).toEqual(['A5a']);
    expect(idsFor('what was done')).toEqual(['C2']);
    expect(idsFor('own')).toEqual(['N2']);
    expect(idsFor('role')).toEqual(['A5a']);
    expect(idsFor('first contact')).toEqual(['D1']);
  });

  it('finds the questions of a section by its title, after those that say it themselves', () => {
    expect(idsFor('recognition')).toEqual(['D1', 'N2']);
    expect(idsFor('involvement role')).toEqual(['A5a']);
  });

  it('says in which section each stands', () => {
    expect(findQuestions(sections, 'recognised')).toEqual([
      { id: 'D1', text: compliance.text, sectionTitle: 'Recognition' },
    ]);
  });
});
