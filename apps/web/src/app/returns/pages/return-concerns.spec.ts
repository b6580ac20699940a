import type { ConcernsView, ConcernView, ReturnView } from '@sightline/contracts';
import { aReturn, returnUrl } from '../testing/a-return';
import { openedReturn } from '../testing/opened-return';

const worry = 'Nobody has seen the baby for a week.';
const concern: ConcernView = {
  ...{ id: 'concern-1', status: 'raised', isOverdue: false },
  raised: { at: '2017-09-01T09:00:00.000Z', by: 'Tom Ellery', words: worry },
  acknowledgeBy: '2017-09-01T13:00:00.000Z',
  ...{ acknowledged: null, actioned: null, closed: null, acts: [] },
};
const lead = { name: 'Hadiza Bello', role: 'Detective Inspector', phone: '01632 960 117 ext 4' };
const none: ConcernsView = {
  advice: { lead, outOfHours: 'Ring the duty team.', acknowledgeHours: 4 },
  mayRaise: true,
  concerns: [],
};
const open: ReturnView = aReturn({ hasOpenConcern: true });

async function shown(view: ReturnView, concerns: ConcernsView | 'unreachable' = none) {
  const opened = await openedReturn({ view });
  const { server, settle } = opened;
  const read = server.expectOne(`${returnUrl}/concerns`);
  if (concerns === 'unreachable') read.error(new ProgressEvent('error'));
  else read.flush(concerns);
  await settle();
  return {
    ...opened,
    /** Answers a step, and the return that is read again after it. */
    answer: async (path: string, view: ConcernsView, after: ReturnView) => {
      const { body } = await opened.answer(`concerns${path}`, view);
      server.expectOne(returnUrl).flush(after);
      await settle();
      return body as unknown;
    },
  };
}

afterEach(() => document.querySelectorAll('sl-return-page').forEach((page) => page.remove()));

describe('somebody at risk now', () => {
  it('is first a call: 999, the own lead with the number, and whom to ring at night', async () => {
    const { words, host } = await shown(aReturn());
    const said = words('sl-at-risk');
    expect(said.indexOf('999')).toBeLessThan(said.indexOf('Hadiza Bello'));
    expect(said).toContain('Ring the duty team.');
    expect(host.querySelector('sl-at-risk a')?.getAttribute('href')).toBe('tel:01632960117');
  });

  it('tells whom to ring also where the server does not answer', async () => {
    const { words } = await shown(aReturn(), 'unreachable');
    expect(words('sl-at-risk')).toContain('Emergency Duty Team');
  });

  it('is raised beside the form', async () => {
    const { press, write, answer, words, server } = await shown(aReturn());
    await press('Someone is at risk now');
    await press('Raise the concern');
    server.expectNone(`${returnUrl}/concerns`);
    expect(words('sl-at-risk')).toContain('Say what you are worried about');
    await write('sl-at-risk', worry);
    await press('Raise the concern');
    const body = await answer('', { ...none, concerns: [concern] }, open);
    expect(body).toEqual({ words: worry });
    expect(words('sl-at-risk')).toContain('Raised. Your agency’s single point of contact and');
    expect(words('sl-concern-list')).toContain(worry);
    expect(words('sl-case-form')).toContain('Review and submit');
  });

  it('keeps the words where they could not be sent, and says to make the call', async () => {
    const { press, write, words, server, settle, host } = await shown(aReturn());
    await press('Someone is at risk now');
    await write('sl-at-risk', worry);
    await press('Raise the concern');
    server.expectOne(`${returnUrl}/concerns`).error(new ProgressEvent('error'));
    await settle();
    expect(words('sl-at-risk')).toContain('It was not sent');
    expect(words('sl-at-risk')).toContain('make the call');
    expect(host.querySelector<HTMLTextAreaElement>('sl-at-risk textarea')?.value).toBe(worry);
  });
});

describe('a concern of the return', () => {
  const held = (over: Partial<ConcernView>): ConcernsView => ({
    ...none,
    concerns: [{ ...concern, ...over }],
  });

  it('is shown to who may not answer it, with nothing to press', async () => {
    const { words, find } = await shown(open, held({}));
    expect(words('sl-concern-list')).toContain('To be acknowledged by Fri 1 Sep 2017, 14:00');
    expect(find('Acknowledge')).toBeUndefined();
  });

  it('says where nobody acknowledged it in time', async () => {
    const { words } = await shown(open, held({ isOverdue: true }));
    expect(words('sl-concern-list')).toContain('Not acknowledged in time');
  });

  it('is acknowledged in one click, at the status that was seen', async () => {
    const { press, answer, told } = await shown(open, held({ acts: ['acknowledge'] }));
    await press('Acknowledge');
    const acknowledged = { at: '2017-09-01T10:00:00.000Z', by: 'Ruth Okafor', words: null };
    const after = held({ status: 'acknowledged', acknowledged });
    expect(await answer('/concern-1/acknowledge', after, open)).toEqual({ seen: 'raised' });
    expect(told[0]).toContain('Acknowledged');
  });

  it('is closed with how it ended', async () => {
    const actioned = { at: '2017-09-01T11:00:00.000Z', by: 'Ruth Okafor', words: 'She was seen.' };
    const concerns = held({ status: 'actioned', acts: ['close'], actioned });
    const { press, write, answer, words } = await shown(open, concerns);
    expect(words('sl-concern-list')).toContain('She was seen.');
    await press('Close the concern');
    await write('sl-concern-step-form', 'She is safe with an aunt.');
    await press('Close the concern');
    const closed = { at: '2017-09-02T09:00:00.000Z', by: 'Ruth Okafor', words: 'She is safe.' };
    const after = held({ status: 'closed', acts: [], actioned, closed });
    const body = await answer('/concern-1/close', after, aReturn());
    expect(body).toEqual({ seen: 'actioned', words: 'She is safe with an aunt.' });
    expect(words('sl-concern-list')).toContain('Immediate safeguarding concerns, closed');
  });
});
