import { peopleOnly } from '../../src/app/reports/publication/people-only';

describe('what people wrote of a section', () => {
  it('is kept without the sentences that Sightline drafted', () => {
    const drafted = 'The report counts 10 cases. By group: recent (5 of 10).\n\n- Voice: 7 of 10';
    const narrative =
      'The report counts 10 cases. Carers were tired. By group: recent (5 of 10).\n\n' +
      '- Voice: 7 of 10\n- Schools listened.';
    expect(peopleOnly(narrative, drafted)).toBe('Carers were tired.\n\n- Schools listened.');
  });

  it('loses quotes', () => {
    const narrative = 'It was late.\n\n> Nobody told me.';
    expect(peopleOnly(narrative, '')).toBe('It was late.');
  });

  it('keeps headings and bold words of a paragraph that is all theirs', () => {
    const narrative = '# What we saw\n\n**Orders** travel late.';
    expect(peopleOnly(narrative, 'Something else.')).toBe(narrative);
  });

  it('is nothing where nobody wrote', () => {
    expect(peopleOnly('The report counts 10 cases.', 'The report counts 10 cases.')).toBe('');
  });
});
