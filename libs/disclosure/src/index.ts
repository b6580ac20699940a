export { findIdentifiers } from './find-identifiers';
export type { IdentifierSpan } from './identifier-span';
export { noLists, prepareLists, type KeptLists, type PreparedLists } from './lists/kept-lists';
