import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import type { JsonSchema } from './json-schema';
import { docsOf, TypeSchemas } from './type-schemas';

/** What the source of a controller's method tells beyond its routes. */
export interface HandlerSource {
  /** The slice that the controller belongs to. */
  readonly slice: string;
  readonly docs: string;
  readonly answer: JsonSchema;
  /** The answer is a file, not JSON. */
  readonly isFile: boolean;
  /** Path parameter -> its schema. */
  readonly parameters: Readonly<Record<string, JsonSchema>>;
  /** Name of the class of the query, where there is one. */
  readonly query: string | undefined;
}

/** What the source says of requests and answers. */
export interface ApiSource {
  /** `AuditsController.replan` -> its source. */
  readonly handlers: ReadonlyMap<string, HandlerSource>;
  /** Name of a request class -> schemas of its properties, and its docstring. */
  readonly requests: ReadonlyMap<string, RequestSource>;
  readonly components: ReadonlyMap<string, JsonSchema>;
}

export interface RequestSource {
  readonly docs: string;
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** What every refusal is; no controller names it. */
export const problemSchema = 'Problem';

const root = join(__dirname, '../../..');
const identifier: JsonSchema = { type: 'string', format: 'uuid' };

/** Reads controllers and contracts with the compiler, as the build would. */
export function readApiSource(): ApiSource {
  const controllers = filesUnder(join(root, 'apps/api/src/app'), /\.controller\.ts$/);
  const contracts = filesUnder(join(root, 'libs/contracts/src'), /\.ts$/, /\.spec\.ts$/);
  const program = ts.createProgram([...controllers, ...contracts], compilerOptions());
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const handlers = new Map<string, HandlerSource>();
  for (const file of controllers) {
    const slice = basename(dirname(file));
    for (const declaration of classesIn(program.getSourceFile(file)!)) {
      for (const method of declaration.members.filter(ts.isMethodDeclaration)) {
        const name = `${declaration.name!.text}.${method.name.getText()}`;
        handlers.set(name, { slice, ...readHandler(checker, schemas, method) });
      }
    }
  }
  const requests = new Map<string, RequestSource>();
  for (const declaration of contracts.flatMap((file) => classesIn(program.getSourceFile(file)!))) {
    const type = checker.getTypeAtLocation(declaration);
    const docs = docsOf(checker, type.symbol);
    requests.set(declaration.name!.text, { docs, properties: schemas.propertiesOf(type) });
  }
  const problem = program
    .getSourceFile(join(root, 'libs/contracts/src/problems.ts'))!
    .statements.filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === problemSchema)!;
  schemas.of(checker.getTypeAtLocation(problem));
  return { handlers, requests, components: schemas.components };
}

function readHandler(
  checker: ts.TypeChecker,
  schemas: TypeSchemas,
  method: ts.MethodDeclaration,
): Omit<HandlerSource, 'slice'> {
  const signature = checker.getSignatureFromDeclaration(method)!;
  const returned = checker.getReturnTypeOfSignature(signature);
  const answer = checker.getAwaitedType(returned) ?? returned;
  const isFile = answer.symbol?.name === 'StreamableFile';
  const parameters: Record<string, JsonSchema> = {};
  let query: string | undefined;
  for (const parameter of method.parameters) {
    const { name, argument } = decoratorOf(parameter);
    const type = checker.getTypeAtLocation(parameter);
    if (name === 'Query') query = type.symbol?.name;
    if (argument === undefined) continue;
    if (name === 'RecordId') parameters[argument] = identifier;
    if (name === 'Param') parameters[argument] = schemas.of(type);
  }
  const isVoid = Boolean(answer.flags & ts.TypeFlags.Void);
  return {
    ...{ isFile, parameters, query },
    docs: handlerDocs(checker, method),
    answer: isFile || isVoid ? {} : schemas.of(answer),
  };
}

/** The docstring of the handler, or of the one thing that it calls. */
function handlerDocs(checker: ts.TypeChecker, method: ts.MethodDeclaration): string {
  const own = checker.getSymbolAtLocation(method.name);
  const words = own ? docsOf(checker, own) : '';
  if (words !== '') return words;
  for (const call of callsIn(method)) {
    const symbol = checker.getSymbolAtLocation(call.expression);
    const called = symbol ? docsOf(checker, symbol) : '';
    if (called !== '') return called;
  }
  return '';
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child) && child.expression.getText().startsWith('this.')) {
      calls.push(child);
    }
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return calls;
}

function decoratorOf(parameter: ts.ParameterDeclaration): {
  readonly name?: string;
  readonly argument?: string;
} {
  const [decorator] = ts.getDecorators(parameter) ?? [];
  if (!decorator || !ts.isCallExpression(decorator.expression)) return {};
  const { expression, arguments: given } = decorator.expression;
  const [first] = given;
  const argument = first && ts.isStringLiteral(first) ? first.text : undefined;
  return { name: expression.getText(), argument };
}

function classesIn(file: ts.SourceFile): ts.ClassDeclaration[] {
  return file.statements.filter(ts.isClassDeclaration).filter(({ name }) => name !== undefined);
}

function filesUnder(folder: string, wanted: RegExp, unwanted?: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name) && !unwanted?.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function compilerOptions(): ts.CompilerOptions {
  const file = join(root, 'apps/api/tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  return { ...options, noEmit: true };
}
