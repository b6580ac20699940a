import { TestBed } from '@angular/core/testing';
import { aForm, anchorDay } from '../../shared/questions/testing/a-form';
import type { ClientProblem } from '../../shared/http/client-problem';
import { SaveBanner } from './save-banner';

const lost: ClientProblem = {
  ...{ type: 'about:blank', title: 'Lost', status: 0 },
  ...{ code: 'network.unreachable', requestId: '' },
};

function shown(unsaved: readonly string[], failure = lost) {
  const fixture = TestBed.createComponent(SaveBanner);
  const given = { form: aForm, answers: {}, anchorDay, phase: 'failing', failure, unsaved };
  for (const [name, value] of Object.entries(given)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
}

describe('the banner of a form that cannot be saved', () => {
  it('says that nothing waits where everything is saved', () => {
    const words = shown([]);
    expect(words).toContain(
      'There is no connection to Sightline. Everything written so far is saved.',
    );
    expect(words).not.toContain('wait to be saved');
  });

  it('names what waits, and counts the rest', () => {
    expect(shown(['C1'])).toContain('1 answer waits to be saved: C1.');
    const ids = Array.from({ length: 9 }, (_, index) => `Q${index}`);
    expect(shown(ids)).toContain('9 answers wait to be saved: Q0, Q1, Q2, Q3, Q4, Q5 and 3 more.');
  });

  it('does not blame the connection where the server answered', () => {
    const words = shown(['C1'], { ...lost, status: 503, code: 'server.busy', requestId: 'r7' });
    expect(words).toContain('Sightline cannot save just now.');
    expect(words).toContain('Request r7');
  });
});
