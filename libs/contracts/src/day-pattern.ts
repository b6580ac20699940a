/** A day as it travels: YYYY-MM-DD. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What is said of a day that is written otherwise. */
export const dayMessage = 'Give a day as YYYY-MM-DD';
