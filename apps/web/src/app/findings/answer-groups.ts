import type { AuditFigures } from '@sightline/analysis';
import type { FigureGroup, ShownFigure } from './figure-groups';

/** Questions that are neither compliance nor grade. */
export function answers({ answers: given }: AuditFigures): FigureGroup {
  return {
    key: 'answers',
    title: 'Other answers',
    rows: given.map((one) => ({
      name: `${one.questionId} ${one.text}`,
      figures: answerFigures(one),
    })),
  };
}

function answerFigures(one: AuditFigures['answers'][number]): ShownFigure[] {
  switch (one.kind) {
    case 'choice':
      return one.options
        .filter(({ returnIds }) => returnIds.length > 0)
        .map(({ label, share, returnIds }) => ({ label, text: share.text, returnIds }));
    case 'number': {
      const { median, lowest, highest } = one.summary;
      const unit = one.unitLabel ? ` ${one.unitLabel}` : '';
      const text = `${median}${unit} (${lowest} to ${highest})`;
      return [{ label: 'Median', text, returnIds: one.returnIds }];
    }
    case 'x-of-y':
      return [{ label: 'In all', text: one.total.text, returnIds: one.returnIds }];
  }
}

/** Words of returns and records that disagree: counted, with the returns they stand in. */
export function others({
  contradictions,
  goodPractice,
  learning,
  voice,
  concerns,
}: AuditFigures): FigureGroup {
  const notes = [
    ['Good practice', goodPractice],
    ['Learning points', learning],
    ['Voices', voice],
  ] as const;
  const about = [...new Set(contradictions.map((one) => one.about))];
  return {
    key: 'others',
    title: 'Words, disagreements and concerns',
    rows: [
      ...about.map((topic) => {
        const some = contradictions.filter((one) => one.about === topic);
        const returnIds = some.flatMap(({ sides }) => sides.flat().map((side) => side.returnId));
        return {
          name: `Records disagree about ${topic}`,
          figures: [{ label: 'Times', text: `${some.length}`, returnIds }],
        };
      }),
      ...notes
        .filter(([, some]) => some.length > 0)
        .map(([name, some]) => ({
          name,
          figures: [
            {
              label: 'Notes',
              text: `${some.length}`,
              returnIds: some.map(({ returnId }) => returnId),
            },
          ],
        })),
      ...(concerns.length > 0
        ? [
            {
              name: 'Immediate safeguarding concerns',
              figures: [
                {
                  label: 'Raised',
                  text: `${concerns.length}`,
                  returnIds: concerns.map(({ returnId }) => returnId),
                },
              ],
            },
          ]
        : []),
    ],
  };
}
