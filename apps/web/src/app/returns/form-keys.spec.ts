import { commandOf } from './form-keys';

function pressed(code: string, init: KeyboardEventInit = { altKey: true }, on = 'input') {
  const target = document.createElement(on);
  let found: ReturnType<typeof commandOf>;
  target.addEventListener('keydown', (event) => (found = commandOf(event)));
  target.dispatchEvent(new KeyboardEvent('keydown', { code, ...init }));
  return found;
}

describe('commandOf', () => {
  it('leaves every key to the field that it is typed into, but those with Alt alone', () => {
    expect(pressed('KeyN', {})).toBeUndefined();
    expect(pressed('KeyN', { altKey: true, ctrlKey: true })).toBeUndefined();
    expect(pressed('KeyN', { altKey: true, shiftKey: true })).toBeUndefined();
    expect(pressed('KeyX')).toBeUndefined();
  });

  it('leaves Alt and an arrow to a list, which opens by it', () => {
    expect(pressed('ArrowDown', { altKey: true }, 'select')).toBeUndefined();
    expect(pressed('ArrowDown')).toBe('next');
  });

  it('goes by the key, since Option makes another letter of it on a Mac', () => {
    expect(pressed('KeyN', { altKey: true, key: '˜' })).toBe('next-open');
  });
});
