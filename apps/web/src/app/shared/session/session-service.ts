import { inject, Injectable } from '@angular/core';
import type { SignInDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { HttpProblem, problemOf } from '../http/client-problem';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';

/** Begins, changes and ends the session; the store holds what came of it. */
@Injectable({ providedIn: 'root' })
export class SessionService {
  private readonly api = inject(SessionApi);
  private readonly store = inject(SessionStore);

  /** Takes up the session of the cookie, where there is one. */
  async resume(): Promise<void> {
    try {
      const session = await firstValueFrom(this.api.current());
      if (session) this.store.begin(session);
    } catch (thrown) {
      // A fault shows itself at sign-in, where it can be tried again.
      if (!(thrown instanceof HttpProblem)) throw thrown;
    }
  }

  async signIn(dto: SignInDto): Promise<void> {
    this.store.begin(await firstValueFrom(this.api.signIn(dto)));
  }

  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.api.signOut());
    } catch (thrown) {
      // 401: the session had ended already, which is what was asked for.
      if (problemOf(thrown).status !== 401) throw thrown;
    }
    this.store.end();
  }

  async switchPartnership(partnershipId: string): Promise<void> {
    this.store.begin(await firstValueFrom(this.api.switchPartnership({ partnershipId })));
  }
}
