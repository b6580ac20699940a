import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { FrameFaultView, FrameView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { DataTable } from '../../shared/ui/data-table';
import { SamplesApi } from '../samples-api';

/** Every bad row of a list, with its column and the rule. */
@Component({
  selector: 'sl-frame-faults',
  imports: [DataTable, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <h4>
      {{ frame().faultCount }} {{ frame().faultCount === 1 ? 'thing' : 'things' }} to put right
    </h4>
    <p class="sl-soft">
      These rows stay out of the draw. Put the file right and bring it in again, or go on without
      them: the certificate counts them as left out.
    </p>
    <sl-data-table label="Rows that could not be read" [isTall]="true">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col" class="sl-number">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          @for (fault of faults(); track $index) {
            <tr>
              <td class="sl-number">{{ fault.row }}</td>
              <td>{{ fault.column ?? '' }}</td>
              <td>{{ fault.message }}</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
    @if (next()) {
      <div><button matButton type="button" (click)="more()">Show more</button></div>
    }
  `,
})
export class FrameFaults {
  readonly auditId = input.required<string>();
  readonly frame = input.required<FrameView>();

  private readonly api = inject(SamplesApi);

  protected readonly faults = signal<readonly FrameFaultView[]>([]);
  protected readonly next = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.frame();
      untracked(() => {
        this.faults.set([]);
        this.next.set(null);
        void this.more();
      });
    });
  }

  protected async more(): Promise<void> {
    const page = await firstValueFrom(this.api.faults(this.auditId(), this.next() ?? undefined));
    this.faults.update((shown) => [...shown, ...page.items]);
    this.next.set(page.next);
  }
}
