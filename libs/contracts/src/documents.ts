import { IsObject } from 'class-validator';

const documents = new WeakMap<object, string[]>();

/**
 * A document of a body that an engine checks whole, question by question. The contract says only
 * that it is an object, and a body that holds one is taken as it came, neither walked nor copied: its
 * contract may hold no nested classes and convert nothing.
 */
export function IsDocument(options: { readonly message: string }): PropertyDecorator {
  return (prototype, property) => {
    IsObject(options)(prototype, property);
    documents.set(prototype, [...(documents.get(prototype) ?? []), String(property)]);
  };
}

/** The properties of a contract that are documents. */
export function documentsOf(contract: { readonly prototype: object }): readonly string[] {
  return documents.get(contract.prototype) ?? [];
}
