import { DOCUMENT } from '@angular/common';
import {
  computed,
  effect,
  inject,
  Injectable,
  type OnDestroy,
  signal,
  untracked,
} from '@angular/core';
import type {
  LivePanelRoomView,
  PanelRoomCaseView,
  PanelRoomView,
  RoomClock,
} from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { LiveLine, openEventSource } from '../../shared/http/live-line';
import { Notices } from '../../shared/ui/notices';
import { RoomApi } from './room-api';
import { UnrecordedWords } from './unrecorded-words';

/** The room on a page: it goes where the chair goes, unless the person looks elsewhere or writes. */
@Injectable()
export class RoomStore implements OnDestroy {
  private readonly api = inject(RoomApi);
  private readonly notices = inject(Notices);
  private readonly unrecorded = inject(UnrecordedWords);

  private readonly heldRoom = signal<PanelRoomView | undefined>(undefined);
  private readonly heldCase = signal<PanelRoomCaseView | undefined>(undefined);
  private readonly failure = signal<ClientProblem | undefined>(undefined);
  private readonly people = signal<LivePanelRoomView['here']>([]);
  private readonly looked = signal<string | null>(null);
  private readonly saving = signal(false);
  private auditId: string | undefined;
  private isReading = false;
  /** Of the newest reading of a case: an older answer that comes late is not taken. */
  private caseTurn = 0;
  private isBehind = false;
  private readonly line = new LiveLine(inject(DOCUMENT), inject(openEventSource), {
    url: () => (this.auditId ? this.api.liveUrl(this.auditId) : undefined),
    hear: (data) => this.hear(data),
    lost: () => this.people.set([]),
  });

  readonly room = this.heldRoom.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly isSaving = this.saving.asReadonly();
  readonly here = this.people.asReadonly();
  /** Whether the page goes where the chair goes. */
  readonly isFollowing = computed(() => this.looked() === null);
  /** The case on the page. */
  readonly shownId = computed(() => this.looked() ?? this.heldRoom()?.caseId ?? null);
  /** The case itself once it has been read. */
  readonly shown = computed(() => {
    const view = this.heldCase();
    return view && view.panel.caseFile.id === this.shownId() ? view : undefined;
  });
  /** The case after the chair's, or the first where the meeting has not begun or lost its case. */
  readonly next = computed(() => {
    const room = this.heldRoom();
    if (!room) return undefined;
    const place = room.cases.findIndex(({ caseFile }) => caseFile.id === room.caseId);
    return room.cases.slice(place + 1).find(({ isPublished }) => isPublished);
  });

  constructor() {
    effect(() => {
      const id = this.shownId();
      untracked(() => void this.readCase(id));
    });
  }

  async open(auditId: string | undefined): Promise<void> {
    if (auditId === this.auditId) return;
    this.auditId = auditId;
    this.heldRoom.set(undefined);
    await this.refresh();
    if (this.heldRoom()) this.line.connect();
  }

  /** Reads the room and the case on the page again, once at a time. */
  async refresh(): Promise<void> {
    this.isBehind = true;
    if (this.isReading) return;
    this.isReading = true;
    while (this.isBehind) {
      this.isBehind = false;
      await this.readRoom();
      await this.readCase(this.shownId());
    }
    this.isReading = false;
  }

  async look(caseId: string): Promise<void> {
    if (caseId === this.shownId() || !(await this.unrecorded.mayBeLeft())) return;
    this.looked.set(caseId === this.heldRoom()?.caseId ? null : caseId);
  }

  async follow(): Promise<void> {
    if (await this.unrecorded.mayBeLeft()) this.looked.set(null);
  }

  /** Takes the meeting to a case; the page goes with it. */
  async move(caseId: string): Promise<void> {
    if (this.saving() || (caseId !== this.shownId() && !(await this.unrecorded.mayBeLeft())))
      return;
    await this.act((id, revision) => this.api.move(id, { caseId, revision }));
    if (this.heldRoom()?.caseId === caseId) this.looked.set(null);
  }

  async goOn(): Promise<void> {
    const id = this.next()?.caseFile.id;
    if (id && this.heldRoom()?.canRun) await this.move(id);
  }

  async runClock(of: RoomClock, isRunning: boolean): Promise<void> {
    await this.act((id, revision) => this.api.runClock(id, { of, isRunning, revision }));
  }

  /** An act on the case on the page, at the revision of the room; answers whether it was done. */
  async actOnCase(
    work: (caseId: string, revision: number) => Observable<PanelRoomCaseView>,
  ): Promise<boolean> {
    const [id, room] = [this.shownId(), this.heldRoom()];
    if (!id || !room) return false;
    return this.write(async () => {
      const view = await firstValueFrom(work(id, room.revision));
      this.caseTurn += 1;
      this.heldCase.set(view);
      await this.readRoom();
    });
  }

  ngOnDestroy(): void {
    this.auditId = undefined;
    this.line.end();
  }

  private async act(
    work: (auditId: string, revision: number) => Observable<PanelRoomView>,
  ): Promise<void> {
    const [id, room] = [this.auditId, this.heldRoom()];
    if (!id || !room) return;
    await this.write(async () => this.take(await firstValueFrom(work(id, room.revision))));
  }

  private async write(work: () => Promise<unknown>): Promise<boolean> {
    if (this.saving()) return false;
    this.saving.set(true);
    try {
      await work();
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.refresh();
      return false;
    } finally {
      this.saving.set(false);
    }
  }

  private hear(data: string): void {
    const { change, here } = JSON.parse(data) as LivePanelRoomView;
    this.people.set(here);
    if (change !== this.heldRoom()?.change) void this.refresh();
  }

  private async readRoom(): Promise<void> {
    const id = this.auditId;
    if (!id) return;
    try {
      const room = await firstValueFrom(this.api.room(id));
      if (id === this.auditId) this.take(room);
    } catch (thrown) {
      // What was there stays while the server is away; the line brings it up to date.
      const problem = problemOf(thrown);
      if (!this.heldRoom() || problem.status === 404) this.failure.set(problem);
    }
  }

  private take(room: PanelRoomView): void {
    const { hasBegun: hadBegun, caseId: before } = this.heldRoom() ?? {};
    const isThere = (id: string) => room.cases.some(({ caseFile }) => caseFile.id === id);
    if (this.looked() === null && before && before !== room.caseId && this.unrecorded.areSome()) {
      this.looked.set(before);
    }
    this.failure.set(undefined);
    this.heldRoom.set(room);
    const looked = this.looked();
    if (looked && !isThere(looked)) this.looked.set(null);
    // Only now is there a room to be in: those who are here learn of each other.
    if (hadBegun === false && room.hasBegun) this.line.connect();
  }

  private async readCase(id: string | null): Promise<void> {
    const turn = (this.caseTurn += 1);
    if (!id) return this.heldCase.set(undefined);
    const view = await firstValueFrom(this.api.caseInRoom(id)).catch(() => undefined);
    if (view && turn === this.caseTurn) this.heldCase.set(view);
  }
}
