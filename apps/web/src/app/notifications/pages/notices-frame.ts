import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TabsFrame } from '../../shared/ui/tabs-frame';
import type { Step } from '../../shared/ui/tabs-nav';

const pages: readonly Step[] = [
  { label: 'What you were told', link: ['/notices/list'], state: 'plain' },
  { label: 'Mail', link: ['/notices/mail'], state: 'plain' },
  { label: 'Calendar', link: ['/notices/calendar'], state: 'plain' },
];

/** What Sightline tells a person, and the ways it reaches them. */
@Component({
  selector: 'sl-notices-frame',
  imports: [TabsFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sl-tabs-frame label="What you are told, and how" [pages]="pages" />`,
})
export class NoticesFrame {
  protected readonly pages = pages;
}
