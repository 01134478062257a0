import type { Bilingual } from '../../core/bilingual.ts';

/** What a key does on the screen that is open. The help window and the handler both read it from here. */
export interface KeyBinding {
  /** As the browser names them: `j`, `1`, `?`, `ArrowDown`, `Enter`. */
  readonly keys: readonly string[];
  readonly label: Bilingual;
  run(): void;
}

export interface KeyGroup {
  readonly label: Bilingual;
  readonly bindings: readonly KeyBinding[];
}

/** Keys that already mean something on links, buttons and for scrolling: they only work inside a list of rows. */
const listOnly: ReadonlySet<string> = new Set(['Enter', 'ArrowDown', 'ArrowUp']);

export const isListOnly = (key: string): boolean => listOnly.has(key);

/** The groups of what is mounted, one per label, in order of mounting. The latest wins, so that a window can cover a page. */
export class KeyRegistry {
  readonly #groups = new Map<string, KeyGroup>();

  set(id: string, group: KeyGroup): void {
    this.#groups.set(id, group);
  }

  remove(id: string): void {
    this.#groups.delete(id);
  }

  groups(): readonly KeyGroup[] {
    const byLabel = Map.groupBy(this.#groups.values(), (group) => group.label.nl);
    return [...byLabel.values()]
      .flatMap(([first, ...rest]) =>
        first ? [{ label: first.label, bindings: [first, ...rest].flatMap((group) => group.bindings) }] : [],
      )
      .filter((group) => group.bindings.length > 0);
  }

  find(key: string): KeyBinding | undefined {
    const wanted = key.length === 1 ? key.toLowerCase() : key;
    return this.groups()
      .flatMap((group) => group.bindings)
      .findLast((binding) => binding.keys.includes(wanted));
  }

  /** Keys that two bindings claim. Empty, or somebody cannot do something. */
  clashes(): readonly string[] {
    const keys = this.groups().flatMap((group) => group.bindings.flatMap((binding) => binding.keys));
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  }
}

const names: { readonly [key: string]: Bilingual } = {
  ArrowDown: { nl: '↓', en: '↓' },
  ArrowUp: { nl: '↑', en: '↑' },
  Enter: { nl: 'Enter', en: 'Enter' },
  Escape: { nl: 'Esc', en: 'Esc' },
};

/** A key as it stands on the keyboard. */
export const keyName = (key: string): Bilingual => names[key] ?? { nl: key.toUpperCase(), en: key.toUpperCase() };
