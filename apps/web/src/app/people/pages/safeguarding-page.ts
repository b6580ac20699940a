import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  AgencyLeadView,
  SafeguardingView,
  WriteLeadDto,
  WriteSafeguardingDto,
} from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { HoursForm } from '../components/hours-form';
import { LeadForm } from '../components/lead-form';
import { SafeguardingApi } from '../safeguarding-api';

/** Whom to tell when somebody is at risk: the hours of the partnership and each agency's lead. */
@Component({
  selector: 'sl-safeguarding-page',
  imports: [HoursForm, InstantPipe, LeadForm, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './safeguarding-page.html',
  styleUrl: './safeguarding-page.scss',
})
export class SafeguardingPage {
  private readonly api = inject(SafeguardingApi);
  private readonly notices = inject(Notices);

  protected readonly settings = loader(() => this.api.read());
  protected readonly editing = signal<string | null>(null);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  private isSaving = false;

  protected edit(agencyId: string | null): void {
    this.refusal.set(undefined);
    this.editing.set(agencyId);
  }

  protected async write(dto: WriteSafeguardingDto): Promise<void> {
    await this.send(this.api.write(dto), 'Saved for the partnership');
  }

  protected async writeLead({ agency }: AgencyLeadView, dto: WriteLeadDto): Promise<void> {
    const isWritten = await this.send(
      this.api.writeLead(agency.id, dto),
      `${agency.shortName}: the lead is saved`,
    );
    if (isWritten) this.editing.set(null);
  }

  private async send(change: Observable<SafeguardingView>, done: string): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    this.refusal.set(undefined);
    try {
      this.settings.set(await firstValueFrom(change));
      this.notices.done(done);
      return true;
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
      return false;
    } finally {
      this.isSaving = false;
    }
  }
}
