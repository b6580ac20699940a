import { IsObject } from 'class-validator';

const documents = new WeakMap<object, string[]>();

/**
 * A document of a body that an engine checks whole, question by question: of the contract it is only
 * an object, and the pipe that checks contracts neither walks nor copies it.
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
