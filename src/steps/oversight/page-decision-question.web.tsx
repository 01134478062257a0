import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { purposeOf } from '../../law/purposes.ts';
import { Facts } from '../../web/kit/facts.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { momentText } from '../../web/kit/moment.ts';
import type { Fact } from '../../web/kit/show.ts';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { knownTitles, decisionMessages as m } from './page-decision-messages.ts';
import type { DecisionFile } from './page-log-answers.ts';
import { logMessages } from './page-log-messages.ts';
import { type LogNames, useLogNames } from './page-log-names.web.tsx';
import { type Asked, actionWord, planWords, thingsIn, wordsOf } from './page-question.ts';

interface QuestionProps {
  readonly file: DecisionFile;
  readonly asked: Asked;
}

/** The question in words: who, for whom, may this, about what, for which task and purpose; and folded, all the rest. */
export function AskedQuestion({ file, asked }: QuestionProps) {
  const { say } = useLanguage();
  const lines = useFacts({ file, asked });
  return (
    <>
      <Facts of={lines} />
      <details className="more">
        <summary>{say(m.allKnown)}</summary>
        <p className="small">{say(m.knownLead)}</p>
        <Known part="subject" held={asked.subject} />
        <Known part="resource" held={asked.resource} />
        {asked.recipient ? <Known part="recipient" held={asked.recipient} /> : null}
        <Known part="context" held={asked.context} />
        {asked.judgements ? <Known part="judgements" held={asked.judgements} /> : null}
      </details>
    </>
  );
}

function useFacts({ file, asked }: QuestionProps): readonly Fact[] {
  const { locale, say } = useLanguage();
  const names = useLogNames();
  const partnershipName = useNameOf();
  const words = (held: readonly Bilingual[]): readonly string[] => held.map((one) => say(one));
  const fact = (label: Bilingual, lines: readonly string[]): readonly Fact[] =>
    lines.length > 0 ? [{ name: label.en, label, lines }] : [];
  const { subject, resource, recipient, context, plan } = asked;
  const partnership = String(context['partnership'] ?? 'none');
  const known = partnershipName(partnership);
  const receiver = useReceiver(recipient);
  const about = [
    ...wordsOf('resource.category', resource['category']),
    ...wordsOf('resource.originRegime', resource['originRegime']),
  ];
  const purposeCode = String(context['purposeCode'] ?? file.purpose);
  return [
    ...fact(m.by, [names.who(file), names.role(file)]),
    ...fact(m.at, [momentText(file.at, locale)]),
    ...fact(m.action, words([actionWord(asked.action)])),
    ...fact(m.about, words(about)),
    ...fact(m.to, receiver),
    ...fact(m.under, underLines(file, names)),
    ...fact(m.purpose, words([purposeOf(purposeCode)?.label ?? { nl: purposeCode, en: purposeCode }])),
    ...(partnership === 'none' ? [] : fact(m.partnership, [known ? say(known) : partnership])),
    ...fact(m.organ, words(wordsOf('subject.organ', subject['organ']))),
    ...(file.from ? fact(m.post, [say(logMessages.byPost, { node: names.organ(file.from) })]) : []),
    ...(plan ? fact(m.plan, words(planWords(plan))) : []),
  ];
}

/** The task with the article on which it stands; a case has its own ground in its own file. */
function underLines({ under }: DecisionFile, names: LogNames): readonly string[] {
  const task = names.task(under);
  return task ? [names.under(under), task.article] : [names.under(under)];
}

/** The organ that is meant, by the name it has here; else what the question says of it. */
function useReceiver(recipient: JsonObject | undefined): readonly string[] {
  const { say } = useLanguage();
  const { view } = useSession();
  if (!recipient) return [];
  const organ = view.organs.find((one) => one.org === recipient['org'] && one.organ === recipient['organ']);
  if (organ) return [say(organ.name)];
  const words = wordsOf('recipient.organ', recipient['organ']).map((one) => say(one));
  return words.length > 0 ? words : [String(recipient['org'] ?? '')].filter(Boolean);
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);

/** What the gate knew of one part of the question: sentences, and what has values with its values. */
function Known({ part, held }: { readonly part: string; readonly held: JsonObject }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const names = useLogNames();
  const title = knownTitles[part];
  const words = (value: Bilingual): string =>
    isInstant(value.nl) ? momentText(value.nl, locale) : say(nameOf(value.nl) ?? names.task(value.nl)?.label ?? value);
  // Two inputs may say the same: that there is no partnership, by its name and by its kind.
  const things = [
    ...new Map(thingsIn(part, held).map((one) => [[one.says, ...one.values].map(words).join(), one])).values(),
  ];
  if (things.length === 0 || !title) return null;
  return (
    <section className="known">
      <h4 className="nl-heading nl-heading--level-4">{say(title)}</h4>
      <ul className="plain-list">
        {things.map(({ path, says, values }) => (
          <li key={path}>
            {say(says)}{' '}
            {values.map((value, at) => (
              <span key={value.nl} className="known__value">
                {at > 0 ? ', ' : ''}
                {words(value)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
