import { TestBed } from '@angular/core/testing';
import { auditStatuses, caseStatuses, returnStatuses } from '@sightline/domain';
import { StatusChip } from './status-chip';
import { faceOf } from './status-faces';

function textOf(isLate: boolean): string {
  const fixture = TestBed.createComponent(StatusChip<'return'>);
  fixture.componentRef.setInput('kind', 'return');
  fixture.componentRef.setInput('status', 'in-progress');
  fixture.componentRef.setInput('isLate', isLate);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  expect(host.querySelector('sl-icon')).not.toBeNull();
  expect(host.querySelector('sl-chip')?.getAttribute('data-tone')).toBe(
    isLate ? 'danger' : 'doing',
  );
  return host.textContent.trim();
}

describe('a status chip', () => {
  it('says the status in a word with an icon', () => {
    expect(textOf(false)).toBe('In progress');
  });

  it('says late in a word, not by colour alone', () => {
    expect(textOf(true)).toBe('In progress, late');
  });

  it('gives no two statuses of a return that an agency must tell apart the same face', () => {
    const faces = returnStatuses
      .filter((status) => status !== 'withdrawn')
      .map((status) => `${faceOf('return', status).icon} ${faceOf('return', status).tone}`);
    expect(new Set(faces).size).toBe(faces.length);
  });

  it('has a face for every status of audits and cases', () => {
    const faces = [
      ...auditStatuses.map((status) => faceOf('audit', status)),
      ...caseStatuses.map((status) => faceOf('case', status)),
    ];
    expect(faces.filter((face) => face.icon === 'question')).toEqual([]);
  });

  it('shows a status it does not know by its own word', () => {
    expect(faceOf('audit', 'archived' as never).label).toBe('archived');
  });
});
