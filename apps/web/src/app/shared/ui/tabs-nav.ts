import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  viewChild,
} from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from './icon';
import type { IconName } from './icons';

export type StepState = 'done' | 'current' | 'to-come' | 'plain' | 'aside';

export interface Step {
  readonly label: string;
  /** Router commands relative to the page that holds the nav. */
  readonly link: string | readonly string[];
  /** 'plain' is a page among pages without an order; 'aside' one beside the order of work. */
  readonly state: StepState;
  /** Whether only the page itself is meant, and not those under its address. */
  readonly isExact?: boolean;
  /** What blocks the next step, said in words under the current one. */
  readonly note?: string;
}

interface StateFace {
  readonly icon: IconName | null;
  readonly words: string;
}

const stateFaces: Record<StepState, StateFace> = {
  done: { icon: 'check', words: 'done' },
  current: { icon: 'half', words: 'the current step' },
  'to-come': { icon: 'start', words: 'to come' },
  plain: { icon: null, words: '' },
  aside: { icon: null, words: '' },
};

const exactly: IsActiveMatchOptions = {
  ...{ paths: 'exact', queryParams: 'ignored' },
  ...{ matrixParams: 'ignored', fragment: 'ignored' },
};
const within: IsActiveMatchOptions = { ...exactly, paths: 'subset' };

/** The steps of a workspace as tabs that are links: each has a state in icon and words. */
@Component({
  selector: 'sl-tabs-nav',
  imports: [Icon, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-no-print' },
  template: `
    <nav #nav [attr.aria-label]="label()">
      <ul>
        @for (step of steps(); track step.label) {
          <li [class.aside]="step.state === 'aside'">
            <a
              #tab
              [routerLink]="step.link"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="step.isExact ? exactly : within"
              (isActiveChange)="reveal(tab, $event)"
              [attr.data-state]="step.state"
            >
              @if (faces[step.state].icon; as icon) {
                <sl-icon [name]="icon" />
              }
              {{ step.label }}
              @if (faces[step.state].words; as words) {
                <span class="sl-visually-hidden">, {{ words }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
    @for (step of steps(); track step.label) {
      @if (step.state === 'current' && step.note) {
        <p class="note"><sl-icon name="info" /> {{ step.note }}</p>
      }
    }
  `,
  styles: `
    nav {
      position: relative;
      margin-inline: -3px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      border-bottom: 1px solid var(--sl-line);
    }

    ul {
      display: flex;
      gap: var(--sl-1);
      width: max-content;
      min-width: 100%;
      padding: 3px 3px 0;
      list-style: none;
    }

    .aside {
      margin-inline-start: auto;
    }

    a {
      position: relative;
      display: flex;
      gap: 0.4rem;
      align-items: center;
      padding: var(--sl-2) var(--sl-3);
      border-bottom: 3px solid transparent;
      border-radius: var(--sl-radius-small) var(--sl-radius-small) 0 0;
      color: var(--sl-ink-soft);
      text-decoration: none;
      white-space: nowrap;
    }

    a:hover {
      background: var(--sl-sunken);
      color: var(--sl-ink);
    }

    a[data-state='done'] sl-icon {
      color: var(--sl-on-done);
    }

    a[data-state='current'] sl-icon {
      color: var(--sl-action);
    }

    .here {
      border-bottom-color: var(--sl-action);
      color: var(--sl-ink);
      font-weight: 600;
    }

    .note {
      display: flex;
      gap: var(--sl-2);
      align-items: start;
      padding-top: var(--sl-2);
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }
  `,
})
export class TabsNav {
  readonly steps = input.required<readonly Step[]>();
  readonly label = input('Steps');

  protected readonly faces = stateFaces;
  protected readonly exactly = exactly;
  protected readonly within = within;
  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');
  private readonly injector = inject(Injector);

  /** On a narrow screen the tabs run off it: the page's own is brought to the middle. */
  protected reveal(tab: HTMLElement, isActive: boolean): void {
    if (!isActive) return;
    const show = () => {
      const { nativeElement: nav } = this.nav();
      nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
    };
    afterNextRender(show, { injector: this.injector });
  }
}
