import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import {
  NewContactDto,
  NewLeadDto,
  OpenAgencyDto,
  type InvitedView,
  type OpenedAgencyView,
} from '@sightline/contracts';
import { agencyKindLabels, agencyKinds, type AgencyKind } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { Confirm } from '../../shared/ui/confirm';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { InvitationLink } from '../components/invitation-link';
import { AgenciesApi } from '../agencies-api';

/** An agency on one page: what it is, its contact, its safeguarding lead. */
@Component({
  selector: 'sl-open-agency-page',
  imports: [
    InvitationLink,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './open-agency-page.html',
})
export class OpenAgencyPage {
  private readonly api = inject(AgenciesApi);
  private readonly confirm = inject(Confirm);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly make = inject(NonNullableFormBuilder);

  protected readonly crumbs = [{ label: 'Agencies', link: '/settings/agencies' }];
  protected readonly kinds = agencyKinds;
  protected readonly kindLabels = agencyKindLabels;
  protected readonly errorWords = errorWords;
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly opened = signal<OpenedAgencyView | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly form = this.make.group({
    name: ['', fromDto(OpenAgencyDto, 'name')],
    shortName: ['', fromDto(OpenAgencyDto, 'shortName')],
    kind: ['', fromDto(OpenAgencyDto, 'kind')],
    contact: this.make.group({
      name: ['', fromDto(NewContactDto, 'name')],
      email: ['', fromDto(NewContactDto, 'email')],
    }),
    lead: this.make.group({
      name: ['', fromDto(NewLeadDto, 'name')],
      role: ['Safeguarding lead', fromDto(NewLeadDto, 'role')],
      phone: ['', fromDto(NewLeadDto, 'phone')],
    }),
  });

  protected async open(isShared?: boolean): Promise<void> {
    if (this.isBusy() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    const { kind, ...rest } = this.form.getRawValue();
    try {
      const dto = { ...rest, kind: kind as AgencyKind, isShared };
      this.opened.set(await firstValueFrom(this.api.open(dto)));
    } catch (thrown) {
      this.isBusy.set(false);
      await this.takeRefusal(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** What the invitation's link shows, of the contact. */
  protected invited({ agency, contact }: OpenedAgencyView): InvitedView | null {
    if (!contact) return null;
    const person = { id: agency.id, name: contact.name, email: '', roles: [] };
    return {
      token: contact.token,
      person: { ...person, state: 'invited', invitedUntil: null, mayChange: false },
    };
  }

  /** The agency of that name elsewhere may be the same: then it belongs to both. */
  private async takeRefusal(problem: ClientProblem): Promise<void> {
    if (problem.code === 'agency.elsewhere') {
      const isSame = await this.confirm.ask({
        title: 'Is it the same agency?',
        message: `${problem.detail ?? ''} If it is, it belongs to both partnerships; neither sees the other’s returns or people.`,
        verb: 'It is the same: share it',
        refusal: 'It is another; change the name',
      });
      if (isSame) await this.open(true);
      return;
    }
    const rest = applyFieldProblems(this.form, problem);
    if (problem.status !== 422 || rest.length > 0) this.refusal.set(problem);
  }
}
