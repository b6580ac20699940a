declare module '../trail/trail-data' {
  interface TrailData {
    'session.open': Record<string, never>;
    'session.refuse': { readonly failures: number; readonly isLocked: boolean };
    'session.close': Record<string, never>;
    'session.switch': { readonly fromPartnershipId: string };
  }
}

export {};
