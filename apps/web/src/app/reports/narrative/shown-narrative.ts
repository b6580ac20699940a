import {
  figureNow,
  hasMoved,
  parseNarrative,
  withCapital,
  type FigureValues,
  type NarrativeBlock,
  type Run,
} from '@sightline/report-model';

/** Text as it is shown: a figure says what it says now, and what it said if that is otherwise. */
export interface ShownRun extends Run {
  readonly was?: string;
}

/** Narrative to be shown beside the figures as they are now; without them, as its words stand. */
export function shownNarrative(narrative: string, values?: FigureValues): NarrativeBlock[] {
  return parseNarrative(narrative).map((block): NarrativeBlock => {
    if (block.kind === 'heading') return block;
    const shown = (runs: readonly Run[]) => runs.map((run) => shownRun(run, values));
    if (block.kind === 'list') return { ...block, items: block.items.map(shown) };
    return { ...block, runs: shown(block.runs) };
  });
}

function shownRun(run: Run, values: FigureValues | undefined): ShownRun {
  const { figure, text } = run;
  if (figure === undefined || !values || !hasMoved({ key: figure, text }, values)) return run;
  const now = figureNow(figure, values);
  if (now === undefined) return { ...run, was: 'no longer in the figures' };
  const isInside = text.charAt(0) === text.charAt(0).toLowerCase();
  return { ...run, text: isInside ? now : withCapital(now), was: `was ${text}` };
}
