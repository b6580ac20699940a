import { inject, Injectable } from '@angular/core';
import type { SignInDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../http/client-problem';
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
      this.store.begin(await firstValueFrom(this.api.current()));
    } catch (thrown) {
      // 401 says signed out; any other failure shows itself at sign-in, where it can be retried.
      if (problemOf(thrown).status === 401) this.store.end();
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
