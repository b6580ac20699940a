import { computed, Injectable, signal } from '@angular/core';
import type { SessionView } from '@sightline/contracts';
import type { Permission, Role } from '@sightline/domain';

/** Who is signed in, in which partnership, and what they may do. Kept in memory only. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly session = signal<SessionView | null>(null);
  private readonly held = computed(() => new Set<Permission>(this.session()?.permissions ?? []));

  readonly isSignedIn = computed(() => this.session() !== null);
  readonly account = computed(() => {
    const session = this.session();
    return session && { id: session.accountId, name: session.name, email: session.email };
  });
  readonly partnership = computed(() => this.session()?.partnership);
  readonly partnerships = computed(() => this.session()?.partnerships ?? []);
  readonly roles = computed(() => this.session()?.roles ?? []);
  readonly permissions = this.held;
  readonly csrfToken = computed(() => this.session()?.csrfToken);
  /** Days the partnership is closed, which no working-day sum counts. */
  readonly closedDays = computed<readonly string[]>(() => this.session()?.closedDays ?? []);
  readonly isDemonstration = computed(() => this.session()?.isDemonstration ?? false);

  /** Whether the person may do this somewhere; the record itself may still refuse. */
  can(permission: Permission): boolean {
    return this.held().has(permission);
  }

  /** Whether the person holds the role in the partnership shown. */
  holds(role: Role): boolean {
    return this.roles().some((held) => held.role === role);
  }

  begin(session: SessionView): void {
    this.session.set(session);
  }

  end(): void {
    this.session.set(null);
  }
}
