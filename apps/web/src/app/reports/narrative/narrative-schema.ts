import { Schema, type Node } from 'prosemirror-model';

/** Word writes an item of a list as a paragraph, with its mark as words of their own. */
const wordItem = 'p[style*="mso-list"]';
const wordMark = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]';

/** What a narrative can hold, and so all that is left of whatever is pasted into it. */
export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }, { tag: 'td' }, { tag: 'th' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      attrs: { level: { default: 1 } },
      content: 'text*',
      marks: '',
      group: 'block',
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(level, 3) },
      })),
      toDOM: ({ attrs }: Node) => [`h${Number(attrs['level']) + 3}`, 0],
    },
    quote: {
      content: 'paragraph+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bullets: {
      content: 'item+',
      group: 'block',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    numbers: {
      content: 'item+',
      group: 'block',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    item: {
      content: 'paragraph',
      defining: true,
      parseDOM: [{ tag: 'li' }, { tag: wordItem, priority: 60 }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
    break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: wordMark, ignore: true, priority: 70 }, { tag: 'br' }],
      toDOM: () => ['br'],
    },
    figure: {
      attrs: { key: {}, said: {} },
      inline: true,
      group: 'inline',
      atom: true,
      draggable: true,
      parseDOM: [
        {
          tag: 'span[data-figure]',
          getAttrs: (element) => ({
            key: element.getAttribute('data-figure'),
            said: element.getAttribute('data-said') ?? '',
          }),
        },
      ],
      toDOM: ({ attrs }: Node) => [
        'span',
        { 'data-figure': attrs['key'] as string, 'data-said': attrs['said'] as string },
        attrs['said'] as string,
      ],
    },
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // A web page may wrap what it gives to the clipboard in a b that is not bold.
        { tag: 'b', getAttrs: ({ style }) => style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[7-9]00)$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
  },
});
