import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { InvitePersonDto, type InvitedView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { InvitationLink } from '../components/invitation-link';
import { RoleForm, roleGroup, roleOf } from '../components/role-form';
import { PeopleApi } from '../people-api';

/** Inviting a person: name, address, role; then the link, shown once. */
@Component({
  selector: 'sl-invite-page',
  imports: [
    InvitationLink,
    Loading,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    RoleForm,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './invite-page.html',
})
export class InvitePage {
  private readonly api = inject(PeopleApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly crumbs = [{ label: 'People', link: '/settings/people' }];
  protected readonly register = loader(() => this.api.register());
  protected readonly invited = signal<InvitedView | undefined>(undefined);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly role = roleGroup();
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', fromDto(InvitePersonDto, 'name')],
    email: ['', fromDto(InvitePersonDto, 'email')],
    roles: inject(NonNullableFormBuilder).array([this.role]),
  });

  protected async invite(): Promise<void> {
    if (this.isBusy() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    const { name, email } = this.form.getRawValue();
    try {
      const dto = { name, email, roles: [roleOf(this.role)] };
      this.invited.set(await firstValueFrom(this.api.invite(dto)));
    } catch (thrown) {
      const problem = problemOf(thrown);
      const rest = applyFieldProblems(this.form, problem);
      if (problem.status !== 422 || rest.length > 0) this.refusal.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }

  protected another(): void {
    this.invited.set(undefined);
    this.form.reset();
  }
}
