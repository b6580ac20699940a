import { figureNow, hasMoved, withCapital, type FigureValues } from '@sightline/report-model';
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** A figure among the words: shows what it says now, can be moved or deleted, and never typed in. */
export class FigureView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(node: Node, values: FigureValues) {
    const { key, said } = node.attrs as { key: string; said: string };
    const now = figureNow(key, values);
    this.dom.className = 'sl-figure';
    this.dom.dataset['figure'] = key;
    this.dom.dataset['said'] = said;
    this.dom.textContent = now === undefined ? said : asIn(said, now);
    if (!hasMoved({ key, text: said }, values)) return;
    this.dom.classList.add('sl-figure-moved');
    const was = document.createElement('span');
    was.className = 'sl-figure-was';
    was.textContent = now === undefined ? ' (no longer in the figures)' : ` (was ${said})`;
    this.dom.append(was);
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function asIn(said: string, now: string): string {
  return said.charAt(0) === said.charAt(0).toLowerCase() ? now : withCapital(now);
}
