import type { JsonObject } from '../../core/canonical.ts';
import { categoryWords } from '../../law/data-words.ts';
import { fieldsOf } from '../../law/fields.ts';
import type { Category } from '../../law/question.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Field, type FieldProps } from '../../web/kit/field.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { textIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { followInput } from './follow-up-schema.ts';
import type { HitRow } from './page-answers.ts';
import { roundMessages as m } from './page-messages.ts';
import { useWords } from './page-words.web.tsx';

/** What a partner may hold about a subject. Special data and what the partnership makes itself are not asked in this way. */
const askable: readonly Category[] = [
  'permits',
  'supervision',
  'housing',
  'company',
  'business-relations',
  'land-register',
  'vehicles',
  'goods',
  'financial',
  'income',
  'tax',
  'police',
  'judicial',
  'identity',
  'contact',
];

/** The draft holds the fields of the category that is chosen now, and of no other. */
function CategoryField(of: FieldProps) {
  return (
    <Field
      {...of}
      options={askable.map((value) => ({ value, label: categoryWords[value] }))}
      set={(name, value) => {
        of.set(name, value);
        of.set('fields', []);
      }}
    />
  );
}

interface FurtherProps {
  readonly roundId: string;
  readonly hit: HitRow;
  onClose(): void;
}

/** After a hit: which details one needs of it, and why. */
export function FurtherDialog({ roundId, hit, onClose }: FurtherProps) {
  const say = useSay();
  const api = useApi();
  const words = useWords();
  const { show } = useAnnouncer();
  const organ = words(hit.organ);
  const send = async (input: JsonObject) => {
    const reply = await api.send('follow-up.ask', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.furtherSent) });
    onClose();
    return undefined;
  };
  return (
    <Dialog title={say(m.furtherTitle, { organ })} wide onClose={onClose}>
      <p className="nl-paragraph">{say(m.furtherLead, { organ })}</p>
      <RecordForm
        record={followInput}
        fixed={{ roundId, organ: hit.organ, subject: String(hit.subject) }}
        draftKey={`follow-up/${roundId}/${hit.organ}/${hit.subject}`}
        shows={(draft) => ['category', ...(textIn(draft, 'category') === '' ? [] : ['fields']), 'reason']}
        options={(draft) => {
          const category = askable.find((one) => one === textIn(draft, 'category'));
          const fields = category ? fieldsOf[category] : [];
          return { fields: fields.map(({ code, label }) => ({ value: code, label })) };
        }}
        controls={{ category: (of) => <CategoryField {...of} /> }}
        submit={m.furtherSubmit}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
