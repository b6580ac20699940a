import { getMetadataStorage } from 'class-validator';

/** Storages that remember already; there is one in a process. */
const remembering = new WeakSet<object>();

/**
 * class-validator goes through the rules of every class of the product to find those of one, at
 * every check. Classes do not change once they are loaded: what was found is kept.
 */
export function rememberContractRules(): void {
  const storage = getMetadataStorage();
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (contract, schema, always, strictGroups, groups) => {
    // The product asks for none of these, and what is found depends on them.
    if (schema || always || strictGroups || groups?.length) {
      return find(contract, schema, always, strictGroups, groups);
    }
    const found = known.get(contract) ?? find(contract, schema, always, strictGroups, groups);
    known.set(contract, found);
    return found;
  };
}
