import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, RouterOutlet, TitleStrategy } from '@angular/router';
import { PageFocus } from './page-focus';
import { PageTitles } from './page-titles';

@Component({
  selector: 'sl-test-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<a id="link" href="#">link</a><main tabindex="-1"><router-outlet /></main>',
})
class TestRoot {}

@Component({
  selector: 'sl-test-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'a page',
})
class TestPage {}

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: '', pathMatch: 'full', component: TestPage },
        { path: 'programme', title: 'Programme', component: TestPage },
      ]),
      { provide: TitleStrategy, useClass: PageTitles },
    ],
  });
  const fixture = TestBed.createComponent(TestRoot);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  TestBed.inject(PageFocus).start();
  const go = async (url: string) => {
    host.querySelector<HTMLElement>('#link')?.focus();
    await TestBed.inject(Router).navigateByUrl(url);
    await fixture.whenStable();
    return document.activeElement?.tagName;
  };
  return { go };
}

describe('the focus after a navigation', () => {
  it('is not taken on the first page', async () => {
    const { go } = setUp();
    expect(await go('/')).toBe('A');
  });

  it('moves to the new page, whose title is set', async () => {
    const { go } = setUp();
    await go('/');
    expect(await go('/programme')).toBe('MAIN');
    expect(TestBed.inject(Title).getTitle()).toBe('Programme – Sightline');
    expect(TestBed.inject(PageFocus).announced()).toBe('Programme – Sightline');
  });

  it('stays where it is when only a filter changes', async () => {
    const { go } = setUp();
    await go('/');
    await go('/programme');
    expect(await go('/programme?year=2016')).toBe('A');
  });
});
