import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppConfig } from '../../src/app/platform/config';
import { StartUpError } from '../../src/app/platform/errors';
import { KeyGoneError, KeyStore, seal, SealBrokenError, unseal } from '../../src/app/platform/keys';

const audit = { purpose: 'audits', id: '018f0000-0000-7000-8000-000000000001' } as const;

describe('the key store', () => {
  let folder: string;
  const open = (keyDir = folder): KeyStore =>
    new KeyStore(Object.assign(new AppConfig(), { keyDir }));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sightline-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a key for the next server, for its owner only, and never in the open', () => {
    const made = open().make(audit);
    expect(open().open(audit)).toEqual(made);
    const path = join(folder, 'audits', `${audit.id}.key`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const written = readFileSync(path, 'utf8');
    expect(written).not.toContain(made.key.toString('base64'));
    expect(written).not.toContain(made.key.toString('hex'));
    expect(readdirSync(join(folder, 'audits'))).toEqual([`${audit.id}.key`]);
  });

  it('has one key for one name, however often it is made', () => {
    expect(open().make(audit)).toEqual(open().make(audit));
    const other = open().make({ ...audit, purpose: 'frames' });
    expect(other.fingerprint).not.toBe(open().make(audit).fingerprint);
  });

  it('never makes again what was destroyed', () => {
    const store = open();
    store.make(audit);
    store.destroy(audit);
    expect(store.isDestroyed(audit)).toBe(true);
    expect(store.find(audit)).toBeUndefined();
    expect(() => store.open(audit)).toThrow(KeyGoneError);
    expect(() => open().make(audit)).toThrow(KeyGoneError);
  });

  it('opens nothing with the master key of another store', () => {
    open().make(audit);
    const other = mkdtempSync(join(tmpdir(), 'sightline-keys-'));
    open(other).make({ ...audit, purpose: 'digests' });
    cpSync(join(folder, 'audits'), join(other, 'audits'), { recursive: true });
    expect(() => open(other).open(audit)).toThrow(SealBrokenError);
    rmSync(other, { recursive: true });
  });

  it('does not open a key under another name', () => {
    open().make(audit);
    const other = { ...audit, id: '018f0000-0000-7000-8000-000000000002' };
    const path = (id: string) => join(folder, 'audits', `${id}.key`);
    cpSync(path(audit.id), path(other.id));
    expect(() => open().open(other)).toThrow(SealBrokenError);
  });

  it('does not start where keys are left and their master key is lost', () => {
    open().make(audit);
    rmSync(join(folder, 'master.key'));
    expect(() => open()).toThrow(StartUpError);
  });
});

describe('a sealed value', () => {
  const key = Buffer.alloc(32, 7);

  it('opens in its own place only, and with its own key only', () => {
    const sealed = seal(key, 'a|familyName', 'Brzęczyszczykiewicz');
    expect(unseal(key, 'a|familyName', sealed)).toBe('Brzęczyszczykiewicz');
    expect(() => unseal(key, 'b|familyName', sealed)).toThrow(SealBrokenError);
    expect(() => unseal(Buffer.alloc(32, 8), 'a|familyName', sealed)).toThrow(SealBrokenError);
  });

  it('is never the same twice, and does not tell how long a name is', () => {
    const sealed = ['Jo', 'Jo', 'Maximiliana'].map((name) => seal(key, 'a', name));
    expect(new Set(sealed).size).toBe(3);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  });

  it('does not open when one bit of it was changed', () => {
    const bytes = Buffer.from(seal(key, 'a', 'Jo'), 'base64');
    bytes[20]! ^= 1;
    expect(() => unseal(key, 'a', bytes.toString('base64'))).toThrow(SealBrokenError);
  });
});
