import { analyseAudit } from '../analyse-audit';
import type { AuditInput } from '../audit-input';
import type { FindingCandidate } from '../finding-candidate';
import { anAudit, aReturn } from '../test-support/makers';
import { findingCandidates } from './finding-candidates';

function candidates(input: AuditInput): FindingCandidate[] {
  return findingCandidates(analyseAudit(input));
}

function keys(input: AuditInput): string[] {
  return candidates(input).map(({ key }) => key);
}

function answers(question: string, ...codes: readonly string[]): AuditInput {
  return anAudit(codes.map((code, index) => aReturn(`C${index + 10}`, 'a', { [question]: code })));
}

describe('what the data suggests', () => {
  it('offers nothing from fewer than three answers', () => {
    expect(keys(answers('Q1', 'no', 'no'))).toEqual([]);
    expect(keys(answers('Q1', 'yes', 'yes'))).toEqual([]);
  });

  it('offers an item met in under 60 % for development, and one met in 85 % or more as a strength', () => {
    expect(keys(answers('Q1', 'yes', 'no', 'partly'))).toEqual(['development:Q1']);
    expect(keys(answers('Q1', 'yes', 'yes', 'yes', 'no', 'no'))).toEqual([]);
    expect(keys(answers('Q1', 'yes', 'yes', 'yes'))).toEqual(['strength:Q1']);
  });

  it('offers a key item that failed once, and never calls it a strength', () => {
    const seven = Array.from({ length: 7 }, () => 'yes');
    expect(keys(answers('Q2', 'no', ...seven))).toEqual(['development:Q2']);
    expect(keys(answers('Q2', 'partly', ...seven))).toEqual(['strength:Q2']);
  });

  it('names the counts, the cases and the agencies it rests on', () => {
    const [candidate] = candidates(
      anAudit([
        aReturn('C01', 'a', { Q1: 'yes' }),
        aReturn('C01', 'b', { Q1: 'not-evidenced' }),
        aReturn('C02', 'b', { Q1: 'no' }),
      ]),
    );
    expect(candidate).toEqual({
      key: 'development:Q1',
      kind: 'development',
      title: 'Not yet consistent: Was the child seen?',
      evidence:
        'Met in 1 of 3 returns; not met in 1; not evidenced on file in 1. By agency: a 1 of 1, b 0 of 2.',
      themes: [],
      questionIds: ['Q1'],
      caseIds: ['C01', 'C02'],
      agencyIds: ['b'],
      returnIds: ['C01-b', 'C02-b'],
    });
  });

  it('offers a tick list that failed as a key item', () => {
    const [candidate] = candidates(anAudit([aReturn('C01', 'a', { E4: ['csc'] })]));
    expect(candidate).toMatchObject({
      key: 'development:E4',
      evidence: 'This key item failed in 1 of 1 return, in one case.',
    });
  });

  it('offers a theme of two cases, and not one that two agencies named in one case', () => {
    const learning = [{ text: 'Listen', theme: 'voice', level: 'team' }];
    const said = (...places: readonly (readonly [string, string])[]) =>
      anAudit(places.map(([caseId, agencyId]) => aReturn(caseId, agencyId, { N5: learning })));
    expect(keys(said(['C01', 'a'], ['C01', 'b']))).toEqual([]);
    expect(keys(said(['C01', 'a'], ['C02', 'a']))).toEqual(['theme:voice']);
  });

  it('gathers all disagreements about one thing into one candidate, both sides quoted', () => {
    const rule = {
      kind: 'answers',
      key: 'safer',
      about: 'whether the child is safer',
      left: { question: 'L1' },
      right: { question: 'L1' },
    } as const;
    const [candidate] = candidates(
      anAudit(
        ['C01', 'C02'].flatMap((caseId) => [
          aReturn(caseId, 'a', { L1: 'safer' }),
          aReturn(caseId, 'b', { L1: 'safer' }),
          aReturn(caseId, 'c', { L1: 'same' }),
        ]),
        { contradictionRules: [rule] },
      ),
    );
    expect(candidate).toMatchObject({
      key: 'disagree:safer',
      title: 'Agencies’ records disagree about whether the child is safer',
      evidence: [
        'Records disagree in all cases (2 of 2).',
        'SGO17-02-C01: a and b say “Safer”, but c says “About the same”.',
        'SGO17-02-C02: a and b say “Safer”, but c says “About the same”.',
      ].join('\n'),
      caseIds: ['C01', 'C02'],
      agencyIds: ['a', 'b', 'c'],
    });
  });

  it('offers cases that agencies graded two apart, broken rules and good practice', () => {
    const practice = [{ text: 'Drew the family', tag: 'voice' }];
    const found = candidates(
      anAudit([
        aReturn('C01', 'a', { N3: 'G', L1: 'same', N4: practice }),
        aReturn('C01', 'b', { N3: 'I' }),
      ]),
    );
    expect(found.map(({ key, kind }) => [key, kind])).toEqual([
      ['range', 'development'],
      ['breach:L1', 'development'],
      ['good-practice:C01-a:0', 'good-practice'],
    ]);
    expect(found[0]?.evidence).toContain('SGO17-02-C01: a Good, b Inadequate.');
    expect(found[2]).toMatchObject({
      title: 'Good practice: Voice of the child',
      evidence: 'a: Drew the family',
    });
  });

  it('keeps titles and evidence within what a finding holds', () => {
    const input = answers('Q1', 'no', 'no', 'no');
    const long: AuditInput = {
      ...input,
      form: {
        ...input.form,
        sections: input.form.sections.map((section) => ({
          ...section,
          questions: section.questions.map((question) => ({
            ...question,
            text: 'word '.repeat(99),
          })),
        })),
      },
    };
    const [candidate] = candidates(long);
    expect(candidate?.title.length).toBeLessThanOrEqual(200);
    expect(candidate?.evidence.length).toBeLessThanOrEqual(3000);
  });

  it('follows the settings of the partnership', () => {
    const figures = analyseAudit(answers('Q1', 'yes', 'no', 'yes'));
    expect(findingCandidates(figures)).toEqual([]);
    expect(findingCandidates(figures, { developmentShare: 0.7 }).map(({ key }) => key)).toEqual([
      'development:Q1',
    ]);
  });
});
