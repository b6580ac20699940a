import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import type { ReportFigureView } from '@sightline/contracts';
import type { FigureValues } from '@sightline/report-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { FigureView } from './figure-view';
import { FigureChooser } from './figure-chooser';
import { documentOf, narrativeOf } from './narrative-document';
import { narrativeSchema } from './narrative-schema';
import { narrativePlugins, type Tool, tools } from './narrative-tools';

let made = 0;

/**
 * A busy browser hands over the next key before it has told that the caret moved: what is pressed
 * then would be done to the words that were marked before.
 */
function meetCaret(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

/** Words of a section, written as in a word processor, around figures that nobody types. */
@Component({
  selector: 'sl-narrative-editor',
  imports: [FigureChooser],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The words are the editor's own elements; styles of a component would not reach them.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'sl-narrative-editor' },
  styleUrl: './narrative-editor.scss',
  template: `
    <div class="sl-tools" role="group" [attr.aria-label]="'How ' + label() + ' is set'">
      @for (tool of tools; track tool.name) {
        <button
          type="button"
          [attr.aria-pressed]="tool.isOn ? on().has(tool.name) : null"
          [title]="tool.name + ' (' + tool.keys + ')'"
          (mousedown)="$event.preventDefault()"
          (click)="run(tool)"
        >
          {{ tool.name }}
        </button>
      }
    </div>
    <div #words class="sl-words"></div>
    @if (figures().length > 0) {
      <sl-figure-chooser [figures]="figures()" [section]="section()" (chosen)="insert($event)" />
    }
    <p class="sl-small sl-soft" [id]="id + '-hint'">
      Shaded figures come from the data and change with them: move or delete them, but they cannot
      be typed in.
    </p>
  `,
})
export class NarrativeEditor {
  readonly label = input.required<string>();
  readonly narrative = input.required<string>();
  readonly figures = input<readonly ReportFigureView[]>([]);
  /** Key of the section, whose own figures are offered first. */
  readonly section = input('');
  readonly changed = output<string>();

  private readonly host = viewChild.required<ElementRef<HTMLElement>>('words');
  private readonly values = computed<FigureValues>(() =>
    Object.fromEntries(this.figures().map(({ key, text }) => [key, text])),
  );
  private view: EditorView | null = null;
  protected readonly id = `narrative-${++made}`;
  protected readonly tools = tools;
  protected readonly on = signal<ReadonlySet<string>>(new Set());

  constructor() {
    afterNextRender(() => this.begin());
    inject(DestroyRef).onDestroy(() => this.view?.destroy());
  }

  focus(): void {
    this.view?.focus();
  }

  /** Other words in the place of all of these; undoing brings them back. */
  replace(narrative: string): void {
    const { view } = this;
    if (!view) return;
    const { content } = documentOf(narrative);
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, content));
  }

  protected run(tool: Tool): void {
    const { view } = this;
    if (!view) return;
    meetCaret();
    tool.run(view.state, (transaction) => view.dispatch(transaction), view);
    view.focus();
  }

  protected insert({ key, text }: ReportFigureView): void {
    const { view } = this;
    if (!view) return;
    const figure = narrativeSchema.nodes.figure.create({ key, said: text });
    view.dispatch(view.state.tr.replaceSelectionWith(figure, true).scrollIntoView());
    view.focus();
  }

  private begin(): void {
    this.view = new EditorView(this.host().nativeElement, {
      state: EditorState.create({
        doc: documentOf(this.narrative()),
        plugins: narrativePlugins(),
      }),
      nodeViews: { figure: (node) => new FigureView(node, this.values()) },
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label(),
        'aria-describedby': `${this.id}-hint`,
        spellcheck: 'true',
      },
      handleDOMEvents: { keydown: (_, { isComposing }) => void (isComposing || meetCaret()) },
      dispatchTransaction: (transaction) => {
        const { view } = this;
        if (!view) return;
        view.updateState(view.state.apply(transaction));
        this.look(view.state);
        if (transaction.docChanged) this.changed.emit(narrativeOf(view.state.doc, this.values()));
      },
    });
    this.look(this.view.state);
  }

  private look(state: EditorState): void {
    const on = tools.filter(({ isOn }) => isOn?.(state)).map(({ name }) => name);
    this.on.set(new Set(on));
  }
}
