import { goesOn } from './next-key';

function pressed(target: HTMLElement, init: KeyboardEventInit = {}): boolean {
  document.body.replaceChildren(target);
  let answer = false;
  const listen = (event: KeyboardEvent) => (answer = goesOn(event));
  document.addEventListener('keydown', listen);
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, ...init }));
  document.removeEventListener('keydown', listen);
  return answer;
}

describe('the key of the next case', () => {
  it('goes on from the page and from a button, small or capital', () => {
    expect(pressed(document.createElement('main'))).toBe(true);
    expect(pressed(document.createElement('button'), { key: 'N' })).toBe(true);
  });

  it('is a letter like any other while somebody types or chooses', () => {
    for (const name of ['input', 'textarea', 'select', 'dialog']) {
      expect(pressed(document.createElement(name))).toBe(false);
    }
    const combobox = document.createElement('div');
    combobox.setAttribute('role', 'combobox');
    expect(pressed(combobox)).toBe(false);
  });

  it('does nothing with another key held, nor again while it is held down', () => {
    const page = document.createElement('main');
    expect(pressed(page, { ctrlKey: true })).toBe(false);
    expect(pressed(page, { altKey: true })).toBe(false);
    expect(pressed(page, { repeat: true })).toBe(false);
    expect(pressed(page, { key: 'm' })).toBe(false);
  });
});
