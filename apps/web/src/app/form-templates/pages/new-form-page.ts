import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CreateDraftDto } from '@sightline/contracts';
import type { AuditUnit } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { dtoMessages } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { RadioList } from '../../shared/questions/radio-list';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { unitPicks } from '../question-words';
import { TemplatesApi } from '../templates-api';

type Beginning = 'blank' | 'version';

/** Begins a draft: from nothing, from a form that ships, or from a version of one's own. */
@Component({
  selector: 'sl-new-form-page',
  imports: [
    Loading,
    MatButton,
    PageHeader,
    PickField,
    ProblemNote,
    RadioList,
    RouterLink,
    TextField,
    TickField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './new-form-page.html',
  styles: `
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-1);
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }
  `,
})
export class NewFormPage {
  private readonly api = inject(TemplatesApi);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly forms = loader(() => this.api.list());
  protected readonly beginnings = [
    {
      code: 'version',
      label: 'From a form that there is',
      hint: 'One that ships with Sightline, or a version of your own',
    },
    { code: 'blank', label: 'From nothing', hint: 'One empty section to begin with' },
  ];
  protected readonly units = unitPicks;
  protected readonly beginning = signal<Beginning>('version');
  protected readonly title = signal('');
  protected readonly unit = signal<AuditUnit>('case-file');
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly isNewForm = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly titleFault = signal('');

  protected readonly versions = computed<readonly Pick[]>(() =>
    (this.forms.value() ?? []).flatMap(({ title, isShipped, versions }) =>
      versions.map(({ id, number, status }) => ({
        code: id,
        label: `${title}, version ${number}${status === 'retired' ? ' (retired)' : ''}`,
        group: isShipped ? 'Ships with Sightline' : 'Our own',
      })),
    ),
  );
  protected readonly versionId = computed(() => this.chosen() ?? this.versions()[0]?.code ?? '');
  /** Only a version of one's own can go on as the same form. */
  protected readonly isOwn = computed(() =>
    (this.forms.value() ?? []).some(
      ({ isShipped, versions }) => !isShipped && versions.some(({ id }) => id === this.versionId()),
    ),
  );

  protected choose(versionId: string): void {
    this.chosen.set(versionId);
    this.isNewForm.set(false);
  }

  protected setBeginning(code: string): void {
    this.beginning.set(code === 'blank' ? 'blank' : 'version');
  }

  protected setUnit(code: string): void {
    this.unit.set(code as AuditUnit);
  }

  protected name(title: string): void {
    this.title.set(title);
    this.titleFault.set('');
  }

  protected async begin(): Promise<void> {
    if (this.isBusy()) return;
    const dto = this.dto();
    const [fault = ''] =
      dto.title === undefined ? [] : dtoMessages(CreateDraftDto, 'title', dto.title);
    if (fault) return this.showTitleFault(fault);
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      const draft = await firstValueFrom(this.api.begin(dto));
      await this.router.navigate(['/forms/drafts', draft.id]);
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }

  private showTitleFault(fault: string): void {
    this.titleFault.set(fault);
    const find = () =>
      this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    afterNextRender({ read: find }, { injector: this.injector });
  }

  private dto(): CreateDraftDto {
    const title = this.title().trim();
    if (this.beginning() === 'blank') return { title, unit: this.unit() };
    return {
      versionId: this.versionId(),
      ...(this.isNewForm() ? { isNewForm: true } : undefined),
      ...(title === '' ? undefined : { title }),
    };
  }
}
