import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitedView, LeaveDto, LeaverWorkView } from '@sightline/contracts';
import { personStateLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { applyFieldProblems, checkForm } from '../../shared/forms/field-errors';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { HeldRoles, type RoleChange } from '../components/held-roles';
import { InvitationLink } from '../components/invitation-link';
import { LeaveForm } from '../components/leave-form';
import { RoleForm, roleGroup, roleOf } from '../components/role-form';
import { PeopleApi } from '../people-api';

/** One person of the register: roles, invitation, leaving. */
@Component({
  selector: 'sl-person-page',
  imports: [
    EmptyState,
    HeldRoles,
    InvitationLink,
    LeaveForm,
    Loading,
    MatButton,
    PageHeader,
    ProblemNote,
    RoleForm,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly accountId = input.required<string>();

  private readonly api = inject(PeopleApi);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly crumbs = [{ label: 'People', link: '/settings/people' }];
  protected readonly stateLabels = personStateLabels;
  protected readonly register = loader(() => this.api.register());
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly invited = signal<InvitedView | undefined>(undefined);
  protected readonly work = signal<readonly LeaverWorkView[] | undefined>(undefined);
  protected readonly isGiving = signal(false);
  protected readonly role = roleGroup();

  protected readonly person = computed(() =>
    this.register.value()?.people.find(({ id }) => id === this.accountId()),
  );
  protected readonly others = computed(() =>
    (this.register.value()?.people ?? []).filter(
      ({ id, state }) => id !== this.accountId() && state !== 'left',
    ),
  );
  protected readonly mayLeave = computed(
    () => this.person()?.mayChange === true && this.session.account()?.id !== this.accountId(),
  );

  protected inviteAgain(): Promise<boolean> {
    return this.write('A new link is made; the earlier one is over', async () => {
      this.invited.set(await firstValueFrom(this.api.inviteAgain(this.accountId())));
    });
  }

  protected async giveRole(): Promise<void> {
    const form = this.host.nativeElement.querySelector<HTMLElement>('.give');
    if (!form || !checkForm(this.role, form)) return;
    const isGiven = await this.write('The role is given', () =>
      firstValueFrom(this.api.giveRole(this.accountId(), roleOf(this.role))),
    );
    if (!isGiven) return;
    this.isGiving.set(false);
    this.role.reset();
  }

  protected changeRole({ held, day, toAccountId }: RoleChange): Promise<boolean> {
    const id = this.accountId();
    return toAccountId
      ? this.write('The role is handed over', () =>
          firstValueFrom(this.api.handOver(id, held.id, { toAccountId, fromDay: day })),
        )
      : this.write('The last day is saved', () =>
          firstValueFrom(this.api.endRole(id, held.id, { lastDay: day })),
        );
  }

  protected async beginLeaving(): Promise<void> {
    await this.write('', async () => {
      this.work.set(await firstValueFrom(this.api.openWork(this.accountId())));
    });
  }

  protected async leave(dto: LeaveDto): Promise<void> {
    const name = this.person()?.name ?? 'This person';
    const isSure = await this.confirm.ask({
      title: `End the access of ${name} now?`,
      message:
        'Every role here ends, and they are signed out everywhere at once. What they wrote stays.',
      verb: 'End access now',
      isDangerous: true,
    });
    if (!isSure) return;
    const isDone = await this.write(`${name} has no access any more`, () =>
      firstValueFrom(this.api.leave(this.accountId(), dto)),
    );
    if (isDone) this.work.set(undefined);
  }

  private async write(done: string, work: () => Promise<unknown>): Promise<boolean> {
    this.refusal.set(undefined);
    try {
      await work();
      if (done === '') return true;
      await this.register.reload();
      this.notices.done(done);
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      applyFieldProblems(this.role, problem);
      this.refusal.set(problem);
      return false;
    }
  }
}
