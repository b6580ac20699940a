import { DOMParser } from 'prosemirror-model';
import fc from 'fast-check';
import { formatNarrative, parseNarrative } from '@sightline/report-model';
import { documentOf, narrativeOf } from './narrative-document';
import { narrativeSchema } from './narrative-schema';

/** What is left of HTML that somebody pastes. */
function pasted(html: string): string {
  const page = document.implementation.createHTMLDocument('pasted');
  page.body.innerHTML = html;
  return narrativeOf(DOMParser.fromSchema(narrativeSchema).parse(page.body), {});
}

describe('the narrative in the editor', () => {
  it('comes back as it went in', () => {
    const text = [
      '# Heading\n\n## Subheading',
      'Words in **bold**, *italic* and ***both***,\non two lines.',
      '- one\n- **two**\n\n1. first\n2. second',
      '> Said a carer\n\n> and another',
      '\\# not a heading, 5 \\* 3 and \\{{no|figure}}',
      'In {{returns.in|2 returns}} and **{{theme.voice|one case}}**.',
    ].join('\n\n');
    expect(narrativeOf(documentOf(text), {})).toBe(formatNarrative(parseNarrative(text)));
  });

  it('comes back as it went in, whatever it holds', () => {
    const pieces = [
      'a',
      '*',
      '**',
      '# ',
      '- ',
      '1. ',
      '> ',
      '\n',
      '\n\n',
      '{{k|v}}',
      '{',
      'م',
      '😀',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = parseNarrative(text);
        expect(parseNarrative(narrativeOf(documentOf(text), {}))).toEqual(
          parseNarrative(formatNarrative(blocks)),
        );
      }),
      { seed: 20171111, numRuns: 500 },
    );
  });

  it('writes each figure as it is now, since the writer saw it so', () => {
    const document = documentOf('In {{in|2 returns}} and {{gone|one case}}.');
    expect(narrativeOf(document, { in: '3 returns' })).toBe(
      'In {{in|3 returns}} and {{gone|one case}}.',
    );
  });

  it('holds no control character', () => {
    const { text, node, nodes } = {
      text: narrativeSchema.text('a\u0000b\u0007c\u202e'),
      node: narrativeSchema.node.bind(narrativeSchema),
      nodes: narrativeSchema.nodes,
    };
    expect(narrativeOf(node(nodes.doc, null, node(nodes.paragraph, null, text)), {})).toBe('abc');
  });
});

describe('what is pasted from elsewhere', () => {
  it('loses scripts, styles, pictures and everything else that a narrative cannot hold', () => {
    const html = `
      <style>p { color: red }</style><script>window.hurt = true</script>
      <p class="MsoNormal" style="color:red" onclick="alert(1)">Plain <b>bold</b><o:p></o:p></p>
      <img src="x" onerror="window.hurt = true"><iframe src="https://example.org"></iframe>
      <p><a href="javascript:alert(1)">a link</a> and <span style="font-weight:700">more</span></p>`;
    expect(pasted(html)).toBe('Plain **bold**\n\na link and **more**');
    expect('hurt' in window).toBe(false);
  });

  it('keeps headings, lists and quotes', () => {
    const html =
      '<h1>One</h1><h5>Five</h5><ul><li>a</li><li><p>b</p></li></ul>' +
      '<ol><li>c</li></ol><blockquote><p>said</p></blockquote>';
    expect(pasted(html)).toBe('# One\n\n### Five\n\n- a\n- b\n\n1. c\n\n> said');
  });

  it('reads the lists of Word, whose marks are words', () => {
    const item = (text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]-->` +
      `<span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span><!--[endif]-->${text}</p>`;
    expect(pasted(`<p>Before</p>${item('first')}${item('second')}<p>After</p>`)).toBe(
      'Before\n\n- first\n- second\n\nAfter',
    );
  });

  it('keeps what looks like a figure as the words it is', () => {
    expect(pasted('<p>{{returns.in|99 returns}}</p>')).toBe('\\{{returns.in|99 returns}}');
  });

  it('puts the words of a table one under another', () => {
    expect(pasted('<table><tr><td>one</td><td>two</td></tr></table>')).toMatch(/one\s+two/);
  });
});
