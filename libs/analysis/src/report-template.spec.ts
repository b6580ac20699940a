import {
  takenOver,
  templateProblems,
  usualTemplate,
  type TemplateSection,
} from './report-template';

const { sections } = usualTemplate('Castle City');
const own = (facts: Partial<TemplateSection> = {}): TemplateSection => ({
  ...{ key: 'own-about', isOn: true, title: 'About us', words: 'Three partners.', ...facts },
});
const without = (key: string) => sections.filter((section) => section.key !== key);
const off = (key: string) =>
  sections.map((section) => (section.key === key ? { ...section, isOn: false } : section));

describe('the template of a partnership’s reports', () => {
  it('has nothing wrong with it before anybody changed it', () => {
    expect(templateProblems(sections)).toEqual([]);
    expect(sections.map(({ key }) => key)).not.toContain('cover');
  });

  it('leaves out what may be left out, in any order', () => {
    expect(templateProblems([...off('themes')].reverse())).toEqual([]);
    expect(templateProblems([own(), ...sections])).toEqual([]);
  });

  it('keeps the sections that a board must not miss, and says why', () => {
    const [problem, ...more] = templateProblems(off('method'));
    expect(problem).toEqual({
      field: 'sections.2.isOn',
      message:
        '“How we looked” must stay: it says who met, what was left out and what the figures cannot tell',
    });
    expect(more).toEqual([]);
  });

  it('refuses a section that is gone, twice there, unknown or empty, naming it', () => {
    const fieldsOf = (all: readonly TemplateSection[]) =>
      templateProblems(all).map(({ field }) => field);
    expect(fieldsOf(without('returns'))).toEqual(['sections']);
    expect(fieldsOf([...sections, sections[0]!])).toEqual(['sections.17.key']);
    expect(fieldsOf([...sections, own({ key: 'own-UP' })])).toEqual(['sections.17.key']);
    expect(fieldsOf([...sections, own({ words: ' ' })])).toEqual(['sections.17.words']);
    expect(fieldsOf([...sections, own({ words: ' ', isOn: false })])).toEqual([]);
    expect(fieldsOf([...sections, own({ words: 'In {{x|2}}' })])).toEqual(['sections.17.words']);
    const many = Array.from({ length: 9 }, (_, at) => own({ key: `own-${at}` }));
    expect(fieldsOf([...sections, ...many])).toEqual(['sections']);
  });

  it('keeps sections in which somebody has written when a report takes another over', () => {
    const next = { revision: 2, style: usualTemplate('').style, sections: off('themes') };
    const taken = takenOver(next, [...sections, own()], ['themes', 'own-about']);
    const standing = taken.sections.filter(({ isOn }) => isOn).map(({ key }) => key);
    expect(standing).toEqual([...sections.map(({ key }) => key), 'own-about']);
    expect(takenOver(next, [own()], []).sections).toEqual(next.sections);
  });
});
