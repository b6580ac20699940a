import { applyEdit } from '@sightline/form-engine';
import { aForm } from '../shared/questions/testing/a-form';
import { changedPlace, faultyParts, nearestPlace, placeOf, placeOfQuestion } from './places';
import { reworded } from './testing/a-draft';

describe('places of a form', () => {
  it.each([
    ['', { kind: 'form' }],
    ['scales.G4.points', { kind: 'form' }],
    ['sections[2]', { kind: 'section', section: 2 }],
    ['sections[2].showWhen.all[0]', { kind: 'section', section: 2 }],
    ['sections[2].questions[10].options[0]', { kind: 'question', section: 2, question: 10 }],
  ])('a problem at “%s” lies in its smallest item', (place, found) => {
    expect(placeOf({ place })).toEqual(found);
  });

  it('names the parts that problems are about', () => {
    const problems = [
      { place: 'sections[0].questions[1].key.failing' },
      { place: 'sections[0].askedOf' },
      { place: 'title' },
    ];
    expect([...faultyParts(problems)]).toEqual(['key', 'askedOf', '']);
  });

  it('finds a question by its id, and the form where it has none', () => {
    expect(placeOfQuestion(aForm, 'D1')).toEqual({ kind: 'question', section: 1, question: 0 });
    expect(placeOfQuestion(aForm, 'Z9')).toEqual({ kind: 'form' });
  });

  it('comes to what is nearest where a place is gone', () => {
    const gone = { kind: 'question', section: 0, question: 9 } as const;
    expect(nearestPlace(aForm, gone)).toEqual({ ...gone, question: 2 });
    expect(nearestPlace(aForm, { ...gone, section: 9 })).toEqual({ kind: 'form' });
  });

  it('shows where two states of a form differ', () => {
    expect(changedPlace(aForm, aForm)).toBeUndefined();
    expect(changedPlace(aForm, reworded('Why?'))).toEqual({
      ...{ kind: 'question', section: 0, question: 0 },
    });
    const removed = applyEdit(aForm, { edit: 'remove-section', at: 1 });
    expect(changedPlace(aForm, removed)).toEqual({ kind: 'section', section: 1 });
  });
});
