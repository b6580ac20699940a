import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { complianceAnswers, complianceLabels } from '@sightline/form-engine';
import { AbsenceMark } from './absence-mark';
import { ComplianceMark } from './compliance-mark';
import { GradeBar } from './grade-bar';
import { GradeMark } from './grade-mark';
import { Person } from './person';
import { Progress } from './progress';

function shown<T>(component: Type<T>, inputs: Record<string, unknown>): HTMLElement {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('a grade mark', () => {
  it('shows the letter and lets a screen reader hear the word', () => {
    const host = shown(GradeMark, { grade: 'RI', context: 'Police:' });
    expect(host.querySelector('.mark')?.textContent).toBe('R');
    expect(host.querySelector('.mark')?.getAttribute('aria-hidden')).toBe('true');
    const heard = [...host.querySelectorAll('.sl-visually-hidden')].map((part) => part.textContent);
    expect(heard).toEqual(['Police:', 'Requires improvement']);
  });

  it('shows the word where asked', () => {
    const host = shown(GradeMark, { grade: 'insufficient', showsLabel: true });
    expect(host.querySelector('.sl-visually-hidden')).toBeNull();
    expect(host.textContent).toContain('Insufficient involvement to grade');
  });
});

describe('an absence mark', () => {
  it('never looks or sounds the same for two reasons', () => {
    const kinds = ['not-evidenced', 'nil', 'missing', 'not-applicable'];
    const texts = kinds.map((of) => shown(AbsenceMark, { of }).textContent);
    expect(new Set(texts).size).toBe(kinds.length);
  });

  it('takes its own words where the reason is known', () => {
    expect(shown(AbsenceMark, { of: 'nil', label: 'Not known to this agency' }).textContent).toBe(
      'Not known to this agency',
    );
  });
});

describe('a compliance mark', () => {
  it.each(complianceAnswers)(
    'says %s in its word, with a sign that is not its colour',
    (answer) => {
      const host = shown(ComplianceMark, { answer });
      expect(host.textContent).toContain(complianceLabels[answer]);
      expect(host.querySelector('.mark')).not.toBeNull();
    },
  );

  it('says why a question did not apply', () => {
    const host = shown(ComplianceMark, { answer: 'na', label: 'N/A: did not arise' });
    expect(host.textContent).toContain('N/A: did not arise');
  });
});

describe('a grade bar', () => {
  it('says the spread best first and leaves out what nobody gave', () => {
    const host = shown(GradeBar, { counts: { I: 1, G: 4, O: 0 }, label: 'Own practice' });
    expect(host.getAttribute('aria-label')).toBe('Own practice: 4 Good, 1 Inadequate');
    expect(host.querySelectorAll('.share')).toHaveLength(2);
  });

  it('says that there is none yet', () => {
    const host = shown(GradeBar, { counts: {} });
    expect(host.getAttribute('aria-label')).toBe('Grades: none yet');
  });
});

describe('progress', () => {
  it('says how much of how much', () => {
    const host = shown(Progress, { done: 18, total: 64, label: 'Questions answered' });
    const bar = host.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-valuetext')).toBe('18 of 64');
    expect(bar?.getAttribute('aria-label')).toBe('Questions answered');
  });

  it('stands at nought where there is nothing to do', () => {
    const host = shown(Progress, { done: 0, total: 0, label: 'Questions answered' });
    expect(host.querySelector<HTMLElement>('.fill')?.style.inlineSize).toBe('0%');
    expect(host.classList).not.toContain('full');
  });
});

describe('a person', () => {
  it.each([
    ['Priya Nair', 'PN'],
    ['Dr Sunita van der Rao', 'DR'],
    ['Cher', 'C'],
  ])('shows the initials of %s as %s', (name, initials) => {
    expect(shown(Person, { name }).querySelector('.initials')?.textContent).toBe(initials);
  });
});
