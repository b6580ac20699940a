import { figuresIn, settleFigures } from '@sightline/report-model';
import { analyseAudit } from '../analyse-audit';
import type { NarrativeFacts } from '../narrative-facts';
import { anAudit, notIn } from '../test-support/makers';
import { draftNarrative } from './draft-narrative';
import { draft, input } from '../test-support/drafted';

describe('the drafted narrative', () => {
  it('leaves out every section that has no data yet, and never fills one', () => {
    const empty = anAudit([notIn('C01', 'csc', { status: 'issued' })]);
    const before = { ...empty, audit: { ...empty.audit, today: '2017-09-01' } };
    expect(Object.keys(draft({}, before))).toEqual(['method', 'sample', 'returns', 'agencies']);
  });

  it('has the other sections as their data come in', () => {
    const facts: Partial<NarrativeFacts> = {
      purpose: 'To see how children fare',
      assurance: { level: 'Reasonable', meaning: '', reasons: 'Most children are safer' },
    };
    expect(Object.keys(draft(facts))).toEqual([
      ...['summary', 'why', 'method', 'sample', 'returns', 'judgements', 'findings', 'agencies'],
      ...['voice', 'good-practice', 'themes', 'progress', 'learning', 'recommendations'],
      ...['assurance', 'appendix', 'vignettes'],
    ]);
  });

  it('tells each judged case in a few lines, without an agency', () => {
    const text = draft().vignettes ?? '';
    expect(text).toMatch(
      /^# .+\n\nAge band: .+\. Joint working, as the panel judged it: (Good|Inadequate)\./,
    );
    expect(text).not.toMatch(/Police|Children’s Services/);
  });

  it('sums up with the headline first and no single grade of the audit', () => {
    expect(draft().summary?.split('\n\n').slice(0, 2)).toEqual([
      'This audit looked at how agencies worked with 2 children, on the theme “Children under ' +
        'special guardianship”. 2 agencies were asked, and answered for 3 of 4 returns, nil ' +
        'returns included.',
      '**The panel judged joint working to be Good or better in one case (1 of 2).** It gave 1 ' +
        'Good and 1 Inadequate.',
    ]);
  });

  it('says what the audit was for, on the page that most people read', () => {
    const { summary } = draft({
      purpose: 'To see how children fare under an order. It follows a review.',
    });
    expect(summary).toContain('Its purpose: to see how children fare under an order.');
  });

  it('prefers findings that people accepted over what the data suggests', () => {
    const { summary, findings } = draft({
      findings: [
        {
          id: 'f',
          kind: 'development',
          title: 'Plans drift',
          evidence: 'In both cases',
          soWhat: 'Children wait',
          caseIds: ['C01'],
        },
      ],
    });
    expect(summary).toContain('**What needs to improve**\n\n- Plans drift.');
    expect(summary).not.toContain('Was the plan reviewed?');
    expect(findings).toMatch(
      /^# Plans drift\n\nIn both cases\.\n\n\*\*So what\?\*\* Children wait\./,
    );
  });

  it('says why: the learning it follows and the audit it follows up', () => {
    const why = draft({
      reviews: ['Child J', 'Family P (C)'],
      reAuditOf: { theme: 'Plans', yearLabel: '2016/17' },
    }).why;
    expect(why).toBe(
      'The theme follows the learning from Child J and Family P (C). It looks again at what the ' +
        'audit “Plans” of 2016/17 found.',
    );
    expect(draft().why).toBeUndefined();
  });

  it('prints no percentage where the base is under 20', () => {
    expect(Object.values(draft()).join('\n')).not.toMatch(/%/);
  });

  it('binds every count, so that no sentence keeps one that has moved', () => {
    const drafted = Object.values(draftNarrative(analyseAudit(input), input.audit)).join('\n\n');
    const figures = figuresIn(drafted);
    const said = new Map<string, Set<string>>();
    for (const { key, text } of figures) {
      said.set(key, (said.get(key) ?? new Set()).add(text.toLowerCase()));
    }
    expect([...said].filter(([, texts]) => texts.size > 1)).toEqual([]);
    const typed = settleFigures(drafted.replace(/\{\{[^}]+\}\}/g, '')).match(/\d+ of \d+.*/g);
    expect(typed).toBeNull();
  });

  it('says why the theme was chosen in the words of the plan, each review once', () => {
    const { why } = draft({
      purpose: 'To see how children fare',
      reviews: ['Child J', 'Family P'],
      reasons: [
        { kind: 'learning-review', about: 'Child J', words: 'Recommendation 4' },
        { kind: 'performance-data', about: null, words: 'Orders rose by a third' },
        { kind: 'earlier-audit', about: 'Quality of plans', words: '' },
      ],
    });
    expect(why).toContain('- Learning review “Child J”: Recommendation 4.');
    expect(why).toContain('- Performance data: Orders rose by a third.');
    expect(why).toContain('- Earlier audit “Quality of plans”.');
    expect(why).toContain('The theme also follows the learning from Family P.');
    expect(why).not.toContain('from Child J');
  });
});
