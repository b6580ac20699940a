import { ageBandLabels, ageBands, type AgeBand } from '@sightline/contracts';
import { isDay, isNhsNumber } from '@sightline/domain';
import type { ListCell } from './list-fault';
import { cellText } from './list-fault';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const dateRule =
  'is not a date: write it as 2017-09-28, 28/09/2017 or 28 Sep 2017, the day before the month';

/** A day as ISO has it; days come before months, as they are written in England. */
export function readDay(cell: ListCell): string | undefined {
  const text = cellText(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text);
  if (numbers) return dayOf(numbers[3]!, numbers[2]!, numbers[1]!);
  const words = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(
    text,
  );
  if (!words) return undefined;
  const month = months.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1;
  return dayOf(words[3]!, String(month), words[1]!);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Yes and no as people write them; an empty cell is no. */
export function readYesNo(cell: ListCell): boolean | undefined {
  const text = cellText(cell).toLowerCase();
  if (['', 'n', 'no', 'false', '0', 'none'].includes(text)) return false;
  if (['y', 'yes', 'true', '1', 'x'].includes(text)) return true;
  return undefined;
}

/** The code of an age band, as "5-10", "5 to 10" or "5–10". */
export function readAgeBand(cell: ListCell): AgeBand | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[–—]|\s+to\s+/g, '-')
      .replaceAll(/\s+|years?|yrs?/g, '');
  const text = plain(cellText(cell));
  return ageBands.find((band) => text === plain(band) || text === plain(ageBandLabels[band]));
}

/** The age band of a child on a day; past 25 there is none. */
export function ageBandOn(birthDay: string, day: string): AgeBand | undefined {
  if (birthDay > day) return 'unborn';
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  const age = day.slice(5) < birthDay.slice(5) ? years - 1 : years;
  if (age <= 4) return '0-4';
  if (age <= 10) return '5-10';
  if (age <= 15) return '11-15';
  if (age <= 17) return '16-17';
  return age <= 25 ? '18-25' : undefined;
}

/** The ten digits of an NHS number whose check digit is right. */
export function readNhsNumber(cell: ListCell): string | undefined {
  const digits = cellText(cell).replaceAll(/[\s-]/g, '');
  return isNhsNumber(digits) ? digits : undefined;
}
