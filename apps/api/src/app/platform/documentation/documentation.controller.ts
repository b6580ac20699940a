import { Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { Public } from '../security';
import {
  documentationPage,
  documentationPolicy,
  openApiFile,
  startScript,
  swaggerUiFile,
} from './swagger-ui';

/** The description of the API for other systems, and a page on which people read and try it. */
@Controller('api')
export class DocumentationController {
  /** This document. */
  @Public()
  @Get('openapi.json')
  document(): StreamableFile {
    return openApiFile();
  }

  /** This document as a page to read and try. */
  @Public()
  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', documentationPolicy)
  page(): string {
    return documentationPage;
  }

  /** What the page runs first. */
  @Public()
  @Get('docs/start.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  start(): string {
    return startScript;
  }

  /** The files that the page loads. */
  @Public()
  @Get('docs/:file')
  file(@Param('file') name: string): StreamableFile {
    return swaggerUiFile(name);
  }
}
