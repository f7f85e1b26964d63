import {
  Body,
  Controller,
  Get,
  type INestApplication,
  Logger as NestLogger,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  Param,
  Post,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Logger, PinoLogger } from 'nestjs-pino';
import request from 'supertest';
import { type App } from 'supertest/types';
import { AppError } from '../errors/app-error';
import { Ids } from '../ids/ids';
import { SeededIds } from '../ids/seeded-ids';
import { allowedRecord, describeError } from './allowed-record';
import { CorrelationId, correlationIdOf } from './correlation-id';
import { Log, PinoLog } from './log';
import { createLoggerModule } from './logger-module';

/** Stands in every place of a request or error where patient text or a token could be. */
const canary = 'CANARY9434765919';

@Controller('posts')
class CanaryController {
  constructor(
    private readonly log: Log,
    private readonly pino: PinoLogger,
  ) {}

  @Post(':id')
  write(@Param('id') id: string, @Body() body: unknown): { ok: true } {
    const facts = { practiceId: 'p1', count: 3, text: canary, body };
    this.log.info('A post was saved.', facts);
    this.pino.assign({ comment: canary, token: canary, postId: `${id} ${canary}` });
    this.pino.info({ headers: { cookie: canary } }, 'Headers were read.');
    const nest = new NestLogger('CanaryController');
    nest.log({ whole: body });
    nest.warn('Text was %s.', canary, 'CanaryController');
    return { ok: true };
  }

  @Get(':id')
  read(): never {
    const cause = new Error(`duplicate key value (name)=(${canary})\n    at ${canary}:1:1`);
    Object.assign(cause, { code: '23505', detail: canary, query: canary });
    const error = new AppError('CONFLICT', `Somebody wrote ${canary}.`, { cause });
    this.log.error('The post could not be read.', { err: error });
    this.pino.error(error);
    this.pino.error({ err: error });
    this.pino.error({ err: canary }, 'A string was thrown.');
    new NestLogger('CanaryController').error(error.message, error.stack, 'CanaryController');
    throw error;
  }
}

@Module({ controllers: [CanaryController], providers: [{ provide: Log, useClass: PinoLog }] })
class CanaryModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(CorrelationId).forRoutes('{/*splat}');
  }
}

describe(createLoggerModule.name, () => {
  const written: string[] = [];
  let app: INestApplication<App>;
  let http: ReturnType<typeof request>;

  // One application for all: nestjs-pino keeps one root logger per process.
  beforeAll(async () => {
    const module = await Test.createTestingModule({
      imports: [
        createLoggerModule({ logLevel: 'trace' }, { write: (line) => void written.push(line) }),
        { module: CanaryModule, providers: [{ provide: Ids, useValue: new SeededIds() }] },
      ],
    }).compile();
    app = module.createNestApplication({ logger: false });
    app.useLogger(app.get(Logger));
    await app.init();
    http = request(app.getHttpServer());
  });
  afterAll(() => app.close());

  it('never writes a byte of bodies, headers, queries, cookies or messages of errors', async () => {
    await http
      .post(`/posts/7?patient=${canary}`)
      .set('cookie', `session=${canary}`)
      .set('authorization', `Bearer ${canary}`)
      .set('x-correlation-id', canary)
      .send({ text: canary })
      .expect(201);
    await http.get(`/posts/${canary}?q=${canary}`).expect(500);
    await http.get(`/${canary}/nowhere`).expect(404);
    const bytes = written.join('');
    expect(bytes).not.toContain(canary);
    expect(bytes).not.toContain('9434765919');
    expect(bytes).toContain('A post was saved.');
    expect(bytes).toContain('23505');
    expect(bytes).toContain('logging.spec.ts');
  });

  it('writes method, route pattern, status, time and correlation id of each request', async () => {
    const before = written.length;
    const answer = await http.post('/posts/7').set('x-correlation-id', 'mine').send({});
    const sent = answer.headers['x-correlation-id'] ?? '';
    const line = written
      .slice(before)
      .map((text): Record<string, unknown> => ({ ...(JSON.parse(text) as object) }))
      .find(({ msg }) => msg === 'Request answered.');
    expect(line).toMatchObject({
      level: 30,
      method: 'POST',
      route: '/posts/:id',
      status: 201,
      correlationId: sent,
    });
    expect(typeof line?.['ms']).toBe('number');
    expect(sent).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe(allowedRecord.name, () => {
  it.each([
    ['an unlisted key', { text: canary }],
    ['a listed key with a sentence', { reason: `said ${canary} aloud` }],
    ['a listed key with an object', { status: { text: canary } }],
    ['an error that was not described', { err: { message: canary, stack: canary } }],
    ['a message that is no string', { msg: { text: canary } }],
  ])('leaves out %s', (_, record) => {
    expect(JSON.stringify(allowedRecord(record))).not.toContain(canary);
  });

  it('keeps messages on one line and short', () => {
    expect(allowedRecord({ msg: 'one\ntwo' })['msg']).toBe('one two');
    expect(allowedRecord({ msg: 'x'.repeat(5_000) })['msg']).toHaveLength(300);
  });
});

describe(describeError.name, () => {
  it('says what an error is and where, and names its causes', () => {
    const error = new AppError('CONFLICT', 'secret', { cause: new TypeError('deeper secret') });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'AppError', code: 'CONFLICT' });
    expect(described.cause?.name).toBe('TypeError');
    expect(described.stack[0]).toMatch(/^at .+logging\.spec\.ts:\d+:\d+\)?$/);
    expect(described.unsaid).toEqual(['secret', 'deeper secret']);
  });

  it('does not follow causes for ever', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).length).toBeLessThan(20_000);
  });
});

describe(correlationIdOf.name, () => {
  it('is empty for a request that went through no middleware', () => {
    expect(correlationIdOf({})).toBe('');
  });
});
