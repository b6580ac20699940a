import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import {
  RenameAgencyDto,
  type AddSettingDto,
  type AgencySettingView,
  type RegisteredAgencyView,
} from '@sightline/contracts';
import { agencyKindLabels, dayLabel } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { AgenciesApi } from '../agencies-api';
import { AgencyEndingForm, type AgencyEndAsked } from '../components/agency-ending-form';
import { AgencySettingsList } from '../components/agency-settings-list';

type Part = 'name' | 'end';

/** One agency: its contact and lead, its settings, its name, and its end. */
@Component({
  selector: 'sl-agency-page',
  imports: [
    AgencyEndingForm,
    AgencySettingsList,
    DayPipe,
    EmptyState,
    Loading,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './agency-page.html',
})
export class AgencyPage {
  readonly agencyId = input.required<string>();

  private readonly api = inject(AgenciesApi);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly crumbs = [{ label: 'Agencies', link: '/settings/agencies' }];
  protected readonly kindLabels = agencyKindLabels;
  protected readonly errorWords = errorWords;
  protected readonly agencies = loader(() => this.api.register());
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly part = signal<Part | null>(null);
  protected readonly agency = computed(() =>
    this.agencies.value()?.find(({ id }) => id === this.agencyId()),
  );
  protected readonly others = computed(() =>
    (this.agencies.value() ?? []).filter(({ id, ending }) => id !== this.agencyId() && !ending),
  );
  protected readonly names = inject(NonNullableFormBuilder).group({
    name: ['', fromDto(RenameAgencyDto, 'name')],
    shortName: ['', fromDto(RenameAgencyDto, 'shortName')],
  });

  protected beginRenaming({ name, shortName }: RegisteredAgencyView): void {
    this.names.setValue({ name, shortName });
    this.part.set('name');
  }

  protected async rename(agency: RegisteredAgencyView): Promise<void> {
    if (!checkForm(this.names, this.host.nativeElement)) return;
    const dto = { ...this.names.getRawValue(), seen: agency.name };
    await this.write(this.api.rename(agency.id, dto), 'The name is saved');
  }

  protected async end(agency: RegisteredAgencyView, asked: AgencyEndAsked): Promise<void> {
    const { successorId, ...dto } = asked;
    const successor = this.others().find(({ id }) => id === successorId);
    const isSure = await this.confirm.ask({
      title: successor ? `Merge into ${successor.name}?` : `Close ${agency.name}?`,
      message:
        `From the day after ${dayLabel(dto.lastDay)} it gets no new return. ` +
        'Its own returns and their history stay; its people keep their roles until you end them.',
      verb: successor ? 'Merge it' : 'Close it',
      isDangerous: true,
    });
    if (!isSure) return;
    const { id } = agency;
    const change = successor ? this.api.merge(id, asked) : this.api.close(id, dto);
    await this.write(change, successor ? 'The agency is merged' : 'The agency is closed');
  }

  protected async reopen(agency: RegisteredAgencyView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Open ${agency.name} again?`,
      message: 'It can be asked for returns again.',
      verb: 'Open it again',
      reasonLabel: 'Reason',
    });
    if (reason === null) return;
    await this.write(this.api.reopen(agency.id, { reason }), 'The agency is open again');
  }

  protected async addSetting(dto: AddSettingDto): Promise<void> {
    await this.write(this.api.addSetting(this.agencyId(), dto), 'Added');
  }

  protected async toggle({ id, name, isClosed }: AgencySettingView): Promise<void> {
    const change = this.api.editSetting(this.agencyId(), id, { name, isClosed: !isClosed });
    await this.write(change, isClosed ? 'Open again' : 'Closed');
  }

  private async write(change: Observable<RegisteredAgencyView>, done: string): Promise<void> {
    this.refusal.set(undefined);
    try {
      const written = await firstValueFrom(change);
      const all = this.agencies.value() ?? [];
      this.agencies.set(all.map((agency) => (agency.id === written.id ? written : agency)));
      this.part.set(null);
      this.notices.done(done);
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    }
  }
}
