import type { Audit } from '../../audits';

type Linked = Pick<Audit, 'id' | 'theme' | 'reAuditOfId' | 'carriedFromId'>;

/** Audits of one theme: of the same words, or a re-audit or copy of one another; oldest first. */
export function themeLines<T extends Linked>(audits: readonly T[]): T[][] {
  const lines: T[][] = [];
  const lineOf = new Map<string, T[]>();
  for (const audit of audits) {
    const words = audit.theme.trim().toLowerCase();
    const keys = [audit.reAuditOfId, audit.carriedFromId, words].flatMap((key) => key ?? []);
    const found = keys.flatMap((key) => lineOf.get(key) ?? []);
    const line = lines.find((each) => each.some((one) => found.includes(one))) ?? [];
    if (line.length === 0) lines.push(line);
    line.push(audit);
    for (const key of [words, audit.id]) lineOf.set(key, line);
  }
  return lines;
}
