import { TestBed } from '@angular/core/testing';
import { localToday } from '../../shared/format/today';
import type { SavePhase } from '../saving/answer-sync';
import { SaveStatus } from './save-status';

interface Inputs {
  readonly phase?: SavePhase;
  readonly isSending?: boolean;
  readonly unsaved?: number;
  readonly savedAt?: string;
}

async function shown({ phase = 'resting', isSending = false, unsaved = 0, savedAt }: Inputs) {
  TestBed.configureTestingModule({
    providers: [{ provide: localToday, useValue: () => '2017-09-01' }],
  });
  const fixture = TestBed.createComponent(SaveStatus);
  const inputs = { phase, isSending, unsaved, savedAt };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.trim();
}

describe('whether it is saved', () => {
  it.each<[string, Inputs]>([
    ['Nothing to save yet', {}],
    ['Saved 14:02', { savedAt: '2017-09-01T13:02:00.000Z' }],
    ['Saved Thu 31 Aug 2017, 14:02', { savedAt: '2017-08-31T13:02:00.000Z' }],
    ['Saving…', { phase: 'sending', isSending: true, unsaved: 1 }],
    ['Not saved yet: 2 answers', { unsaved: 2, savedAt: '2017-09-01T13:02:00.000Z' }],
    ['Not saved: 1 answer', { phase: 'failing', unsaved: 1 }],
    ['Not saved: 1 answer', { phase: 'ended', unsaved: 1 }],
  ])('says “%s”', async (words, inputs) => {
    expect(await shown(inputs)).toBe(words);
  });
});
