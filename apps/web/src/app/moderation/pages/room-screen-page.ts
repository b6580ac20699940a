import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { practiceDomainLabels } from '@sightline/form-engine';
import { loader } from '../../shared/http/loader';
import { GradeMark } from '../../shared/ui/grade-mark';
import { ProblemNote } from '../../shared/ui/problem';
import { rangeWords } from '../panel-words';
import { RoomApi } from '../room/room-api';
import { RoomClockFace } from '../room/room-clock';
import { goesOn } from '../room/next-key';
import { RoomStore } from '../room/room-store';
import { UnrecordedWords } from '../room/unrecorded-words';

/** The wall: large, without the frame of the product, and with no more than all here may see. */
@Component({
  selector: 'sl-room-screen-page',
  imports: [GradeMark, ProblemNote, RoomClockFace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [RoomStore, UnrecordedWords],
  host: { '(document:keydown)': 'goOnByKey($event)' },
  templateUrl: './room-screen-page.html',
  styleUrl: './room-screen-page.scss',
})
export class RoomScreenPage {
  readonly auditId = input.required<string>();

  private readonly api = inject(RoomApi);
  private readonly store = inject(RoomStore);

  protected readonly screen = loader(() => this.api.screen(this.auditId()), { keepsValue: true });
  protected readonly rangeWords = rangeWords;
  protected readonly domainLabels = practiceDomainLabels;

  constructor() {
    effect(() => void this.store.open(this.auditId()));
    // Whatever moves the room, and whoever comes or goes, may change what the wall shows.
    effect(() => {
      this.store.room();
      this.store.here();
      untracked(() => void this.screen.reload());
    });
  }

  protected namesOf(agencies: readonly { readonly name: string }[]): string {
    return agencies.map(({ name }) => name).join(', ');
  }

  protected goOnByKey(event: KeyboardEvent): void {
    if (!this.store.room()?.hasBegun || !goesOn(event)) return;
    event.preventDefault();
    void this.store.goOn();
  }
}
