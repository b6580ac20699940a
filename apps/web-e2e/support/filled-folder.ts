const variable = 'SIGHTLINE_JOURNEY_DATA';

/** Where the loaded demonstration lies; Playwright hands only the environment to its workers. */
export const filledFolder = {
  set(folder: string): void {
    process.env[variable] = folder;
  },
  get(): string {
    const folder = process.env[variable];
    if (!folder) throw new Error('The demonstration was not loaded');
    return folder;
  },
};
