/** A case and the keyed digests of its child's numbers, the surer number first. */
export interface DigestedCase {
  readonly caseId: string;
  readonly digests: readonly string[];
}

/** Case of the later audit -> case of the earlier one; each case is in one pair at most. */
export function matchChildren(
  then: readonly DigestedCase[],
  now: readonly DigestedCase[],
): Map<string, string> {
  const caseOf = new Map<string, string>();
  for (const { caseId, digests } of then) {
    for (const digest of digests) if (!caseOf.has(digest)) caseOf.set(digest, caseId);
  }
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { caseId, digests } of now) {
    const found = digests
      .map((digest) => caseOf.get(digest))
      .find((one) => one !== undefined && !taken.has(one));
    if (found === undefined) continue;
    pairs.set(caseId, found);
    taken.add(found);
  }
  return pairs;
}
