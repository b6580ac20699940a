/** A day as it travels: YYYY-MM-DD. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What is said of a day that is written otherwise. */
export const dayMessage = 'Give a day as YYYY-MM-DD';

/** A planned date as it travels: a day, only a month, or nothing yet. */
export const dayOrMonth = /^(\d{4}-\d{2}(-\d{2})?)?$/;

/** What is said of a planned date that is written otherwise. */
export const dayOrMonthMessage =
  'Give the date as a day (2017-09-28), a month (2017-11) or leave it empty';
