import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withNavigationErrorHandler } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type ClientProblem, HttpProblem, problemOf } from '../shared/http/client-problem';
import { Notices } from '../shared/ui/notices';
import { ErrorPage, toErrorPage } from './error-page';
import { FaultHandler } from './fault-handler';

describe('a page that cannot be fetched', () => {
  it('shows the error page and tries the same address again', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'error', component: ErrorPage },
            { path: 'trail', loadComponent: () => Promise.reject(new Error('Failed to fetch')) },
          ],
          withNavigationErrorHandler(toErrorPage),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create();
    await TestBed.inject(Router).navigateByUrl('/trail?page=2');
    await harness.fixture.whenStable();

    const host = harness.routeNativeElement;
    expect(host?.querySelector('h1')?.textContent).toBe('This page could not be opened');
    expect(host?.querySelector('a')?.getAttribute('href')).toBe('/trail?page=2');
  });
});

describe(FaultHandler.name, () => {
  function setUp() {
    const told: ClientProblem[] = [];
    TestBed.configureTestingModule({
      providers: [
        { provide: ErrorHandler, useClass: FaultHandler },
        { provide: Notices, useValue: { fault: (problem: ClientProblem) => told.push(problem) } },
      ],
    });
    const written = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    return { handler: TestBed.inject(ErrorHandler), told, written };
  }

  afterEach(() => jest.restoreAllMocks());

  it('tells the person of a refusal that nobody caught and writes nothing of it down', () => {
    const { handler, told, written } = setUp();
    handler.handleError(new HttpProblem({ ...problemOf(null), code: 'return.closed' }));
    expect(told.map((problem) => problem.code)).toEqual(['return.closed']);
    expect(written).not.toHaveBeenCalled();
  });

  it('writes a fault of the client down and tells the person', () => {
    const { handler, told, written } = setUp();
    handler.handleError(new TypeError('x is undefined'));
    expect(told.map((problem) => problem.code)).toEqual(['client.error']);
    expect(written).toHaveBeenCalledTimes(1);
  });
});
