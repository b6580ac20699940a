import { agencyKinds } from '@sightline/domain';
import { shippedTemplates, sgoTemplate } from '@sightline/shipped-templates';
import { completeAnswers } from './complete-answers';

const unit = { stratum: 'recent', ageBand: '5-10' };

describe('completeAnswers', () => {
  it.each(shippedTemplates.map((form) => [form.title, form] as const))(
    'fills %s for every agency and every branch',
    (_title, form) => {
      for (const agencyKind of agencyKinds) {
        for (const involvement of ['child', 'sibling-only', 'adult-only']) {
          completeAnswers(form, { agencyKind, involvement, unit });
        }
      }
    },
  );

  it('keeps the answers it is given and leaves out those that are not asked', () => {
    const context = { agencyKind: 'police', involvement: 'child', unit } as const;
    const given = { N3: { value: 'RI' }, 'SGO-6': { value: 'no' } };
    const answers = completeAnswers(sgoTemplate, context, given);
    expect(answers['N3']?.value).toBe('RI');
    expect(answers['N3']?.evidence).toBeTruthy();
    expect(answers['SGO-6']).toBeUndefined();
  });

  it('refuses answers that the form would refuse', () => {
    const context = { agencyKind: 'police', involvement: 'child', unit } as const;
    expect(() => completeAnswers(sgoTemplate, context, { N3: { value: 'A' } })).toThrow(
      'not-an-option',
    );
  });
});
