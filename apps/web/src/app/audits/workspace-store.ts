import { computed, inject, Injectable, signal } from '@angular/core';
import type { AuditView, WorkspaceStep } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../shared/http/client-problem';
import { AuditsApi } from './audits-api';

/** The audit of the open workspace, shared by its steps; provided by the workspace page. */
@Injectable()
export class WorkspaceStore {
  private readonly api = inject(AuditsApi);
  private readonly held = signal<AuditView | undefined>(undefined);
  private readonly failure = signal<ClientProblem | undefined>(undefined);

  readonly audit = this.held.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly revision = computed(() => this.held()?.revision ?? 0);

  /** Reads the audit; while another is read the old one is not shown. */
  async open(id: string): Promise<void> {
    if (this.held()?.id !== id) this.held.set(undefined);
    this.failure.set(undefined);
    try {
      this.held.set(await firstValueFrom(this.api.view(id)));
    } catch (thrown) {
      this.failure.set(problemOf(thrown));
    }
  }

  async reload(): Promise<void> {
    const id = this.held()?.id;
    if (id) await this.open(id);
  }

  /** Takes what a write answered. */
  set(audit: AuditView): void {
    this.held.set(audit);
  }

  blockersOf(step: WorkspaceStep): readonly string[] {
    return this.held()?.steps.find(({ key }) => key === step)?.blockers ?? [];
  }
}
