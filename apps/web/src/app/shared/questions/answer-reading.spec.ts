import { TestBed } from '@angular/core/testing';
import type { Answer, Question, RowValue } from '@sightline/form-engine';
import { aForm, anchorDay, questions } from './testing/a-form';
import { AnswerReading } from './answer-reading';

async function read(
  question: Question,
  answer: Answer | null,
  countedFrom: string | null = anchorDay,
): Promise<string> {
  const fixture = TestBed.createComponent(AnswerReading);
  const inputs = { form: aForm, question, answer, anchorDay: countedFrom };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('an answer that is read', () => {
  it('says that there is none, and does not hide evidence without an answer', async () => {
    expect(await read(questions.integer, null)).toBe('Not answered');
    expect(await read(questions.compliance, { value: null, evidence: 'A note' })).toBe(
      'No answer chosenEvidence: A note',
    );
  });

  it('says why a standard did not apply', async () => {
    const answer = { value: 'na', naReason: 'did-not-arise' };
    expect(await read(questions.compliance, answer)).toContain('Not applicable: did not arise');
  });

  it('shows days as dates, never as offsets', async () => {
    expect(await read(questions.day, { value: -7 })).toBe('Thu 21 Sep 2017');
    const rows: RowValue[] = [{ day: 0, type: 'visit', action: 'Seen', count: 2 }, { day: null }];
    const words = await read(questions.rows, { value: rows });
    expect(words).toContain('Thu 28 Sep 2017');
    expect(words).toContain('Home visit');
  });

  it('says days in words where nobody knows the day they are counted from', async () => {
    expect(await read(questions.day, { value: -75 }, null)).toBe('75 days before the index date');
    const rows: RowValue[] = [{ day: 1, type: 'visit', action: 'Seen', count: 2 }];
    const words = await read(questions.rows, { value: rows }, null);
    expect(words).toContain('1 day after the index date');
  });

  it('lists several choices, says what "other" is, and that nothing is in place', async () => {
    expect(await read(questions.multiple, { value: ['file', 'worker'] })).toContain('The worker');
    expect(await read(questions.single, { value: 'other', other: 'Chaplain' })).toBe(
      'Other: Chaplain',
    );
    expect(await read(questions.ticks, { value: [] })).toBe('None of these');
  });

  it('shows the words as well as the letter of a grade', async () => {
    expect(await read(questions.grade, { value: 'RI' })).toContain('Requires improvement');
  });

  it('names the rows of a fixed table', async () => {
    const words = await read(questions.fixedRows, { value: [{ row: 'dental', offered: 4 }] });
    expect(words).toContain('Dentist');
    expect(words).not.toContain('GP');
  });
});
