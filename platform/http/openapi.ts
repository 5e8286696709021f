// The OpenAPI 3.1 document, made of the contracts.
import { z } from 'zod';
import { allowed, Problem, type Contract, type Endpoint } from './contract.ts';

type Schema = Record<string, unknown>;

/** Shapes with a name become components: `Case` in replies, `CaseInput` in requests when the two differ. */
class Components {
  readonly schemas: Record<string, Schema> = {};
  of(schema: z.ZodType, io: 'input' | 'output'): Schema {
    const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema & { $defs?: Record<string, Schema>; $schema?: string; id?: string };
    delete made.$schema;
    const named = new Map<string, string>();
    for (const [name, definition] of Object.entries(made.$defs ?? {})) named.set(name, this.#name(name, definition, io));
    const { $defs: _, ...rest } = made;
    const own = (schema.meta() as { id?: string } | undefined)?.id;
    const rewritten = this.#rewrite(rest, named);
    return own ? { $ref: `#/components/schemas/${this.#name(own, rewritten, io)}` } : rewritten;
  }
  #name(name: string, definition: Schema, io: 'input' | 'output'): string {
    const { id: _, ...content } = definition;
    const rewritten = this.#rewrite(content, new Map());
    const same = (key: string) => JSON.stringify(this.schemas[key]) === JSON.stringify(rewritten);
    const key = !(name in this.schemas) || same(name) ? name : `${name}${io === 'input' ? 'Input' : 'Output'}`;
    this.schemas[key] = rewritten;
    return key;
  }
  #rewrite(value: Schema, named: Map<string, string>): Schema {
    return JSON.parse(JSON.stringify(value), (key, inner: unknown) => key === '$ref' && typeof inner === 'string' && inner.startsWith('#/$defs/')
      ? `#/components/schemas/${named.get(inner.slice(8)) ?? inner.slice(8)}` : inner) as Schema;
  }
}

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });

function operation(room: string, name: string, endpoint: Endpoint, components: Components) {
  const places: ['path' | 'query', z.ZodType | undefined][] = [['path', endpoint.params], ['query', endpoint.query]];
  const parameters = places.flatMap(([place, shape]) => {
    if (!shape) return [];
    const { properties = {}, required = [] } = components.of(shape, 'input') as { properties?: Record<string, Schema>; required?: string[] };
    return Object.entries(properties).map(([key, schema]) => ({ name: key, in: place, required: place === 'path' || required.includes(key), schema }));
  });
  const headers = endpoint.versioned ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, description: 'Version of the row being changed.' }] : [];
  const success = endpoint.file ? { 200: { description: 'The file.', content: { [endpoint.file]: { schema: { type: 'string', format: 'binary' } } } } }
    : endpoint.stream ? { 200: { description: 'Events, until one side ends it.', content: { 'text/event-stream': { schema: { type: 'string' } } } } }
    : endpoint.reply ? { [endpoint.creates ? 201 : 200]: { description: 'Done.', ...json(components.of(endpoint.reply, 'output')) } }
    : { 204: { description: 'Done.' } };
  return {
    operationId: `${room}.${name}`, tags: [room], summary: endpoint.summary,
    description: `Roles: ${allowed(endpoint.allow)}.${endpoint.reads ? ` Written into the read log of the ${endpoint.reads}.` : ''}`,
    ...(parameters.length + headers.length > 0 && { parameters: [...parameters, ...headers] }),
    ...(endpoint.upload && { requestBody: { required: true, description: `At most ${endpoint.upload.most} bytes.`, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }),
    ...(endpoint.body && { requestBody: { required: true, ...json(components.of(endpoint.body, 'input')) } }),
    responses: { ...success, default: { description: 'Refused.', content: { 'application/problem+json': { schema: components.of(Problem, 'output') } } } },
    ...(endpoint.allow === 'public' ? { security: [] } : {}),
  };
}

/** The whole API as an OpenAPI 3.1 document. */
export function openApi(rooms: Record<string, Contract>, version: string): Record<string, unknown> {
  const components = new Components(), paths: Record<string, Record<string, unknown>> = {};
  for (const [room, contract] of Object.entries(rooms))
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
      (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(room, name, endpoint, components);
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Souběh', version, description: 'Coordinated social support. Ids are UUIDv7 made by the client; the same id sent twice returns the first result.', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    security: [{ session: [] }],
    paths,
    components: { schemas: components.schemas, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'soubeh_session' } } },
  };
}
