import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';

/** Invented answers in the shape of the official descriptions. */
export const recorded = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `adapters/${name}.json`), 'utf8');

export interface Heard {
  readonly method: string | undefined;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Stands where a base register would, on this machine: keeps what it heard, and answers what a test says. */
export class BaseRegister {
  readonly heard: Heard[] = [];
  #answer: (heard: Heard, response: ServerResponse) => void = (_heard, response) => void response.end('[]');
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      const { method, url = '', headers } = request;
      const heard = { method, url, headers, body };
      this.heard.push(heard);
      this.#answer(heard, response);
    });
  }

  static async start(): Promise<BaseRegister> {
    const found = new BaseRegister();
    await new Promise<void>((done) => found.#server.listen(0, '127.0.0.1', done));
    return found;
  }

  /** From now on, with nothing heard yet. */
  answers(answer: (heard: Heard, response: ServerResponse) => void): void {
    this.heard.length = 0;
    this.#answer = answer;
  }

  get address(): string {
    const at = this.#server.address();
    return typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
