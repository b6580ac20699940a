import { TestBed } from '@angular/core/testing';
import { Notices } from '../shared/ui/notices';
import { clearedAfter, ClearingClipboard } from './clearing-clipboard';

function setUp(write: (text: string) => Promise<void>) {
  const said: string[] = [];
  const notices = {
    done: (words: string) => said.push(words),
    fault: ({ title }: { title: string }) => said.push(title),
  };
  TestBed.configureTestingModule({ providers: [{ provide: Notices, useValue: notices }] });
  Object.defineProperty(window.navigator, 'clipboard', {
    value: { writeText: write },
    configurable: true,
  });
  return { clipboard: TestBed.inject(ClearingClipboard), said };
}

describe(ClearingClipboard.name, () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('empties the clipboard after half a minute', async () => {
    const written: string[] = [];
    const { clipboard, said } = setUp((text) => Promise.resolve(void written.push(text)));
    await clipboard.copy('Zuzanna');
    await jest.advanceTimersByTimeAsync(clearedAfter - 1);
    expect(written).toEqual(['Zuzanna']);
    await jest.advanceTimersByTimeAsync(1);
    expect(written).toEqual(['Zuzanna', '']);
    expect(said.at(-1)).toBe('The clipboard is cleared.');
  });

  it('says so where it could not be emptied', async () => {
    const { clipboard, said } = setUp((text) =>
      text === '' ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve(),
    );
    await clipboard.copy('Zuzanna');
    await jest.advanceTimersByTimeAsync(clearedAfter);
    expect(said.at(-1)).toBe('The clipboard could not be cleared');
  });

  it('says so where the browser does not let the page copy', async () => {
    const { clipboard, said } = setUp(() => Promise.reject(new Error('NotAllowedError')));
    await clipboard.copy('Zuzanna');
    expect(said).toEqual(['This browser does not let the page copy. Type it instead.']);
  });
});
