import type { AgencyKind, Role } from '@sightline/domain';

export interface AgencyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** Names of the other partnerships this agency belongs to. */
  readonly alsoIn: readonly string[];
  /** Its last day in this partnership, where it has closed or merged. */
  readonly lastDay?: string;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly agencyId: string | null;
  }[];
}
