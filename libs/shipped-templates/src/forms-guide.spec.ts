import { minutesRange, questionCount } from './forms-guide';
import { coreTemplate, sgoTemplate, shippedTemplates } from './shipped';

describe('the guide to the forms', () => {
  it('counts what an agency can be asked', () => {
    const police = questionCount(sgoTemplate, 'police');
    const hidden = sgoTemplate.sections.find(({ id }) => id === 'B')?.questions.length ?? 0;
    expect(police).toBeLessThanOrEqual(questionCount(sgoTemplate) - hidden);
    expect(questionCount(sgoTemplate, 'education')).toBe(
      questionCount(sgoTemplate, 'ambulance') + 2,
    );
  });
});

describe('length', () => {
  it('keeps a dip test under ten minutes a file', () => {
    const dipTest = shippedTemplates.find(({ key }) => key === 'cse-dip-test');
    expect(dipTest && minutesRange(dipTest).to).toBeLessThan(10);
  });

  it('keeps every form of a case file audit within two hours', () => {
    const { to: core } = minutesRange(coreTemplate);
    expect(core).toBeGreaterThan(30);
    for (const form of shippedTemplates) {
      expect([form.key, minutesRange(form).to <= 120]).toEqual([form.key, true]);
    }
  });
});
