/** The one password of every fictitious person, shown on the sign-in page in that mode only. */
export const demonstrationPassword = 'castle-on-the-hill';
