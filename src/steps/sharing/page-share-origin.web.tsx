import { text } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import type { OrganProfile } from '../../law/partnership.ts';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';

const originInput = record('DataOrigin', m.origin, {
  org: text({ label: m.origin, privacy: 'open', max: 120 }),
});

/** Whose data they are: only that organisation can consent, so the question has to name it. */
export function OriginDialog(props: {
  readonly organs: readonly OrganProfile[];
  onClose(): void;
  choose(org: string): void;
}) {
  const say = useSay();
  const orgs = [...new Map(props.organs.toReversed().map((one) => [one.org, one])).values()].toReversed();
  return (
    <Dialog title={say(m.ask)} onClose={props.onClose}>
      <RecordForm
        record={originInput}
        draftKey="data-origin"
        options={() => ({ org: orgs.map(({ org, name }) => ({ value: org, label: name })) })}
        submit={m.next}
        send={async (input) => {
          props.choose(String(input['org']));
          return undefined;
        }}
        onCancel={props.onClose}
      />
    </Dialog>
  );
}
