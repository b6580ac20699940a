import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageFocus } from './shell/page-focus';

@Component({
  selector: 'sl-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <router-outlet />
    <p class="sl-visually-hidden" aria-live="polite">{{ focus.announced() }}</p>
  `,
})
export class App {
  protected readonly focus = inject(PageFocus);

  constructor() {
    this.focus.start();
  }
}
