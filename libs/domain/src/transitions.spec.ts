import { auditActs, auditStatuses, caseActs, caseStatuses } from './audit-statuses';
import { permissions } from './permissions';
import { rolePermissions } from './role-permissions';
import {
  countedReturnStatuses,
  isLate,
  isOutstanding,
  returnActs,
  returnStatuses,
  writableReturnStatuses,
} from './return-statuses';
import { actsFrom, afterAct, Acts, unreachable } from './transitions';

const machines: [string, readonly string[], Acts<string, string>, string, string[]][] = [
  ['audit', auditStatuses, auditActs, 'planned', []],
  ['case', caseStatuses, caseActs, 'drawn', ['replaced', 'withdrawn']],
  ['return', returnStatuses, returnActs, 'not-issued', ['moderated']],
];

describe.each(machines)('the statuses of %s', (_name, statuses, acts, first, ends) => {
  it('can all be reached', () => {
    expect(unreachable(statuses, acts, first)).toEqual([]);
  });

  it('can all be left, but for its ends', () => {
    expect(statuses.filter((status) => actsFrom(acts, status).length === 0)).toEqual(ends);
  });

  it('are the only ones its acts name, each act with a permission somebody has', () => {
    const held = new Set(Object.values(rolePermissions).flat());
    for (const act of Object.values(acts)) {
      expect(statuses).toEqual(expect.arrayContaining([...act.from, act.to]));
      expect(permissions).toContain(act.permission);
      expect(held).toContain(act.permission);
    }
  });
});

describe('unreachable', () => {
  it('names a status that no chain of acts reaches, and what only it leads to', () => {
    const acts: Acts<'a' | 'b' | 'c' | 'd', 'go' | 'lost'> = {
      go: { from: ['a'], to: 'b', permission: 'audit.read' },
      lost: { from: ['c'], to: 'd', permission: 'audit.read' },
    };
    expect(unreachable(['a', 'b', 'c', 'd'], acts, 'a')).toEqual(['c', 'd']);
  });
});

describe('acts of a return', () => {
  it('refuses an act that does not start from the status', () => {
    expect(afterAct(returnActs, 'sign-off', 'in-progress')).toBeUndefined();
    expect(afterAct(returnActs, 'query', 'submitted')).toBeUndefined();
    expect(afterAct(returnActs, 'decline', 'nil')).toBeUndefined();
    expect(afterAct(returnActs, 'withdraw', 'signed-off')).toBeUndefined();
  });

  it('walks the whole way of Settled 2', () => {
    const walk = ['issue', 'confirm-known', 'start', 'submit', 'send-back', 'resume', 'submit'];
    const rest = ['sign-off', 'query', 'resume', 'submit', 'sign-off', 'moderate'];
    const reached = [...walk, ...rest].reduce<string>((status, act) => {
      const next = afterAct<string, string>(returnActs, act, status);
      expect([status, act, next]).not.toContain(undefined);
      return next ?? '';
    }, 'not-issued');
    expect(reached).toBe('moderated');
  });

  it('reopens a nil return that was wrong, with a reason', () => {
    expect(afterAct(returnActs, 'close-nil', 'known-check')).toBe('nil');
    expect(afterAct(returnActs, 'reopen-nil', 'nil')).toBe('issued');
    expect(returnActs['reopen-nil'].needsReason).toBe(true);
  });

  it('offers what a submitted return allows', () => {
    expect(actsFrom(returnActs, 'submitted')).toEqual([
      'send-back',
      'sign-off',
      'confirm-for-agency',
      'decline',
      'waive',
      'withdraw',
    ]);
  });

  it.each(['send-back', 'query', 'decline', 'waive', 'withdraw', 're-issue'] as const)(
    'asks a reason for %s',
    (act) => {
      expect(returnActs[act].needsReason).toBe(true);
    },
  );
});

describe('what is derived of a return', () => {
  it('is late only when owed and past its day', () => {
    expect(isLate('in-progress', '2017-09-14', '2017-09-14')).toBe(false);
    expect(isLate('in-progress', '2017-09-14', '2017-09-15')).toBe(true);
    expect(isLate('signed-off', '2017-09-14', '2017-09-15')).toBe(false);
    expect(isLate('in-progress', null, '2017-09-15')).toBe(false);
  });

  it('is owed while open', () => {
    expect(returnStatuses.filter(isOutstanding)).toEqual([
      'known-check',
      'issued',
      'in-progress',
      'submitted',
      'sent-back',
      'queried',
    ]);
  });

  it('is written only while owed, and counted only once signed off', () => {
    expect(writableReturnStatuses.every(isOutstanding)).toBe(true);
    expect(countedReturnStatuses.some(isOutstanding)).toBe(false);
  });
});

describe('acts of an audit and a case', () => {
  it('refuse to skip a step', () => {
    expect(afterAct(auditActs, 'approve', 'panel')).toBeUndefined();
    expect(afterAct(auditActs, 'postpone', 'in-the-field')).toBeUndefined();
    expect(afterAct(caseActs, 'withdraw', 'replaced')).toBeUndefined();
  });

  it('postpone and plan again', () => {
    expect(afterAct(auditActs, 'postpone', 'sampling')).toBe('postponed');
    expect(afterAct(auditActs, 'replan', 'postponed')).toBe('planned');
    expect(auditActs.postpone.needsReason).toBe(true);
  });
});
