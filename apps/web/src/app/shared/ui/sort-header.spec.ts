import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Sort } from './sort';
import { SortButton, SortHeader } from './sort-header';

@Component({
  selector: 'sl-test-table',
  imports: [SortButton, SortHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <thead>
        <tr>
          <th slSortHeader="theme" [(sort)]="sort"><sl-sort-button>Theme</sl-sort-button></th>
          <th slSortHeader="cases" [(sort)]="sort"><sl-sort-button>Cases</sl-sort-button></th>
        </tr>
      </thead>
    </table>
  `,
})
class TestTable {
  readonly sort = signal<Sort | null>(null);
}

describe('a sortable header', () => {
  it('sorts by its column, turns round, and says so', async () => {
    const fixture = TestBed.createComponent(TestTable);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const [theme, cases] = host.querySelectorAll('th');
    expect(theme?.getAttribute('aria-sort')).toBe('none');

    theme?.querySelector('button')?.click();
    await fixture.whenStable();
    expect(theme?.getAttribute('aria-sort')).toBe('ascending');

    theme?.querySelector('button')?.click();
    await fixture.whenStable();
    expect(theme?.getAttribute('aria-sort')).toBe('descending');

    cases?.querySelector('button')?.click();
    await fixture.whenStable();
    expect(theme?.getAttribute('aria-sort')).toBe('none');
    expect(fixture.componentInstance.sort()).toEqual({ key: 'cases', direction: 'ascending' });
  });
});
