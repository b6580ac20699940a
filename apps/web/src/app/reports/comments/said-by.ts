import { roleLabels, type ReportCommenter } from '@sightline/domain';

/** Who said it, and in which capacity where that is known: "Ruth Okafor (Audit co-ordinator)". */
export function saidBy({
  by,
  role,
}: {
  readonly by: string;
  readonly role: ReportCommenter | null;
}): string {
  return role ? `${by} (${roleLabels[role]})` : by;
}
