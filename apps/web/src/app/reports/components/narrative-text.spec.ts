import { TestBed } from '@angular/core/testing';
import { NarrativeText } from './narrative-text';

async function shown(narrative: string, values?: Record<string, string>): Promise<string> {
  const fixture = TestBed.createComponent(NarrativeText);
  fixture.componentRef.setInput('narrative', narrative);
  fixture.componentRef.setInput('values', values);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('narrative as it will be read', () => {
  it('puts no blank between a figure and the point after it', async () => {
    const words = 'Of {{cases|ten children}}, **two**; *one* was seen.';
    expect(await shown(words, { cases: 'ten children' })).toBe(
      'Of ten children, two; one was seen.',
    );
  });

  it('says what a figure was that has moved since', async () => {
    expect(await shown('Of {{cases|ten}}.', { cases: 'nine' })).toBe('Of nine (was ten).');
  });
});
