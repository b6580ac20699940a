import { everyAnswer } from '../../shared/questions/testing/a-form';
import { aReturn, returnUrl } from '../testing/a-return';
import { openedReturn, spocSession } from '../testing/opened-return';

describe('the desk of a SPOC', () => {
  const submitted = aReturn({
    ...{ status: 'submitted', isWritable: false, answers: everyAnswer },
    acts: ['send-back', 'sign-off', 'decline'],
    flags: [{ code: 'thin-evidence', questionIds: ['D1'], message: '1 answer has thin evidence' }],
    history: [
      {
        ...{ at: '2017-09-01T13:00:00.000Z', by: 'Tom Ellery', act: 'submit' },
        ...{ from: 'in-progress', to: 'submitted', reason: null },
      },
    ],
  });

  it('shows the whole form, the checks and the history', async () => {
    const { host, words } = await openedReturn({ view: submitted, session: spocSession });
    expect(host.querySelectorAll('sl-form-reading section')).toHaveLength(3);
    expect(words()).toContain('1 answer has thin evidence');
    expect(words()).toContain('Submitted for sign-offTom Ellery, Fri 1 Sep 2017, 14:00');
    expect(host.querySelector('sl-case-form')).toBeNull();
  });

  it('does nothing where the person changes their mind', async () => {
    const { press, server, asked } = await openedReturn({
      view: submitted,
      session: spocSession,
      agrees: false,
    });
    await press('Sign off');
    expect(asked).toEqual(['Sign off this return?']);
    server.expectNone(`${returnUrl}/sign-off`);
  });

  it('signs off', async () => {
    const { press, answer, words } = await openedReturn({ view: submitted, session: spocSession });
    await press('Sign off');
    const signed = { ...submitted, status: 'signed-off' as const, acts: [], revision: 6 };
    expect((await answer('sign-off', signed)).body).toEqual({ revision: 5 });
    expect(words()).toContain('Signed off by the agency');
  });

  it('says why own work is not signed off, and offers only what may be done', async () => {
    const acts = ['send-back', 'decline'] as const;
    const { find, words } = await openedReturn({
      view: { ...submitted, acts, isOwnWork: true },
      session: spocSession,
    });
    expect(words()).toContain('You completed this return yourself');
    expect(find('Sign off')).toBeUndefined();
    expect(find('Send back')).toBeDefined();
  });

  it('sends back with a reason', async () => {
    const { press, answer, told } = await openedReturn({ view: submitted, session: spocSession });
    await press('Send back to the auditor');
    const request = await answer('send-back', { ...submitted, status: 'sent-back', acts: [] });
    expect(request.body).toEqual({ revision: 5, reason: 'Say more about the visit' });
    expect(told).toEqual(['Sent back to Tom Ellery']);
  });

  it('gives a return that nobody has to people of its own agency only', async () => {
    const view = aReturn({ status: 'issued', auditors: [], isWritable: false, acts: ['decline'] });
    const { server, settle, host, press, answer, words } = await openedReturn({
      view,
      session: spocSession,
    });
    server.expectOne('/api/v1/people').flush([
      { id: 'p1', name: 'Tom Ellery', roles: [{ role: 'auditor', agencyId: 'police' }] },
      { id: 'p2', name: 'Una Hart', roles: [{ role: 'auditor', agencyId: 'health' }] },
      { id: 'p3', name: 'Vic Shaw', roles: [{ role: 'panel-member', agencyId: 'police' }] },
    ]);
    await settle();
    expect(host.querySelectorAll('sl-allocate-panel sl-check-list input')).toHaveLength(1);
    await press('Give it to an auditor');
    expect(words()).toContain('Choose an auditor first');
    host.querySelector<HTMLInputElement>('sl-allocate-panel input')?.click();
    await settle();
    await press('Give it to Tom Ellery');
    expect(words()).toContain('Say of each whether they are independent of the work');
    host.querySelector<HTMLInputElement>('sl-allocate-panel sl-radio-list input')?.click();
    await settle();
    await press('Give it to Tom Ellery');
    const checks = [{ accountId: 'p1', is: 'independent' }];
    const auditors = [{ id: 'p1', name: 'Tom Ellery', independence: 'independent', note: null }];
    const request = await answer('allocate', { ...view, auditors });
    expect(request.body).toEqual({ accountIds: ['p1'], checks, revision: 5 });
    expect(words()).toContain('Given to Tom Ellery, who can start.');
  });

  it('reopens a nil return with who is known and why', async () => {
    const view = aReturn({
      status: 'nil',
      nilKind: 'not-known',
      isWritable: false,
      acts: ['reopen-nil'],
    });
    const { press, host, settle, server, answer } = await openedReturn({
      view,
      session: spocSession,
    });
    await press('Reopen: the family is known');
    await press('Reopen and ask for the form');
    server.expectNone(`${returnUrl}/reopen-nil`);
    host.querySelector<HTMLInputElement>('sl-reopen-nil-form input')?.click();
    const reason = host.querySelector('textarea');
    reason!.value = 'Found under an older address';
    reason!.dispatchEvent(new Event('input'));
    await settle();
    await press('Reopen and ask for the form');
    const request = await answer('reopen-nil', { ...view, status: 'issued', auditors: [] });
    expect(request.body).toEqual({
      involvement: 'child',
      reason: 'Found under an older address',
      revision: 5,
    });
  });
});
