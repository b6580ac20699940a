import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Public, RequirePermission, RouteCheck } from '../../src/app/platform/security';
import { startApp } from '../support';

@Controller('declared')
class DeclaredController {
  @Get()
  @Public()
  open(): string {
    return 'open';
  }

  @Post()
  @RequirePermission('audit.plan')
  plan(): string {
    return 'plan';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get(':id')
  read(): string {
    return 'anybody';
  }
}

const startWith = async (...controllers: (new () => unknown)[]): Promise<RouteCheck> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [RouteCheck],
  }).compile();
  await module.createNestApplication({ logger: false }).init();
  return module.get(RouteCheck);
};

describe('RouteCheck', () => {
  it('stops the start when a route declares no access, and names it', async () => {
    const start = startWith(DeclaredController, ForgottenController);
    await expect(start).rejects.toThrow(/GET \/forgotten\/:id ForgottenController\.read/);
    await expect(start).rejects.not.toThrow(/DeclaredController/);
  });

  it('lets routes pass that declare it', async () => {
    const check = await startWith(DeclaredController);
    expect(check.routes().map(({ method, path, access }) => [method, path, access?.kind])).toEqual([
      ['GET', '/declared', 'public'],
      ['POST', '/declared', 'permission'],
    ]);
  });

  it('knows the routes of the whole server', async () => {
    const app = await startApp({ seed: 'none' });
    const routes = app.get(RouteCheck).routes();
    await app.stop();
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.every(({ access }) => access !== undefined)).toBe(true);
    expect(routes).toContainEqual(
      expect.objectContaining({ method: 'POST', path: '/session', access: { kind: 'public' } }),
    );
  });
});
