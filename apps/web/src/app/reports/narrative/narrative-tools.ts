import {
  baseKeymap,
  chainCommands,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { narrativeSchema } from './narrative-schema';

const { nodes, marks } = narrativeSchema;

/** One thing that a writer does to the words, by a button or by its keys. */
export interface Tool {
  readonly name: string;
  /** As people read the keys. */
  readonly keys: string;
  readonly key: string;
  readonly run: Command;
  /** Whether it is done already where the writer stands; absent where it never is. */
  readonly isOn?: (state: EditorState) => boolean;
}

export const tools: readonly Tool[] = [
  {
    ...{ name: 'Bold', keys: 'Ctrl+B', key: 'Mod-b' },
    run: toggleMark(marks.bold),
    isOn: hasMark('bold'),
  },
  {
    ...{ name: 'Italic', keys: 'Ctrl+I', key: 'Mod-i' },
    run: toggleMark(marks.italic),
    isOn: hasMark('italic'),
  },
  heading('Heading', 1),
  heading('Subheading', 2),
  {
    ...{ name: 'Bullets', keys: 'Ctrl+Shift+8', key: 'Mod-Shift-8' },
    run: toggleList(nodes.bullets),
    isOn: isInside(nodes.bullets),
  },
  {
    ...{ name: 'Numbers', keys: 'Ctrl+Shift+7', key: 'Mod-Shift-7' },
    run: toggleList(nodes.numbers),
    isOn: isInside(nodes.numbers),
  },
  {
    ...{ name: 'Quote', keys: 'Ctrl+Shift+9', key: 'Mod-Shift-9' },
    run: (state, dispatch) =>
      isInside(nodes.quote)(state) ? lift(state, dispatch) : wrapIn(nodes.quote)(state, dispatch),
    isOn: isInside(nodes.quote),
  },
  { ...{ name: 'Undo', keys: 'Ctrl+Z', key: 'Mod-z' }, run: undo },
  { ...{ name: 'Redo', keys: 'Ctrl+Y', key: 'Mod-y' }, run: redo },
];

/** Keys, undoing, and marks of Markdown that turn into what they stand for as they are typed. */
export function narrativePlugins(): Plugin[] {
  const lineBreak: Command = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
    return true;
  };
  return [
    history(),
    keymap({
      ...Object.fromEntries(tools.map(({ key, run }) => [key, run])),
      'Mod-Shift-z': redo,
      'Shift-Enter': lineBreak,
      Enter: chainCommands(splitListItem(nodes.item), baseKeymap['Enter'] ?? (() => false)),
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullets),
        wrappingInputRule(/^1[.)]\s$/, nodes.numbers),
        wrappingInputRule(/^>\s$/, nodes.quote),
        textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 1 }),
        textblockTypeInputRule(/^##\s$/, nodes.heading, { level: 2 }),
      ],
    }),
  ];
}

function heading(name: string, level: number): Tool {
  const isOn = ({ selection }: EditorState) =>
    selection.$from.parent.type === nodes.heading &&
    selection.$from.parent.attrs['level'] === level;
  return {
    ...{ name, isOn, keys: `Ctrl+Alt+${level}`, key: `Mod-Alt-${level}` },
    run: (state, dispatch) =>
      isOn(state)
        ? setBlockType(nodes.paragraph)(state, dispatch)
        : setBlockType(nodes.heading, { level })(state, dispatch),
  };
}

function toggleList(type: NodeType): Command {
  return (state, dispatch) =>
    isInside(type)(state)
      ? liftListItem(nodes.item)(state, dispatch)
      : wrapInList(type)(state, dispatch);
}

function hasMark(name: 'bold' | 'italic') {
  return ({ selection, storedMarks, doc }: EditorState): boolean => {
    const { from, to, empty, $from } = selection;
    if (empty) return marks[name].isInSet(storedMarks ?? $from.marks()) !== undefined;
    return doc.rangeHasMark(from, to, marks[name]);
  };
}

function isInside(type: NodeType) {
  return ({ selection: { $from } }: EditorState): boolean => {
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if ($from.node(depth).type === type) return true;
    }
    return false;
  };
}
