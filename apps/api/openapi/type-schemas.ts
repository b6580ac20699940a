import ts from 'typescript';
import { refTo, type JsonSchema } from './json-schema';

/** Makes schemas of the types that answers have; what a library names is a component of its own. */
export class TypeSchemas {
  readonly components = new Map<string, JsonSchema>();
  private readonly owners = new Map<string, ts.Symbol>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): JsonSchema {
    const name = this.nameOf(type);
    if (name === undefined) return this.inline(type);
    this.claim(name, type);
    if (!this.components.has(name)) {
      // Kept first, so that a type that holds itself ends here.
      this.components.set(name, {});
      this.components.set(name, this.described(type, this.inline(type)));
    }
    return refTo(name);
  }

  /** The properties of a class or interface, each with its docstring. */
  propertiesOf(type: ts.Type): Record<string, JsonSchema> {
    const properties = this.checker.getPropertiesOfType(type).map((symbol) => {
      const schema = this.of(withoutUndefined(this.checker, this.checker.getTypeOfSymbol(symbol)));
      return [symbol.name, withDescription(schema, docsOf(this.checker, symbol))] as const;
    });
    return Object.fromEntries(properties);
  }

  /** Two types of the same name are one schema, so they must be the same. */
  private claim(name: string, type: ts.Type): void {
    const symbol = type.aliasSymbol ?? type.symbol;
    const owner = this.owners.get(name) ?? symbol;
    this.owners.set(name, owner);
    if (owner === symbol) return;
    const { description: _, ...first } = this.components.get(name)!;
    if (JSON.stringify(first) !== JSON.stringify(this.inline(type))) {
      throw new Error(`Two types are called ${name}, and they differ: rename one of them`);
    }
  }

  private inline(type: ts.Type): JsonSchema {
    const { checker } = this;
    if (type.flags & ts.TypeFlags.StringLiteral) {
      return { type: 'string', const: (type as ts.StringLiteralType).value };
    }
    if (type.flags & ts.TypeFlags.NumberLiteral) {
      return { type: 'number', const: (type as ts.NumberLiteralType).value };
    }
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return booleanSchema(checker, type);
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isUnion()) return this.union(type);
    if (checker.isArrayType(type) || checker.isTupleType(type)) return this.array(type);
    return this.object(type);
  }

  private union(type: ts.UnionType): JsonSchema {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const isNullable = members.some(({ flags }) => flags & ts.TypeFlags.Null);
    const others = members.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    if (others.length > 0 && others.every((member) => member.isStringLiteral())) {
      const values = others.map(({ value }) => value).sort();
      if (!isNullable) return { type: 'string', enum: values };
      return { type: ['string', 'null'], enum: [...values, null] };
    }
    const isBoolean = others.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const schemas = isBoolean ? [{ type: 'boolean' }] : others.map((member) => this.of(member));
    const distinct = [...distinctOf(schemas), ...(isNullable ? [{ type: 'null' }] : [])];
    if (distinct.length === 1) return distinct[0]!;
    const types = distinct.map(({ type: one, ...rest }) =>
      typeof one === 'string' && Object.keys(rest).length === 0 ? one : undefined,
    );
    return types.every((one) => one !== undefined) ? { type: types } : { anyOf: distinct };
  }

  private array(type: ts.Type): JsonSchema {
    const items = this.checker.getTypeArguments(type as ts.TypeReference);
    if (items.length === 1) return { type: 'array', items: this.of(items[0]!) };
    return { type: 'array', items: { anyOf: distinctOf(items.map((item) => this.of(item))) } };
  }

  private object(type: ts.Type): JsonSchema {
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const symbols = this.checker.getPropertiesOfType(type);
    if (index && symbols.length === 0) {
      return { type: 'object', additionalProperties: this.of(index) };
    }
    const required = symbols.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
    return {
      type: 'object',
      properties: this.propertiesOf(type),
      ...(required.length > 0 ? { required: required.map(({ name }) => name) } : undefined),
    };
  }

  private described(type: ts.Type, schema: JsonSchema): JsonSchema {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    return withDescription(schema, symbol ? docsOf(this.checker, symbol) : '');
  }

  /** The name under which a library exports the type; undefined for what has none. */
  private nameOf(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
    if (!symbol || symbol.name.startsWith('__') || !/\/libs\/\w/.test(file)) return undefined;
    const given = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : type.isClassOrInterface()
        ? []
        : this.argumentsOf(type);
    const names = given.map((argument) => this.nameOf(argument));
    if (names.includes(undefined)) return undefined;
    return [symbol.name, ...names].join('Of');
  }

  private argumentsOf(type: ts.Type): readonly ts.Type[] {
    const isReference =
      (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference &&
      (type as ts.TypeReference).target !== type;
    return isReference ? this.checker.getTypeArguments(type as ts.TypeReference) : [];
  }
}

/** The words of a docstring on one line. */
export function docsOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const parts = symbol.getDocumentationComment(checker);
  const words = ts.displayPartsToString(parts).replaceAll(/\s+/g, ' ').trim();
  // Where a rule comes from is for whoever changes the code.
  return words.replaceAll(/ \((domain brief|ADR)[^)]*\)/g, '');
}

export function withDescription(schema: JsonSchema, description: string): JsonSchema {
  return description === '' ? schema : { ...schema, description };
}

/** An optional property's own type, under its own name; what may also be null stays as it is. */
function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  if (!type.isUnion()) return type;
  const has = (flag: ts.TypeFlags) => type.types.some(({ flags }) => flags & flag);
  const isOptional = has(ts.TypeFlags.Undefined) && !has(ts.TypeFlags.Null);
  return isOptional ? checker.getNonNullableType(type) : type;
}

function booleanSchema(checker: ts.TypeChecker, type: ts.Type): JsonSchema {
  if (!(type.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
  return { type: 'boolean', const: checker.typeToString(type) === 'true' };
}

/** In an order of their own: the compiler's changes with code that has nothing to do with them. */
function distinctOf(schemas: readonly JsonSchema[]): JsonSchema[] {
  const byText = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return [...byText.keys()].sort().map((text) => byText.get(text)!);
}
