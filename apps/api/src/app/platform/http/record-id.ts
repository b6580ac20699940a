import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { notFound } from '../errors';

@Injectable()
class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw notFound();
    return value.toLowerCase();
  }
}

/** An id in the path: what cannot be an id is not found, like an id that is nobody's. */
export const RecordId = (name = 'id'): ParameterDecorator => Param(name, RecordIdPipe);
