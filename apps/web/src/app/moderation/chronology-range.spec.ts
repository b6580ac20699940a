import { dayWords, moved, placeOf, ticksOf, wholeRange, zoomed } from './chronology-range';

const whole = { from: -400, to: 20 };

describe('the range of a chronology', () => {
  it('takes in every event with room at both ends', () => {
    const range = wholeRange([-100, 0]);
    expect(range.from).toBeLessThan(-100);
    expect(range.to).toBeGreaterThan(0);
  });

  it('has a width where all events are of one day, or where there are none', () => {
    expect(wholeRange([5]).to - wholeRange([5]).from).toBeGreaterThanOrEqual(14);
    expect(wholeRange([]).to).toBeGreaterThan(wholeRange([]).from);
  });

  it('zooms around the middle, no nearer than a fortnight and no further than the whole', () => {
    expect(zoomed({ from: -200, to: 0 }, 'in', whole)).toEqual({ from: -150, to: -50 });
    const near = zoomed({ from: -10, to: 4 }, 'in', whole);
    expect(near.to - near.from).toBe(14);
    expect(zoomed({ from: -390, to: 10 }, 'out', whole)).toEqual(whole);
  });

  it('moves by half its width and stops at the ends', () => {
    expect(moved({ from: -200, to: -100 }, 'earlier', whole)).toEqual({ from: -250, to: -150 });
    expect(moved({ from: -100, to: 0 }, 'later', whole)).toEqual({ from: -80, to: 20 });
  });

  it('writes few round days', () => {
    expect(ticksOf({ from: -95, to: 10 })).toEqual([-90, -60, -30, 0]);
    expect(ticksOf(whole).length).toBeLessThanOrEqual(8);
  });

  it('places a day in per cent and writes it with a true minus', () => {
    expect(placeOf(-190, { from: -400, to: 20 })).toBe(50);
    expect(dayWords(-30)).toBe('−30');
    expect(dayWords(0)).toBe('0');
  });
});
