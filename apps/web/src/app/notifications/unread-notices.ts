import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { paths, type UnreadView } from '@sightline/contracts';
import { apiUrl } from '../shared/http/api-url';

/** How many notices the person has not read: the bell shows it, the pages correct it. */
@Injectable({ providedIn: 'root' })
export class UnreadNotices {
  private readonly http = inject(HttpClient);
  private readonly held = signal(0);

  readonly count = this.held.asReadonly();

  set(count: number): void {
    this.held.set(count);
  }

  /** Asks the server; what was seen last stays where the answer does not come. */
  look(): void {
    this.http.get<UnreadView>(apiUrl(paths.notices, 'unread')).subscribe({
      next: ({ unread }) => this.held.set(unread),
      error: () => undefined,
    });
  }
}
