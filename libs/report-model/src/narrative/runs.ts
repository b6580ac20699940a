import type { Run } from '../document';

/**
 * Runs in one canonical form: no empty run, no two neighbours of one style, spaces at the edge of a
 * style plain, no space at the edge of a line. So that text and runs can be turned into each other.
 */
export function canonicalRuns(runs: readonly Run[]): readonly Run[] {
  return trimLines(merge(merge(runs).flatMap(plainEdges)));
}

/** The words of runs without their style. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function plainEdges(run: Run): Run[] {
  if (run.figure !== undefined || (!run.bold && !run.italic)) return [run];
  const words = run.text.trim();
  if (words === '') return [{ text: run.text }];
  const start = run.text.indexOf(words);
  return [
    { text: run.text.slice(0, start) },
    { ...run, text: words },
    { text: run.text.slice(start + words.length) },
  ];
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = merged.at(-1);
    if (last && isSameStyle(last, run) && !last.figure && !run.figure) {
      merged[merged.length - 1] = styled(last.text + run.text, run);
    } else {
      merged.push(styled(run.text, run));
    }
  }
  return merged;
}

function trimLines(runs: readonly Run[]): Run[] {
  let atLineStart = true;
  const trimmed = runs.map((run, index) => {
    let text = run.text.replace(/\s*\n\s*/g, '\n');
    if (atLineStart) text = text.trimStart();
    const next = runs[index + 1];
    if (!next || /^\s*\n/.test(next.text)) text = text.replace(/[^\S\n]+$/, '');
    if (!next) text = text.trimEnd();
    if (text !== '') atLineStart = text.endsWith('\n');
    return { ...run, text };
  });
  const kept = trimmed.filter(({ text }) => text !== '');
  return kept.length === runs.length && kept.every((run, i) => run.text === runs[i]?.text)
    ? kept
    : trimLines(merge(kept));
}

function styled(text: string, style: Run): Run {
  return {
    text,
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.figure !== undefined && { figure: style.figure }),
  };
}

function isSameStyle(one: Run, other: Run): boolean {
  return Boolean(one.bold) === Boolean(other.bold) && Boolean(one.italic) === Boolean(other.italic);
}
