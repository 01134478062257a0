import { Dialog } from '../kit/dialog.web.tsx';
import { keyName } from '../kit/keys.ts';
import { useKeySettings } from '../kit/keys.web.tsx';
import { useSay } from '../kit/language.web.tsx';
import { helpWords, shellMessages } from './messages.ts';

/** Keys of the screen that is open, out of the same registry that runs them; and the words of the work. */
export function HelpWindow({ onClose }: { onClose(): void }) {
  const say = useSay();
  const { registry, on, setOn } = useKeySettings();
  return (
    <Dialog title={say(shellMessages.keysTitle)} wide onClose={onClose}>
      <p className="nl-paragraph">{say(shellMessages.keysLead)}</p>
      <div className="tick">
        <input id="keys-on" type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <label htmlFor="keys-on">{say(shellMessages.keysOn)}</label>
      </div>
      {registry.groups().map((group) => (
        <section key={group.label.nl}>
          <h3 className="nl-heading nl-heading--level-3">{say(group.label)}</h3>
          <dl className="key-list">
            {group.bindings.map((binding) => (
              <div className="key-list__pair" key={binding.keys.join()}>
                <dt>
                  {binding.keys.map((key) => (
                    <kbd className="key-cap" key={key}>
                      {say(keyName(key))}
                    </kbd>
                  ))}
                </dt>
                <dd>{say(binding.label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <h3 className="nl-heading nl-heading--level-3">{say(shellMessages.wordsTitle)}</h3>
      <dl className="words">
        {helpWords.map((one) => (
          <div key={one.word.nl}>
            <dt>{say(one.word)}</dt>
            <dd>{say(one.means)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
