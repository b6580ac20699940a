import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { StartUpError } from '../errors';
import { accessKey, type Access } from './access.decorators';

export interface DeclaredRoute {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Knows every route and what it asks for; a route that asks for nothing stops the start. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.routes().filter((route) => !route.access);
    if (undeclared.length > 0) {
      throw new StartUpError(
        'These routes declare no access (@RequirePermission, @SignedIn or @Public):\n  ' +
          undeclared.map((route) => `${route.method} ${route.path} ${route.handler}`).join('\n  '),
      );
    }
  }

  /** Every route of every controller, with what it declares. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routeOf(metatype as new () => unknown, name, prototype[name]!));
    });
  }

  private routeOf(controller: new () => unknown, name: string, handler: Handler): DeclaredRoute[] {
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    const root = Reflect.getMetadata(PATH_METADATA, controller) as string | undefined;
    return [
      {
        handler: `${controller.name}.${name}`,
        method: RequestMethod[method],
        path: joined(root, path),
        access: this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
          handler,
          controller,
        ]),
      },
    ];
  }
}

/** `session` and `/partnership/` make `/session/partnership`. */
function joined(...parts: readonly (string | undefined)[]): string {
  const names = parts.flatMap((part) => (part ?? '').split('/')).filter((name) => name !== '');
  return `/${names.join('/')}`;
}
