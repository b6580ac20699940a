import { TestBed } from '@angular/core/testing';
import { aSession } from '../testing/a-session';
import { SessionStore } from './session-store';

describe(SessionStore.name, () => {
  it('permits nothing to nobody', () => {
    const store = TestBed.inject(SessionStore);
    expect([store.isSignedIn(), store.can('session.use'), store.holds('auditor')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(store.account()).toBeNull();
  });

  it('permits what the session says and no more', () => {
    const store = TestBed.inject(SessionStore);
    store.begin(aSession());
    expect(store.can('return.write')).toBe(true);
    expect(store.can('return.sign-off')).toBe(false);
    expect([store.holds('auditor'), store.holds('spoc')]).toEqual([true, false]);
  });

  it('forgets everything when the session ends', () => {
    const store = TestBed.inject(SessionStore);
    store.begin(aSession());
    store.end();
    expect([store.can('return.write'), store.csrfToken(), store.partnerships()]).toEqual([
      false,
      undefined,
      [],
    ]);
  });
});
