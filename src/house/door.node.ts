import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { refuser } from '../core/refusal.ts';
import type { Profile } from '../law/activate.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import type { DemoUser, SessionView } from '../steps/session.ts';
import type { Command, Query, Step } from '../steps/step.ts';
import { makeAuthzen } from './authzen.node.ts';
import type { Who } from './corridor.ts';
import type { Trace } from './decision-log.ts';
import { faulted, jsonBody, maxBodyBytes, problem, secure } from './door-answer.node.ts';
import type { Gate, Node } from './node.ts';
import { openapi } from './openapi.ts';
import { isTraceId } from './post.ts';
import { isPostForm, type Pins, postsPath, receivePost } from './post-door.node.ts';
import { houseRefusals } from './refusals.ts';
import { mountRegisterDoor, registerFilesPath } from './register-door.node.ts';

export interface DoorParts {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly steps: readonly Step[];
  readonly gate: Gate;
  readonly profile: Profile;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  /** Demo only: people who may be chosen. In production nobody can sign in until a login is configured. */
  readonly users: readonly DemoUser[];
  /** Names under which this door may be called; absent: any. On a loopback address it keeps rebound names out. */
  readonly hosts?: readonly string[];
  /** Certificates by which other nodes are known, where they are: then a post of theirs comes in over no other line. */
  readonly pins?: Pins;
  /** Folder in which each node has its own: files of registers wait there until they are loaded. */
  readonly dataRoot: string;
  /** Folder with the built web pages. */
  readonly webRoot: string;
  now(): string;
}

const cookieName = 'schakel-session';
const sessionSeconds = 12 * 3600;

const refuse = refuser(houseRefusals);

/** HTTP: who are you, for which purpose; parse; problem details. One mapping, here only. */
export function makeDoor(given: DoorParts): Hono {
  // Whoever could be anybody by naming them is for practice only, whatever list came in.
  const parts: DoorParts = given.profile === 'production' ? { ...given, users: [] } : given;
  const app = new Hono({ strict: true });
  app.use('*', async (c, next) => {
    // A name that somebody pointed at this machine is not ours: without this a web site could act in the demo.
    if (parts.hosts && !parts.hosts.includes(new URL(c.req.url).hostname))
      return problem(c, refuse('other-host').refusal);
    return next();
  });
  app.route('/', makeAuthzen(parts));
  const sessions = new Sessions();
  const description = JSON.stringify(openapi(parts.steps));

  app.use('*', async (c, next) => {
    await next();
    secure(c);
  });
  const limited = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => problem(c, refuse('too-large').refusal) });
  // A register comes as a stream with a bound of its own, and is never held in memory; so does the file that goes with a post.
  app.use('/v1/*', (c, next) => (c.req.path === registerFilesPath || isPostForm(c) ? next() : limited(c, next)));
  app.use('/v1/*', async (c, next) => {
    const accept = c.req.header('Accept') ?? '*/*';
    if (!/application\/(problem\+)?json|application\/\*|\*\/\*/.test(accept))
      return problem(c, refuse('not-acceptable').refusal);
    // A page of another site may not act in somebody's name.
    const origin = c.req.header('Origin');
    // `null` is what a page says that hides where it comes from.
    const isForeign = origin !== undefined && URL.parse(origin)?.host !== new URL(c.req.url).host;
    if (isForeign && c.req.path !== '/v1/openapi.json') return problem(c, refuse('other-origin').refusal);
    return next();
  });

  app.get('/v1/openapi.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
  app.get('/v1/session', (c) => c.json(sessionView(parts, sessions.user(c, parts.users))));
  app.post('/v1/sessions', async (c) => {
    const body = await jsonBody(c);
    const user = 'refusal' in body ? undefined : parts.users.find((one) => one.userId === body.good['userId']);
    if (!user || !parts.nodes.has(user.organ)) return problem(c, refuse('not-signed-in').refusal);
    sessions.start(c, user);
    return c.json(sessionView(parts, user), 201);
  });
  app.delete('/v1/sessions/current', (c) => {
    deleteCookie(c, cookieName, { path: '/' });
    return c.body(null, 204);
  });
  app.post(postsPath, (c) => receivePost(c, parts));

  for (const step of parts.steps) {
    for (const command of step.commands) {
      if (command.path === undefined) continue;
      app.post(`/v1${honoPath(command.path)}`, (c) => runCommand(c, command, { parts, sessions }));
    }
    for (const query of step.queries)
      app.post(`/v1${honoPath(query.path)}`, (c) => runQuery(c, query, { parts, sessions }));
  }
  mountRegisterDoor(app, { dataRoot: parts.dataRoot, entered: (c) => personAt(c, { parts, sessions }) });
  app.all('/v1/*', (c) => problem(c, refuse('not-found').refusal));
  app.get('*', (c) => serveWeb(c, parts.webRoot));
  app.notFound((c) => problem(c, refuse('not-found').refusal));
  app.onError((fault, c) => faulted(fault, c));
  return app;
}

const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

interface Doing {
  readonly parts: DoorParts;
  readonly sessions: Sessions;
}

