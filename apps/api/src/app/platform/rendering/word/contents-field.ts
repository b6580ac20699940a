import { BuilderElement, Run, XmlComponent } from 'docx';

/** The words of a field: what Word works out when a person updates it. */
class Instruction extends XmlComponent {
  constructor(words: string) {
    super('w:instrText');
    this.root.push(words);
  }
}

/**
 * The marks around a table of contents, each in a run of its own: LibreOffice shows the instruction
 * as text where they share one, as those of `docx` do.
 */
export function contentsField(deepest: number): readonly [Run, Run, Run, Run] {
  const instruction = new Run({ children: [new Instruction(`TOC \\o "1-${deepest}" \\h`)] });
  return [mark('begin'), instruction, mark('separate'), mark('end')];
}

function mark(type: 'begin' | 'separate' | 'end'): Run {
  const attributes = { type: { key: 'w:fldCharType', value: type } };
  return new Run({ children: [new BuilderElement({ name: 'w:fldChar', attributes })] });
}
