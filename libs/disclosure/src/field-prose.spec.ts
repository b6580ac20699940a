import { shippedTemplates } from '@sightline/shipped-templates';
import { findIdentifiers } from './index';

/** Every text of a form but the addresses and authors of its sources. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'source' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}

describe('the words of the field, as others wrote them in the forms that ship', () => {
  const texts = shippedTemplates.flatMap((template) => textsIn(template));

  it('hold nothing that is marked', () => {
    const marked = texts.flatMap((text) =>
      findIdentifiers(text).map(({ start, end }) => text.slice(start, end)),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(marked).toEqual([]);
  });
});
