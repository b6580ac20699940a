import { TestBed } from '@angular/core/testing';
import type { KnownCheckDto } from '@sightline/contracts';
import axe from 'axe-core';
import { aReturn } from '../testing/a-return';
import { KnownCheckForm } from './known-check-form';

async function shown() {
  const fixture = TestBed.createComponent(KnownCheckForm);
  fixture.componentRef.setInput('view', aReturn({ status: 'known-check', revision: 3 }));
  const sent: KnownCheckDto[] = [];
  fixture.componentInstance.answered.subscribe((dto) => sent.push(dto));
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const settle = () => fixture.whenStable();
  const tick = async (words: string) => {
    const label = [...host.querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(words),
    );
    label?.querySelector('input')?.click();
    await settle();
  };
  const say = async (legend: string, words: 'Yes' | 'No') => {
    const group = [...host.querySelectorAll('fieldset')].find((one) =>
      one.querySelector('legend')?.textContent.includes(legend),
    );
    const radios = [...(group?.querySelectorAll<HTMLElement>('label') ?? [])];
    radios
      .find((one) => one.textContent.trim().startsWith(words))
      ?.querySelector('input')
      ?.click();
    await settle();
  };
  const button = () => host.querySelector<HTMLButtonElement>('button[type=submit]');
  const send = async () => {
    button()?.click();
    await settle();
  };
  return { fixture, host, sent, tick, say, button, send };
}

describe('the known check', () => {
  it('sends nothing that is incomplete, says what is missing and goes to the first of it', async () => {
    const { host, sent, send } = await shown();
    await send();
    expect(sent).toEqual([]);
    const errors = [...host.querySelectorAll('.wrong')].map((one) => one.textContent);
    expect(errors).toEqual([
      'Say who in the family you know',
      'Say where you looked',
      'Say whether you searched other names, addresses and numbers',
      'Say whether your agency should have known',
    ]);
    expect(document.activeElement).toBe(host.querySelector('input[value=child]'));
  });

  it('says on its one button what will happen', async () => {
    const { tick, button } = await shown();
    await tick('The child');
    expect(button()?.textContent).toContain('Yes, we will complete the form');
    await tick('Known, but nothing in the window');
    expect(button()?.textContent).toContain('Close as a nil return');
    await tick('Nobody in the family');
    expect(button()?.textContent).toContain('Close as a nil return');
  });

  it('asks of child, siblings and carers one by one, and nobody excludes them', async () => {
    const { host, sent, tick, say, send } = await shown();
    await tick('A brother, sister');
    await tick('A parent or carer');
    await tick('Main record');
    await say('other names', 'Yes');
    await say('should it have known', 'No');
    await send();
    expect(sent[0]).toMatchObject({ involvement: 'sibling-only', known: ['siblings', 'carers'] });
    await tick('Nobody in the family');
    expect(host.querySelector<HTMLInputElement>('input[value=carers]')?.checked).toBe(false);
  });

  it('closes as nil where nobody is known', async () => {
    const { sent, tick, say, send } = await shown();
    await tick('Nobody in the family');
    await tick('Main record');
    await say('other names', 'Yes');
    await say('should it have known', 'No');
    await send();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      involvement: 'not-known',
      nilKind: 'not-known',
      systemsSearched: ['Main record'],
      searchedAlternatives: true,
      shouldHaveKnown: false,
      revision: 3,
    });
  });

  it('takes the form on where the child is known, with the place named that was searched too', async () => {
    const { host, sent, tick, say, send } = await shown();
    await tick('The child');
    await tick('E-mail');
    await tick('Somewhere else');
    await say('other names', 'No');
    await say('should it have known', 'Yes');
    await send();
    expect(sent).toEqual([]);
    const elsewhere = host.querySelector<HTMLInputElement>('input[type=text]');
    elsewhere!.value = 'Custody records';
    elsewhere!.dispatchEvent(new Event('input'));
    await send();
    expect(sent[0]?.systemsSearched).toEqual(['E-mail', 'Custody records']);
    expect(sent[0]?.nilKind).toBeUndefined();
  });

  it('shows what the server refuses at its field', async () => {
    const { fixture, host } = await shown();
    fixture.componentRef.setInput('problem', {
      ...{ type: 'about:blank', title: 'x', status: 422, code: 'request.invalid', requestId: '' },
      fields: [{ field: 'note', message: 'Keep the note to 400 characters' }],
    });
    await fixture.whenStable();
    expect(host.querySelector('.wrong')?.textContent).toBe('Keep the note to 400 characters');
  });

  it('is sound for a screen reader', async () => {
    const { host, tick, send } = await shown();
    await tick('The child');
    await send();
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
