// Loads spec files and what they import, anew each time, in the form Jest gives them: CommonJS with
// describe, it and expect. What was read and compiled is kept.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import { bind } from 'jest-each';

process.env.TZ = 'UTC';

const root = process.cwd();
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
const compiled = new Map();
const resolved = new Map();

/** The spec file of a test, from its name: a runner that was started anew has seen no other. */
export function fileOfTest(id) {
  return join(root, id.slice(0, id.indexOf(' ')));
}

/** The tests of the files in order, each with a name of its own and the function that runs it. */
export function loadSpecs(files) {
  const modules = new Map();
  const tests = [];
  for (const file of files) {
    const names = [];
    const add = (name, run) => {
      const id = `${relative(root, file)} ${[...names, name].join(' ')}`;
      const alike = tests.filter((test) => test.name === id).length;
      tests.push({ id: alike === 0 ? id : `${id} (${alike + 1})`, name: id, file, run });
    };
    const describe = (name, body) => {
      names.push(name);
      body();
      names.pop();
    };
    const it = Object.assign((name, run) => add(name, run), {
      each: bind((name, run) => add(name, run), false),
    });
    load(file, modules, { describe, it, test: it, expect });
  }
  return tests;
}

function load(file, modules, globals) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const require = (name) => {
    const target = resolve(name, file);
    return target.endsWith('.ts') ? load(target, modules, globals) : requireFrom(file)(name);
  };
  const { describe, it, test } = globals;
  compiledFunction(file)(module.exports, require, module, describe, it, test, globals.expect);
  return module.exports;
}

function compiledFunction(file) {
  const known = compiled.get(file);
  if (known) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const names = ['exports', 'require', 'module', 'describe', 'it', 'test', 'expect'];
  const made = compileFunction(code, names, { filename: file });
  compiled.set(file, made);
  return made;
}

function resolve(name, from) {
  const key = `${dirname(from)} ${name}`;
  const known = resolved.get(key);
  if (known) return known;
  const [mapped] = compilerOptions.paths[name] ?? [];
  const base = mapped
    ? join(root, mapped)
    : name.startsWith('.')
      ? join(dirname(from), name)
      : null;
  const found = base && [base, `${base}.ts`, join(base, 'index.ts')].find(isSource);
  const target = found || name;
  resolved.set(key, target);
  return target;
}

function isSource(path) {
  return path.endsWith('.ts') && existsSync(path);
}

function requireFrom(file) {
  return createRequire(file);
}
