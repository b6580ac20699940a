import { DayPipe } from './day-pipe';
import { instantLabel, timeLabel } from './instants';

describe('dates as people read them', () => {
  it('says a day, a month, or that there is none', () => {
    const pipe = new DayPipe();
    expect(pipe.transform('2017-09-28')).toBe('Thu 28 Sep 2017');
    expect(pipe.transform('2017-11')).toBe('November 2017');
    expect(pipe.transform(null)).toBe('not set');
    expect(pipe.transform(undefined, 'not known')).toBe('not known');
  });

  it('says an instant in English time, summer time too', () => {
    expect(instantLabel('2017-09-28T13:02:00.000Z')).toBe('Thu 28 Sep 2017, 14:02');
    expect(instantLabel('2017-06-30T23:30:00.000Z')).toBe('Sat 1 Jul 2017, 00:30');
    expect(timeLabel('2017-12-28T14:02:00.000Z')).toBe('14:02');
  });
});
