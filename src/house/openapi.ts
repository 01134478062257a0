import type { JsonObject } from '../core/canonical.ts';
import { jsonSchema } from '../core/record.ts';
import type { Command, Query, Step } from '../steps/step.ts';
import { cabinetBytesLimit } from './cabinet.ts';
import { envelopeRecord } from './post.ts';

export const apiVersion = '1.0.0';

/** OpenAPI 3.1 of everything the steps can do. A command is a route; nothing is written by hand. */
export function openapi(steps: readonly Step[]): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const step of steps) {
    // What nodes tell each other has no path: it comes by post.
    for (const of of [...step.commands, ...step.queries])
      if (of.path !== undefined) paths[of.path] = { post: operation({ ...of, path: of.path }, step) };
  }
  paths['/posts'] = { post: postOperation };
  paths['/openapi.json'] = { get: selfOperation };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Schakel',
      version: apiVersion,
      description:
        'Eén rechtmatige keten van signaal tot effect. Elke opdracht vraagt om een doel en een taak of zaak. De namen in deze API zijn Engels; de woordenlijst (GLOSSARY.md) noemt het Nederlandse begrip bij elke naam.',
      contact: { name: 'Schakel', email: 'schakel@example.org', url: 'https://example.org/schakel' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Deze deelnemer' }],
    tags: [
      ...steps.map((step) => ({ name: step.name, description: step.label.nl })),
      { name: 'house', description: 'Het huis' },
    ],
    paths,
    components: { schemas, headers, responses, parameters },
  };
}

function operation(of: (Command | Query) & { readonly path: string }, step: Step): JsonObject {
  const kind = 'plan' in of ? 'query' : 'command';
  const names = [...of.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const schema = jsonSchema(of.input);
  const properties = Object.fromEntries(
    Object.entries(recordOf(schema['properties'])).filter(([name]) => !names.includes(name)),
  );
  const required = listOf(schema['required']).filter((name) => typeof name === 'string' && !names.includes(name));
  const { required: _, ...rest } = schema;
  return {
    operationId: of.name.replace(/\.(\w)/g, (_match, letter: string) => letter.toUpperCase()),
    tags: [step.name],
    summary: of.label.nl,
    description: `${of.label.en}. Doel (Purpose): ${of.purposes.join(', ')}. Rollen: ${of.roles.join(', ')}.${
      'decision' in of && of.decision ? ' Dit besluit neemt een mens.' : ''
    }`,
    parameters: [
      ...names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 80 },
      })),
      { $ref: '#/components/parameters/Purpose' },
      { $ref: '#/components/parameters/Under' },
      ...(kind === 'command' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { ...rest, properties, ...(required.length > 0 ? { required } : {}) } },
      },
    },
    responses:
      kind === 'command'
        ? { '201': answer('Receipt', 'Gedaan; dit staat in het logboek.'), ...problems }
        : { '200': answer('Answer', 'Het antwoord, met waarom u dit mag zien.'), ...problems },
  };
}

const recordOf = (held: unknown): JsonObject => (isObject(held) ? held : {});
const isObject = (held: unknown): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
const listOf = (held: unknown): readonly string[] =>
  Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];

const versioned = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

const answer = (schema: string, description: string): JsonObject => ({
  description,
  headers: versioned,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

const problems: JsonObject = Object.fromEntries(
  ['400', '401', '403', '404', '406', '409', '413', '415', '422', '503'].map((status) => [
    status,
    { $ref: '#/components/responses/Problem' },
  ]),
);

const text = { type: 'string' };
const texts = { type: 'array', items: text };

const schemas: JsonObject = {
  Receipt: {
    type: 'object',
    required: ['at', 'streams', 'types', 'rules', 'articles', 'repeated'],
    properties: {
      at: { type: 'string', format: 'date-time' },
      streams: texts,
      types: texts,
      rules: texts,
      articles: texts,
      repeated: { type: 'boolean' },
    },
  },
  Answer: {
    type: 'object',
    required: ['answer', 'why'],
    properties: { answer: { type: 'object' }, why: { $ref: '#/components/schemas/Why' } },
  },
  Why: {
    type: 'object',
    required: ['purpose', 'under', 'rules', 'articles', 'signed'],
    properties: {
      purpose: text,
      under: text,
      rules: texts,
      articles: texts,
      signed: { type: 'boolean' },
      sentence: { type: 'object', properties: { nl: text, en: text } },
    },
  },
  PostReply: {
    type: 'object',
    properties: {
      taken: { $ref: '#/components/schemas/Receipt' },
      refused: { type: 'object', properties: { code: text, rules: texts } },
    },
  },
  Problem: {
    type: 'object',
    required: ['status', 'title', 'detail'],
    properties: {
      type: text,
      status: { type: 'integer' },
      title: text,
      detail: text,
      instance: text,
      code: text,
      next: text,
      rules: texts,
      articles: texts,
      missing: texts,
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            in: text,
            location: { type: 'object', properties: { pointer: text } },
            code: text,
            detail: text,
          },
        },
      },
    },
  },
};

const headers: JsonObject = {
  ApiVersion: {
    description: 'Volledige versie van deze API.',
    schema: { type: 'string', examples: [apiVersion] },
  },
};

const responses: JsonObject = {
  Problem: {
    description: 'Het lukte niet. `title` zegt wat, `next` zegt wat u nu kunt doen.',
    headers: versioned,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const parameters: JsonObject = {
  Purpose: {
    name: 'Purpose',
    in: 'header',
    required: true,
    description: 'Doelcode, bijvoorbeeld `municipal-signal`.',
    schema: { type: 'string', maxLength: 60 },
  },
  Under: {
    name: 'Under',
    in: 'header',
    required: true,
    description: 'Taak of zaak waaronder u werkt.',
    schema: { type: 'string', maxLength: 80 },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Dezelfde sleutel wordt één keer uitgevoerd.',
    schema: { type: 'string', maxLength: 80 },
  },
};

const postOperation: JsonObject = {
  operationId: 'postReceive',
  tags: ['house'],
  summary: 'Bericht van een andere deelnemer aannemen',
  description:
    'Ondertekend (Ed25519, RFC 8032) over de canonieke JSON zonder `signature`. Hetzelfde bericht wordt één keer uitgevoerd. Gaat er een bestand mee, dan noemt het bericht in `attachment` de SHA-256 daarvan en komt het als `multipart/form-data`, eerst `post` en dan `attachment`; `Content-Length` is dan verplicht.',
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: jsonSchema(envelopeRecord) },
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['post', 'attachment'],
          properties: {
            post: jsonSchema(envelopeRecord),
            attachment: {
              type: 'string',
              contentMediaType: 'application/octet-stream',
              description: `Ten hoogste ${cabinetBytesLimit} bytes.`,
            },
          },
        },
        encoding: {
          post: { contentType: 'application/json' },
          attachment: { contentType: 'application/octet-stream' },
        },
      },
    },
  },
  responses: {
    '200': answer('PostReply', 'Aangenomen, of door deze deelnemer geweigerd.'),
    '411': { $ref: '#/components/responses/Problem' },
    ...problems,
  },
};

const selfOperation: JsonObject = {
  operationId: 'openapi',
  tags: ['house'],
  summary: 'Deze beschrijving',
  responses: {
    '200': {
      description: 'OpenAPI 3.1',
      headers: versioned,
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
};
