import { longestId } from '@sightline/form-engine';

/** Names that are given once each. */
export class Names {
  private readonly taken = new Set<string>();

  /** The name, with a number behind it where it is taken. */
  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.taken.has(name); number += 1) name = `${wanted}-${number}`;
    this.taken.add(name);
    return name;
  }
}

/** An id as XLSForm names things: it begins with a letter or an underscore. */
export function sheetName(id: string): string {
  return /^[A-Za-z_]/.test(id) ? id : `_${id}`;
}

/** A name of a sheet as one of our ids. */
export function idOf(name: string): string {
  if (name.length <= longestId && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return name;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, longestId - 4)
    .replace(/-+$/, '');
  return plain === '' ? 'x' : plain;
}
