declare module '../trail/trail-data' {
  interface TrailData {
    'session.open': Record<string, never>;
    'session.refuse': { readonly failures: number; readonly isLocked: boolean };
    'session.close': Record<string, never>;
    'school-list.write': { readonly revision: number; readonly schools: number };
    'safeguarding.write': { readonly revision: number; readonly acknowledgeHours: number };
    'safeguarding-lead.write': { readonly revision: number };
    'session.switch': { readonly fromPartnershipId: string };
  }
}

export {};
