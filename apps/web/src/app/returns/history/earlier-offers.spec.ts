import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { EarlierAnswersView, ReturnView } from '@sightline/contracts';
import type { Answers, FormDefinition } from '@sightline/form-engine';
import { of, throwError } from 'rxjs';
import { aForm } from '../../shared/questions/testing/a-form';
import { ReturnFormStore } from '../return-form-store';
import { aReturn } from '../testing/a-return';
import { AnswerHistoryApi } from './answer-history-api';
import { EarlierOffers } from './earlier-offers';

const ofAgency: FormDefinition = { ...aForm, unit: 'agency' };
const offered: EarlierAnswersView = {
  from: { theme: 'Section 11', signedOffAt: '2016-09-01T09:00:00.000Z' },
  answers: { C1: { value: 'As before.' }, D2: { value: 3 } },
};

async function setUp(form = ofAgency, view: ReturnView = aReturn(), isReachable = true) {
  const answers = signal<Answers>({});
  const edited: unknown[] = [];
  let asked = 0;
  const earlier = () => {
    asked += 1;
    return isReachable ? of(offered) : throwError(() => new Error('offline'));
  };
  const store = {
    ...{ form: signal(form), view: signal(view), answers },
    edit: (...edit: unknown[]) => edited.push(edit),
  };
  TestBed.configureTestingModule({
    providers: [
      EarlierOffers,
      { provide: ReturnFormStore, useValue: store },
      { provide: AnswerHistoryApi, useValue: { earlier } },
    ],
  });
  const offers = TestBed.inject(EarlierOffers);
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  return { offers, answers, edited, asked: () => asked };
}

describe(EarlierOffers.name, () => {
  it('are asked for only where an agency audits itself and may write', async () => {
    expect((await setUp(aForm)).asked()).toBe(0);
    TestBed.resetTestingModule();
    expect((await setUp(ofAgency, aReturn({ isWritable: false }))).asked()).toBe(0);
    TestBed.resetTestingModule();
    expect((await setUp()).asked()).toBe(1);
  });

  it('are no answers: the form has none of them', async () => {
    const { offers, edited } = await setUp();
    expect([...offers.offers().keys()]).toEqual(['C1', 'D2']);
    expect(edited).toEqual([]);
  });

  it('become an answer when they are confirmed', async () => {
    const { offers, edited } = await setUp();
    offers.confirm('C1');
    offers.confirm('nothing-offered');
    expect(edited).toEqual([['C1', { value: 'As before.' }]]);
  });

  it('give way to an answer, and come back where it is cleared', async () => {
    const { offers, answers } = await setUp();
    answers.set({ C1: { value: 'Otherwise now.' } });
    expect([...offers.offers().keys()]).toEqual(['D2']);
    answers.set({});
    expect(offers.offers().size).toBe(2);
  });

  it('are left out where they cannot be read', async () => {
    const { offers } = await setUp(ofAgency, aReturn(), false);
    expect(offers.offers().size).toBe(0);
    expect(offers.from()).toBeNull();
  });
});
