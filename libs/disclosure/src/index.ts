export { findIdentifiers } from './find-identifiers';
export type { IdentifierSpan } from './identifier-span';
export {
  noLists,
  personNumberReason,
  personReason,
  prepareLists,
  withPersons,
  type KeptLists,
  type PersonsOfCase,
  type PreparedLists,
} from './lists/kept-lists';
export { gatePublication, type EarlierPublication } from './gate/gate-publication';
export * from './gate/publication';
export { shareOfTable, type ShareOfTable } from './gate/share-of-table';
export * from './clues/clue';
export { findClues, type WordsFor } from './clues/find-clues';
