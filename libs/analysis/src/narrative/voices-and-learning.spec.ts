import { anAudit, aReturn } from '../test-support/makers';
import { draft } from '../test-support/drafted';

describe('what agencies and families said, in the drafted narrative', () => {
  it('writes a paragraph an agency, with its grades, learning and timeliness', () => {
    const { agencies } = draft();
    expect(agencies).toContain(
      '# Agency school\n\nIt made a full return for 1 of 2 cases; one return did not come. ' +
        'It signed off 1 of 2 on time, in a median of 19 working days.',
    );
    expect(agencies).toContain('Learning it names for itself:\n\n- See her alone.');
    expect(agencies).toContain('Done already by the agency:\n\n- Trained the team.');
  });

  it('quotes voices, lists good practice, and counts themes in cases', () => {
    const drafted = draft();
    expect(drafted.voice).toContain('# Children');
    expect(drafted.voice).toContain('> I was heard.');
    expect(drafted['good-practice']).toContain('- Drew the family. (csc; Voice of the child)');
    expect(drafted.themes).toContain(
      '- **Voice of the child**: one case (1 of 2), from one agency',
    );
    expect(drafted.learning).toBe(
      '# Voice of the child\n\nNamed in 1 of 2 cases:\n\n- See her alone. (school)',
    );
  });

  it('quotes a few of many learning points and voices, and says where the others are', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        text: `Point ${n}`,
        theme: 'voice',
        level: 'team',
      }));
    const returns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((agency) =>
      aReturn('C01', agency, { N5: many(4), M4: `Said to ${agency}`, N6: `Done by ${agency}` }),
    );
    const { learning: points, agencies, voice } = draft({}, anAudit(returns));
    expect(points?.match(/^- /gm)).toHaveLength(3);
    expect(points).toMatch(/And 1 more, in the appendix\.$/);
    expect(agencies?.match(/^- Point/gm)).toHaveLength(3 * returns.length);
    expect(voice?.match(/^> /gm)).toHaveLength(5);
    expect(voice).toMatch(/And 2 more, in the appendix\.$/);
  });

  it('puts each earlier recommendation beside what the items say now', () => {
    expect(draft().progress).toContain(
      '**Improving.** See children alone. Now: “Was the child seen?” (2 of 3).',
    );
  });

  it('lists what was agreed, and until then what returns propose', () => {
    expect(draft().recommendations).toContain('- Meet monthly. (csc)');
    const agreed = draft({
      recommendations: [
        {
          text: 'Hold a monthly meeting',
          rationale: 'Plans drift',
          priority: 'high',
          addressedTo: 'Children’s social care',
          findingIds: [],
          isAccepted: true,
        },
      ],
    });
    expect(agreed.recommendations).toBe(
      '1. **Hold a monthly meeting.** For Children’s social care; high priority. Plans drift.',
    );
    expect(agreed.summary).toContain('1. Hold a monthly meeting. (Children’s social care)');
  });

  it('never lets words of a return become a heading, a list or bold', () => {
    const words = '# **Boo**\n- list';
    const { voice } = draft({}, anAudit([aReturn('C01', 'csc', { M4: words })]));
    expect(voice).toContain('> \\# \\*\\*Boo\\*\\* - list.');
  });
});
