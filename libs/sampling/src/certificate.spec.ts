import { certificateText, certify, type DrawFacts } from './certificate';
import { drawSample } from './draw-sample';
import { simpleDesign } from './sample-design';
import { sha256Hex } from './sha-256';
import { aFrame } from './testing/a-frame';

const facts: DrawFacts = {
  ...{ partnership: 'Castle City', audit: 'Neglect' },
  frame: { sha256: 'f'.repeat(64), rows: 30, eligible: 30, fixedAt: '2026-03-02T09:00:00.000Z' },
  draw: {
    ...{ number: 2, drawsInAll: 2, drawnAt: '2026-03-02T10:00:00.000Z', confirmedAt: null },
    void: [{ number: 1, reason: 'The frame was of last year', at: '2026-03-02T09:30:00.000Z' }],
  },
  ...{ seed: '663124', seedSource: 'typed', seedEvent: 'Dice at the subgroup' },
};

describe('the paper of a draw', () => {
  const rows = aFrame(30);
  const paperOf = (design: Parameters<typeof drawSample>[1], given: DrawFacts = facts) => {
    const draw = drawSample(rows, design, given.seed ?? '');
    if (!draw.ok) throw new Error(draw.problems.join(' '));
    return certify(given, design, draw);
  };

  it('certifies a random draw, and says how many draws there were', () => {
    const paper = paperOf({ ...simpleDesign(3), reserves: 1 });
    expect(paper).toMatchObject({
      ...{ kind: 'certificate', format: 'sightline-draw/1' },
      draw: { number: 2, drawsInAll: 2, void: [{ number: 1 }] },
    });
    expect(paper.strata[0]).toMatchObject({ name: '', seed: '663124', eligible: 30, wanted: 3 });
    expect(paper.strata[0]?.reserves).toHaveLength(1);
  });

  it('only records a draw in which people chose', () => {
    const design = { ...simpleDesign(1), method: 'targeted' as const, chosen: [3] };
    const paper = paperOf(design, { ...facts, seed: null, seedSource: null, seedEvent: null });
    expect(paper).toMatchObject({ kind: 'record', rule: 'Chosen by people, not by chance.' });
    expect(paper.strata[0]).toMatchObject({
      seed: null,
      drawn: [{ reference: 'R000003', position: 3, counter: null }],
    });
  });

  it('bears the digest of everything else in it', () => {
    const { sha256, ...rest } = paperOf(simpleDesign(3));
    expect(sha256).toBe(sha256Hex([certificateText(rest)]));
  });
});
