import {
  publishablePhrases,
  type EarlierPublication,
  type PublishedGroup,
  type PublishedOneWay,
  type PublishedShare,
  type Withheld,
} from '@sightline/disclosure';
import type { PublicationStatement, PublicationTable } from './publication-statements';

/** A statement with what the gate lets out of it: all that the renderings are made from. */
export interface PublishedStatement extends PublicationStatement {
  readonly said: PublishedGroup;
}

export type SaidShare = PublishedStatement & { readonly said: PublishedShare };
export type SaidTable = PublishedStatement & { readonly said: PublishedOneWay };
export type NotSaid = PublishedStatement & { readonly said: Withheld };

/** Words that a theme is not named with: those not named at all may have come up in as few. */
const lowest: readonly string[] = [publishablePhrases[0], publishablePhrases[2]];

/** Statements with what the gate made of each. */
export function withSaid(
  statements: readonly PublicationStatement[],
  published: readonly PublishedGroup[],
): PublishedStatement[] {
  const saidOf = new Map(published.map((said) => [said.key, said]));
  return statements.flatMap((statement) => {
    const said = saidOf.get(statement.key);
    return said ? [{ ...statement, said }] : [];
  });
}

/**
 * What an earlier version did not speak of a later one does not either: that it came up since would
 * tell that it was nought before. The earlier ones are given back as if they had held it back.
 */
export function silentBefore(
  earlier: readonly EarlierPublication[],
  statements: readonly PublicationStatement[],
): EarlierPublication[] {
  return earlier.map(({ groups, facts }) => {
    const spoken = new Set(groups.map(({ key }) => key));
    const silent = statements
      .filter(({ key }) => !spoken.has(key))
      .map(({ key }): Withheld => ({ kind: 'withheld', key, reason: 'held-back-before' }));
    return { groups: [...groups, ...silent], facts };
  });
}

/** The shares of a table that are told, largest word first; of the same word in order of their names. */
export function sharesOf(
  statements: readonly PublishedStatement[],
  table: PublicationTable,
): SaidShare[] {
  return statements
    .filter((one): one is SaidShare => one.table === table && one.said.kind === 'share')
    .filter(({ said }) => table !== 'themes' || !lowest.includes(said.phrase))
    .sort((a, b) => rank(b) - rank(a) || (a.label < b.label ? -1 : 1));
}

/** The rows of a table of counts that are told, in their order. */
export function rowsOf(
  statements: readonly PublishedStatement[],
  table: PublicationTable,
): SaidTable[] {
  return statements.filter(
    (one): one is SaidTable => one.table === table && one.said.kind === 'one-way',
  );
}

/** What the gate held back, themes apart: that one was held back says that it came up. */
export function notSaid(statements: readonly PublishedStatement[]): NotSaid[] {
  return statements.filter((one): one is NotSaid => one.said.kind === 'withheld');
}

/** What is not told in a table that is not about themes. */
export function notSaidIn(
  statements: readonly PublishedStatement[],
  table: PublicationTable,
): NotSaid[] {
  return table === 'themes' ? [] : notSaid(statements).filter((one) => one.table === table);
}

/** How many there are of something, as a band: 'fewer than 10 cases'; none where it is held back. */
export function bandOf(statements: readonly PublishedStatement[], key: string): string | undefined {
  const found = statements.find((one) => one.key === key);
  return found?.said.kind === 'share' ? `${found.said.band} ${found.unit}` : undefined;
}

function rank({ said }: SaidShare): number {
  return publishablePhrases.indexOf(said.phrase);
}
