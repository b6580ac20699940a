import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ReturnView } from '@sightline/contracts';
import { familyMemberLabels, involvementLabels, nilKindLabels } from '@sightline/domain';

/** The known check as it was answered (A1 to A4). */
@Component({
  selector: 'sl-known-check-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (check(); as said) {
      <dl class="sl-facts">
        <dt>Known</dt>
        <dd>{{ whom() }}</dd>
        @if (view().nilKind; as kind) {
          <dt>Closed as</dt>
          <dd>{{ nilLabels[kind] }}</dd>
        }
        <dt>Searched</dt>
        <dd>{{ said.systemsSearched.join(', ') }}</dd>
        <dt>Other names and numbers</dt>
        <dd>{{ said.searchedAlternatives ? 'Searched' : 'Not searched' }}</dd>
        <dt>Should have known</dt>
        <dd>{{ said.shouldHaveKnown ? 'Yes' : 'No' }}</dd>
        @if (said.note; as note) {
          <dt>Note</dt>
          <dd>{{ note }}</dd>
        }
      </dl>
    }
  `,
})
export class KnownCheckFacts {
  readonly view = input.required<ReturnView>();

  protected readonly check = computed(() => this.view().knownCheck);
  protected readonly whom = computed(() => {
    const known = this.check()?.known ?? [];
    const words = known.map((one) => familyMemberLabels[one]);
    return words.length > 0 ? words.join('; ') : involvementLabels['not-known'];
  });
  protected readonly nilLabels = nilKindLabels;
}
