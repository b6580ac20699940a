/** Advance widths of Source Sans 3 (regular, semibold) for ASCII 32 to 126, in 1/1000 em. */
const regular =
  '200,289,426,497,497,824,609,249,303,303,418,497,249,311,249,350,497,497,497,497,497,497,497,497,497,497,249,249,497,497,497,425,847,543,588,571,615,527,494,617,652,263,479,579,486,727,647,664,566,664,569,534,536,645,515,786,513,476,539,303,350,303,497,500,542,504,553,456,555,496,292,504,544,246,247,495,255,829,547,542,555,555,347,419,338,544,467,719,446,467,425,303,241,303,497';
const semibold =
  '200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513';

const widths = { regular: parse(regular), semibold: parse(semibold) };

/** Signs of good typesetting beyond ASCII. */
const typographic: Readonly<Record<string, number>> = {
  '’': 250,
  '‘': 250,
  '“': 420,
  '”': 420,
  '–': 500,
  '—': 830,
  '…': 820,
  '·': 250,
  '→': 760,
};

/** Anything not in the table is taken for a wide letter: room too much never cuts a word. */
const unknown = 700;
const ideograph = 1000;

/** Pixels that the text takes in Source Sans 3 at the size: no canvas, the same on every machine. */
export function textWidth(text: string, size: number, weight: keyof typeof widths): number {
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = widths[weight][code - 32] ?? typographic[character];
    total += known ?? (code > 0x2e7f ? ideograph : unknown);
  }
  return (total * size) / 1000;
}

/** The text in lines no wider than `width`; the last of `most` lines ends in an ellipsis if cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => breakWord(part, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, 'regular') > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

function breakWord(word: string, width: number, size: number): string[] {
  if (textWidth(word, size, 'regular') <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (textWidth(part + character, size, 'regular') > width && part !== '') {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function parse(list: string): number[] {
  return list.split(',').map(Number);
}
