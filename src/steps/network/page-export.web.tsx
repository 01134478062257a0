import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { type ExportAnswer, isExportAnswer, type Near } from './page-answers.ts';
import { networkMessages as m } from './page-messages.ts';
import { exportInput } from './query.ts';

/** A piece of the network as files, for a colleague: the cover comes along and stands in the log. */
export function ExportPart({ centre, steps }: { readonly centre: Near; readonly steps: number }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  return (
    <section className="thing__part" aria-labelledby="network-export">
      <h2 className="nl-heading nl-heading--level-2" id="network-export">
        {say(m.give)}
      </h2>
      <p className="nl-paragraph">{say(m.giveLead)}</p>
      <RecordForm
        record={exportInput}
        draftKey={`export-${centre.ref}`}
        fixed={{ ref: centre.ref, steps }}
        shows={() => ['format', 'receiver']}
        submit={m.giveSend}
        send={async (input) => {
          const reply = await api.ask('network.export', { ...input, steps }, isExportAnswer);
          if ('problem' in reply) return reply.problem;
          const { files } = reply.good.answer;
          save(files);
          show({ text: say(m.giveDone, { files: files.length }) });
          return undefined;
        }}
      />
    </section>
  );
}

/** Hands the files to the browser, one after the other, under their own names. */
function save(files: ExportAnswer['files']): void {
  for (const { name, mediaType, text } of files) {
    const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
