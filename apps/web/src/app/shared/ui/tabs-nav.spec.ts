import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Step, TabsNav } from './tabs-nav';

@Component({
  selector: 'sl-workspace-of-spec',
  imports: [TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<sl-tabs-nav [steps]="steps" />',
})
class WorkspaceOfSpec {
  protected readonly steps: readonly Step[] = ['scope', 'returns', 'report'].map((link) => ({
    label: link,
    link: `/${link}`,
    state: 'to-come',
  }));
}

const tabWidth = 100;
const screenWidth = 150;

/** jsdom lays nothing out: tabs of 100 px stand one after another on a screen of 150. */
function layOut(): void {
  const tabs = ['scope', 'returns', 'report'];
  const place = function (this: HTMLElement) {
    return tabs.indexOf(this.textContent.split(',')[0]!.trim()) * tabWidth;
  };
  jest.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(place);
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(tabWidth);
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(screenWidth);
}

async function opened(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        ['scope', 'returns', 'report'].map((path) => ({ path, component: WorkspaceOfSpec })),
      ),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  return {
    go: async (to: string) => {
      await TestBed.inject(Router).navigateByUrl(to);
      await harness.fixture.whenStable();
    },
    current: () => harness.routeNativeElement!.querySelector('[aria-current]')?.textContent.trim(),
    nav: () => harness.routeNativeElement!.querySelector('nav')!,
  };
}

describe('the tabs of a workspace on a narrow screen', () => {
  beforeEach(layOut);
  afterEach(() => jest.restoreAllMocks());

  it('bring the tab of the page to the middle', async () => {
    const page = await opened('/report');
    expect(page.current()).toMatch(/^report/);
    expect(page.nav().scrollLeft).toBe(2 * tabWidth - (screenWidth - tabWidth) / 2);
  });

  it('follow to another page', async () => {
    const page = await opened('/report');
    await page.go('/returns');
    expect(page.current()).toMatch(/^returns/);
    expect(page.nav().scrollLeft).toBe(tabWidth - (screenWidth - tabWidth) / 2);
  });
});
