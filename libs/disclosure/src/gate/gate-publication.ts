import {
  gateDefaults,
  smallestThreshold,
  type GateSettings,
  type Published,
  type PublicationGroup,
  type PublishedGroup,
  type WithheldReason,
} from './publication';
import { publishShare } from './publish-shares';
import { publishOneWay, publishTwoWay } from './publish-tables';

/** One version of a publication as it went out, with the facts each group was of. */
export interface EarlierPublication {
  readonly groups: readonly PublishedGroup[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/**
 * The publication gate (domain brief 7.4, Settled 11): from the true counts to all that may be
 * published of them. Words, percentages, charts, alt text, file properties, spreadsheet cells and
 * the briefing are made from what this returns, and say nothing more. Earlier versions are given
 * oldest first. Throws RangeError for counts that are none, and for a threshold below five.
 */
export function gatePublication(
  groups: readonly PublicationGroup[],
  { threshold }: GateSettings = gateDefaults,
  earlier: readonly EarlierPublication[] = [],
): PublishedGroup[] {
  if (!Number.isInteger(threshold) || threshold < smallestThreshold) {
    throw new RangeError(`Not a threshold: ${threshold}`);
  }
  const said = new Set<string>();
  const keys = new Set<string>();
  return groups.map((group): PublishedGroup => {
    checkGroup(group);
    const { key, facts } = group;
    if (keys.has(key)) throw new RangeError(`Two groups are called ${key}`);
    keys.add(key);
    const isSaid = facts.some((fact) => said.has(fact)) || isSaidOtherwise(group, earlier);
    if (isSaid) return withheld(key, 'said-elsewhere');
    facts.forEach((fact) => said.add(fact));
    return asBefore(publishGroup(group, threshold), key, earlier);
  });
}

function publishGroup(group: PublicationGroup, threshold: number): PublishedGroup {
  return published(group, threshold) ?? withheld(group.key, 'small-base');
}

function published(group: PublicationGroup, threshold: number): Published | undefined {
  switch (group.kind) {
    case 'one-way':
      return publishOneWay(group, threshold);
    case 'two-way':
      return publishTwoWay(group, threshold);
    case 'share':
      return publishShare(group);
  }
}

/**
 * What a later version may say beside the earlier ones, which nobody can call back: the same, or
 * nothing. Two statements about one thing would be subtracted from each other.
 */
function asBefore(
  now: PublishedGroup,
  key: string,
  earlier: readonly EarlierPublication[],
): PublishedGroup {
  const before = earlier.flatMap(({ groups }) => groups.filter((group) => group.key === key));
  if (before.some(({ kind }) => kind === 'withheld')) return withheld(key, 'held-back-before');
  const isSame = before.every((group) => JSON.stringify(group) === JSON.stringify(now));
  return isSame ? now : withheld(key, 'changed');
}

/** Whether an earlier version said it in another group, or this group was of other things then. */
function isSaidOtherwise(
  { key, facts }: PublicationGroup,
  earlier: readonly EarlierPublication[],
): boolean {
  return earlier.some((version) =>
    Object.entries(version.facts).some(([other, told]) => {
      const shared = told.filter((fact) => facts.includes(fact)).length;
      return other === key ? shared < Math.max(told.length, facts.length) : shared > 0;
    }),
  );
}

function checkGroup(group: PublicationGroup): void {
  const counts = countsOf(group);
  const isShare = group.kind !== 'share' || group.count <= group.base;
  if (!isShare || !counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`Not counts: ${group.key}`);
  }
}

function countsOf(group: PublicationGroup): readonly number[] {
  switch (group.kind) {
    case 'one-way':
      return group.counts;
    case 'two-way':
      return group.rows.flat();
    case 'share':
      return [group.count, group.base];
  }
}

function withheld(key: string, reason: WithheldReason): PublishedGroup {
  return { kind: 'withheld', key, reason };
}
