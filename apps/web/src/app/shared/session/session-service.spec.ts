import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemInterceptor } from '../http/problem-interceptor';
import { aSession } from '../testing/a-session';
import { SessionService } from './session-service';
import { SessionStore } from './session-store';

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  return {
    service: TestBed.inject(SessionService),
    store: TestBed.inject(SessionStore),
    server: TestBed.inject(HttpTestingController),
  };
}

describe(SessionService.name, () => {
  it('is signed out where there is no session to take up', async () => {
    const { service, store, server } = setUp();
    const resumed = service.resume();
    server.expectOne('/api/v1/session').flush(null);
    await resumed;
    expect(store.isSignedIn()).toBe(false);
  });

  it('starts the client though the server cannot be reached', async () => {
    const { service, store, server } = setUp();
    const resumed = service.resume();
    server.expectOne('/api/v1/session').error(new ProgressEvent('error'));
    await resumed;
    expect(store.isSignedIn()).toBe(false);
  });

  it('takes up the session of the cookie', async () => {
    const { service, store, server } = setUp();
    const resumed = service.resume();
    server.expectOne('/api/v1/session').flush(aSession());
    await resumed;
    expect(store.account()?.name).toBe('Tom Ellery');
  });

  it('switches the partnership with the token of the session', async () => {
    const { service, store, server } = setUp();
    store.begin(aSession());
    const [, county] = aSession().partnerships;
    const switched = service.switchPartnership(county?.id ?? '');
    const call = server.expectOne('/api/v1/session/partnership');
    expect(call.request.method).toBe('POST');
    expect(call.request.headers.get('X-CSRF-Token')).toBe('token-1');
    call.flush(aSession({ partnership: county }));
    await switched;
    expect(store.partnership()?.shortName).toBe('Castle County');
  });

  it('is signed out where the session had ended already', async () => {
    const { service, store, server } = setUp();
    store.begin(aSession());
    const signedOut = service.signOut();
    server.expectOne('/api/v1/session').flush(null, { status: 401, statusText: '' });
    await signedOut;
    expect(store.isSignedIn()).toBe(false);
  });

  it('stays signed in where signing out failed', async () => {
    const { service, store, server } = setUp();
    store.begin(aSession());
    const signedOut = service.signOut();
    server.expectOne('/api/v1/session').flush(null, { status: 503, statusText: '' });
    await expect(signedOut).rejects.toThrow();
    expect(store.isSignedIn()).toBe(true);
  });
});
