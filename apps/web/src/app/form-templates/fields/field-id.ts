let count = 0;

/** An id for a field of the page, so that its label and its notes find it. */
export function newFieldId(): string {
  count += 1;
  return `sl-field-${count}`;
}
