declare module '../trail/trail-data' {
  interface TrailData {
    'mail-preference.write': { readonly choice: string };
    'quiet-days.write': { readonly revision: number; readonly days: number };
    'schedule.pause': { readonly reason: string };
    'schedule.resume': { readonly reason: string };
    'schedule.send': { readonly key: string; readonly day: string; readonly people: number };
    'calendar-feed.make': { readonly scope: 'person' | 'audit' };
    'calendar-feed.revoke': { readonly scope: 'person' | 'audit' };
  }
}

export {};
