import { agencyKinds, involvements } from '@sightline/domain';
import { completeAnswers, validateAnswers, type FormContext } from '@sightline/form-engine';
import { shippedTemplates } from './index';

const asked = involvements.filter((involvement) => involvement !== 'not-known');

describe('a shipped template', () => {
  it.each(shippedTemplates.map((form) => [form.key, form] as const))(
    '%s can be completed by every kind of agency in every branch',
    (_key, form) => {
      const stuck = agencyKinds.flatMap((agencyKind) =>
        asked.flatMap((involvement) => {
          const context: FormContext = { agencyKind, involvement, unit: {} };
          const answers = completeAnswers(form, context, {});
          return validateAnswers(form, answers, context, 'submit').map(
            ({ questionId, message }) => `${agencyKind} ${involvement} ${questionId}: ${message}`,
          );
        }),
      );
      expect(stuck).toEqual([]);
    },
  );
});
