import type { ReturnRowView } from '@sightline/contracts';
import { nextStep } from './return-steps';
import { aReturn } from './testing/a-return';

const auditor = { spocOf: [], accountId: aReturn().auditors[0]?.id };
const spoc = { spocOf: ['police'], accountId: 'somebody-else' };
const reader = { spocOf: [], accountId: 'co-ordinator' };
const row = (over: Partial<ReturnRowView>) => aReturn(over);

describe('what is to be done with a return', () => {
  it('is the SPOC’s before it is anybody’s', () => {
    expect(nextStep(row({ status: 'known-check', auditors: [] }), spoc).words).toBe(
      'Say whether you know the family',
    );
    expect(nextStep(row({ status: 'issued', auditors: [] }), spoc).words).toBe('Choose an auditor');
    expect(nextStep(row({ status: 'submitted' }), spoc).words).toBe('Sign off or send back');
  });

  it('is the auditor’s while it is open', () => {
    expect(nextStep(row({ status: 'issued' }), auditor).words).toBe('Start the form');
    expect(nextStep(row({ status: 'sent-back' }), auditor).words).toBe('Change what was asked');
  });

  it('says whom it waits for to those who only read, and nothing where nobody has to act', () => {
    expect(nextStep(row({ status: 'in-progress' }), spoc).words).toBe('Its auditor is at work');
    expect(nextStep(row({ status: 'submitted' }), reader).words).toBe('Waits for sign-off');
    expect(nextStep(row({ status: 'signed-off' }), spoc).words).toBe('');
  });

  it('puts what came back first and what only waits last', () => {
    const ranks = [
      nextStep(row({ status: 'sent-back' }), auditor),
      nextStep(row({ status: 'in-progress' }), auditor),
      nextStep(row({ status: 'issued' }), auditor),
      nextStep(row({ status: 'submitted' }), auditor),
      nextStep(row({ status: 'signed-off' }), auditor),
    ].map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
