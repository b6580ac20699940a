import type { Day } from './days';

/** What a partnership records before it asks agencies about children (domain brief 7.1). */
export const dataProtectionKinds = ['sharing-agreement', 'impact-assessment'] as const;
export type DataProtectionKind = (typeof dataProtectionKinds)[number];

export const dataProtectionLabels: Record<DataProtectionKind, string> = {
  'sharing-agreement': 'Data sharing agreement',
  'impact-assessment': 'Data protection impact assessment',
};

/** A document with its days: agreed on one, to be reviewed by another. */
export interface DataProtectionDays {
  readonly kind: DataProtectionKind;
  readonly agreedOn: Day;
  readonly reviewBy: Day;
}

/** Which of them are not in force on the day: never recorded, not agreed yet, or past review. */
export function dataProtectionGaps(
  records: readonly DataProtectionDays[],
  day: Day,
): DataProtectionKind[] {
  return dataProtectionKinds.filter(
    (kind) =>
      !records.some(
        (record) => record.kind === kind && record.agreedOn <= day && day <= record.reviewBy,
      ),
  );
}
