/** The key that takes the meeting to its next case; it is shown beside the button that does. */
export const nextKey = 'n';

/** Whether a key pressed now was meant to go on, and not to write, to choose or to do something else. */
export function goesOn(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, repeat, defaultPrevented, target } = event;
  if (key.toLowerCase() !== nextKey || repeat || defaultPrevented) return false;
  return !altKey && !ctrlKey && !metaKey && !takesKeys(target);
}

/** Fields that a person writes or chooses in, and dialogs above the page. */
const takers =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], ' +
  '[role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], dialog';

function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takers) !== null;
}
