import type { NestExpressApplication } from '@nestjs/platform-express';
import { permissionsOf, type AgencyKind, type Role } from '@sightline/domain';
import { Partnership, PeopleService, type HolderRow } from '../../app/people';
import { Ids } from '../../app/platform/clock';
import type { Actor } from '../../app/platform/context';
import { Transactor } from '../../app/platform/database';

/** The people of one partnership as those who act in the story. */
export class Cast {
  private readonly actors = new Map<string, Actor>();

  private constructor(
    readonly agencyIds: ReadonlyMap<AgencyKind, string>,
    private readonly rows: readonly HolderRow[],
    private readonly partnershipId: string,
    private readonly ids: Ids,
  ) {}

  /** The cast of a partnership by its name, or undefined where the database has none so called. */
  static async of(app: NestExpressApplication, name: string): Promise<Cast | undefined> {
    const people = app.get(PeopleService);
    const partnership = await app.get(Transactor).manager.findOneBy(Partnership, { name });
    if (!partnership) return undefined;
    const agencies = await people.agenciesIn(partnership.id);
    return new Cast(
      new Map(agencies.map(({ kind, id }) => [kind, id])),
      await people.holders(partnership.id),
      partnership.id,
      app.get(Ids),
    );
  }

  /** Who holds the role, for the agency of this kind where one is given. */
  as(role: Role, kind?: AgencyKind): Actor {
    const agencyId = kind ? this.agencyIds.get(kind) : undefined;
    const row = this.rows.find(
      (held) => held.role === role && (kind === undefined || held.agencyId === agencyId),
    );
    if (!row) throw new Error(`Nobody is ${role} ${kind ?? ''} in the demonstration`);
    const known = this.actors.get(row.id);
    if (known) return known;
    const actor = this.actorOf(row);
    this.actors.set(row.id, actor);
    return actor;
  }

  agencyId(kind: AgencyKind): string {
    const id = this.agencyIds.get(kind);
    if (!id) throw new Error(`No agency is ${kind} in the demonstration`);
    return id;
  }

  private actorOf({ id, name }: HolderRow): Actor {
    const roles = this.rows
      .filter((row) => row.id === id)
      .map(({ role, agencyId }) => ({ role, agencyId }));
    return {
      ...{ accountId: id, name, roles, partnershipId: this.partnershipId },
      sessionId: this.ids.next(),
      permissions: permissionsOf(roles.map(({ role }) => role)),
      agencyIds: [...new Set(roles.flatMap(({ agencyId }) => agencyId ?? []))],
    };
  }
}
