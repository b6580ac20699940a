import { runInInjectionContext, EnvironmentInjector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Observable, Subject, throwError } from 'rxjs';
import { loader, type LoaderOptions } from './loader';

function load<T>(source: () => Observable<T> | undefined, options?: LoaderOptions) {
  const started = runInInjectionContext(TestBed.inject(EnvironmentInjector), () =>
    loader(source, options),
  );
  TestBed.tick();
  return started;
}

function answer<T>(calls: Subject<T>[], index: number, value: T): void {
  calls[index]?.next(value);
  calls[index]?.complete();
}

function calling<T>(id = signal('a')) {
  const calls: Subject<T>[] = [];
  const asked: string[] = [];
  const source = () => {
    asked.push(id());
    const call = new Subject<T>();
    calls.push(call);
    return call;
  };
  return { id, calls, asked, source };
}

describe('loader', () => {
  it('is loading until the answer has come', () => {
    const { calls, source } = calling<number>();
    const page = load(source);
    expect(page.isLoading()).toBe(true);
    answer(calls, 0, 7);
    expect([page.isLoading(), page.value()]).toEqual([false, 7]);
  });

  it('shows the problem and reads again when asked', async () => {
    let fails = true;
    const { calls, source } = calling<number>();
    const page = load<number>(() => (fails ? throwError(() => new Error('broken')) : source()));
    expect(page.problem()?.code).toBe('client.error');
    expect(page.isLoading()).toBe(false);

    fails = false;
    const reloaded = page.reload();
    expect(page.problem()).toBeUndefined();
    answer(calls, 0, 7);
    await reloaded;
    expect(page.value()).toBe(7);
  });

  it('reads again for another record, shows nothing of the old one, and ignores its late answer', () => {
    const { id, calls, asked, source } = calling<string>();
    const page = load(source);
    answer(calls, 0, 'audit a');
    id.set('b');
    TestBed.tick();
    expect(asked).toEqual(['a', 'b']);
    expect(page.value()).toBeUndefined();

    id.set('c');
    TestBed.tick();
    answer(calls, 1, 'audit b, too late');
    expect(page.value()).toBeUndefined();
    answer(calls, 2, 'audit c');
    expect(page.value()).toBe('audit c');
  });

  it('keeps the old value while another is read, where asked to', () => {
    const { id, calls, source } = calling<string>();
    const page = load(source, { keepsValue: true });
    answer(calls, 0, 'page 1');
    id.set('b');
    TestBed.tick();
    expect([page.value(), page.isLoading()]).toEqual(['page 1', true]);
  });

  it('keeps the value while it reloads, and takes what a write answered', () => {
    const { calls, source } = calling<string>();
    const page = load(source);
    answer(calls, 0, 'before');
    void page.reload();
    expect(page.value()).toBe('before');
    page.set('after');
    expect(page.value()).toBe('after');
  });

  it('ends the wait for a reload that a newer one overtook', async () => {
    const { calls, source } = calling<string>();
    const page = load(source);
    const overtaken = page.reload();
    void page.reload();
    await overtaken;
    answer(calls, 2, 'newest');
    expect(page.value()).toBe('newest');
  });

  it('waits while there is nothing to ask for', () => {
    const page = load(() => undefined);
    expect([page.isLoading(), page.value(), page.problem()]).toEqual([true, undefined, undefined]);
  });
});
