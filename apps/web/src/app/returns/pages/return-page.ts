import {
  afterNextRender,
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import {
  withoutDates,
  type KnownCheckDto,
  type ReopenNilDto,
  type ReturnView,
} from '@sightline/contracts';
import { identityStatuses, writableReturnStatuses } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { IdentityPanel } from '../../vault/components/identity-panel';
import { type Allocated, AllocatePanel } from '../components/allocate-panel';
import { AreaMove } from '../components/area-move';
import { AtRisk } from '../components/at-risk';
import { CaseForm } from '../components/case-form';
import { ConcernList } from '../components/concern-list';
import { DeedButtons } from '../components/deed-buttons';
import { EntryDesk } from '../components/entry-desk';
import { FlagList } from '../../shared/questions/flag-list';
import { FormReading } from '../components/form-reading';
import { HistoryList } from '../components/history-list';
import { KnownCheckFacts } from '../components/known-check-facts';
import { KnownCheckForm } from '../components/known-check-form';
import { ReopenNilForm } from '../components/reopen-nil-form';
import { ReturnHead } from '../components/return-head';
import { ReturnSetting } from '../components/return-setting';
import { SignatureNote } from '../components/signature-note';
import { SaveBanner } from '../components/save-banner';
import { IdentifierWatch } from '../identifiers/identifier-watch';
import { type Deed, ReturnDeeds } from '../return-deeds';
import { EarlierOffers } from '../history/earlier-offers';
import { ReturnConcerns } from '../return-concerns';
import { ReturnFarewell } from '../return-farewell';
import { ReturnFormStore } from '../return-form-store';
import { ReturnMoves } from '../return-moves';
import { standingWords } from '../return-words';
import { ReturnsApi } from '../returns-api';
import { AnswerSync } from '../saving/answer-sync';
import { LiveReturn } from '../saving/live-return';

/** A panel opened by a button of the head. */
type OpenPanel = 'allocate' | 'reopen-nil';

/** One return: the known check, the form, or the form to be read, by who looks and where it stands. */
@Component({
  selector: 'sl-return-page',
  imports: [
    AllocatePanel,
    AreaMove,
    AtRisk,
    CaseForm,
    ConcernList,
    DeedButtons,
    EntryDesk,
    FlagList,
    FormReading,
    HistoryList,
    Icon,
    IdentityPanel,
    KnownCheckFacts,
    KnownCheckForm,
    Loading,
    ProblemNote,
    ReopenNilForm,
    ReturnHead,
    ReturnSetting,
    SaveBanner,
    SignatureNote,
  ],
  providers: [
    AnswerSync,
    IdentifierWatch,
    LiveReturn,
    ReturnFarewell,
    ReturnFormStore,
    ReturnMoves,
    ReturnConcerns,
    EarlierOffers,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'sl-page',
    '(window:beforeunload)': 'farewell.warn($event)',
    '(window:online)': 'store.retry()',
    '(window:beforeprint)': 'drawWhole(true)',
    '(window:afterprint)': 'drawWhole(false)',
  },
  templateUrl: './return-page.html',
  styleUrl: './return-page.scss',
})
export class ReturnPage {
  readonly returnId = input.required<string>();
  /** Section of the form, from the query. */
  readonly section = input<string>();
  /** A question to begin at, from the query: where a check of the panel leads. */
  readonly question = input<string>();

  protected readonly store = inject(ReturnFormStore);
  protected readonly live = inject(LiveReturn);
  protected readonly concerns = inject(ReturnConcerns);
  protected readonly farewell = inject(ReturnFarewell);
  protected readonly moves = inject(ReturnMoves);
  private readonly api = inject(ReturnsApi);
  private readonly deeds = inject(ReturnDeeds);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly app = inject(ApplicationRef);
  private readonly injector = inject(Injector);

  protected readonly view = computed(() => {
    const view = this.store.view();
    return view?.id === this.returnId() ? view : undefined;
  });
  protected readonly isSpoc = computed(() =>
    this.session
      .roles()
      .some(({ role, agencyId }) => role === 'spoc' && agencyId === this.view()?.agency.id),
  );
  protected readonly mayOpenIdentity = computed(() => {
    const status = this.view()?.status;
    const mayOpen = !!status && identityStatuses.includes(status);
    return mayOpen && this.isOfAChild() && this.session.can('identity.open');
  });
  protected readonly withoutDates = withoutDates;
  /** An agency that audits itself has no child, and was asked for none. */
  protected readonly isOfAChild = computed(() => this.store.form()?.unit !== 'agency');
  private readonly isAuditor = computed(() => {
    const me = this.session.account()?.id;
    return this.view()?.auditors.some(({ id }) => id === me) ?? false;
  });

  protected readonly asksKnown = computed(() => this.may('close-nil'));
  protected readonly hasForm = computed(() => {
    const view = this.view();
    return view !== undefined && Object.keys(view.answers).length > 0;
  });
  protected readonly isAllocatable = computed(
    () => this.isSpoc() && writableReturnStatuses.includes(this.view()?.status ?? 'nil'),
  );
  /** Not the panel: it reads what was given, not how it came to be. */
  protected readonly seesHistory = computed(
    () =>
      this.session.can('return.write') ||
      this.session.holds('coordinator') ||
      this.session.holds('chair'),
  );
  protected readonly openComments = computed(
    () => this.view()?.comments.filter(({ resolved }) => resolved === null).length ?? 0,
  );
  protected readonly standing = computed(() => {
    const view = this.view();
    const reader = { isSpoc: this.isSpoc(), isAuditor: this.isAuditor() };
    return view && !view.isWritable && !this.asksKnown() ? standingWords(view, reader) : '';
  });

  /** The return once its form is on the page. */
  private readonly shownId = computed(() => (this.store.form() ? this.view()?.id : undefined));

  protected readonly isBusy = signal(false);
  protected readonly isPrinting = signal(false);
  protected readonly checkProblem = signal<ClientProblem | undefined>(undefined);
  private readonly opened = signal<OpenPanel | null>(null);
  protected readonly panel = computed<OpenPanel | null>(() => {
    const view = this.view();
    const needsAuditor = this.isAllocatable() && view?.auditors.length === 0;
    return this.opened() ?? (needsAuditor ? 'allocate' : null);
  });
  protected readonly people = loader(() =>
    this.panel() === 'allocate' ? this.api.people() : undefined,
  );

  constructor() {
    effect(() => {
      const id = this.returnId();
      untracked(() => void this.store.open(id));
    });
    effect(() => this.live.follow(this.view()?.id));
    effect(() => {
      const [question, id] = [this.question(), this.shownId()];
      if (question === undefined || id === undefined) return;
      afterNextRender({ read: () => this.moves.toQuestion(question) }, { injector: this.injector });
    });
    effect(() => {
      if (this.view()?.isWritable) void this.confirm.prepare();
    });
  }

  /** For the router. */
  mayLeave(): Promise<boolean> {
    return this.farewell.mayLeave();
  }

  /** Paper takes all sections, not the one on the screen; printing does not wait for a frame. */
  protected drawWhole(isPrinting: boolean): void {
    this.isPrinting.set(isPrinting);
    this.app.tick();
  }

  protected open(panel: OpenPanel | null): void {
    this.opened.set(panel);
  }

  protected async checkKnown(dto: KnownCheckDto): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.checkProblem.set(undefined);
    try {
      const view = await firstValueFrom(this.api.checkKnown(this.returnId(), dto));
      this.store.set(view);
      this.moves.toStanding();
      this.notices.done(
        view.status === 'nil' ? 'Closed as a nil return' : 'The form is yours to complete',
      );
    } catch (thrown) {
      this.checkProblem.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async do(deed: Deed): Promise<void> {
    const view = await this.settled();
    if (!view) return;
    const changed = await this.deeds.ask(view, deed);
    if (!changed) return;
    this.store.set(changed);
    this.moves.toStanding();
  }

  protected allocate(given: Allocated): Promise<void> {
    return this.write(
      ({ id, revision }) => this.api.allocate(id, { ...given, revision }),
      () => 'Given to the auditor',
    );
  }

  protected entered(view: ReturnView): void {
    this.store.set(view);
    this.moves.toStanding();
  }

  protected reopenNil(dto: ReopenNilDto): Promise<void> {
    return this.write(
      ({ id }) => this.api.reopenNil(id, dto),
      () => 'Reopened',
    );
  }

  private may(act: ReturnView['acts'][number]): boolean {
    return this.view()?.acts.includes(act) ?? false;
  }

  private async write(
    send: (view: ReturnView) => Observable<ReturnView>,
    done: () => string,
  ): Promise<void> {
    const view = await this.settled();
    if (!view || this.isBusy()) return;
    this.isBusy.set(true);
    const changed = await this.deeds.do(send(view), done);
    if (changed) {
      this.store.set(changed);
      this.opened.set(null);
      this.moves.toStanding();
    }
    this.isBusy.set(false);
  }

  /** The return with everything saved, so that an act does not overtake an answer. */
  protected readonly settled = async (): Promise<ReturnView | undefined> => {
    if (this.view()?.isWritable) await this.store.flush();
    return this.view();
  };
}