async function runCommand(c: HonoContext, command: Command, doing: Doing): Promise<Response> {
  const ready = await enter(c, doing);
  if ('refusal' in ready) return problem(c, ready.refusal);
  const key = c.req.header('Idempotency-Key') ?? randomUUID();
  if (!/^[\w.:-]{8,80}$/.test(key)) return problem(c, refuse('key-malformed').refusal);
  const reply = await ready.node.corridor.command({ ...ready.request, name: command.name, key });
  return 'refusal' in reply ? problem(c, reply.refusal) : c.json(reply.receipt, 201);
}

async function runQuery(c: HonoContext, query: Query, doing: Doing): Promise<Response> {
  const ready = await enter(c, doing);
  if ('refusal' in ready) return problem(c, ready.refusal);
  const reply = await ready.node.corridor.query({ ...ready.request, name: query.name });
  return 'refusal' in reply ? problem(c, reply.refusal) : c.json(reply, 200);
}

/** Who stands there, at which node, and for what they say to have come. */
function personAt(c: HonoContext, { parts, sessions }: Doing) {
  const user = sessions.user(c, parts.users);
  const node = user && parts.nodes.get(user.organ);
  if (!user || !node) return refuse('not-signed-in');
  const { userId, organ, role, designatedFor } = user;
  const who: Who = { actor: { userId, organ, role, machine: false }, designatedFor };
  const [purpose, under] = [c.req.header('Purpose') || undefined, c.req.header('Under') || undefined];
  return { node, who, purpose, under };
}

async function enter(c: HonoContext, doing: Doing) {
  const person = personAt(c, doing);
  if ('refusal' in person) return person;
  const body = await jsonBody(c);
  if ('refusal' in body) return body;
  const { node, ...rest } = person;
  const trace = traceOf(c.req.header('traceparent'));
  const request = { ...rest, raw: { ...body.good, ...c.req.param() }, ...(trace ? { trace } : {}) };
  return { node, request };
}

/** W3C Trace Context, version 00; whatever else stands there is no trace, and the node starts one of its own. */
function traceOf(header: string | undefined): Trace | undefined {
  const [, traceId = '', parentSpanId = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(header ?? '') ?? [];
  return isTraceId(traceId) && !/^0*$/.test(parentSpanId) ? { traceId, parentSpanId } : undefined;
}

function sessionView(parts: DoorParts, user: DemoUser | undefined): SessionView {
  const { profile, organs, partnerships, gate, nodes } = parts;
  const now = parts.now();
  const { banner, packVersion, rules } = gate.activeOn(now.slice(0, 10));
  const signed = rules.flatMap(({ id, signed: by }) =>
    by ? [{ ruleId: id, on: by.on, ...(by.office ? { office: by.office } : {}) }] : [],
  );
  const own = organs.find((organ) => organ.id === user?.organ);
  const here = parts.users.filter((one) => nodes.has(one.organ));
  return {
    profile,
    ...(banner ? { banner } : {}),
    packVersion,
    ...(signed.length > 0 ? { signed } : {}),
    now,
    ...(user && own
      ? {
          user: {
            userId: user.userId,
            name: user.name,
            role: user.role,
            organ: user.organ,
            designatedFor: user.designatedFor,
            tasks: own.tasks.filter((task) => task.roles.includes(user.role)),
          },
        }
      : {}),
    ...(profile === 'production' ? {} : { users: here }),
    organs,
    partnerships,
  };
}

/** Signed cookies; the key lives as long as the process, so a restart signs everybody out. */
class Sessions {
  readonly #key = randomBytes(32);

  #seal(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  start(c: HonoContext, user: DemoUser): void {
    const text = `${user.userId}.${Date.now() + sessionSeconds * 1000}`;
    setCookie(c, cookieName, `${text}.${this.#seal(text)}`, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: sessionSeconds,
      secure: new URL(c.req.url).protocol === 'https:',
    });
  }

  user(c: HonoContext, users: readonly DemoUser[]): DemoUser | undefined {
    const held = getCookie(c, cookieName) ?? '';
    const cut = held.lastIndexOf('.');
    const [text, seal] = [held.slice(0, cut), Buffer.from(held.slice(cut + 1))];
    const good = Buffer.from(this.#seal(text));
    if (cut < 0 || seal.length !== good.length || !timingSafeEqual(seal, good)) return undefined;
    const dot = text.lastIndexOf('.');
    return Number(text.slice(dot + 1)) > Date.now()
      ? users.find((one) => one.userId === text.slice(0, dot))
      : undefined;
  }
}

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Files of the built pages; every other address is the page itself, which finds its own way. */
async function serveWeb(c: HonoContext, root: string): Promise<Response> {
  try {
    // An address that cannot be decoded names nothing.
    const path = normalize(decodeURI(c.req.path)).replace(/^(\.\.[/\\])+/, '');
    const type = contentTypes[extname(path)];
    const isFile = type !== undefined;
    const bytes = await readFile(join(root, isFile ? path : 'index.html'));
    if (isFile && path.includes('/assets/')) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type ?? 'text/html; charset=utf-8' });
  } catch {
    return problem(c, refuse('not-found').refusal);
  }
}
