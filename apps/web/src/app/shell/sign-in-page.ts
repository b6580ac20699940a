import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DemonstrationPersonView } from '@sightline/contracts';
import { loader } from '../shared/http/loader';
import { SessionApi } from '../shared/session/session-api';
import { SignInForm } from '../shared/session/sign-in-form';
import { Brand } from '../shared/ui/brand';

interface PartnershipPeople {
  readonly partnership: string;
  readonly people: readonly DemonstrationPersonView[];
}

function byPartnership(people: readonly DemonstrationPersonView[]): readonly PartnershipPeople[] {
  const groups = new Map<string, DemonstrationPersonView[]>();
  for (const person of people) {
    groups.set(person.partnership, [...(groups.get(person.partnership) ?? []), person]);
  }
  return [...groups].map(([partnership, members]) => ({ partnership, people: members }));
}

/** Sign-in; in demonstration mode with the people one can be, filled in by one click. */
@Component({
  selector: 'sl-sign-in-page',
  imports: [Brand, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Address asked for before signing in, from the query. */
  readonly next = input<string>();

  private readonly router = inject(Router);
  private readonly api = inject(SessionApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly form = viewChild.required(SignInForm);
  // Null outside demonstration mode: nothing is shown.
  private readonly demonstration = loader(() => this.api.demonstration());

  protected readonly groups = computed(() =>
    byPartnership(this.demonstration.value()?.people ?? []),
  );

  protected fillIn(person: DemonstrationPersonView): void {
    this.form().fill(person.email, this.demonstration.value()?.password);
    this.host.nativeElement.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }

  /** Only to an address of this client: "//elsewhere" would leave it. */
  protected async enter(): Promise<void> {
    const next = this.next() ?? '/';
    await this.router.navigateByUrl(/^\/(?![/\\])/.test(next) ? next : '/');
  }
}
