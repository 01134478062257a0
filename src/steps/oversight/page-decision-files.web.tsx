import type { JsonObject } from '../../core/canonical.ts';
import { addressOf, withQuery } from '../../web/kit/address.web.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { decisionMessages as m } from './page-decision-messages.ts';
import { fileWords } from './page-log-messages.ts';
import { useLogNames } from './page-log-names.web.tsx';
import { isObject } from './replay.ts';

/** A file with personal data that was touched, as the processing log has it. */
interface Touched {
  readonly pseudonym: string;
  readonly kind: string;
  /** Node of which the data came. */
  readonly foreign?: string;
}

/** The files that an act touched, each by its pseudonym, with the way to all who touched it. */
export function TouchedFiles({ ldv }: { readonly ldv: readonly JsonObject[] }) {
  const say = useSay();
  const names = useLogNames();
  const touched = ldv.flatMap(touchedIn);
  if (touched.length === 0) return <p className="nl-paragraph">{say(m.noFiles)}</p>;
  return (
    <ul className="touched">
      {touched.map(({ pseudonym, kind, foreign }) => (
        <li key={pseudonym}>
          <strong>{say(fileWords[kind] ?? { nl: kind, en: kind })}</strong>{' '}
          <span className="small touched__name">{say(m.fileName, { pseudonym })}</span>
          {foreign ? <span className="small">{say(m.foreign, { node: names.organ(foreign) })}</span> : null}
          <Link href={withQuery(addressOf('/log'), { by: 'file', of: pseudonym })}>{say(m.whoTouched)}</Link>
        </li>
      ))}
    </ul>
  );
}

const lastOf = (urn: unknown): string => (typeof urn === 'string' ? urn.slice(urn.lastIndexOf(':') + 1) : '');

function touchedIn({ attributes }: JsonObject): readonly Touched[] {
  if (!isObject(attributes)) return [];
  const pseudonym = attributes['dpl.core.data_subject_id'];
  const foreign = lastOf(attributes['dpl.core.foreign_operation.processor']);
  if (typeof pseudonym !== 'string') return [];
  return [
    { pseudonym, kind: lastOf(attributes['dpl.core.data_subject_id_type']), ...(foreign === '' ? {} : { foreign }) },
  ];
}
