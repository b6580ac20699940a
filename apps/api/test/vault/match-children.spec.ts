import { matchChildren } from '../../src/app/vault/match-children';

const a = (caseId: string, ...digests: string[]) => ({ caseId, digests });

describe('matching the children of two audits by their digests', () => {
  it('pairs cases that have a number in common, and no others', () => {
    const pairs = matchChildren(
      [a('T1', 'n1', 'l1'), a('T2', 'l2')],
      [a('N1', 'l2'), a('N2', 'n9')],
    );
    expect([...pairs]).toEqual([['N1', 'T2']]);
  });

  it('goes by the NHS number where the local number is another child’s', () => {
    const then = [a('T1', 'n1', 'l1'), a('T2', 'n2', 'l2')];
    expect(matchChildren(then, [a('N1', 'n2', 'l1')]).get('N1')).toBe('T2');
  });

  it('puts each case into one pair at most, though a child be in an audit twice', () => {
    const twice = [a('X1', 'n1'), a('X2', 'n1')];
    expect([...matchChildren([a('T1', 'n1')], twice)]).toEqual([['X1', 'T1']]);
    expect([...matchChildren(twice, [a('N1', 'n1')])]).toEqual([['N1', 'X1']]);
  });
});
