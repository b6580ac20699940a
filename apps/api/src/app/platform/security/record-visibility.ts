import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '../context';

/** Finds the record where the actor may know that it is there; null where not. */
export type Sighting = (actor: Actor, id: string) => Promise<object | null>;

/**
 * Whether a person may know of the records that a path names. The guard asks it where a permission
 * is missing: what may not be seen answers 404, what is seen but not permitted answers 403. Slices
 * register what finds the records of their path parameters.
 */
@Injectable()
export class RecordVisibility {
  private readonly sightings = new Map<string, Sighting[]>();

  /** Adds a way to see the records of a path parameter, such as `returnId`; any of them will do. */
  provide(parameter: string, sighting: Sighting): void {
    this.sightings.set(parameter, [...(this.sightings.get(parameter) ?? []), sighting]);
  }

  /** Whether a parameter names a record that some slice knows. */
  knows(parameter: string): boolean {
    return this.sightings.has(parameter);
  }

  /** True where the path names no record at all. */
  async seesAll(actor: Actor, parameters: Readonly<Record<string, unknown>>): Promise<boolean> {
    for (const [parameter, value] of Object.entries(parameters)) {
      const sightings = this.sightings.get(parameter);
      if (sightings && !(await isSeen(sightings, actor, value))) return false;
    }
    return true;
  }
}

async function isSeen(
  sightings: readonly Sighting[],
  actor: Actor,
  value: unknown,
): Promise<boolean> {
  if (typeof value !== 'string' || !isUUID(value)) return false;
  for (const sighting of sightings) {
    if ((await sighting(actor, value.toLowerCase())) !== null) return true;
  }
  return false;
}
