import { TestBed } from '@angular/core/testing';
import { NearSections } from './near-sections';

/** Tells what the browser would tell: which of the sections have come near, and which have gone. */
class ToldObserver {
  static tell: (seen: readonly { target: Element; isIntersecting: boolean }[]) => void;

  constructor(callback: (seen: readonly IntersectionObserverEntry[]) => void) {
    ToldObserver.tell = (seen) => callback(seen as readonly IntersectionObserverEntry[]);
  }

  observe(): void {
    // What comes near is told by the test.
  }

  unobserve(): void {
    // As above.
  }
}

describe('NearSections', () => {
  const section = document.createElement('section');
  const field = document.createElement('input');
  let near: NearSections;

  beforeEach(() => {
    Object.assign(globalThis, { IntersectionObserver: ToldObserver });
    near = TestBed.configureTestingModule({ providers: [NearSections] }).inject(NearSections);
    section.replaceChildren(field);
    document.body.replaceChildren(section);
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });

  it('draws a form of a hundred and fifty questions whole', () => {
    near.count(150);
    expect(near.has('A')).toBe(true);
  });

  it('draws of a longer one what is near, and no longer what has gone far', () => {
    near.count(151);
    near.watch('A', section);
    expect(near.has('A')).toBe(false);
    ToldObserver.tell([{ target: section, isIntersecting: true }]);
    expect(near.has('A')).toBe(true);
    ToldObserver.tell([{ target: section, isIntersecting: false }]);
    expect(near.has('A')).toBe(false);
  });

  it('draws a section that the keyboard is about to come to', () => {
    near.count(151);
    near.bring('A');
    expect(near.has('A')).toBe(true);
  });

  it('keeps the section that somebody is in, however far they scroll', () => {
    near.count(151);
    near.watch('A', section);
    ToldObserver.tell([{ target: section, isIntersecting: true }]);
    field.focus();
    ToldObserver.tell([{ target: section, isIntersecting: false }]);
    expect(near.has('A')).toBe(true);
  });

  it('follows no section that has left the page', () => {
    near.count(151);
    near.watch('A', section)();
    ToldObserver.tell([{ target: section, isIntersecting: true }]);
    expect(near.has('A')).toBe(false);
  });

  it('draws everything where the browser cannot say what is near', () => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    near.count(323);
    expect(near.has('A')).toBe(true);
  });
});
